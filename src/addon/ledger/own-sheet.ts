/**
 * A sheet that the user keeps already, as the guided set up sees it: read whole, guessed, corrected by what the user
 * chose. Changes nothing. Where headers are missing they stand in it as they will be written, so that the guess, the
 * preview and the log read the same.
 */
import type { ColumnUse } from '../../core/adopt/column.ts';
import { type Guess, type GuessChoice, guessSheet } from '../../core/adopt/guess.ts';
import type { Day } from '../../core/day.ts';
import { isText } from '../../core/is-text.ts';
import { dayOfValue, type Reading } from '../../core/reading.ts';
import { fold } from '../../core/text.ts';
import { idOf, type Sheet } from '../../sheet/book.ts';
import { type Cell, isBlank, valueIn } from '../../sheet/cell.ts';
import { COLUMN_KEYS, COLUMNS, type ColumnKey, findColumns, findHeaderRow } from '../../sheet/column.ts';
import { type RowsRead, readRowsThrough } from '../../sheet/log/rows.ts';
import { readReading } from '../../sheet/records/words.ts';
import type { Workbook } from '../frame/workbook.ts';

export interface OwnSheet {
  readonly sheet: Sheet;
  /** Of all that it holds. */
  readonly range: GoogleAppsScript.Spreadsheet.Range;
  /** As read, from A1 on. */
  readonly values: readonly (readonly Cell[])[];
  readonly formulas: readonly (readonly string[])[];
  readonly guess: Guess;
  /** Places whose header cell is blank, or is yet to be made, and what it will say. */
  readonly named: ReadonlyMap<number, string>;
  /** The row, counted from 1, in which headers stand or will; 0 where a row is to be inserted above all. */
  readonly headerRow: number;
  /** As the live log will read it; row numbers are those of now. */
  readonly read: RowsRead;
  /** Columns of which another one to their left has the same header: they cannot be told apart. */
  readonly alike: ReadonlySet<number>;
}

export function readOwnSheet(workbook: Workbook, sheet: Sheet, choice: GuessChoice): OwnSheet {
  const { calendar } = workbook;
  const range = sheet.getDataRange();
  const values = range.getValues() as Cell[][];
  const formulas = range.getFormulas();
  const wanted = joined(presentChoice(workbook, sheet, values), choice);
  const cells = values.map((line) => line.map((cell) => valueIn(cell, calendar)));
  const isFormula = (row: number, place: number) => (formulas[row]?.[place] ?? '') !== '';
  const first = guessSheet({ cells, isFormula }, wanted);
  const alike = alikeHeaders(values[(first.headerRow ?? 0) - 1] ?? []);
  const uses = Object.fromEntries(
    first.columns.map(({ place, use }) => [place, alike.has(place) ? '' : use]),
  );
  const named = namesFor(first, uses, values[(first.headerRow ?? 0) - 1] ?? []);
  if (named.size === 0 && alike.size === 0) {
    const headerRow = first.headerRow ?? 1;
    const read = readRowsThrough(withAdded(values, headerRow, first), headerRow, first.reading, calendar);
    return { sheet, range, values, formulas, guess: first, named, headerRow, read, alike };
  }
  // The guess is made again of the sheet as it will be.
  const { headerRow, isInserted } = placeOfHeaders(first, values);
  const shift = isInserted ? 1 : 0;
  const headers = Array.from(
    { length: values[0]?.length ?? 0 },
    (_, place) => named.get(place) ?? (isInserted ? '' : (values[headerRow - 1]?.[place] ?? '')),
  );
  const whole = isInserted
    ? [headers, ...values]
    : values.map((line, row) => (row === headerRow - 1 ? headers : line));
  const guess = guessSheet(
    {
      cells: whole.map((line) => line.map((cell) => valueIn(cell, calendar))),
      isFormula: (row, place) => isFormula(row - shift, place),
    },
    { ...wanted, headerRow: isInserted ? 1 : headerRow, columns: { ...uses } },
  );
  const read = readRowsThrough(withAdded(whole, headerRow, guess), headerRow, guess.reading, calendar);
  return {
    ...{ sheet, range, values, formulas, named, alike },
    headerRow: isInserted ? 0 : headerRow,
    guess: { ...guess, headerRow: first.headerRow, why: first.why, columns: mergeAsked(guess, first) },
    read: {
      ...read,
      invitations: read.invitations.map((each) => ({ ...each, row: each.row - shift })),
      notInvitations: read.notInvitations.map((row) => row - shift),
    },
  };
}

