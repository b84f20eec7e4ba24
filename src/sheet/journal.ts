/**
 * The journal: one row for each thing the add-on changed in the log, so that the history which LinkedIn does not keep
 * exists, and so that the last action can be taken back. Flags, resend days and attempts that the daily run works out are
 * not recorded: they follow from the rest.
 */
import type { Day } from '../core/day.ts';
import { type Book, findSheet, type Sheet } from './book.ts';
import { type Calendar, type Cell, isDate, readDay, readText, writeText } from './cell.ts';
import { cosmetic } from './layout/cosmetic.ts';
import { ensureSheet } from './layout/ensure-sheet.ts';
import { writeHeaders } from './layout/style.ts';
import { layOut, readHeaders, requirePlaces } from './table.ts';
import { requireFitting, requireWritable } from './writable.ts';

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

const HEADERS = {
  when: ['When', 150],
  act: ['Act', 110],
  name: ['Name', 170],
  url: ['Profile URL', 200],
  account: ['Account', 120],
  sentOn: ['Sent on', 95],
  field: ['Field', 95],
  from: ['From', 110],
  to: ['To', 110],
  why: ['Why', 260],
  action: ['Action', 190],
  check: ['Row check', 90],
} as const satisfies Readonly<Record<keyof JournalEntry, readonly [header: string, width: number]>>;

type Field = keyof typeof HEADERS;
const FIELDS = Object.keys(HEADERS) as Field[];
const TITLE_OF = Object.fromEntries(FIELDS.map((field) => [field, HEADERS[field][0]])) as Record<
  Field,
  string
>;

export const JOURNAL_TITLE = HEADERS.when[0];

/** Adds entries below the last one, in one block. Throws as `prepareJournal` does. */
export function appendJournal(book: Book, calendar: Calendar, entries: readonly JournalEntry[]): void {
  if (entries.length > 0) prepareJournal(book, calendar, entries)();
}

/**
 * Finds where entries go, and gives the act that writes them. Makes the sheet if it is gone: a change is never left unrecorded.
 * Throws NotSetUp where a header is gone, and NotWritable where the cells cannot take them; no entry is written then.
 */
export function prepareJournal(book: Book, calendar: Calendar, entries: readonly JournalEntry[]): () => void {
  const sheet = ensureSheet(book, 'journal', JOURNAL_TITLE, makeJournal);
  const places = requirePlaces(readHeaders(sheet), TITLE_OF, sheet);
  const row = sheet.getLastRow() + 1;
  const lacking = row + entries.length - 1 - sheet.getMaxRows();
  if (lacking > 0) sheet.insertRowsAfter(sheet.getMaxRows(), lacking);
  const cells = entries.map((entry) => layOut(places, writeEntry(entry, calendar)));
  const [rows, columns] = [cells.length, cells[0]?.length ?? 0];
  const place = () => ({ title: sheet.getName(), row, column: 1, rows, columns });
  const block = sheet.getRange(row, 1, rows, columns);
  requireFitting(cells, place);
  requireWritable(block, place);
  return () => {
    block.setValues(cells);
  };
}

function writeEntry(entry: JournalEntry, calendar: Calendar): Record<Field, Cell> {
  const { when, sentOn, ...texts } = entry;
  const written = Object.entries(texts).map(([field, text]) => [field, writeText(text)]);
  return {
    ...(Object.fromEntries(written) as Record<Exclude<Field, 'when' | 'sentOn'>, string>),
    when,
    sentOn: sentOn === '' ? '' : calendar.dateOf(sentOn),
  };
}

/** All entries, oldest first; rows that are no entry are passed over. Throws NotSetUp where a header is gone. */
export function readJournal(book: Book, calendar: Calendar): JournalEntry[] {
  const sheet = findSheet(book, 'journal');
  if (!sheet) return [];
  const values = sheet.getDataRange().getValues() as Cell[][];
  const places = requirePlaces(values[0] ?? [], TITLE_OF, sheet);
  return values.flatMap((row): JournalEntry[] => {
    const cell = (field: Field): Cell => row[places[field]] ?? '';
    const when = cell('when');
    if (!isDate(when)) return [];
    const texts = FIELDS.map((field) => [field, field === 'when' ? '' : readText(cell(field), calendar)]);
    const sentOn = readDay(cell('sentOn'), calendar) ?? ('' as const);
    return [{ ...(Object.fromEntries(texts) as Record<Field, string>), when, sentOn }];
  });
}

/** Fills a new sheet: the headers last, which mean that it is complete. */
export function makeJournal(sheet: Sheet): void {
  cosmetic(() => {
    FIELDS.forEach((field, index) => {
      sheet.setColumnWidth(index + 1, HEADERS[field][1]);
    });
    const below = sheet.getMaxRows() - 1;
    sheet.getRange(2, 1, below, 1).setNumberFormat('yyyy-mm-dd hh:mm:ss');
    sheet.getRange(2, 6, below, 1).setNumberFormat('yyyy-mm-dd');
    sheet.setFrozenRows(1);
  });
  const headers = FIELDS.map((field) => TITLE_OF[field]);
  writeHeaders(sheet, 1, 1, headers);
}
