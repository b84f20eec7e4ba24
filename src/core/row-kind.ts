/**
 * Which rows under a header row are invitations. Totals, section titles, a header that is repeated and a second
 * table further down are none; whatever is not certain to be one of these counts as an invitation, which then
 * may be unread, but is not lost.
 */
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

/** `before` is the kind of the row above; `isHeaderWord` knows words that head columns of any table. */
export function kindOf(row: RowCells, before: RowKind, isHeaderWord: (text: string) => boolean): RowKind {
  if (before === 'beyond') return 'beyond';
  const { name, last, url, sentOn, status, hasDay, hasMeaning } = row;
  const isNothing = [name, last, url, sentOn, status].every(isNothingAt);
  if (!isNothing && (hasDay || ADDRESS.test(textOf(url)))) return 'invitation';
  if (!isNothing && hasMeaning && before === 'invitation' && !isNamed(row, isHeaderWord)) return 'invitation';

  const filled = row.all().filter(({ value }) => !isNothingAt(value));
  const [label] = filled;
  const isTotal = label !== undefined && typeof label.value === 'string' && TOTAL.test(label.value);
  if (isNothing) return isTotal ? 'total' : 'blank';
  const repeated = filled.filter(({ header, value }) => textOf(value).toLowerCase() === header.toLowerCase());
  if (repeated.length >= 2 && repeated.length >= 0.8 * filled.length) return 'header';
  if ((before !== 'invitation' || isNamed(row, isHeaderWord)) && isHeader(filled, isHeaderWord, hasMeaning))
    return 'beyond';
  if (hasMeaning) return 'invitation';
  if (isTotal && (label.value === name || typeof name === 'number' || isNothingAt(name))) return 'total';
  if (typeof name === 'number' || typeof status === 'number') return 'total';
  const isTitle = filled.length === 1 && typeof name === 'string' && NO_NAME.test(name.trim());
  return isTitle ? 'title' : 'invitation';
}

const ADDRESS = /[./]\w/;
const TOTAL =
  /^\s*(?:(?:grand |sub-?)?totals?|total g\S*ral|sum|gesamt(?:summe)?|summe|totale|totaal|suma|soma|somme|average|avg|ø|durchschnitt|moyenne|promedio|gemiddelde)(?:$|[\s:(])/i;
/** What no person is called: with a digit, with a colon at its end, or without a letter at its beginning. */
const NO_NAME = /\d|:$|^[^\p{L}]/u;

/** An unticked check box holds nothing. */
function isNothingAt(value: Value): boolean {
  return value === false || isBlankValue(value);
}

function isNamed({ name }: RowCells, isHeaderWord: (text: string) => boolean): boolean {
  return typeof name === 'string' && isHeaderWord(name);
}

/** Beside a status, `Dia` is a first name: there every cell must be a header's word. */
function isHeader(
  filled: ReturnType<RowCells['all']>,
  isHeaderWord: (text: string) => boolean,
  hasMeaning: boolean,
): boolean {
  const words = filled.filter(({ value }) => typeof value === 'string' && isHeaderWord(value)).length;
  const wanted = hasMeaning ? filled.length : filled.length / 2;
  return words >= 2 && words >= wanted && filled.every(({ value }) => typeof value === 'string');
}
