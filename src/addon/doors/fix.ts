/** Carries out the safe fix of one thing that Health found in the log: its cell is written, recorded and undoable. */
import { dayInWords } from '../../core/day.ts';
import type { Fix, Found } from '../../sheet/health/health.ts';
import { type Log, readLog } from '../../sheet/log/log.ts';
import { dayState, stateOf } from '../../sheet/write/cell-state.ts';
import { Refusal } from '../frame/refusal.ts';
import type { Workbook } from '../frame/workbook.ts';
import { type Committed, commit } from '../ledger/commit.ts';
import type { RowChange } from '../ledger/row-change.ts';
import { inWordsUnderstood } from '../ledger/their-words.ts';

/** The act of every fix, for the Journal and for undo. */
export const FIX = 'Fix';

/** What a cell of the log is to hold. */
export type CellFix = Exclude<Fix, { readonly account: string }>;

/** `found` and `fix` are of the examination just made, under the same lock. */
export function applyFix(workbook: Workbook, found: Found, fix: CellFix): Committed {
  const what = `Fixed: ${found.holds === '' ? 'a blank cell' : `“${found.holds}”`} ${describeResult(fix)}`;
  return fixCells(workbook, what, [[found, fix]]);
}

/** All of them as one change. Throws where a row is no invitation any more. */
export function fixCells(
  workbook: Workbook,
  what: string,
  fixes: readonly (readonly [Found, CellFix])[],
): Committed {
  const table = readLog(workbook, workbook.calendar);
  const known = new Set(table.invitations.map(({ row }) => row));
  if (fixes.some(([{ row }]) => !known.has(row)))
    throw new Refusal('The rows have moved since. Nothing was changed. Look again.', 'moved');
  const rows = fixes.map(([{ row }, fix]): RowChange => ({ table, row, to: { [fix.key]: stateFor(fix) } }));
  return commit(workbook, { act: FIX, what, where: 'Health' }, inWordsUnderstood(table as Log, rows));

  function stateFor(fix: CellFix) {
    if ('day' in fix) return dayState(fix.day);
    return 'status' in fix ? fix.status : stateOf(fix.keep, '', workbook.calendar);
  }
}

function describeResult(fix: CellFix): string {
  if ('day' in fix) return `→ ${dayInWords(fix.day)}`;
  return 'status' in fix ? `→ ${fix.status}` : '→ its value';
}
