/**
 * The Journal: one row for each action, newest on top, in words for people. What undo needs stands in the
 * edits (edits.ts). Flags, resend days and attempts that the daily check works out are not recorded: they
 * follow from the rest.
 */
import { isText } from '../../core/is-text.ts';
import { type Book, findSheet, type Sheet } from '../book.ts';
import type { Builders } from '../builders.ts';
import { type Cell, isDate, writeText } from '../cell.ts';
import { columnLetter } from '../column.ts';
import { cosmetic } from '../layout/cosmetic.ts';
import { ensureSheet } from '../layout/ensure-sheet.ts';
import { formulaOf } from '../layout/highlight.ts';
import { finishRecords, rangeBelow } from '../layout/record-sheet.ts';
import { QUIET, styleRows } from '../layout/style.ts';
import { findPlaces, type PlacesOf, readHeaders, requirePlaces } from '../table.ts';
import { guarded } from '../writable.ts';

export interface JournalRow {
  readonly when: Date;
  /** A sentence: `Withdrawn, no answer · again from 16 December 2026`. */
  readonly what: string;
  /** `Ana Keller and 10 more`. */
  readonly person: string;
  readonly account: string;
  /** Where it was done: `Withdraw`, `Health`, … */
  readonly where: string;
  /** `undone on 25 November 2026`, or ''. */
  readonly undone: string;
  /** Of the action, as the edits have it. */
  readonly action: string;
}

const HEADERS = {
  when: ['When', 128],
  what: ['What changed', 346],
  person: ['Person', 180],
  account: ['Account', 126],
  where: ['Where', 176],
  undone: ['Undo', 148],
  action: ['Id', 60],
} as const satisfies Readonly<Record<keyof JournalRow, readonly [header: string, width: number]>>;

type Field = keyof JournalRow;
const FIELDS = Object.keys(HEADERS) as Field[];
const TITLE_OF = Object.fromEntries(FIELDS.map((field) => [field, HEADERS[field][0]])) as Record<
  Field,
  string
>;

/** The first cells of our sheet, and of the one that version 0.1 kept, which had a row for each cell. */
const JOURNAL_TITLE = HEADERS.when[0];
const OLD_TITLES = { field: 'Field', from: 'From', check: 'Row check' };

/**
 * Finds where a row goes, and gives the act that writes it and sorts the newest to the top. Makes the sheet
 * if it is gone: a change is never left unrecorded. Throws NotSetUp where a header is gone.
 */
export function prepareJournal(book: Book): (row: JournalRow) => void {
  const { sheet, places } = openJournal(book);
  return (row) => {
    const runs = runsOf(places, row);
    const [[place = 0, line = []] = []] = runs;
    if (runs.length === 1 && place === 0) {
      // In our own order it goes below the others by a single call.
      const at = () => ({ title: sheet.getName(), row: 1, column: 1, rows: 1, columns: line.length });
      guarded(
        () => sheet.getRange(1, 1, sheet.getMaxRows(), line.length),
        at,
        () => {
          sheet.appendRow(line);
        },
      );
      sortJournal(sheet, places);
      return;
    }
    const last = sheet.getLastRow() + 1;
    for (const [place, cells] of runs) {
      const columns = cells.length;
      const range = rangeBelow(sheet, last, place + 1, 1, columns);
      guarded(
        () => range,
        () => ({ title: sheet.getName(), row: last, column: place + 1, rows: 1, columns }),
        () => {
          range.setValues([cells]);
        },
      );
    }
    sortJournal(sheet, places);
  };
}

export function sortJournal(sheet: Sheet, { when }: Pick<PlacesOf<Field>, 'when'>): void {
  cosmetic(() => sheet.sort(when + 1, false));
}

/**
 * What an action's row says was undone, or that it is counted with more of the same; does nothing where there
 * is no such row.
 */
export function amendJournal(
  book: Book,
  action: string,
  amend: Partial<Pick<JournalRow, 'what' | 'person' | 'undone'>>,
): boolean {
  const { sheet, places } = openJournal(book);
  const rows = sheet.getLastRow() - 1;
  if (rows < 1) return false;
  const ids = sheet.getSheetValues(2, places.action + 1, rows, 1) as Cell[][];
  const index = ids.findIndex(([id]) => String(id) === action);
  if (index < 0) return false;
  for (const [field, text] of Object.entries(amend)) {
    sheet.getRange(index + 2, places[field as Field] + 1, 1, 1).setValues([[writeText(text)]]);
  }
  return true;
}

/** What the Journal says of an action; undefined where it has no row of it. Changes nothing. */
export function readJournalRow(
  book: Book,
  action: string,
): (Pick<JournalRow, 'what' | 'person'> & { readonly when: Date | undefined }) | undefined {
  const { sheet, places } = findJournal(book) ?? {};
  const line = (sheet?.getDataRange().getValues() as Cell[][] | undefined)?.find(
    (each) => places && String(each[places.action]) === action,
  );
  if (!line || !places) return undefined;
  const when = line[places.when];
  return {
    what: String(line[places.what]),
    person: String(line[places.person]),
    when: when !== undefined && isDate(when) ? when : undefined,
  };
}

/** The Journal as it is; undefined where it, or a header of it, is gone. Changes nothing. */
export function findJournal(
  book: Book,
): { readonly sheet: Sheet; readonly places: PlacesOf<Field> } | undefined {
  const sheet = findSheet(book, 'journal');
  const places = findPlaces(sheet ? readHeaders(sheet) : [], TITLE_OF);
  const isWhole = FIELDS.every((field) => places[field] !== undefined);
  return sheet && isWhole ? { sheet, places: places as PlacesOf<Field> } : undefined;
}

