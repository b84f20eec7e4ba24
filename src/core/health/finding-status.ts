/** Findings in the statuses of a log: words that nobody knows, and other words than ours. */

import { parseStatus, STATUSES } from '../invitation.ts';
import { fold, quote } from '../text.ts';
import type { Issue, WrittenLog } from './finding.ts';

/** What is longer is no word, and alike to nothing. */
const LONGEST_WORD = 100;

/** What blank ones share begins with a space, as no folded word does. */
export const BLANK = { withDay: ' with a day', withoutDay: ' without a day' } as const;

export function noticeStatuses(log: WrittenLog): Issue[] {
  if (!log.has('status')) return [];
  return log.invitations.flatMap(({ row, status, sentOn }): Issue[] => {
    const text = log.text(row, 'status');
    const isOurs = text === '' || parseStatus(text) !== undefined;
    if (status !== undefined && (isOurs || log.isTold(row, 'status'))) return [];
    const blank = sentOn === undefined ? BLANK.withoutDay : BLANK.withDay;
    const found = {
      ...({ row, field: 'status' } as const),
      ...(text.length <= LONGEST_WORD && { alike: text === '' ? blank : fold(text) }),
    };
    if (status !== undefined) {
      const says: Issue['says'] = (cell) =>
        `${cell(row, 'status')} holds ${quote(text)}, which counts as ${status}.`;
      return [{ ...found, kind: 'word', says, remedy: { status } }];
    }
    const what = text === '' ? 'is empty' : `holds ${quote(text)}, which isn’t a status`;
    const says: Issue['says'] = (cell) => `${cell(row, 'status')} ${what}. Choose ${STATUSES.join(', ')}.`;
    return [{ ...found, kind: 'status', says }];
  });
}
