/** What the user approved of a difference, as the batches that carry it to the sheet. */
import type { ImportBatch } from '../../addon/contract.ts';
import type { Difference, NewInvitation, StatusChange } from '../../core/archive/difference.ts';
import type { Day } from '../../core/day.ts';

/** The groups that are approved or not, each as a whole. */
export const GROUPS = ['added', 'accepted', 'closed', 'resolved', 'expired'] as const;
export type Group = (typeof GROUPS)[number];

export interface Approval {
  readonly groups: ReadonlySet<Group>;
  /** New ones that are not taken. */
  readonly leftOut: ReadonlySet<NewInvitation>;
  /** What became of the invitations that are gone, by the user's own word; undefined leaves them pending. */
  readonly gone: 'Withdrawn' | 'Declined' | undefined;
}

export interface Approved {
  readonly added: readonly NewInvitation[];
  readonly changed: readonly StatusChange[];
}

/** What all batches of one import have in common. */
export type ImportHead = Pick<ImportBatch, 'importId' | 'account' | 'ownerSlug' | 'exportedOn' | 'file'>;

/** Some seconds of a server call, far from Google's limits of time and size. */
const BATCH = 200;

/**
 * What is gone was withdrawn on the day of the export at the latest: that day is written, so that the time
 * until it may be sent again is never counted short. Nobody asks when something was declined.
 */
export function approve(
  difference: Difference,
  { groups, leftOut, gone }: Approval,
  exportedOn: Day,
): Approved {
  const changed = (['accepted', 'closed', 'resolved', 'expired'] as const).flatMap((group) =>
    groups.has(group) ? (difference[group] ?? []) : [],
  );
  const settled = difference.gone.map(
    ({ target }): StatusChange => ({
      target,
      to: gone ?? 'Pending',
      closedOn: gone === 'Withdrawn' ? exportedOn : '',
      why: `no longer on LinkedIn; you marked it ${gone?.toLowerCase()}`,
    }),
  );
  return {
    added: groups.has('added') ? difference.added.filter((one) => !leftOut.has(one)) : [],
    changed: gone === undefined ? changed : [...changed, ...settled],
  };
}

/** At least one batch, an empty one if need be: the last one keeps the day of the export. */
export function batchesOf(head: ImportHead, { added, changed }: Approved): ImportBatch[] {
  const count = Math.max(1, Math.ceil((added.length + changed.length) / BATCH));
  return Array.from({ length: count }, (_, place) => {
    const [from, to] = [place * BATCH, (place + 1) * BATCH];
    // Changes of what is logged come before additions, which may be new attempts of the same person.
    const fromAdded = Math.max(0, from - changed.length);
    return {
      ...head,
      changed: changed.slice(from, to),
      added: added.slice(fromAdded, Math.max(0, to - changed.length)),
      last: place === count - 1,
    };
  });
}
