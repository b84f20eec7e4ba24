/** The archives that the Journal says were imported and not undone. */
import type { Day } from '../../core/day.ts';
import { isNumericDate, readWrittenDay } from '../../core/written-day.ts';
import { type Book, cellsOf } from '../book.ts';
import { findJournal } from './journal.ts';

/** How the importer words it. */
const TOLD = /^Archive of (\d+ \w+ \d{4}) imported/;

/** Reads the whole Journal, and no earlier year of it. Empty where there is none. */
export function readImports(book: Book): { readonly account: string; readonly day: Day }[] {
  const journal = findJournal(book);
  if (!journal) return [];
  const { sheet, places } = journal;
  return cellsOf(sheet).flatMap((row) => {
    const [, words] = TOLD.exec(String(row[places.what] ?? '')) ?? [];
    const day = words === undefined ? undefined : readWrittenDay(words);
    if (day === undefined || isNumericDate(day) || row[places.undone] !== '') return [];
    return [{ account: String(row[places.account]), day }];
  });
}
