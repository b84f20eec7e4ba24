/**
 * Writes what follows from the rest: flags where they differ, resend days and attempts where the cell is blank. It is not
 * recorded, and what a formula fills is left to the formula.
 */
import { type Due, FLAGS } from '../../core/rules/flag.ts';
import { span } from '../../core/span.ts';
import { type Cell, isBlank } from '../../sheet/cell.ts';
import type { ColumnKey } from '../../sheet/column.ts';
import { isFree, type Log } from '../../sheet/log/log.ts';
import { requireEditable } from '../../sheet/writable.ts';
import { RowsMoved } from '../../sheet/write/rows-moved.ts';
import { fillerOf } from '../../sheet/write/territory.ts';
import { requireAllowed } from '../../sheet/write/validation.ts';
import { writeCells } from '../../sheet/write/write-cells.ts';
import type { Workbook } from '../frame/workbook.ts';

/** By column, as what stands in the way of one is no reason to leave out the others. */
type Column = Map<number, ReadonlyMap<number, Cell>>;

/**
 * Throws NotWritable for the first column that is protected or cannot take its values, once the others are written. Where rows
 * move meanwhile, the next run makes up for it.
 */
export function writeDerived(workbook: Workbook, log: Log, due: readonly Due[]): void {
  const columns = derivedCells(workbook, log, due);
  const faults = Object.entries(columns).map(([key, column]) =>
    faultOf(() => writeColumn(log, key as ColumnKey, column)),
  );
  const fault = faults.find((each) => each !== undefined);
  if (fault) throw fault.thrown;
}

function faultOf(write: () => void): { readonly thrown: unknown } | undefined {
  try {
    write();
    return undefined;
  } catch (thrown) {
    return thrown instanceof RowsMoved && !thrown.isMet ? undefined : { thrown };
  }
}

function derivedCells(
  { calendar }: Workbook,
  log: Log,
  due: readonly Due[],
): Record<'resendFrom' | 'attempt' | 'flag', Column> {
  const columns = { resendFrom: new Map(), attempt: new Map(), flag: new Map() } as Record<
    'resendFrom' | 'attempt' | 'flag',
    Column
  >;
  const put = (row: number, key: keyof typeof columns, cell: Cell) =>
    columns[key].set(row, new Map([[log.places[key], cell]]));
  const differing = log.invitations.flatMap((invitation, index) => {
    const { flag = '', resendFrom, attempt } = due[index] ?? {};
    const { row } = invitation;
    const isDue = (key: 'resendFrom' | 'attempt', value: unknown) =>
      value !== undefined && isBlank(log.cell(row, key));
    const differs =
      log.cell(row, 'flag') !== flag || isDue('resendFrom', resendFrom) || isDue('attempt', attempt);
    return differs ? [{ row, flag, resendFrom, attempt }] : [];
  });
  // Many rows are read by one call.
  if (differing.length > FEW) log.formulas.load(...span(differing.map(({ row }) => row)));
  for (const { row, flag, resendFrom, attempt } of differing) {
    if (resendFrom !== undefined && isFree(log, row, 'resendFrom'))
      put(row, 'resendFrom', calendar.dateOf(resendFrom));
    if (attempt !== undefined && isFree(log, row, 'attempt')) put(row, 'attempt', attempt);
    if (log.cell(row, 'flag') !== flag && isOurs(log, row)) put(row, 'flag', flag);
  }
  for (const [key, column] of Object.entries(columns)) joinRuns(log, key as keyof typeof columns, column);
  return columns;
}

/** Whether the cell of a flag holds no formula, and none fills it. */
function isOurs(log: Log, row: number, key: ColumnKey = 'flag'): boolean {
  const place = log.places[key];
  return log.formulas.at(row, place) === '' && !fillerOf(log, row, place);
}

const FEW = 3;

/** Each run of rows is a call. Of many, blank cells and flags of ours in between are written as they are. */
const MOST_RUNS = 20;
const FLAG_WORDS: ReadonlySet<Cell> = new Set(FLAGS);

function joinRuns(log: Log, key: ColumnKey, column: Column): void {
  if (column.size <= MOST_RUNS) return;
  const [first, last] = span(column.keys());
  for (let row = first; row <= last; row++) {
    const cell = log.cell(row, key);
    const isHarmless = cell === '' || (key === 'flag' && FLAG_WORDS.has(cell));
    if (!column.has(row) && isHarmless && isOurs(log, row, key))
      column.set(row, new Map([[log.places[key], cell]]));
  }
}

function writeColumn(log: Log, key: ColumnKey, column: Column): void {
  if (column.size === 0) return;
  const { sheet, places } = log;
  const [first, last] = span(column.keys());
  const place = places[key];
  const range = sheet.getRange(first, place + 1, last - first + 1, 1);
  const at = () => ({
    title: sheet.getName(),
    row: first,
    column: place + 1,
    rows: last - first + 1,
    columns: 1,
  });
  requireEditable(range, at);
  requireAllowed(
    range,
    [...column].map(([row, line]) => ({ row: row - first, column: 0, value: line.get(place) ?? '' })),
    at,
  );
  writeCells(log, column);
}
