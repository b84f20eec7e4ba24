/**
 * Carries out the one safe fix of what Health found: one cell of the log, or a line of Settings; recorded and
 * undoable.
 */

import { dayInWords } from '../../core/day.ts';
import type { Fix, Found } from '../../sheet/health/health.ts';
import { type Log, readLog } from '../../sheet/log/log.ts';
import { FIRST_ACCOUNT } from '../../sheet/records/settings.ts';
import { openAccounts, rowNamed } from '../../sheet/records/settings-table.ts';
import { dayState, stateOf } from '../../sheet/write/cell-state.ts';
import { Refusal } from '../frame/refusal.ts';
import type { Workbook } from '../frame/workbook.ts';
import { commit } from '../ledger/commit.ts';
import type { RowChange } from '../ledger/row-change.ts';
import { inTheirWords } from '../ledger/their-words.ts';

/** `found` and `fix` are of the examination just made, under the same lock. */
export function applyFix(workbook: Workbook, found: Found, fix: Fix): void {
  const what = `Fixed: ${found.holds === '' ? 'a blank cell' : `“${found.holds}”`} ${describeResult(fix)}`;
  const row = fixedRow(workbook, found, fix);
  const rows = row.table.name === 'log' ? inTheirWords(row.table as Log, [row]) : [row];
  commit(workbook, { act: 'Fix', what, where: 'Health' }, rows);
}

function describeResult(fix: Fix): string {
  if ('day' in fix) return `→ ${dayInWords(fix.day)}`;
  if ('status' in fix) return `→ ${fix.status}`;
  return 'account' in fix ? 'added to Settings' : '→ its value';
}

function fixedRow(workbook: Workbook, { row }: Found, fix: Fix): RowChange {
  if ('account' in fix) {
    const table = openAccounts(workbook);
    const at = rowNamed(table, fix.account);
    const to = { Account: fix.account, Type: FIRST_ACCOUNT.type };
    return at < table.nextRow
      ? { table, row: at, to: {} }
      : { table, row: at, whole: true, who: [fix.account], to };
  }
  const table = readLog(workbook, workbook.calendar);
  if (!table.invitations.some((candidate) => candidate.row === row))
    throw new Refusal('moved', 'Cannot fix this any more: the rows have moved. Look again.');
  const state =
    'day' in fix
      ? dayState(fix.day)
      : 'status' in fix
        ? fix.status
        : stateOf(fix.keep, '', workbook.calendar);
  return { table, row, to: { [fix.key]: state } };
}
