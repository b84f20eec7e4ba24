/** Finds where something changes from true to false between two numbers, to the last digits. */

/** True at `low` and below what is sought, false at `high`: the last two numbers on either side. */
export function bisect(low: number, high: number, isBelow: (at: number) => boolean): [number, number] {
  let [from, to] = [low, high];
  for (let step = 0; step < 60; step++) {
    const middle = (from + to) / 2;
    if (isBelow(middle)) from = middle;
    else to = middle;
  }
  return [from, to];
}
