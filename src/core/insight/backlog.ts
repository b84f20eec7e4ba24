/** How many invitations were pending at the end of each week, and how many were withdrawn in it. */
import type { Logged } from './logged.ts';

/** The first day on which it was pending no more; undefined while it is. */
function pendingUntil({ status, sent, closed }: Logged<unknown>, expiresAfter: number): number | undefined {
  if (status === 'Pending' || status === 'Unknown' || status === undefined) return undefined;
  if (closed !== undefined) return closed;
  // Nobody knows when: an expired one at the latest by then, an answered one is not counted at all.
  return status === 'Expired' && sent !== undefined ? sent + expiresAfter : sent;
}

/** Pending at the end of each day given, in their order. One sent and closed on a day is not pending at its end. */
export function pendingOn(
  rows: readonly Logged<unknown>[],
  days: readonly number[],
  expiresAfter: number,
): number[] {
  const changes = new Map<number, number>();
  const add = (day: number, by: number) => changes.set(day, (changes.get(day) ?? 0) + by);
  for (const logged of rows) {
    const { status, sent, closed } = logged;
    if (sent === undefined || status === undefined || status === 'Unknown') continue;
    if (closed !== undefined && closed < sent) continue;
    const until = pendingUntil(logged, expiresAfter);
    if (until === sent) continue;
    add(sent, 1);
    if (until !== undefined) add(until, -1);
  }
  const order = [...changes.keys()].sort((a, b) => a - b);
  const wanted = days.map((day, index) => ({ day, index })).sort((a, b) => a.day - b.day);
  const result = days.map(() => 0);
  let [pending, next] = [0, 0];
  for (const { day, index } of wanted) {
    for (; next < order.length && (order[next] as number) <= day; next++)
      pending += changes.get(order[next] as number) ?? 0;
    result[index] = pending;
  }
  return result;
}

/** Withdrawn in each week that ends with the day given. */
export function withdrawnIn(rows: readonly Logged<unknown>[], weekEnds: readonly number[]): number[] {
  return weekEnds.map(
    (end) =>
      rows.filter(
        ({ status, closed }) =>
          status === 'Withdrawn' && closed !== undefined && closed > end - 7 && closed <= end,
      ).length,
  );
}
