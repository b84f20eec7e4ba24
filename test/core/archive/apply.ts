/**
 * What approving groups of a difference makes of a log, without the sheet: new rows below, statuses and days
 * in place.
 */
import type { Difference, LoggedRow } from '../../../src/core/archive/difference.ts';

export type Group = 'added' | 'accepted' | 'resolved' | 'expired';
const ALL: readonly Group[] = ['added', 'accepted', 'resolved', 'expired'];

export function apply(
  log: readonly LoggedRow[],
  found: Difference,
  approved: readonly Group[] = ALL,
): LoggedRow[] {
  const changes = new Map(
    (['accepted', 'resolved', 'expired'] as const)
      .filter((group) => approved.includes(group))
      .flatMap((group) => found[group].map((change) => [change.target.row, change] as const)),
  );
  const changed = log.map((row) => {
    const change = changes.get(row.row);
    return change ? { ...row, status: change.to, closedOn: change.closedOn || row.closedOn } : row;
  });
  const added = approved.includes('added') ? found.added : [];
  const last = Math.max(1, ...log.map(({ row }) => row));
  return [
    ...changed,
    ...added.map(({ name, company, url, sentOn, status, closedOn }, index) => ({
      row: last + 1 + index,
      name,
      company,
      url,
      account: 'Jordan Pike',
      sentOn,
      status,
      closedOn,
    })),
  ];
}
