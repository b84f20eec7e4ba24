/**
 * After rows or columns of the log were moved in the very moment of a write: which of them stood where the block fell. What the
 * block did not cover tells one row from another; a block that covers what tells people apart is told by who is missing.
 * Where more than one answer fits, there is none.
 */
import { type Cell, isBlank, isDate } from './cell.ts';
import { COLUMN_KEYS, type ColumnKey } from './column.ts';
import type { Log } from './log.ts';
import { IDENTITY } from './log-check.ts';

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
  /** Rows that the sheet has more than before the write; negative when it has fewer. */
  readonly grown: number;
}

/** Where the log's cells stand now. For what is new and blank, both give null. */
export interface Trace {
  readonly rowOf: (row: number) => number | null;
  readonly placeOf: (place: number) => number | null;
  /** Where a column of ours stands now, counted from 0. */
  readonly placeNow: (key: ColumnKey) => number;
}

/** Worked out by the daily run, which may have written them since the log was read. */
const DERIVED: readonly ColumnKey[] = ['flag', 'resendFrom', 'attempt'];
const FACTS = COLUMN_KEYS.filter((key) => !DERIVED.includes(key));

/** Undefined where it cannot be told. */
export function trace(log: Log, area: Area, found: Found): Trace | undefined {
  const columns = traceColumns(log, area, found);
  if (!columns) return undefined;
  const isCovered = (key: ColumnKey) => {
    const place = columns.placeNow(key);
    return place >= area.left && place <= area.right;
  };
  const rows = IDENTITY.some(isCovered)
    ? traceMissing(log, area, found, columns)
    : traceAlike(log, area, found, columns, (key) => !isCovered(key));
  return rows && { ...columns, rowOf: (row) => rows.get(row) ?? null };
}

type Columns = Pick<Trace, 'placeOf' | 'placeNow'>;

/** By the headers; a column without one is new, unless the log had such columns before. */
function traceColumns(log: Log, { left, right }: Area, { cells, grown }: Found): Columns | undefined {
  const width = Math.max(log.width, right + 1, ...cells.map((line) => line.length));
  const texts = (line: readonly Cell[]) =>
    Array.from({ length: width }, (_, place) => String(line[place] ?? '').trim());
  const before = texts(Array.from({ length: log.width }, (_, place) => log.valueAt(log.firstRow - 1, place)));
  const hasNameless = before.some(
    (text, place) => text === '' && log.rows.some((row) => !isBlank(log.valueAt(row, place))),
  );
  // Rows may have come or gone above the headers, too.
  for (const row of [log.firstRow - 1, log.firstRow - 1 + grown]) {
    const now = texts(cells[row - 1] ?? []);
    const placeNow = (key: ColumnKey) => now.indexOf(before[log.places[key]] ?? '');
    if (now.join('\n') === before.join('\n'))
      return { placeOf: (place) => place, placeNow: (key) => log.places[key] };
    const isOnce = (text: string) => count(now, text) === 1 && count(before, text) === 1;
    if (hasNameless || !COLUMN_KEYS.every((key) => isOnce(before[log.places[key]] ?? ''))) continue;
    if (!now.slice(left, right + 1).every((text) => text === '' || isOnce(text))) continue;
    const placeOf = (place: number) => (now[place] === '' ? null : before.indexOf(now[place] ?? ''));
    return { placeOf, placeNow };
  }
  return undefined;
}

function count(texts: readonly string[], text: string): number {
  return texts.filter((each) => each === text).length;
}

type Rows = ReadonlyMap<number, number | null>;

/** Each row by what the block left as it was. */
function traceAlike(
  log: Log,
  area: Area,
  { cells }: Found,
  { placeOf, placeNow }: Columns,
  isLeft: (key: ColumnKey) => boolean,
): Rows | undefined {
  const keys = FACTS.filter(isLeft);
  const known = groupBy(log.rows, (row) => signature(keys, (key) => log.cell(row, key)));
  const covered = (row: number) =>
    JSON.stringify(
      spread(area.left, area.right).map((place) => mark(log.valueAt(row, placeOf(place) ?? -1))),
    );
  const rows = new Map<number, number | null>();
  for (const row of spread(area.first, area.last)) {
    const is = signature(keys, (key) => cells[row - 1]?.[placeNow(key)] ?? '');
    const [one, ...others] = known.get(is) ?? [];
    if (one === undefined && is !== signature(keys, () => '')) return undefined;
    if (one !== undefined && others.some((other) => covered(other) !== covered(one))) return undefined;
    rows.set(row, one ?? null);
  }
  return rows;
}

/** Who is nowhere else in the sheet stood there: in the order in which they stood, as far as rows came or went above. */
function traceMissing(
  log: Log,
  area: Area,
  { cells, grown }: Found,
  { placeNow }: Columns,
): Rows | undefined {
  const outside = spread(1, cells.length).filter((row) => row < area.first || row > area.last);
  const present = groupBy(outside, (row) => signature(FACTS, (key) => cells[row - 1]?.[placeNow(key)] ?? ''));
  const blank = signature(FACTS, () => '');
  const signed = (row: number) => signature(FACTS, (key) => log.cell(row, key));
  const missing = log.rows.filter(
    (row) => signed(row) !== blank && present.get(signed(row))?.pop() === undefined,
  );
  const covered = spread(area.first, area.last);
  if (missing.length === 0) return new Map();
  if (grown === 0) return covered.length === 1 && missing.length === 1 ? pair(covered, missing) : undefined;
  const stood = covered.map((row) => row - grown);
  const lost = stood.filter((row) => row >= log.firstRow && signed(row) !== blank);
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

function signature(keys: readonly ColumnKey[], cell: (key: ColumnKey) => Cell): string {
  return JSON.stringify(keys.map((key) => mark(cell(key))));
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
