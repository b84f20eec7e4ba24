/**
 * Writes what follows from the rest: flags where they differ, resend days and attempts where the cell is
 * blank. It is not recorded, and what a formula fills is left to the formula.
 */
import { type Due, FLAGS } from '../../core/rules/flag.ts';
import { runsOf, span } from '../../core/span.ts';
import { type Cell, isBlank } from '../../sheet/cell.ts';
import type { ColumnKey } from '../../sheet/column.ts';
import { isFree, type Log, readLog } from '../../sheet/log/log.ts';
import { NotWritable, requireEditable } from '../../sheet/writable.ts';
import { placeOf, rangeOf, setAt } from '../../sheet/write/rectangles.ts';
import { RowsMoved } from '../../sheet/write/rows-moved.ts';
import { FormulaBroken, fillerOf } from '../../sheet/write/territory.ts';
import { type CellWrite, requireAllowed } from '../../sheet/write/validation.ts';
import { writeCells } from '../../sheet/write/write-cells.ts';
import type { Workbook } from '../frame/workbook.ts';

type Key = 'resendFrom' | 'attempt' | 'flag';
/** By row. */
type Column = Map<number, Cell>;

/**
 * What is due, for each invitation of the log in its order, is written together; where a cell cannot take it,
 * column by column, as what stands in the way of one is no reason to leave out the others. Throws NotWritable
 * for the first column that could not be written, or where a formula broke. Where rows move meanwhile, the
 * next run makes up for it. `judge` tells what is due in a log.
 */
export function writeDerived(
  workbook: Workbook,
  log: Log,
  due: readonly Due[],
  judge: (log: Log) => readonly Due[],
): void {
  const fault = faultOf(() => writeColumns(log, derivedCells(workbook, log, due)));
  if (!fault) return;
  if (!(fault.thrown instanceof NotWritable)) throw fault.thrown;
  // Some of it may be written.
  const now = readLog(workbook, workbook.calendar);
  const faults = derivedCells(workbook, now, judge(now)).map((column) =>
    faultOf(() => writeColumns(now, [column])),
  );
  const remaining = faults.find((each) => each !== undefined);
  if (remaining) throw remaining.thrown;
  if (fault.thrown instanceof FormulaBroken) throw fault.thrown;
}

function faultOf(write: () => void): { readonly thrown: unknown } | undefined {
  try {
    write();
    return undefined;
  } catch (thrown) {
    return thrown instanceof RowsMoved && !thrown.isMet ? undefined : { thrown };
  }
}

/** The columns in which something is to be written. */
function derivedCells({ calendar }: Workbook, log: Log, due: readonly Due[]): [Key, Column][] {
  const columns: Record<Key, Column> = { resendFrom: new Map(), attempt: new Map(), flag: new Map() };
  const differing = log.invitations.flatMap((invitation, index) => {
    const { flag = '', resendFrom, attempt } = due[index] ?? {};
    const { row } = invitation;
    const isDue = (key: 'resendFrom' | 'attempt', value: unknown) =>
      value !== undefined && isBlank(log.cell(row, key));
    const keys: Key[] = [
      ...(isDue('resendFrom', resendFrom) ? (['resendFrom'] as const) : []),
      ...(isDue('attempt', attempt) ? (['attempt'] as const) : []),
      ...(log.cell(row, 'flag') !== flag ? (['flag'] as const) : []),
    ];
    return keys.length > 0 ? [{ row, flag, resendFrom, attempt, keys }] : [];
  });
  // Of many rows the formulas of these columns are read by one call.
  if (differing.length > FEW) {
    const places = span(differing.flatMap(({ keys }) => keys.map((key) => log.places[key])));
    log.formulas.load(...span(differing.map(({ row }) => row)), ...places);
  }
  for (const { row, flag, resendFrom, attempt } of differing) {
    if (resendFrom !== undefined && isFree(log, row, 'resendFrom'))
      columns.resendFrom.set(row, calendar.dateOf(resendFrom));
    if (attempt !== undefined && isFree(log, row, 'attempt')) columns.attempt.set(row, attempt);
    if (log.cell(row, 'flag') !== flag && isOurs(log, row)) columns.flag.set(row, flag);
  }
  const filled = (Object.entries(columns) as [Key, Column][]).filter(([, column]) => column.size > 0);
  for (const [key, column] of filled) joinRuns(log, key, column);
  return filled;
}

/** Whether the cell of a flag holds no formula, and none fills it. */
export function isOurs(log: Log, row: number, key: ColumnKey = 'flag'): boolean {
  const place = log.places[key];
  return log.formulas.at(row, place) === '' && !fillerOf(log, row, place);
}

/** So many rows, or runs of rows, are read or written one by one. */
const FEW = 2;
const FLAG_WORDS: ReadonlySet<Cell> = new Set(FLAGS);

/**
 * Each run of rows is written by calls of its own. Of many, blank cells and flags of ours in between are
 * written as they are.
 */
function joinRuns(log: Log, key: Key, column: Column): void {
  if (runsOf(column.keys()).length <= FEW) return;
  const [first, last] = span(column.keys());
  for (let row = first; row <= last; row++) {
    const cell = log.cell(row, key);
    const isHarmless = cell === '' || (key === 'flag' && FLAG_WORDS.has(cell));
    if (!column.has(row) && isHarmless && isOurs(log, row, key)) column.set(row, cell);
  }
}

/** One look at the rules and the protection of all the cells from the first to the last. */
function writeColumns(log: Log, columns: readonly (readonly [Key, Column])[]): void {
  if (columns.length === 0) return;
  const { sheet, places } = log;
  const [first, last] = span(columns.flatMap(([, column]) => span(column.keys())));
  const [left, right] = span(columns.map(([key]) => places[key]));
  const area = { first, last, left, right };
  const range = rangeOf(sheet, area);
  const at = () => placeOf(sheet, area);
  requireEditable(range, at);
  const writes = new Map<number, Map<number, Cell>>();
  const looked: CellWrite[] = [];
  for (const [key, column] of columns) {
    for (const [row, value] of column) {
      setAt(writes, row, places[key], value);
      looked.push({ row: row - first, column: places[key] - left, value });
    }
  }
  requireAllowed(range, looked, at);
  writeCells(log, writes);
}
