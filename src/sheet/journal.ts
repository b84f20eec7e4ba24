/**
 * The journal: one row for each thing the add-on changed in the log, so that the history which LinkedIn does not keep
 * exists, and so that the last action can be taken back. Flags, resend days and attempts that the daily run works out are
 * not recorded: they follow from the rest.
 */
import type { Day } from '../core/day.ts';
import { type Book, findSheet, type Sheet } from './book.ts';
import { type Calendar, type Cell, isDate, readDay, readText, writeText } from './cell.ts';
import { ensureSheet } from './layout/ensure-sheet.ts';
import { writeHeaders } from './layout/style.ts';

/** The word of the column Field for an invitation that was added as a whole. */
export const WHOLE_ROW = 'Row';

export interface JournalEntry {
  readonly when: Date;
  readonly act: string;
  /** The invitation, by what the log said of it. */
  readonly name: string;
  readonly url: string;
  readonly account: string;
  readonly sentOn: Day | '';
  /** The header of the column that changed, or `WHOLE_ROW`. */
  readonly field: string;
  /** Texts; a day as ISO text. */
  readonly from: string;
  readonly to: string;
  readonly why: string;
  /** All entries of one action share it. */
  readonly action: string;
  /** For an added row, the fingerprint of what was written; '' otherwise. */
  readonly check: string;
}

const HEADERS = [
  ['When', 150],
  ['Act', 110],
  ['Name', 170],
  ['Profile URL', 200],
  ['Account', 120],
  ['Sent on', 95],
  ['Field', 95],
  ['From', 110],
  ['To', 110],
  ['Why', 260],
  ['Action', 190],
  ['Row check', 90],
] as const;

export const JOURNAL_TITLE = HEADERS[0][0];

/** Adds entries below the last one, in one block. Makes the sheet if it is gone: a change is never left unrecorded. */
export function appendJournal(book: Book, calendar: Calendar, entries: readonly JournalEntry[]): void {
  if (entries.length === 0) return;
  const sheet = ensureSheet(book, 'journal', JOURNAL_TITLE, makeJournal);
  const first = sheet.getLastRow() + 1;
  const lacking = first + entries.length - 1 - sheet.getMaxRows();
  if (lacking > 0) sheet.insertRowsAfter(sheet.getMaxRows(), lacking);
  sheet
    .getRange(first, 1, entries.length, HEADERS.length)
    .setValues(
      entries.map(({ when, act, name, url, account, sentOn, field, from, to, why, action, check }) => [
        when,
        writeText(act),
        writeText(name),
        writeText(url),
        writeText(account),
        sentOn === '' ? '' : calendar.dateOf(sentOn),
        field,
        writeText(from),
        writeText(to),
        writeText(why),
        writeText(action),
        writeText(check),
      ]),
    );
}

/** All entries, oldest first; rows that are no entry are passed over. */
export function readJournal(book: Book, calendar: Calendar): JournalEntry[] {
  const values = (findSheet(book, 'journal')?.getDataRange().getValues() ?? []) as Cell[][];
  return values.flatMap(([when = '', ...cells]) => {
    if (!isDate(when)) return [];
    const [act, name, url, account, , field, from, to, why, action, check] = cells.map((cell) =>
      readText(cell, calendar),
    );
    const text = (cell: string | undefined) => cell ?? '';
    return [
      {
        when,
        act: text(act),
        name: text(name),
        url: text(url),
        account: text(account),
        sentOn: readDay(cells[4] ?? '', calendar) ?? ('' as const),
        field: text(field),
        from: text(from),
        to: text(to),
        why: text(why),
        action: text(action),
        check: text(check),
      },
    ];
  });
}

/** Fills a new sheet: the headers last, which mean that it is complete. */
export function makeJournal(sheet: Sheet): void {
  HEADERS.forEach(([, width], index) => {
    sheet.setColumnWidth(index + 1, width);
  });
  const below = sheet.getMaxRows() - 1;
  sheet.getRange(2, 1, below, 1).setNumberFormat('yyyy-mm-dd hh:mm:ss');
  sheet.getRange(2, 6, below, 1).setNumberFormat('yyyy-mm-dd');
  sheet.setFrozenRows(1);
  writeHeaders(
    sheet,
    1,
    1,
    HEADERS.map(([header]) => header),
  );
}
