/** A list of `count` items, each made from its place, counted from 0; none for 0 or less. */
export function times<T>(count: number, make: (place: number) => T): T[] {
  return Array.from({ length: count }, (_, place) => make(place));
}
