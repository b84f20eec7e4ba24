/**
 * Brings the edits of a change about, wherever their rows stand now: the first time, again where rows moved
 * in the meantime, and in the next execution where this one ended early. Each cell tells by itself whether
 * its edit is still to be done.
 */
import {
  type CellState,
  type Cells,
  type Edit,
  isAlike,
  isFormatted,
  plainState,
} from '../../core/change.ts';
import { span } from '../../core/span.ts';
import { type Cell, writeBack } from '../../sheet/cell.ts';
import { cellAt, rowFinder, type Table } from '../../sheet/table.ts';
import { cellOf, formatState, stateAt } from '../../sheet/write/cell-state.ts';
import {
  doubtfulFillers,
  FormulaBroken,
  fillerOf,
  findBroken,
  refuseFilled,
} from '../../sheet/write/territory.ts';
import { writeCells } from '../../sheet/write/write-cells.ts';
import { writeFormats } from '../../sheet/write/write-formats.ts';
import type { Workbook } from '../frame/workbook.ts';

/**
 * An edit and the row of its table, as read, in which it is to happen; undefined where the row is not to be
 * found.
 */
export interface Placed {
  readonly edit: Edit;
  readonly row: number | undefined;
}

export interface Plan {
  /** What is still to be written, by row and place. */
  readonly writes: Map<number, Map<number, Cell>>;
  readonly formats: Map<number, Map<number, string>>;
  /**
   * Edits of which a cell holds neither what it held nor what it is to hold: somebody has edited it since.
   */
  readonly conflicts: readonly Edit[];
  /** Edits none of whose cells is or will be as it is to be. */
  readonly lost: readonly Edit[];
}

/** Where the rows of edits stand in a table. Rows that are added go below the last one, in their order. */
export function place(workbook: Workbook, table: Table, edits: readonly Edit[]): Placed[] {
  const { calendar } = workbook;
  const find = rowFinder(table, calendar);
  const now = (row: number, field: string) => stateAt(table, row, field, calendar);
  const holds = (row: number, { from, to }: Edit) =>
    Object.keys(to).every((field) =>
      [from[field] ?? null, to[field] ?? null].some((state) => isAlike(now(row, field), state)),
    );
  let next = table.nextRow;
  return edits.map((edit) => {
    const { who, row: hint, to, from, whole } = edit;
    const isAdded =
      whole &&
      Object.values(from).every((state) => plainState(state) === null || plainState(state) === false);
    // What tells a row apart may itself change: it is known as it was before, and as it is after. Blank rows
    // are nobody's.
    const known = isAdded ? [who] : [who, whoWith(table, who, from), whoWith(table, who, to)];
    const isSomebody = (each: readonly string[]) => each === who || each.some((text) => text !== '');
    const rows = [...new Set(known.filter(isSomebody).flatMap((each) => find(each)))];
    if (rows.includes(hint)) return { edit, row: hint };
    if (rows.length === 1) return { edit, row: rows[0] };
    const fitting = rows.filter((row) => holds(row, edit));
    if (fitting.length > 0) return { edit, row: fitting.length === 1 || isAdded ? fitting[0] : undefined };
    if (!whole) return { edit, row: undefined };
    // A part of the row may stand already, or stand still: what tells it from others may be the part that
    // does not.
    const isPart =
      holds(hint, edit) && Object.keys(to).some((field) => !isAlike(from[field] ?? null, now(hint, field)));
    // What undo brings back stands where it stood: the first account also stands for blank cells.
    const isBroughtBack = edit.answers !== '' && hint < table.nextRow && isBlankRow(table, hint);
    if (isPart || !isAdded || isBroughtBack) return { edit, row: hint };
    return { edit, row: next++ };
  });
}

function isBlankRow(table: Table, row: number): boolean {
  return Object.values(table.places).every((place) => cellAt(table, row, place) === '');
}

/** The texts that tell the row while its cells are in these states. */
export function whoWith(table: Table, who: readonly string[], cells: Cells): string[] {
  return table.identity.map((field, index) => {
    const state: CellState | undefined = cells[field];
    return state === undefined ? (who[index] ?? '') : formatState(state);
  });
}

