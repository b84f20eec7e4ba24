/** The least and the greatest of some numbers; infinite the other way round where there are none. */
export function span(numbers: Iterable<number>): [first: number, last: number] {
  // Not by `Math.min(...numbers)`: a log has more rows than a call takes arguments.
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const number of numbers) [first, last] = [Math.min(first, number), Math.max(last, number)];
  return [first, last];
}
