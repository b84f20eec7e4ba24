/** Findings in the statuses of a log: words that are none of ours. */

import { STATUSES, type Status } from '../invitation.ts';
import { fold, quote } from '../text.ts';
import type { Issue, WrittenLog } from './finding.ts';

/**
 * Other words for a status that leave no doubt. `Ignored` and `no answer` are not among them: those are still
 * pending, or not.
 */
const SYNONYMS: Readonly<Record<Status, readonly string[]>> = {
  Pending: ['sent', 'open', 'invited', 'requested', 'waiting', 'awaiting', 'outstanding', 'invitation sent'],
  Accepted: ['accept', 'connected', 'connection', 'approved'],
  Withdrawn: ['withdraw', 'withdrew', 'cancelled', 'canceled', 'revoked', 'retracted', 'recalled'],
  Expired: ['expire', 'lapsed', 'timed out'],
  Declined: ['decline', 'rejected', 'refused', 'denied'],
  Unknown: ['?', 'unclear', 'not known', 'don’t know', "don't know"],
};

const BY_SYNONYM: ReadonlyMap<string, Status> = new Map(
  STATUSES.flatMap((status) => SYNONYMS[status].map((word) => [word, status] as const)),
);

/** The status that another word means, in any case; undefined where it is none of the known ones. */
export function statusMeant(word: string): Status | undefined {
  return BY_SYNONYM.get(fold(word));
}

export function noticeStatuses(log: WrittenLog): Issue[] {
  if (!log.has('status')) return [];
  return log.invitations.flatMap(({ row, status }): Issue[] => {
    if (status !== undefined) return [];
    const text = log.text(row, 'status');
    const meant = statusMeant(text);
    const what = text === '' ? 'is empty' : `holds ${quote(text)}, which is no status`;
    const right = meant === undefined ? `choose ${STATUSES.join(', ')}` : `${meant} is meant`;
    const says: Issue['says'] = (cell) => `${cell(row, 'status')} ${what}: ${right}.`;
    const found = { kind: 'status', row, field: 'status', says } as const;
    return [meant === undefined ? found : { ...found, remedy: { status: meant } }];
  });
}
