/** Notes in the table of accounts that an archive was imported. */
import type { Day } from '../core/day.ts';
import { fold } from '../core/text.ts';
import { type Book, NotSetUp, openSheet } from './book.ts';
import { type Calendar, type Cell, isBlank, readDay, writeBack, writeText } from './cell.ts';
import { ACCOUNT_HEADERS, columnBeside, FIRST_ACCOUNT, findHeader } from './settings.ts';
import { requireWritable } from './writable.ts';

/** Writes the day of the archive, and the owner's profile if none stands there. */
export type NoteImport = (calendar: Calendar, slug: string | null, exportedOn: Day) => void;

/**
 * Finds where the import is noted: in the row of the account, or, where the table does not name it, below the others. Throws
 * NotSetUp without the table and NotWritable where the cells cannot take it; writes nothing before the note is asked for.
 */
export function prepareImport(book: Book, name: string): NoteImport {
  const sheet = openSheet(book, 'settings');
  const values = sheet.getDataRange().getValues() as Cell[][];
  const { row: header, column } = findHeader(values, ACCOUNT_HEADERS[0]);
  if (header < 0) {
    throw new NotSetUp(
      `Cannot find the table of accounts in "${sheet.getName()}": its header "${ACCOUNT_HEADERS[0]}" is gone. Write it above the accounts again.`,
    );
  }
  const names = values.map((row) => fold(String(row[column] ?? '')));
  const found = names.indexOf(fold(name), header + 1);
  const last = names.reduce(
    (latest, written, row) => (row > header && written !== '' ? row : latest),
    header,
  );
  const row = found >= 0 ? found : last + 1;
  const places = ACCOUNT_HEADERS.map((title) => columnBeside(values, header, column, title));
  const [profile = -1, archive = -1, type = -1] = [6, 7, 1].map((index) => places[index]);
  if (profile < 0 || archive < 0) {
    throw new NotSetUp(
      `Cannot find the headers "Profile" and "Last archive" beside the accounts in "${sheet.getName()}": write them there again.`,
    );
  }
  if (row + 1 > sheet.getMaxRows()) sheet.insertRowsAfter(sheet.getMaxRows(), 1);
  // One block either way: an account is there with its archive, or not at all.
  const written = found >= 0 ? [profile, archive] : [column, type, profile, archive];
  const first = Math.min(...written.filter((place) => place >= 0));
  const columns = Math.max(...written) - first + 1;
  const range = sheet.getRange(row + 1, first + 1, 1, columns);
  requireWritable(range, () => ({
    ...{ title: sheet.getName(), row: row + 1, column: first + 1, rows: 1, columns },
  }));

  return (calendar, slug, exportedOn) => {
    const formulas = range.getFormulas()[0] ?? [];
    const before = readDay(values[row]?.[archive] ?? '', calendar);
    const newest = before !== undefined && before > exportedOn ? before : exportedOn;
    const cells = Array.from({ length: columns }, (_, index): Cell => {
      const place = first + index;
      const stands = values[row]?.[place] ?? '';
      if (place === archive) return calendar.dateOf(newest);
      if (place === profile && isBlank(stands) && slug !== null) {
        return writeText(`https://www.linkedin.com/in/${slug}`);
      }
      if (found < 0 && place === column) return writeText(name);
      if (found < 0 && place === type) return FIRST_ACCOUNT.type;
      return writeBack(stands, formulas[index] ?? '');
    });
    range.setValues([cells]);
  };
}
