/**
 * CSV text to rows, by RFC 4180 and a little more, each character looked at once: the time does not depend on
 * how long a cell is. White space between a closing quotation mark and the next cell is passed over, as
 * spreadsheet programs do.
 */

/** Why the text cannot be read on, and the line (from 1) on which the row begins. */
export interface CsvFault {
  readonly kind: 'open quote' | 'stray quote' | 'too many cells';
  readonly line: number;
}

/** A row, and how far the text is read: a number of characters. */
export interface CsvRow {
  readonly cells: string[];
  readonly end: number;
}

/**
 * Yields the rows one by one, blank lines as rows of one empty cell; a line break at the very end begins such
 * a row. Lines end with LF or CRLF, or with CR in a text that holds no LF. Stops at the first fault, and
 * before `mostCells` are passed, where a row counts as one more. `unwraps` reads a line that is one cell in
 * quotation marks as the line that the cell holds.
 */
export function* parseCsv(
  text: string,
  delimiter: string,
  mostCells: number,
  unwraps = false,
): Generator<CsvRow, CsvFault | undefined> {
  if (text === '') return undefined;
  const newline = text.includes('\n') ? '\n' : '\r';
  const nextDelimiter = finder(text, delimiter);
  const nextNewline = finder(text, newline);
  let [cursor, left, isMore] = [0, mostCells, true];
  while (isMore) {
    const faultHere = (kind: CsvFault['kind']): CsvFault => ({ kind, line: lineAt(text, begin) });
    const begin = cursor;
    const cells: string[] = [];
    let end = begin - 1;
    do {
      cursor = end + 1;
      if (text[cursor] === '"') {
        const quoted = readQuoted(text, cursor + 1);
        if (!quoted) return faultHere('open quote');
        end = afterSpace(text, quoted.end, delimiter, newline);
        const isFirst = unwraps && cells.length === 0;
        if (isFirst && quoted.value.includes(delimiter) && isWhole(text, end, delimiter, newline)) {
          const after = nextNewline(end);
          const line = quoted.value + restOf(text.slice(end, after));
          for (const cell of splitLine(line, delimiter, left)) cells.push(cell);
          end = after;
        } else cells.push(quoted.value);
        if (end < text.length && text[end] !== delimiter && text[end] !== newline)
          return faultHere('stray quote');
      } else {
        end = Math.min(nextDelimiter(cursor), nextNewline(cursor));
        const isCrLf = text[end] === '\n' && end > cursor && text[end - 1] === '\r';
        cells.push(text.slice(cursor, isCrLf ? end - 1 : end));
      }
      if (cells.length >= left) return faultHere('too many cells');
    } while (text[end] === delimiter);
    isMore = end < text.length;
    cursor = end + 1;
    left -= cells.length + 1;
    yield { cells, end };
  }
  return undefined;
}

/**
 * The place of the next mark from a place on, or the end of the text. Asked for ascending places, it reads
 * the text once.
 */
function finder(text: string, mark: string): (from: number) => number {
  let found = -1;
  return (from) => {
    if (found < from) {
      const place = text.indexOf(mark, from);
      found = place === -1 ? text.length : place;
    }
    return found;
  };
}

/**
 * Parts of a cell that are joined at once: strings that are joined one by one take more room than their
 * letters.
 */
const MOST_PARTS = 10_000;

/**
 * The cell from behind its quotation mark on, and the place behind the closing one; undefined where it is not
 * closed.
 */
function readQuoted(
  text: string,
  from: number,
): { readonly value: string; readonly end: number } | undefined {
  let [value, begin] = ['', from];
  let parts: string[] = [];
  for (;;) {
    const place = text.indexOf('"', begin);
    if (place === -1) return undefined;
    // Two of them stand for one in the cell.
    const isDoubled = text[place + 1] === '"';
    parts.push(text.slice(begin, isDoubled ? place + 1 : place));
    if (!isDoubled) return { value: value + parts.join(''), end: place + 1 };
    if (parts.length === MOST_PARTS) {
      value += parts.join('');
      parts = [];
    }
    begin = place + 2;
  }
}

/**
 * Excel with `;` between cells takes a line with commas for one cell, and writes it in quotation marks if it
 * holds any. What stood behind a `;` became a cell of its own.
 */
const OTHER_MARK = ';';

/** Whether the cell that ends before `end` is all that the other program saw of the line, or its first cell. */
function isWhole(text: string, end: number, delimiter: string, newline: string): boolean {
  const next = text[end];
  return next === undefined || next === newline || (next === OTHER_MARK && delimiter !== OTHER_MARK);
}

/** What stood behind the first cell, as it was before; marks at the end are mere padding. */
function restOf(cells: string): string {
  let end = cells.length;
  while (end > 0 && (cells[end - 1] === OTHER_MARK || cells[end - 1]?.trim() === '')) end -= 1;
  if (end === 0) return '';
  const [row] = parseCsv(cells.slice(0, end), OTHER_MARK, Number.POSITIVE_INFINITY);
  return row ? row.cells.join(OTHER_MARK) : cells.slice(0, end);
}

/** The cells of a line; of one with a fault, what stands between the marks. One more than `most` at most. */
function splitLine(line: string, delimiter: string, most: number): readonly string[] {
  const [row] = parseCsv(line, delimiter, most);
  return row?.end === line.length ? row.cells : line.split(delimiter, most + 1);
}

function afterSpace(text: string, from: number, delimiter: string, newline: string): number {
  let place = from;
  while (place < text.length) {
    const character = text[place] as string;
    if (character === delimiter || character === newline || character.trim() !== '') return place;
    place += 1;
  }
  return place;
}

function lineAt(text: string, place: number): number {
  let line = 1;
  for (const _ of text.slice(0, place).matchAll(/\r\n|\r|\n/g)) line += 1;
  return line;
}
