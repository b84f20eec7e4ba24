/**
 * The two cells of the Dashboard that have names. A name is ours only where it stands for one cell of our own
 * Dashboard: users have ranges called `AsOf` themselves, and that of a deleted range stays.
 */
import { type Book, idOf, NAME_PREFIX } from './book.ts';
import type { Cell } from './cell.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;

export interface NamedCell {
  readonly range: Range;
  readonly holds: Cell;
}

/** Undefined where the name is gone, broken or not ours. */
export function findNamedCell(book: Book, name: string): NamedCell | undefined {
  const dashboard = idOf(book, 'dashboard');
  if (dashboard === undefined) return undefined;
  const range = ours(book, dashboard, name) ?? ours(book, dashboard, NAME_PREFIX + name);
  if (!range) return undefined;
  const [row, ...rows] = range.getValues() as Cell[][];
  return row?.length === 1 && rows.length === 0 ? { range, holds: row[0] ?? '' } : undefined;
}

function ours(book: Book, dashboard: number, name: string): Range | undefined {
  const range = findNamed(book, name);
  return range?.getGridId() === dashboard ? range : undefined;
}

/** Whosever it is. For the name of a deleted range Google may give null or throw. */
export function findNamed({ spreadsheet }: Pick<Book, 'spreadsheet'>, name: string): Range | null {
  try {
    return spreadsheet.getRangeByName(name);
  } catch {
    return null;
  }
}
