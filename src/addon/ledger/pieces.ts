/** Lists cut to what a reply may carry: a log has 100,000 rows, and a cell 50,000 characters. */
import type { Piece } from '../contract.ts';

/**
 * The most that JSON of a value may weigh, in bytes of UTF-8: each character outside of ASCII counts as
 * three.
 */
export function bytesOf(value: unknown): number {
  const text = JSON.stringify(value) ?? '';
  let bytes = text.length;
  for (let place = 0; place < text.length; place++) if (text.charCodeAt(place) > 0x7f) bytes += 2;
  return bytes;
}

/** The first of `items` that weigh `bytes` at most together. */
export function firstThatFit<T>(items: readonly T[], bytes: number): T[] {
  return shareOut([items], bytes, (item) => item);
}

/**
 * The first ones of each queue, as many as weigh `bytes` at most together once they are described. The queue
 * that has got the fewest bytes is served next; what one does not need goes to the others. `carried` is what
 * of a description goes into the reply.
 */
export function shareOut<T, R>(
  queues: readonly (readonly T[])[],
  bytes: number,
  describe: (item: T) => R,
  carried: (described: R) => unknown = (described) => described,
): R[] {
  const open = queues.map((items) => ({ items, next: 0, used: 0 }));
  const shared: R[] = [];
  let left = bytes;
  while (open.length > 0) {
    const queue = open.reduce((least, other) => (other.used < least.used ? other : least));
    const described = queue.next < queue.items.length ? describe(queue.items[queue.next] as T) : undefined;
    // With the comma that follows it.
    const size = described === undefined ? 0 : bytesOf(carried(described)) + 1;
    if (described === undefined || size > left) open.splice(open.indexOf(queue), 1);
    else {
      shared.push(described);
      queue.next += 1;
      queue.used += size;
      left -= size;
    }
  }
  return shared;
}

/** What follows `offset` in a list, as much as weighs `bytes` at most. */
export function pieceOf<T, R>(
  list: readonly T[],
  offset: number,
  bytes: number,
  describe: (item: T) => R,
): Piece<R> {
  return { people: shareOut([list.slice(offset)], bytes, describe), total: list.length };
}
