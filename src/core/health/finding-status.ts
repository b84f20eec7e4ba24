/** Findings in the statuses of a log: words that are none of ours. */

import { parseStatus, STATUSES, type Status } from '../invitation.ts';
import { quote } from '../text.ts';
import { readStatus } from '../words/status-words.ts';
import type { Issue, WrittenLog } from './finding.ts';

/** The status that another word than ours means beyond doubt; undefined where it is ours or unknown. */
export function statusMeant(word: string): Status | undefined {
  return parseStatus(word) === undefined ? readStatus(word) : undefined;
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
