/**
 * After rows or columns of a table were moved in the very moment of a write: which of them stood where a
 * rectangle fell. What it did not cover tells one row from another; one that covers what tells rows apart is
 * told by who is missing. Where more than one answer fits, there is none.
 */
import { type Cell, isBlank, isDate } from '../cell.ts';
import { cellAt, type Table } from '../table.ts';

export interface Area {
  /** Rows, counted from 1, both included. */
  readonly first: number;
  readonly last: number;
  /** Columns, counted from 0, both included. */
  readonly left: number;
  readonly right: number;
}

/** The sheet after the write. */
export interface Found {
  readonly cells: readonly (readonly Cell[])[];
  /** Rows that the sheet has more than before the write, if that was asked; negative when it has fewer. */
  readonly grown: number;
}

/** Where the table's cells stand now. For what is new and blank, both give null. */
export interface Trace {
  readonly rowOf: (row: number) => number | null;
  readonly placeOf: (place: number) => number | null;
  /** Where a column of ours stands now, counted from 0. */
  readonly placeNow: (field: string) => number;
}

/** The fields that the daily check does not write: it may have done so since the table was read. */
function factsOf({ places, derived }: Table): string[] {
  return Object.keys(places).filter((field) => !derived.includes(field));
}

function widthOf({ values }: Table): number {
  return values[0]?.length ?? 0;
}

function rowsOf({ values, headerRow }: Table): number[] {
  return spread(headerRow + 1, values.length);
}

/** Undefined where it cannot be told. */
export function trace(table: Table, area: Area, found: Found): Trace | undefined {
  const columns = traceColumns(table, area, found);
  if (!columns) return undefined;
  const isCovered = (field: string) => {
    const place = columns.placeNow(field);
    return place >= area.left && place <= area.right;
  };
  const rows = table.identity.some(isCovered)
    ? traceMissing(table, area, found, columns)
    : traceAlike(table, area, found, columns, (field) => !isCovered(field));
  return rows && { ...columns, rowOf: (row) => rows.get(row) ?? null };
}

type Columns = Pick<Trace, 'placeOf' | 'placeNow'>;

/** By the headers; a column without one is new, unless the table had such columns before. */
function traceColumns(table: Table, { left, right }: Area, { cells }: Found): Columns | undefined {
  const { headerRow, places } = table;
  const width = Math.max(widthOf(table), right + 1, ...cells.map((line) => line.length));
  const texts = (line: readonly Cell[]) =>
    Array.from({ length: width }, (_, place) => String(line[place] ?? '').trim());
  const before = texts(table.values[headerRow - 1] ?? []);
  const hasNameless = before.some(
    (text, place) => text === '' && rowsOf(table).some((row) => !isBlank(cellAt(table, row, place))),
  );
  const headers = Object.values(places).map((place) => before[place] ?? '');
  // Rows may have come or gone above the headers, too.
  const now = [cells[headerRow - 1] ?? [], ...cells]
    .map(texts)
    .find((line) => headers.every((header) => line.includes(header)));
  if (!now) return undefined;
  if (now.join('\n') === before.join('\n'))
    return { placeOf: (place) => place, placeNow: (field) => places[field] ?? -1 };
  const isOnce = (text: string) => count(now, text) === 1 && count(before, text) === 1;
  if (hasNameless || !headers.every(isOnce)) return undefined;
  if (!now.slice(left, right + 1).every((text) => text === '' || isOnce(text))) return undefined;
  return {
    placeOf: (place) => (now[place] === '' ? null : before.indexOf(now[place] ?? '')),
    placeNow: (field) => now.indexOf(before[places[field] ?? -1] ?? ''),
  };
}

function count(texts: readonly string[], text: string): number {
  return texts.filter((each) => each === text).length;
}

type Rows = ReadonlyMap<number, number | null>;

/** Each row by what the block left as it was. */
function traceAlike(
  table: Table,
  area: Area,
  { cells }: Found,
  { placeOf, placeNow }: Columns,
  isLeft: (field: string) => boolean,
): Rows | undefined {
  const fields = factsOf(table).filter(isLeft);
  const known = groupBy(rowsOf(table), (row) => signature(fields, (field) => heldAt(table, row, field)));
  const covered = (row: number) =>
    JSON.stringify(
      spread(area.left, area.right).map((place) => mark(cellAt(table, row, placeOf(place) ?? -1))),
    );
  const rows = new Map<number, number | null>();
  for (const row of spread(area.first, area.last)) {
    const is = signature(fields, (field) => cells[row - 1]?.[placeNow(field)] ?? '');
    const [one, ...others] = known.get(is) ?? [];
    if (one === undefined && is !== signature(fields, () => '')) return undefined;
    if (one !== undefined && others.some((other) => covered(other) !== covered(one))) return undefined;
    rows.set(row, one ?? null);
  }
  return rows;
}

/**
 * Who is nowhere else in the sheet stood there: in the order in which they stood, as far as rows came or went
 * above.
 */
function traceMissing(
  table: Table,
  area: Area,
  { cells, grown }: Found,
  { placeNow }: Columns,
): Rows | undefined {
  const outside = spread(1, cells.length).filter((row) => row < area.first || row > area.last);
  const facts = factsOf(table);
  const present = groupBy(outside, (row) =>
    signature(facts, (field) => cells[row - 1]?.[placeNow(field)] ?? ''),
  );
  const blank = signature(facts, () => '');
  const signed = (row: number) => signature(facts, (field) => heldAt(table, row, field));
  const missing = rowsOf(table).filter(
    (row) => signed(row) !== blank && present.get(signed(row))?.pop() === undefined,
  );
  const covered = spread(area.first, area.last);
  if (missing.length === 0) return new Map();
  if (grown === 0) return covered.length === 1 && missing.length === 1 ? pair(covered, missing) : undefined;
  const stood = covered.map((row) => row - grown);
  const lost = stood.filter((row) => row > table.headerRow && signed(row) !== blank);
  if (!lost.every((row) => missing.includes(row))) return undefined;
  // Rows that a person deleted are missing, too, and are not to come back.
  if (missing.length - lost.length > Math.max(0, -grown)) return undefined;
  return pair(
    covered,
    stood.map((row) => (lost.includes(row) ? row : null)),
  );
}

function pair(rows: readonly number[], sources: readonly (number | null)[]): Rows {
  return new Map(rows.map((row, index) => [row, sources[index] ?? null]));
}

function heldAt(table: Table, row: number, field: string): Cell {
  return cellAt(table, row, table.places[field] ?? -1);
}

function signature(fields: readonly string[], cell: (field: string) => Cell): string {
  return JSON.stringify(fields.map((field) => mark(cell(field))));
}

function mark(cell: Cell): unknown {
  return isDate(cell) ? { at: cell.getTime() } : isBlank(cell) ? '' : cell;
}

function groupBy(rows: readonly number[], keyOf: (row: number) => string): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

function spread(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
