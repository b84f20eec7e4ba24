/**
 * Time against a JSON round trip of the same data in the same run, so that the machine and its load cancel
 * out.
 */

export interface Measure {
  /** Milliseconds, the median. */
  readonly time: number;
  /** Time ÷ time of the round trip, the median of each. */
  readonly ratio: number;
}

/** Work and round trip take turns `rounds` times, after one turn that does not count. */
export function measure(work: () => unknown, roundTrip: () => unknown, rounds: number): Measure {
  const works: number[] = [];
  const trips: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    works.push(timeOf(work));
    trips.push(timeOf(roundTrip));
  }
  const time = median(works.slice(1));
  return { time, ratio: time / median(trips.slice(1)) };
}

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}

function timeOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
