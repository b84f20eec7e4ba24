/**
 * Brings the edits of a change about, wherever their rows stand now: the first time, again where rows moved
 * in the meantime, and in the next execution where this one ended early. Each cell tells by itself whether
 * its edit is still to be done.
 */
import { type Edit, isAlike, isFormatted } from '../../core/change.ts';
import type { Cell } from '../../sheet/cell.ts';
import { flush } from '../../sheet/flush.ts';
import type { Table } from '../../sheet/table.ts';
import { cellOf, stateAt } from '../../sheet/write/cell-state.ts';
import { setAt } from '../../sheet/write/rectangles.ts';
import { RowsMoved } from '../../sheet/write/rows-moved.ts';
import { doubtfulFillers, FormulaBroken, findBroken, refuseFilled } from '../../sheet/write/territory.ts';
import { writeCells } from '../../sheet/write/write-cells.ts';
import { writeFormats } from '../../sheet/write/write-formats.ts';
import type { Workbook } from '../frame/workbook.ts';
import { fillGaps, joinConverted } from './fewer-calls.ts';
import { openTable } from './open-table.ts';
import { type Placed, place } from './place.ts';

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

/** Compares each cell with what it held and is to hold. */
export function plan({ calendar }: Workbook, table: Table, placed: readonly Placed[]): Plan {
  const writes = new Map<number, Map<number, Cell>>();
  const formats = new Map<number, Map<number, string>>();
  const conflicts: Edit[] = [];
  const lost: Edit[] = [];
  for (const { edit, row } of placed) {
    let isThere = false;
    let isConflict = row === undefined;
    for (const [field, to] of Object.entries(edit.to)) {
      const place = table.places[field];
      if (row === undefined || place === undefined) continue;
      const now = stateAt(table, row, field, calendar);
      const isDone = isAlike(now, to);
      const isDue = isAlike(now, edit.from[field] ?? null);
      if (isDone || isDue) isThere = true;
      else isConflict = true;
      if (!isDone && isDue) setAt(writes, row, place, cellOf(to, calendar));
      if (isDue && isFormatted(to) && to.format !== undefined) setAt(formats, row, place, to.format);
    }
    if (isConflict) conflicts.push(edit);
    if (!isThere && Object.keys(edit.to).length > 0) lost.push(edit);
    if (edit.whole && row !== undefined) fillGaps(table, row, writes.get(row));
  }
  joinConverted(table, writes, formats);
  return { writes, formats, conflicts, lost };
}

export interface Done {
  /** As it was read before the write that went well. */
  readonly table: Table;
  readonly planned: Plan;
  /** Says where other rows may have been met; to be thrown once the rest of the act is done. */
  readonly met: RowsMoved | undefined;
}

/** How often edits are tried again where rows move in the very moment of writing. */
const TRIES = 3;

/**
 * Brings edits of one table about. Those of a change that was decided on `asRead` happen in the rows that were
 * read there, and all of them or none: throws RowsMoved where somebody edited their cells since. Without it,
 * what somebody edited stands. Throws NotWritable where a cell cannot take it.
 */
export function bringAbout(workbook: Workbook, edits: readonly Edit[], asRead?: Table): Done {
  let met: RowsMoved | undefined;
  for (let tries = 1; tries <= TRIES; tries++) {
    const isAsRead = asRead !== undefined && tries === 1;
    const table: Table = isAsRead ? asRead : openTable(workbook, edits[0]?.table ?? 'log');
    const placed = isAsRead ? edits.map((edit) => ({ edit, row: edit.row })) : place(workbook, table, edits);
    const planned = plan(workbook, table, placed);
    if (asRead && planned.conflicts.length > 0) break;
    try {
      if (writeTried(table, planned) === 'written') return { table, planned, met };
    } catch (error) {
      if (!(error instanceof RowsMoved)) throw error;
      if (error.isMet) met = error;
    }
  }
  throw met ?? new RowsMoved();
}

/** Throws FormulaBroken where only the try could tell that a formula fills a cell. */
function writeTried(table: Table, planned: Plan): 'written' | 'restored' {
  const doubtful = doubtfulFillers(table, planned.writes);
  const outcome = writePlan(table, planned);
  flush();
  const broken = outcome === 'written' ? findBroken(table, doubtful) : undefined;
  if (broken) throw new FormulaBroken(refuseFilled(table, table.sheet.getName(), broken).message);
  return outcome;
}

/** Writes what a plan says. 'restored' where rows moved in that moment, and the same is to be tried again. */
export function writePlan(table: Table, { writes, formats }: Plan): 'written' | 'restored' {
  const outcome = writeCells(table, writes, table.places.status);
  if (outcome === 'written') writeFormats(table, formats);
  return outcome;
}
