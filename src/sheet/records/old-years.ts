/**
 * What of the Journal belongs to earlier years, and which part of it is moved next: first the edits, from the
 * top, then the readable rows, from the bottom. A readable row goes by its time, and the edits of its action
 * with it; an action without one goes by the action before it.
 */
import { type Day, day } from '../../core/day.ts';
import { type Book, cellsOf, findSheet, type Sheet } from '../book.ts';
import { type Calendar, type Cell, isDate } from '../cell.ts';
import { gridSheets } from '../grid-sheet.ts';
import { EDIT_TITLE, readActions } from './edits.ts';
import { findJournal } from './journal.ts';
import { MOST_ROWS, type Move } from './move-rows.ts';

/**
 * Undefined where nothing is left to move. Changes nothing. The Journal must be sorted, the newest on top. An
 * action is moved as a whole, so that undo finds all of it or nothing. The latest one stays, whatever its
 * year: a copied spreadsheet counts on from it.
 */
export function nextMove(book: Book, calendar: Calendar, today: Day): Move | undefined {
  const [journal, details] = [findJournal(book), findSheet(book, 'edits')];
  if (!journal || !details) return undefined;
  const { sheet, places } = journal;
  const thisYear = Number(today.slice(0, 4));
  const yearOf = yearTeller(calendar, thisYear);
  const told = cellsOf(sheet).map((line) => ({
    action: String(line[places.action]),
    year: yearOf(line[places.when] ?? ''),
  }));
  const actions = readActions(details);
  const edits = oldEdits(actions, new Map(told.map(({ action, year }) => [action, year])), thisYear);
  if (edits.count > 0)
    return { role: `edits ${edits.year}`, sheet: details, id: 0, first: 2, count: edits.count };

  const kept = new Set(actions);
  const upwards = told.slice(1).reverse();
  const year = upwards.find((row) => row.year !== undefined)?.year ?? thisYear;
  const end = upwards.findIndex((row) => (row.year ?? year) !== year || kept.has(row.action));
  const count = Math.min(end < 0 ? upwards.length : end, MOST_ROWS);
  if (year >= thisYear || count === 0) return undefined;
  return { role: `journal ${year}`, sheet, id: places.action, first: told.length - count + 1, count };
}

/**
 * How many edits from the top are of the same early year, in whole actions; `actions` has that of each row,
 * header included.
 */
function oldEdits(
  actions: readonly string[],
  years: ReadonlyMap<string, number | undefined>,
  thisYear: number,
): { readonly year: number; readonly count: number } {
  const latest = actions[actions.length - 1];
  const lastOf = new Map(actions.map((action, index) => [action, index]));
  let year = actions.map((action) => years.get(action)).find((known) => known !== undefined) ?? thisYear;
  let [count, end] = [0, 0];
  for (const [index, action] of actions.entries()) {
    if (index > end) {
      count = index - 1;
      const own = Math.max(year, years.get(action) ?? 0);
      if (own >= thisYear || action === latest || count >= MOST_ROWS || (count > 0 && own > year)) break;
      year = own;
    }
    end = Math.max(end, index === 0 ? 0 : (lastOf.get(action) ?? 0));
  }
  return { year, count };
}

/**
 * The year of an instant in the spreadsheet's zone, told from a few New Years; undefined for what is no time
 * of ours.
 */
function yearTeller(calendar: Calendar, latest: number): (cell: Cell) => number | undefined {
  const begins = (year: number) => calendar.dateOf(day(`${year}-01-01`)).getTime();
  return (cell) => {
    const guess = isDate(cell) ? cell.getUTCFullYear() : 0;
    if (!isDate(cell) || !(guess >= 2000 && guess <= latest + 1)) return undefined;
    const year = cell.getTime() < begins(guess) ? guess - 1 : guess;
    return cell.getTime() < begins(year + 1) ? year : year + 1;
  };
}

/**
 * The sheet, by its title, that holds details of an action, or of any, which were moved; found also in a
 * copied spreadsheet.
 */
export function findMoved(book: Book, action?: string): string | undefined {
  const own = findSheet(book, 'edits')?.getSheetId();
  const isOther = (sheet: Sheet) =>
    sheet.getSheetId() !== own && sheet.getRange(1, 1).getValue() === EDIT_TITLE;
  return gridSheets(book.spreadsheet)
    .find((sheet) => isOther(sheet) && (action === undefined || readActions(sheet).includes(action)))
    ?.getName();
}