/**
 * The Journal, made where there is none; that of version 0.1 is set aside. Throws NotSetUp where a header is
 * gone.
 */
export function openJournal(book: Book): { readonly sheet: Sheet; readonly places: PlacesOf<Field> } {
  for (;;) {
    const sheet = ensureSheet(book, 'journal', JOURNAL_TITLE, (made) => makeJournal(made, book.builders));
    const places = findPlaces((sheet.getSheetValues(1, 1, 1, FIELDS.length) as Cell[][])[0] ?? [], TITLE_OF);
    if (FIELDS.every((field) => places[field] !== undefined))
      return { sheet, places: places as PlacesOf<Field> };
    // The user has moved columns, or it is not this journal.
    const headers = readHeaders(sheet);
    if (!isOld(headers)) return { sheet, places: requirePlaces(headers, TITLE_OF, sheet) };
    setAside(book, sheet);
  }
}

function isOld(headers: readonly Cell[]): boolean {
  return Object.keys(findPlaces(headers, OLD_TITLES)).length === Object.keys(OLD_TITLES).length;
}

/** Keeps the journal of version 0.1, under a name that says so. */
function setAside({ spreadsheet, properties }: Book, sheet: Sheet): void {
  properties.setProperty('sheet.journal', '');
  properties.setProperty('sheet.oldJournal', String(sheet.getSheetId()));
  const taken = new Set(spreadsheet.getSheets().map((each) => each.getName()));
  for (let number = 1; ; number++) {
    const name = `${OLD_NAME}${number === 1 ? '' : ` ${number}`}`;
    if (taken.has(name)) continue;
    sheet.setName(name);
    return;
  }
}

const OLD_NAME = 'Journal of version 0.1';

/** The cells of a row as they stand side by side; columns of the user's own between them are passed over. */
function runsOf(places: PlacesOf<Field>, row: JournalRow): [place: number, cells: Cell[]][] {
  const runs: [number, Cell[]][] = [];
  for (const field of [...FIELDS].sort((a, b) => places[a] - places[b])) {
    const run = runs[runs.length - 1];
    const value = row[field];
    const cell = isText(value) ? writeText(value) : value;
    if (run && run[0] + run[1].length === places[field]) run[1].push(cell);
    else runs.push([places[field], [cell]]);
  }
  return runs;
}

function makeJournal(sheet: Sheet, builders: Builders): void {
  const below = sheet.getMaxRows() - 1;
  cosmetic(() => sheet.getRange(2, 1, below, 1).setNumberFormat(`${builders.date} hh:mm`));
  for (const field of ['when', 'where', 'undone', 'action'] as const)
    cosmetic(() => sheet.getRange(2, FIELDS.indexOf(field) + 1, below, 1).setFontColor(QUIET));
  styleRows(sheet, 1, below + 1, FIELDS.length, builders.clip);
  cosmetic(() => sheet.setConditionalFormatRules(undoneRules(sheet, builders)));
  finishRecords(
    sheet,
    FIELDS.map((field) => HEADERS[field]),
  );
}

/** So many rows at most are looked at. */
const MOST_BOLD = 200;
/** Up to the first comma, colon or point in the middle: `Withdrawn, no answer`. */
const ACT_IN = /^[^,:·(]+:?/;

/**
 * Makes the acts of the newest rows bold, as far as the row of the action `known`; gives the newest action. The write of an act leaves that
 * out: it costs calls, and rows are sorted.
 */
export function emphasizeActs(book: Book, known: string): string {
  const { sheet, places } = openJournal(book);
  const count = Math.min(sheet.getLastRow() - 1, MOST_BOLD);
  if (count < 1) return known;
  const rows = sheet.getSheetValues(2, 1, count, Math.max(...Object.values(places)) + 1) as Cell[][];
  const newest = String(rows[0]?.[places.action] ?? '');
  const end = rows.findIndex((row) => String(row[places.action]) === known);
  const fresh = end < 0 ? rows : rows.slice(0, end);
  if (fresh.length === 0) return known;
  const bold = book.builders.newTextStyle().setBold(true).build();
  const texts = fresh.map((row) => {
    const text = String(row[places.what] ?? '');
    const act = ACT_IN.exec(text)?.[0].trimEnd() ?? '';
    const rich = book.builders.newRichText().setText(text);
    return [(act === '' ? rich : rich.setTextStyle(0, act.length, bold)).build()];
  });
  sheet.getRange(2, places.what + 1, fresh.length, 1).setRichTextValues(texts);
  return newest;
}

/** Pixels, by header. */
export const JOURNAL_WIDTHS: Readonly<Record<string, number>> = Object.fromEntries(Object.values(HEADERS));

export function isUndoneRule(rule: GoogleAppsScript.Spreadsheet.ConditionalFormatRule): boolean {
  return /^=\$[A-Z]+2<>""$/.test(formulaOf(rule));
}

/** What was undone, or could not be saved, is struck through; its last columns say so. The formula needs no separator. */
export function undoneRules(
  sheet: Sheet,
  { newRule }: Builders,
): GoogleAppsScript.Spreadsheet.ConditionalFormatRule[] {
  const undone = columnLetter(FIELDS.indexOf('undone'));
  return [
    newRule()
      .whenFormulaSatisfied(`=$${undone}2<>""`)
      .setStrikethrough(true)
      .setFontColor(QUIET)
      .setRanges([sheet.getRange(2, FIELDS.indexOf('what') + 1, sheet.getMaxRows() - 1, 2)])
      .build(),
  ];
}