/** Compares each cell with what it held and is to hold. */
export function plan({ calendar }: Workbook, table: Table, placed: readonly Placed[]): Plan {
  const writes = new Map<number, Map<number, Cell>>();
  const formats = new Map<number, Map<number, string>>();
  const conflicts: Edit[] = [];
  const lost: Edit[] = [];
  const put = <Value>(map: Map<number, Map<number, Value>>, row: number, field: string, value: Value) => {
    const line = map.get(row) ?? new Map<number, Value>();
    map.set(row, line.set(table.places[field] ?? -1, value));
  };
  for (const { edit, row } of placed) {
    let isThere = false;
    let isConflict = row === undefined;
    for (const [field, to] of Object.entries(edit.to)) {
      if (row === undefined || table.places[field] === undefined) continue;
      const now = stateAt(table, row, field, calendar);
      const isDone = isAlike(now, to);
      const isDue = isAlike(now, edit.from[field] ?? null);
      if (isDone || isDue) isThere = true;
      else isConflict = true;
      if (!isDone && isDue) put(writes, row, field, cellOf(to, calendar));
      if (isDue && isFormatted(to) && to.format !== undefined) put(formats, row, field, to.format);
    }
    if (isConflict) conflicts.push(edit);
    if (!isThere && Object.keys(edit.to).length > 0) lost.push(edit);
    if (edit.whole && row !== undefined) fillGaps(table, row, writes.get(row));
  }
  joinConverted(table, writes, formats);
  return { writes, formats, conflicts, lost };
}

/** So many runs of cells of a column are written one by one. */
const FEW_RUNS = 8;

/**
 * A column whose text becomes dates, or text again, in very many runs is written as one: what stands in between, and
 * is no formula's, is written as it was read.
 */
function joinConverted(
  table: Table,
  writes: Map<number, Map<number, Cell>>,
  formats: ReadonlyMap<number, ReadonlyMap<number, string>>,
): void {
  const places = new Set([...formats.values()].flatMap((line) => [...line.keys()]));
  for (const place of places) {
    const rows = new Set([...writes].filter(([, line]) => line.has(place)).map(([row]) => row));
    if ([...rows].filter((row) => !rows.has(row - 1)).length <= FEW_RUNS) continue;
    const [first, last] = span(rows);
    table.formulas.load(first, last);
    for (let row = first; row <= last; row++) {
      if (rows.has(row) || table.formulas.at(row, place) !== '' || fillerOf(table, row, place)) continue;
      const line = writes.get(row) ?? new Map<number, Cell>();
      writes.set(row, line.set(place, writeBack(cellAt(table, row, place), '')));
    }
  }
}

/**
 * A row that is written as a whole is one rectangle where nothing stands in between: to write nothing into a
 * blank cell of ours changes nothing, and a row that is written at once is never there in part.
 */
function fillGaps(table: Table, row: number, line: Map<number, Cell> | undefined): void {
  if (!line || line.size === 0) return;
  const [first, last] = span(line.keys());
  for (const place of Object.values(table.places)) {
    if (place < first || place > last || line.has(place)) continue;
    const isFree = cellAt(table, row, place) === '' && table.formulas.at(row, place) === '';
    if (isFree && !fillerOf(table, row, place)) line.set(place, '');
  }
}

/**
 * Writes what a plan says. Throws FormulaBroken where only the try could tell that a formula fills a cell of
 * it.
 */
export function bringAbout(table: Table, planned: Plan): 'written' | 'restored' {
  const doubtful = doubtfulFillers(table, filledCells(planned));
  const outcome = writePlan(table, planned);
  SpreadsheetApp.flush();
  const broken = outcome === 'written' ? findBroken(table, doubtful) : undefined;
  if (broken) throw new FormulaBroken(refuseFilled(table, table.sheet.getName(), broken).message);
  return outcome;
}

/** The cells that a plan gives a value: an emptied one is in no formula's way. */
function filledCells({ writes }: Plan): [row: number, place: number][] {
  return [...writes].flatMap(([row, line]) =>
    [...line].flatMap(([place, cell]: [number, Cell]): [number, number][] =>
      cell === '' ? [] : [[row, place]],
    ),
  );
}

/** Writes what a plan says. 'restored' where rows moved in that moment, and the same is to be tried again. */
export function writePlan(table: Table, { writes, formats }: Plan): 'written' | 'restored' {
  const outcome = writeCells(table, writes, table.places.status);
  if (outcome === 'written') writeFormats(table, formats);
  return outcome;
}
