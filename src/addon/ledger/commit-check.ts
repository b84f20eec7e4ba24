/**
 * Whether cells can take a change, asked before anything is written; what is left out of it, and what each
 * cell holds.
 */
import { type CellState, type Cells, isAlike, isFormula, plainState } from '../../core/change.ts';
import { groupBy } from '../../core/group-by.ts';
import { span } from '../../core/span.ts';
import type { Cell } from '../../sheet/cell.ts';
import { addressIn, type Table } from '../../sheet/table.ts';
import { NotWritable, requireFitting, requireWritable } from '../../sheet/writable.ts';
import { cellOf, stateAt } from '../../sheet/write/cell-state.ts';
import { placeOf, rangeOf, rectanglesOf } from '../../sheet/write/rectangles.ts';
import { isRich } from '../../sheet/write/rich-text.ts';
import { fillerOf, refuseFilled } from '../../sheet/write/territory.ts';
import { requireAllowed } from '../../sheet/write/validation.ts';
import { isDateFormat } from '../../sheet/write/write-formats.ts';
import type { Workbook } from '../frame/workbook.ts';
import type { RowChange } from './row-change.ts';

/** A row and what its changing cells hold. */
export interface Checked extends RowChange {
  readonly from: Cells;
}

/**
 * The rows whose cells are to hold something else than they do. Throws NotWritable, which names the cell,
 * where one is protected, merged, validated by other words, or filled by a formula.
 */
export function checkWritable(workbook: Workbook, rows: readonly RowChange[]): Checked[] {
  return [...groupBy(rows, ({ table }) => table)].flatMap(([table, mine]) =>
    checkTable(workbook, table, mine),
  );
}

function checkTable({ calendar }: Workbook, table: Table, rows: readonly RowChange[]): Checked[] {
  const changing = rows.flatMap((change): Checked[] => {
    const { row, soft = [] } = change;
    const to: Record<string, CellState> = {};
    const from: Record<string, CellState> = {};
    for (const [field, state] of Object.entries(change.to)) {
      const now = stateAt(table, row, field, calendar);
      if (isAlike(now, state)) continue;
      const filler = fillerOf(table, row, table.places[field] ?? 0);
      if (soft.includes(field) && (filler || isFormula(now))) continue;
      if (filler && plainState(state) !== null)
        throw refuseFilled(table, addressIn(table, row, field), filler);
      if (filler) continue;
      to[field] = state;
      from[field] = now;
    }
    // An answer is kept also where there is nothing to take back.
    return Object.keys(to).length > 0 || change.answers ? [{ ...change, to, from }] : [];
  });
  const write = (state: CellState) => cellOf(state, calendar);
  try {
    return withFormats(table, changing, requireCells(table, changing, write));
  } catch (error) {
    // What follows from the rest, and what is only filled in, is no reason to refuse an act.
    const firm = changing
      .map(withoutSoft)
      .filter(({ to, answers }) => Object.keys(to).length > 0 || answers !== undefined);
    if (!(error instanceof NotWritable) || changing.every(({ soft = [] }) => soft.length === 0)) throw error;
    return withFormats(table, firm, requireCells(table, firm, write));
  }
}

function withoutSoft(row: Checked): Checked {
  const isFirm = ([field]: readonly [string, unknown]) => !row.soft?.includes(field);
  return {
    ...row,
    to: Object.fromEntries(Object.entries(row.to).filter(isFirm)),
    from: Object.fromEntries(Object.entries(row.from).filter(isFirm)),
  };
}

/** The block around all cells that change, as far as the sheet has rows; undefined where there are none. */
interface Block {
  readonly range: GoogleAppsScript.Spreadsheet.Range;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
}

function requireCells(
  table: Table,
  rows: readonly Checked[],
  write: (state: CellState) => Cell,
): Block | undefined {
  const { sheet, places } = table;
  const writes = new Map(
    rows.map(({ row, to }) => [
      row,
      new Map(Object.entries(to).map(([field, state]) => [places[field] ?? 0, write(state)] as const)),
    ]),
  );
  const rectangles = rectanglesOf(writes);
  // Rows that will be added below the end are like the last one.
  const end =
    span(rectangles.map(({ last }) => last))[1] > table.values.length
      ? sheet.getMaxRows()
      : table.values.length;
  const areas = rectangles.map((area) => ({
    ...area,
    first: Math.min(area.first, end),
    last: Math.min(area.last, end),
  }));
  if (areas.length === 0) return undefined;
  const [top, bottom] = span(areas.flatMap(({ first, last }) => [first, last]));
  const [left, right] = span(areas.flatMap(({ left, right }) => [left, right]));
  const around = { first: top, last: bottom, left, right };
  const whole = rangeOf(sheet, around);
  // One question for all as a rule; only where the answer is no, one for each.
  if (!whole.canEdit() || whole.isPartOfMerge()) {
    for (const area of areas) requireWritable(rangeOf(sheet, area), () => placeOf(sheet, area));
  }
  for (const area of rectangles) requireFitting(area.cells, () => placeOf(sheet, area));
  const asked = [...writes].flatMap(([row, line]) =>
    row > end
      ? []
      : [...line].map(([place, value]) => ({ row: row - around.first, column: place - around.left, value })),
  );
  requireAllowed(whole, asked, () => placeOf(sheet, around));
  return { range: whole, top, bottom, left };
}

/** Whether the change itself gives the cell a format. */
function hasFormat(state: CellState | undefined): boolean {
  return typeof state === 'object' && state !== null && 'format' in state;
}

/**
 * What a cell has beside its value and loses: a date gives a plain cell the format of dates, which undo takes
 * back; text that is overwritten loses links and formats of single words, which undo tells.
 */
function withFormats(table: Table, rows: readonly Checked[], block: Block | undefined): Checked[] {
  const isAsked = (isMeant: (row: Checked, field: string) => boolean) =>
    rows.some((row) => Object.keys(row.to).some((field) => isMeant(row, field)));
  const isIn = ({ row }: Checked) => block !== undefined && row <= block.bottom;
  const isDate = (state: CellState | undefined) => {
    const value = state === undefined ? null : plainState(state);
    return typeof value === 'object' && value !== null && 'at' in value;
  };
  const isNewDate = (row: Checked, field: string) =>
    isIn(row) && isDate(row.to[field]) && !isDate(row.from[field]);
  const isText = (row: Checked, field: string) => isIn(row) && typeof row.from[field] === 'string';
  const formats = isAsked(isNewDate) ? (block?.range.getNumberFormats() ?? []) : [];
  const texts = isAsked(isText) ? (block?.range.getRichTextValues() ?? []) : [];
  return rows.map((row) => {
    const kept = Object.entries(row.from).map(([field, state]): [string, CellState] => {
      const place = (table.places[field] ?? 0) - (block?.left ?? 0);
      const line = row.row - (block?.top ?? 0);
      const format = isNewDate(row, field) ? (formats[line]?.[place] ?? '') : '';
      const isKept = format === '' || (isDateFormat(format) && !hasFormat(row.to[field]));
      if (!isKept) return [field, { value: plainState(state), format }];
      const isLost = isText(row, field) && isRich(texts[line]?.[place]);
      return [field, isLost ? { value: plainState(state), rich: true } : state];
    });
    return { ...row, from: Object.fromEntries(kept) };
  });
}
