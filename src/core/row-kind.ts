/**
 * Which rows under a header row are invitations. Totals, section titles, a header that is repeated and a second
 * table further down are none; whatever is not certain to be one of these counts as an invitation, which then
 * may be unread, but is not lost.
 */
import { isForgotten } from './forgotten.ts';
import { isText } from './is-text.ts';
import { isBlankValue, textOf, type Value } from './reading.ts';

/**
 * `beyond` is all from the header of a second table on. A blank row has nothing that makes an invitation; other
 * cells of it may hold something.
 */
export type RowKind = 'invitation' | 'blank' | 'title' | 'total' | 'header' | 'beyond';

export interface RowCells {
  /** What makes a row an invitation: name, address, day sent, status. `last` is '' for a name in one column. */
  readonly name: Value;
  readonly last: Value;
  readonly url: Value;
  readonly sentOn: Value;
  readonly status: Value;
  /** Whether the day and the word of the status can be read. */
  readonly hasDay: boolean;
  readonly hasMeaning: boolean;
  /** All cells of the table in this row, with the header of each; asked for rarely. */
  readonly all: () => readonly { readonly header: string; readonly value: Value }[];
}

/** How a row is looked at: what stands above it, and what stands below it, the nearest first. */
export interface RowPlace {
  /** The kind of the row above. */
  readonly before: RowKind;
  /** The rows below it up to the next blank one; asked for rarely. */
  readonly below: () => readonly RowCells[];
  /** Knows words that head columns of any table. */
  readonly isHeaderWord: (text: string) => boolean;
}

/** As many rows below are looked at. */
const NEAR = 8;

/** The rows below one, until a blank one, `end` or enough of them; `end` itself is none. */
export function rowsBelow(row: number, end: number, cellsOf: (row: number) => RowCells): RowCells[] {
  const rows: RowCells[] = [];
  for (let at = row + 1; at < end && rows.length < NEAR; at += 1) {
    const cells = cellsOf(at);
    if (cells.all().every(({ value }) => isNothingAt(value))) break;
    rows.push(cells);
  }
  return rows;
}

export function kindOf(row: RowCells, place: RowPlace): RowKind {
  const { before, isHeaderWord } = place;
  if (before === 'beyond') return 'beyond';
  const { name, last, url, sentOn, status, hasMeaning } = row;
  // Whose row it was, nobody knows any more; it counts as before.
  if (isText(name) && isForgotten(name)) return 'invitation';
  const isNothing = [name, last, url, sentOn, status].every(isNothingAt);
  // Who has a status is a person, unless it counts: `4 sent`.
  const isCounted = hasMeaning && !/\d/.test(textOf(status));
  const isSummary = isSummaryLabel(name) && !isCounted && !ADDRESS.test(textOf(url));
  if (!isNothing && !isSummary && isLogged(row)) return 'invitation';
  if (!isNothing && !isSummary && hasMeaning && before === 'invitation' && !isNamed(row, isHeaderWord))
    return 'invitation';

  const filled = row.all().filter(({ value }) => !isNothingAt(value));
  const [label] = filled;
  const isTotal = isTotalLabel(label?.value);
  if (isNothing) return isTotal ? 'total' : 'blank';
  if (isSummary) return TOTAL.test(textOf(name)) ? 'total' : 'title';
  const repeated = filled.filter(({ header, value }) => textOf(value).toLowerCase() === header.toLowerCase());
  if (repeated.length >= 2 && repeated.length >= 0.8 * filled.length) return 'header';
  if (headsAnother(row, filled, place)) return 'beyond';
  if (isTotal && (typeof name === 'number' || isNothingAt(name)) && !isCounted) return 'total';
  if (hasMeaning) return 'invitation';
  if (typeof name === 'number' || typeof status === 'number') return 'total';
  if (isNothingAt(name) && FIGURE.test(textOf(status))) return 'total';
  const isTitle = filled.length === 1 && isText(name) && NO_NAME.test(name.trim());
  return isTitle ? 'title' : 'invitation';
}

const ADDRESS = /[./]\w/;
/** `Suma` and `Soma` are first names, too. */
const TOTAL =
  /^\s*(?:(?:grand |sub-?)?totals?(?=$|[\s:(])|total g\S*ral|(?:sum|gesamt(?:summe)?|summe|totale|totaal|suma|soma|somme|average|avg|ø|durchschnitt|moyenne|promedio|media|gemiddelde)(?=\s*(?:$|[:(=\d])))/i;
const FIGURE = /^[\d.,]+\s?%?$/;
/** What no person is called: with a digit, with a colon at its end, or without a letter at its beginning. */
const NO_NAME = /\d|:$|^[^\p{L}]/u;

function isLogged({ url, hasDay }: RowCells): boolean {
  return hasDay || ADDRESS.test(textOf(url));
}

/** `Total`, `Last updated:`: whatever stands beside it is said of the table, and of no person. */
function isSummaryLabel(name: Value): boolean {
  return isText(name) && (name.trimEnd().endsWith(':') || TOTAL.test(name));
}

/** Whether the first cell of a row calls it a total. */
export function isTotalLabel(value: Value | undefined): boolean {
  return isText(value) && TOTAL.test(value);
}

/** An unticked check box holds nothing. */
function isNothingAt(value: Value): boolean {
  return value === false || isBlankValue(value);
}

function isNamed({ name }: RowCells, isHeaderWord: (text: string) => boolean): boolean {
  return isText(name) && isHeaderWord(name);
}

/**
 * Whether the row is the header of another table, below which nothing is read: a mistake loses all rows below. A
 * person may be called as a column is (`Dia`, `Mark`), so nearly all cells have to be header words, and a word of the
 * status speaks for a person. With less certainty the rows below it must look like none of this table.
 */
function headsAnother(
  row: RowCells,
  filled: ReturnType<RowCells['all']>,
  { before, below, isHeaderWord }: RowPlace,
): boolean {
  const gap = before !== 'invitation';
  if (!gap && !isNamed(row, isHeaderWord)) return false;
  if (filled.some(({ value }) => !isText(value))) return false;
  const telling = row.hasMeaning ? filled.filter(({ value }) => value !== row.status) : filled;
  const words = telling.filter(({ value }) => isHeaderWord(textOf(value))).length;
  const isCertain = words >= 3 && 4 * words >= 3 * telling.length;
  if (isCertain && (gap || words >= 4)) return true;
  const isLikely = isCertain || (gap && !row.hasMeaning && words >= 2 && 2 * words >= telling.length);
  if (!isLikely) return false;
  const rows = below();
  const alike = rows.filter((each) => each.hasMeaning || isLogged(each)).length;
  return rows.length > 0 && 2 * alike < rows.length;
}
