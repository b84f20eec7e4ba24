/** The least and the greatest of some numbers; infinite the other way round where there are none. */
export function span(numbers: Iterable<number>): [first: number, last: number] {
  // Not by `Math.min(...numbers)`: a log has more rows than a call takes arguments.
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const number of numbers) [first, last] = [Math.min(first, number), Math.max(last, number)];
  return [first, last];
}

/** Whole numbers as runs, ascending; those with gaps of so many numbers and fewer between them are one. */
export function runsOf(numbers: Iterable<number>, gap = 0): [first: number, last: number][] {
  const runs: [number, number][] = [];
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const run = runs[runs.length - 1];
    if (run && number - run[1] - 1 <= gap) run[1] = number;
    else runs.push([number, number]);
  }
  return runs;
}