/** The columns that such a sheet lacks, in the order in which they are added: days beside one another, so that they are formatted at once. */
export function lackingColumns({ columns }: Guess): ColumnKey[] {
  const used = new Set<string>(columns.map(({ use }) => use));
  const lacking = COLUMN_KEYS.filter((key) => !used.has(key));
  const isDay = (key: ColumnKey) => COLUMNS[key].kind === 'day';
  return [...lacking.filter((key) => !isDay(key)), ...lacking.filter(isDay)];
}

/** Our own headers that are to be added keep known words of columns that are not used from being taken for them. */
function withAdded(
  values: readonly (readonly Cell[])[],
  headerRow: number,
  guess: Guess,
): readonly (readonly Cell[])[] {
  const added = lackingColumns(guess).map((key) => COLUMNS[key].header);
  return values.map((line, index) => (index === headerRow - 1 ? [...line, ...added] : line));
}

/** What was asked is still to be asked, although it went in again as a choice. */
function mergeAsked({ columns }: Guess, first: Guess): Guess['columns'] {
  const asked = new Map(first.columns.map((column) => [column.place, column]));
  return columns.map((column) => ({ ...column, ...asked.get(column.place), use: column.use }));
}

/** What the user chose now comes before what was chosen then, unless the headers are others. */
function joined(then: GuessChoice, now: GuessChoice): GuessChoice {
  if (now.headerRow !== undefined && now.headerRow !== then.headerRow) return now;
  return {
    ...then,
    columns: { ...then.columns, ...now.columns },
    // The first of two that are written alike counts.
    words: {
      ...now.words,
      ...Object.fromEntries(Object.entries(then.words ?? {}).filter(([word]) => isNew(word, now))),
    },
    blank: { ...then.blank, ...now.blank },
    orders: { ...then.orders, ...now.orders },
  };
}

function isNew(word: string, { words = {} }: GuessChoice): boolean {
  return !Object.keys(words).some((other) => fold(other) === fold(word));
}

/** The present reading of a log that is in use, as the user would have chosen it. */
function presentChoice(workbook: Workbook, sheet: Sheet, values: readonly (readonly Cell[])[]): GuessChoice {
  const log = idOf(workbook, 'log');
  if (log === undefined || log !== sheet.getSheetId()) return {};
  const reading = readReading(workbook);
  const headerRow = findHeaderRow(values, reading.columns);
  const headers = (values[headerRow] ?? []).map(String);
  const columns: Record<string, ColumnUse> = {};
  for (const [part, place] of Object.entries(findColumns(headers, reading.columns, reading.signs))) {
    columns[place] = part as ColumnUse;
  }
  for (const { header, when, means } of reading.signs) {
    const place = headers.findIndex((each) => fold(each) === fold(header));
    const use = SIGN_USES.find(([of, is]) => of === when && is === means)?.[2];
    if (place >= 0 && use) columns[place] = use;
  }
  // Whoever chose once has told of all columns.
  if (Object.keys(reading.columns).length > 0) {
    for (const place of headers.keys()) columns[place] ??= '';
  }
  const orders = headers.flatMap((header, place) => {
    const order = reading.orders.get(fold(header));
    return order === undefined ? [] : [[place, order] as const];
  });
  return {
    ...{ headerRow: headerRow + 1, columns, blank: reading.blank },
    words: Object.fromEntries(reading.words),
    orders: Object.fromEntries(orders),
  };
}

