/**
 * Your words: how a log in its owner's words is read, as a table that they see and may edit. Its sheet is made
 * when such a log is adopted; without it a log is read in our words, and nothing is asked of the sheet.
 */
import type { Cells } from '../../core/change.ts';
import { STATUSES } from '../../core/invitation.ts';
import { type Meaning, NOT_AN_INVITATION, OWN_WORDS, type Part, type Reading } from '../../core/reading.ts';
import { fold, quote } from '../../core/text.ts';
import type { Order } from '../../core/written-day.ts';
import {
  type Book,
  cellsOf,
  findSheet,
  idOf,
  readChosenHeaders,
  rememberSheet,
  type Sheet,
  TITLES,
} from '../book.ts';
import { type Cell, isBlank } from '../cell.ts';
import { COLUMN_KEYS, COLUMNS } from '../column.ts';
import { isGrid } from '../grid-sheet.ts';
import { ensureSheet } from '../layout/ensure-sheet.ts';
import { finishRecords } from '../layout/record-sheet.ts';
import { findPlaces, requirePlaces, type Table, tableOf } from '../table.ts';

const HEADERS = {
  what: ['What', 95],
  theirs: ['In your sheet', 220],
  means: ['Means', 180],
} as const;
type Field = keyof typeof HEADERS;
const FIELDS = Object.keys(HEADERS) as Field[];
const TITLE_OF: Readonly<Record<Field, string>> = { what: 'What', theirs: 'In your sheet', means: 'Means' };

/** A row of the table. */
export type WordRow = Readonly<Record<Field, string>>;

const PART_NAMES: readonly (readonly [name: string, part: Part])[] = [
  ['Name, first part', 'name'],
  ['Name, last part', 'lastName'],
  ...COLUMN_KEYS.map((key) => [COLUMNS[key].header, key] as const),
];
const MEANINGS: readonly Meaning[] = [...STATUSES, NOT_AN_INVITATION];
const ORDERS: readonly Order[] = ['day first', 'month first'];
const SIGNS = ['filled', 'ticked', 'not ticked'] as const;
const WITH_DAY = 'with a day';
const WITHOUT_DAY = 'without a day';

/** The reading of the log, of its table and of the headers that version 0.1 kept in a property. */
export function readReading(book: Book): Reading {
  return readWords(book).reading;
}

export interface Words {
  readonly reading: Reading;
  /** A sentence for each row of the table that cannot be used. */
  readonly flaws: readonly { readonly row: number; readonly says: string }[];
}

/** The same with what is wrong with the table. */
export function readWords(book: Book): Words {
  const chosen = readChosenHeaders(book);
  const sheet = presentSheet(book);
  if (!sheet) return { reading: { ...OWN_WORDS, columns: chosen }, flaws: [] };
  const values = cellsOf(sheet);
  const places = findPlaces(values[0] ?? [], TITLE_OF);
  const text = (line: readonly Cell[], field: Field) => String(line[places[field] ?? -1] ?? '').trim();
  const rows = values.slice(1).map((line) => ({
    what: text(line, 'what'),
    theirs: text(line, 'theirs'),
    means: text(line, 'means'),
  }));
  const { reading, flaws } = parseReading(rows);
  return {
    reading: { ...reading, columns: { ...chosen, ...reading.columns } },
    flaws: flaws.map((index) => ({
      row: index + 2,
      says: `Row ${index + 2} of "${sheet.getName()}" cannot be used: ${quote(Object.values(rows[index] ?? {}).join(' · '))}. Choose your columns again, or correct it.`,
    })),
  };
}

/** The table; before there is a log, also one that came with a copied spreadsheet, whose properties are gone. */
function presentSheet(book: Book): Sheet | null {
  const present = findSheet(book, 'words');
  if (present || idOf(book, 'log') !== undefined) return present;
  const copied = book.spreadsheet.getSheetByName(TITLES.words);
  return copied && isGrid(copied) && String(copied.getRange(1, 1).getValue()) === TITLE_OF.what
    ? copied
    : null;
}

/** Keeps the table that came with a copied spreadsheet; to be called before its log is remembered. */
export function rememberWords(book: Book): void {
  const sheet = presentSheet(book);
  if (sheet) rememberSheet(book, 'words', sheet);
}

