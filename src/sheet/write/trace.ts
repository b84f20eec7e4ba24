/**
 * After rows or columns of a table were moved in the very moment of a write: which of them stood where cells
 * were met. What the write left of a row tells it from others; where it left nothing, who is missing does, in
 * the order in which they stood. Where more than one answer fits, there is none.
 */
import { groupBy } from '../../core/group-by.ts';
import { memoize } from '../../core/memoize.ts';
import { times } from '../../core/times.ts';
import { type Cell, isBlank, isDate } from '../cell.ts';
import { cellAt, type Table } from '../table.ts';
import type { CellWrites } from './rectangles.ts';

/** The sheet after the write. */
export interface Found {
  readonly cells: readonly (readonly Cell[])[];
  /** Rows that the sheet has more than before the write, if that was asked; negative when it has fewer. */
  readonly grown: number;
}

/** Where the table's cells stand now. For what is new and blank, the first two give null. */
export interface Trace {
  readonly rowOf: (row: number) => number | null;
  readonly placeOf: (place: number) => number | null;
  /** Where a column of ours stands now, counted from 0. */
  readonly placeNow: (field: string) => number;
}

/** `met` are the cells that hold what was written. Undefined where it cannot be told. */
export function trace(table: Table, met: CellWrites, found: Found): Trace | undefined {
  const columns = traceColumns(table, met, found);
  const rows = columns && traceRows(table, met, found, columns);
  return rows && { ...columns, rowOf: (row) => rows.get(row) ?? null };
}

type Columns = Pick<Trace, 'placeOf' | 'placeNow'>;

/** By the headers; a column without one is new, unless the table had such columns before. */
function traceColumns(
  { headerRow, places, values }: Table,
  met: CellWrites,
  { cells }: Found,
): Columns | undefined {
  const written = [...met.values()].flatMap((line) => [...line.keys()]);
  const width = Math.max(...[...values.slice(0, 1), ...cells.slice(0, 1)].map((line) => line.length));
  const texts = (line: readonly Cell[] = []) => times(width, (place) => String(line[place] ?? '').trim());
  const before = texts(values[headerRow - 1]);
  const headers = Object.values(places).map((place) => before[place] ?? '');
  const hasHeaders = (line: readonly string[]) => headers.every((header) => line.includes(header));
  // Rows may have come or gone above the headers, too.
  const now = texts([cells[headerRow - 1], ...cells].find((line) => hasHeaders(texts(line))));
  if (!hasHeaders(now)) return undefined;
  if (now.join('\n') === before.join('\n'))
    return { placeOf: (place) => place, placeNow: (field) => places[field] ?? -1 };
  const isOnce = (text: string) =>
    [now, before].every((line) => line.indexOf(text) >= 0 && line.indexOf(text) === line.lastIndexOf(text));
  const named = written.map((place) => now[place] ?? '').filter((text) => text !== '');
  const isNameless = (cell: Cell, place: number) => !isBlank(cell) && before[place] === '';
  if (![...headers, ...named].every(isOnce) || values.slice(headerRow).some((line) => line.some(isNameless)))
    return undefined;
  return {
    placeOf: (place) => (isBlank(now[place] ?? '') ? null : before.indexOf(now[place] ?? '')),
    placeNow: (field) => now.indexOf(before[places[field] ?? -1] ?? ''),
  };
}

/** Which row stood in each that was met. */
function traceRows(
  table: Table,
  met: CellWrites,
  { cells, grown }: Found,
  { placeOf, placeNow }: Columns,
): ReadonlyMap<number, number | null> | undefined {
  // What the daily check works out tells nothing: it may have done so since the table was read.
  const facts = Object.keys(table.places).filter((field) => !table.derived.includes(field));
  const held = (row: number) => (field: string) => cellAt(table, row, table.places[field] ?? -1);
  const stands = (row: number) => (field: string) => cells[row - 1]?.[placeNow(field)] ?? '';
  const blank = () => '';
  const known = table.values
    .map((_, index) => index + 1)
    .filter((row) => row > table.headerRow && tell(facts, held(row)) !== tell(facts, blank));
  const untouched = cells.map((_, index) => index + 1).filter((row) => !met.has(row));
  const present = groupBy(untouched, (row) => tell(facts, stands(row)));
  const missing = known.filter((row) => present.get(tell(facts, held(row)))?.pop() === undefined);
  const missingBy = memoize((fields: string) =>
    groupBy(missing, (row) => tell(fields.split('\n'), held(row))),
  );
  const rows = new Map<number, number | null>();
  /** Rows of which nothing is left that could tell them. */
  const untold: number[] = [];
  for (const [row, line] of met) {
    const left = facts.filter((field) => !line.has(placeNow(field)));
    const is = tell(left, stands(row));
    const isLeftBlank = is === tell(left, blank);
    const [one, ...others] = missingBy(left.join('\n')).get(is) ?? [];
    const covered = (source: number) =>
      JSON.stringify([...line.keys()].map((place) => mark(cellAt(table, source, placeOf(place) ?? -1))));
    if (isLeftBlank && table.identity.some((field) => line.has(placeNow(field)))) untold.push(row);
    else if (one === undefined) {
      if (!isLeftBlank) return undefined;
    } else if (isLeftBlank || others.some((other) => covered(other) !== covered(one))) return undefined;
    else rows.set(row, one);
  }
  const told = new Set(rows.values());
  const gone = new Set(missing.filter((row) => !told.has(row)));
  if (untold.length === 0 || gone.size === 0) return rows;
  const [[only = 0], [lacking = 0]] = [untold, [...gone]];
  if (untold.length === 1 && gone.size === 1 && grown >= 0) return rows.set(only, lacking);
  const isKnown = new Set(known);
  const lost = untold.filter((row) => isKnown.has(row - grown));
  // Rows that a person deleted are missing, too, and are not to come back.
  const hasMoreGone = gone.size - lost.length > Math.max(0, -grown);
  if (hasMoreGone || !lost.every((row) => gone.has(row - grown))) return undefined;
  for (const row of lost) rows.set(row, row - grown);
  return rows;
}

function tell(fields: readonly string[], cell: (field: string) => Cell): string {
  return JSON.stringify(fields.map((field) => mark(cell(field))));
}

function mark(cell: Cell): unknown {
  return isDate(cell) ? { at: cell.getTime() } : isBlank(cell) ? '' : cell;
}