const SIGN_USES: readonly (readonly [Reading['signs'][number]['when'], string, ColumnUse])[] = [
  ['filled', 'Accepted', 'acceptedOn'],
  ['ticked', 'Accepted', 'accepted?'],
  ['filled', 'Withdrawn', 'withdrawnOn'],
  ['ticked', 'Withdrawn', 'withdrawn?'],
  ['filled', 'Declined', 'declinedOn'],
  ['ticked', 'Declined', 'declined?'],
  ['not ticked', 'Not an invitation', 'sent?'],
];

function alikeHeaders(headers: readonly Cell[]): ReadonlySet<number> {
  const folded = headers.map((header) => fold(String(header)));
  return new Set(
    folded.flatMap((header, place) => (header !== '' && folded.indexOf(header) < place ? [place] : [])),
  );
}

/** What stands above a column that is used without a header. */
function namesFor(
  { columns, headerRow }: Guess,
  uses: Readonly<Record<string, ColumnUse>>,
  headers: readonly Cell[],
): ReadonlyMap<number, string> {
  const isSplit = Object.values(uses).includes('lastName');
  const taken = new Set(headerRow === null ? [] : headers.map((header) => fold(String(header))));
  const named = new Map<number, string>();
  for (const { place } of columns) {
    const use = uses[place] ?? '';
    if (use === '' || (headerRow !== null && !isBlank(headers[place]))) continue;
    const name =
      use === 'name' && isSplit ? 'First name' : (SIGN_NAMES[use] ?? COLUMNS[use as ColumnKey].header);
    let unique = name;
    for (let number = 2; taken.has(fold(unique)); number++) unique = `${name} ${number}`;
    taken.add(fold(unique));
    named.set(place, unique);
  }
  return named;
}

const SIGN_NAMES: Partial<Readonly<Record<ColumnUse, string>>> = {
  lastName: 'Last name',
  acceptedOn: 'Accepted on',
  withdrawnOn: 'Withdrawn on',
  declinedOn: 'Declined on',
  'accepted?': 'Accepted?',
  'withdrawn?': 'Withdrawn?',
  'declined?': 'Declined?',
  'sent?': 'Sent?',
};

/** Without a header row they go into the first one, if that is blank, else into one that is inserted above it. */
function placeOfHeaders(
  { headerRow }: Guess,
  values: readonly (readonly Cell[])[],
): { readonly headerRow: number; readonly isInserted: boolean } {
  if (headerRow !== null) return { headerRow, isInserted: false };
  return { headerRow: 1, isInserted: !(values[0] ?? []).every(isBlank) };
}

/** Columns of ours that hold days. */
const DAYS: readonly ColumnUse[] = ['sentOn', 'closedOn', 'resendFrom'];
/** A time of day would be lost. */
const TIME = /\d:\d\d/;

export interface DateCell {
  /** Counted from 1, as the sheet is now. */
  readonly row: number;
  readonly place: number;
  readonly use: ColumnUse;
  readonly text: string;
  readonly day: Day;
}

/** Text of invitations that tells a day and may become a date. */
export function convertibleCells({ calendar }: Workbook, own: OwnSheet): DateCell[] {
  const { values, formulas, guess, read } = own;
  const columns = guess.columns.filter(({ use }) => DAYS.includes(use));
  return columns.flatMap(({ place, use }) => {
    const order = guess.dates.find((dates) => dates.place === place)?.order;
    return read.invitations.flatMap(({ row }): DateCell[] => {
      const value = valueIn(values[row - 1]?.[place] ?? '', calendar);
      if (!isText(value) || TIME.test(value) || (formulas[row - 1]?.[place] ?? '') !== '') return [];
      const day = dayOfValue(value, order);
      return day === undefined ? [] : [{ row, place, use, text: value, day }];
    });
  });
}
