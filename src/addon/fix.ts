/** Carries out the one safe fix of what Health found: one cell of the log, recorded in the Journal, or a line of Settings. */
import { openSheet } from '../sheet/book.ts';
import { COLUMNS } from '../sheet/column.ts';
import type { Fix, Found } from '../sheet/health.ts';
import { readLog } from '../sheet/log.ts';
import { addAccount } from '../sheet/settings-write.ts';
import { FIX } from './journal-entry.ts';
import { actionNow, recordCells } from './record.ts';
import { Refusal } from './refusal.ts';
import type { Workbook } from './workbook.ts';

/** `row` and `fix` are of the examination just made, under the same lock. */
export function applyFix(workbook: Workbook, { row }: Found, fix: Fix): void {
  if ('account' in fix) {
    addAccount(openSheet(workbook, 'settings'), fix.account);
    return;
  }
  const log = readLog(workbook, workbook.calendar);
  const invitation = log.invitations.find((candidate) => candidate.row === row);
  if (!invitation) throw new Refusal('moved', 'Cannot fix this any more: the rows have moved. Look again.');
  const { name, url, account, sentOn = '' as const } = invitation;
  const value = 'day' in fix ? workbook.calendar.dateOf(fix.day) : 'status' in fix ? fix.status : fix.keep;
  const { act, id, why } = actionNow(workbook, FIX, 'found by Health');
  recordCells(workbook, log, new Map([[row, { [fix.key]: value }]]), (_row, key, to) => [
    {
      // The invitation as it is told afterwards, so that the entry finds it again.
      ...{ when: workbook.now, act, name, url, account, sentOn },
      ...(key === 'sentOn' && 'day' in fix && { sentOn: fix.day }),
      ...{ field: COLUMNS[key].header, from: log.formula(row, key) || log.text(row, key), to, why },
      ...{ action: id, check: '' },
    },
  ]);
}
