/**
 * The log as it is written, whatever is missing in it: health is asked for when something is wrong. Three
 * block reads.
 */
import type { WrittenLog } from '../../core/health/finding.ts';
import type { PlanKey } from '../../core/plan.ts';
import type { Reading } from '../../core/reading.ts';
import { fold } from '../../core/text.ts';
import type { Book, Sheet } from '../book.ts';
import { type Calendar, type Cell, isDate, readText } from '../cell.ts';
import { type ColumnKey, columnLetter, findColumns, findHeaderRow, type Places } from '../column.ts';
import { findRenamed, type Renamed } from '../log/renamed.ts';
import { type LoggedInvitation, readRows } from '../log/rows.ts';
import { readWords } from '../records/words.ts';

export interface LogView extends WrittenLog {
  readonly invitations: readonly LoggedInvitation[];
  readonly title: string;
  readonly places: Places;
  readonly reading: Reading;
  /** Rows of "Your words" that cannot be used. */
  readonly flaws: ReturnType<typeof readWords>['flaws'];
  /** Missing columns that stand under another header. */
  readonly renamed: () => readonly Renamed[];
  /** Row of the headers, counted from 1. */
  readonly headerRow: number;
  readonly headers: readonly Cell[];
  /** A column that is missing is blank everywhere. */
  readonly cell: (row: number, key: ColumnKey | PlanKey) => Cell;
  /** Any cell; the row counted from 1, the column from 0. */
  readonly at: (row: number, place: number) => Cell;
  /** Its formula, '' for none. */
  readonly formula: (row: number, place: number) => string;
  readonly has: (key: ColumnKey | PlanKey) => boolean;
  readonly text: (row: number, key: ColumnKey | PlanKey) => string;
  /** `Invitations!E7`. */
  readonly address: (row: number, place: number) => string;
}

export function viewLog(book: Book, sheet: Sheet, calendar: Calendar): LogView {
  const block = sheet.getDataRange();
  const values = block.getValues() as Cell[][];
  const formulas = block.getFormulas();
  const title = sheet.getName();
  const { reading, flaws } = readWords(book);
  const headerIndex = findHeaderRow(values, reading.columns);
  const headers = values[headerIndex] ?? [];
  const places = findColumns(headers, reading.columns, reading.signs);

  const cell = (row: number, key: ColumnKey | PlanKey): Cell => {
    const place = places[key];
    return place === undefined ? '' : (values[row - 1]?.[place] ?? '');
  };
  const { invitations } = readRows({ values, headerRow: headerIndex + 1, places, reading }, calendar);
  return {
    title,
    invitations,
    places,
    reading,
    flaws,
    renamed: () => findRenamed({ values, headerRow: headerIndex + 1, places, reading }),
    headerRow: headerIndex + 1,
    headers,
    cell,
    at: (row, place) => values[row - 1]?.[place] ?? '',
    formula: (row, place) => formulas[row - 1]?.[place] ?? '',
    has: (key: ColumnKey | PlanKey) => places[key] !== undefined,
    text: (row, key) => {
      const held = cell(row, key);
      // Sheets keeps a time without a day on a day that no calendar of ours has.
      return readText(held, calendar) || (isDate(held) ? 'a time of day' : '');
    },
    isTold: (row, field) =>
      field === 'status'
        ? reading.words.has(fold(String(cell(row, field))))
        : reading.orders.has(fold(String(headers[places[field] ?? -1] ?? ''))),
    address: (row, place) => `${title}!${columnLetter(place)}${row}`,
  };
}
