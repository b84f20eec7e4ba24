/**
 * Adds to a change of the log what follows from it in the same rows: the flag, and resend day and attempt
 * where they are due.
 */
import { sendersIn } from '../../core/account.ts';
import type { CellState } from '../../core/change.ts';
import { dueOn } from '../../core/rules/flag.ts';
import type { Cell } from '../../sheet/cell.ts';
import type { ColumnKey } from '../../sheet/column.ts';
import { DERIVED, isFree, withWritten } from '../../sheet/log/log.ts';
import { cellOf, dayState } from '../../sheet/write/cell-state.ts';
import type { RowChange } from './row-change.ts';
import type { Session } from './session.ts';

/**
 * One write instead of two, and undo takes back the flag with the rest. What stands in its way is left out.
 */
export function withDerived({ workbook, log, settings }: Session, rows: readonly RowChange[]): RowChange[] {
  const mine = rows.filter(({ table, to }) => table === log && Object.keys(to).length > 0);
  if (mine.length === 0) return [...rows];
  const { calendar, today } = workbook;
  const writes = new Map(
    mine.map(({ row, to }) => [
      row,
      new Map(
        Object.entries(to).map(([field, state]): [number, Cell] => [
          log.places[field as ColumnKey],
          cellOf(state, calendar),
        ]),
      ),
    ]),
  );
  const after = withWritten(log, writes, calendar);
  const due = dueOn(today, after.invitations, settings.policy, sendersIn(settings.accounts));
  const dueAt = new Map(after.invitations.map(({ row }, index) => [row, due[index]]));
  return rows.map((change) => {
    const is = dueAt.get(change.row);
    if (change.table !== log || !is) return change;
    const { row, to, soft = [] } = change;
    const more: Record<string, CellState> = {};
    if (log.cell(row, 'flag') !== is.flag) more.flag = is.flag || null;
    if (is.resendFrom !== undefined && isFree(log, row, 'resendFrom'))
      more.resendFrom = dayState(is.resendFrom);
    if (is.attempt !== undefined && isFree(log, row, 'attempt')) more.attempt = is.attempt;
    return { ...change, to: { ...more, ...to }, soft: [...soft, ...DERIVED] };
  });
}