/** What the rows of the table say; the places of those that say nothing known. Blank rows are passed over. */
export function parseReading(rows: readonly WordRow[]): {
  readonly reading: Reading;
  readonly flaws: readonly number[];
} {
  const columns: Partial<Record<Part, string>> = {};
  const words = new Map<string, Meaning>();
  const blank: { withDay?: Meaning; withoutDay?: Meaning } = {};
  const signs: Reading['signs'][number][] = [];
  const orders = new Map<string, Order>();
  const flaws: number[] = [];
  for (const [index, { what, theirs, means }] of rows.entries()) {
    const meaning = alike(MEANINGS, means);
    const part = PART_NAMES.find(([name]) => fold(name) === fold(means))?.[1];
    const order = alike(ORDERS, means);
    const when = parseWhen(what);
    const day = alike([WITH_DAY, WITHOUT_DAY], theirs);
    const kind = fold(what);
    if (kind === 'column' && part && theirs) columns[part] ??= theirs;
    else if (kind === 'word' && meaning && theirs) words.set(fold(theirs), meaning);
    else if (kind === 'blank' && meaning && day) blank[day === WITH_DAY ? 'withDay' : 'withoutDay'] = meaning;
    else if (when && meaning && theirs) signs.push({ header: theirs, when, means: meaning });
    else if (kind === 'dates' && order && theirs) orders.set(fold(theirs), order);
    else if (what || theirs || means) flaws.push(index);
  }
  return { reading: { columns, words, blank, signs, orders }, flaws };
}

type When = Reading['signs'][number]['when'];

/** `Filled`, `Ticked`, `Not ticked`, or `Is e-mail`: a word that says what kind of contact the row tells of. */
function parseWhen(what: string): When | undefined {
  const folded = fold(what);
  return SIGNS.find((when) => when === folded) ?? (/^is \S/.test(folded) ? (folded as When) : undefined);
}

function formatWhen(when: When): string {
  return `${when.charAt(0).toUpperCase()}${when.slice(1)}`;
}

function alike<T extends string>(known: readonly T[], text: string): T | undefined {
  return known.find((each) => fold(each) === fold(text));
}

/** The rows that say what a reading does. */
export function readingRows({ columns, words, blank, signs, orders }: Reading): WordRow[] {
  const isSplit = columns.lastName !== undefined;
  const nameOf = (part: Part) =>
    PART_NAMES.find(([name, each]) => each === part && (isSplit || !name.startsWith('Name,')))?.[0] ?? '';
  return [
    ...(Object.entries(columns) as [Part, string][]).map(([part, header]) =>
      rowOf('Column', header, nameOf(part)),
    ),
    ...[...words].map(([word, meaning]) => rowOf('Word', word, meaning)),
    ...(blank.withDay ? [rowOf('Blank', WITH_DAY, blank.withDay)] : []),
    ...(blank.withoutDay ? [rowOf('Blank', WITHOUT_DAY, blank.withoutDay)] : []),
    ...signs.map((sign) => rowOf(formatWhen(sign.when), sign.header, sign.means)),
    ...[...orders].map(([header, order]) => rowOf('Dates', header, order)),
  ];
}

function rowOf(what: string, theirs: string, means: string): WordRow & Cells {
  return { what, theirs, means };
}

/** The table as a change sees it; the sheet is made if there is none. Throws NotSetUp where a header is gone. */
export function openWords(book: Book): Table {
  const sheet = ensureSheet(book, 'words', TITLE_OF.what, (made) =>
    finishRecords(
      made,
      FIELDS.map((field) => HEADERS[field]),
    ),
  );
  const values = cellsOf(sheet);
  const places = requirePlaces(values[0] ?? [], TITLE_OF, sheet);
  const last = values.reduce(
    (found, line, index) => (FIELDS.some((field) => !isBlank(line[places[field]])) ? index : found),
    0,
  );
  return tableOf({
    ...({ name: 'words', sheet, values, places, headerRow: 1, nextRow: last + 2 } as const),
    identity: ['what', 'theirs'],
    derived: [],
  });
}
