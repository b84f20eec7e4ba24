/**
 * The daily run's own work: cells to invitations, and the rules over them. Reading and writing the sheet is
 * not in it.
 */
import { day } from '../../src/core/day.ts';
import { DEFAULT_POLICY } from '../../src/core/policy.ts';
import { dueOn } from '../../src/core/rules/flag.ts';
import type { Book, Sheet } from '../../src/sheet/book.ts';
import { createCalendar } from '../../src/sheet/calendar.ts';
import { readLog } from '../../src/sheet/log/log.ts';
import { makeBlock, TODAY, ZONE } from './block.ts';

export interface Daily {
  readonly read: () => unknown;
  readonly rules: () => unknown;
  /** A JSON round trip of the whole log. */
  readonly roundTrip: () => unknown;
}

export function dailyOver(rows: number): Daily {
  const block = makeBlock(rows);
  const book = bookOf(block);
  const read = () => readLog(book, calendar());
  const { invitations } = read();
  const today = day(TODAY);
  return {
    read,
    rules: () => dueOn(today, invitations, DEFAULT_POLICY, ({ account }) => account),
    roundTrip: () => JSON.parse(JSON.stringify(block)),
  };
}

/** A new one for each run, as on Google: nothing is remembered from the last. */
function calendar() {
  return createCalendar(() => ZONE, {
    formatDate: (date) => new Date(Number(date)).toISOString().replace('T', ' ').slice(0, 19),
    parseDate: (text) => new Date(`${text}T00:00Z`),
  });
}

/** As much of a spreadsheet as reading the log needs. */
function bookOf(block: unknown[][]): Book {
  const range = { getValues: () => block };
  const sheet = { getDataRange: () => range } as unknown as Sheet;
  return {
    spreadsheet: { getSheetById: () => sheet } as unknown as Book['spreadsheet'],
    properties: { getProperty: (name: string) => (name === 'sheet.log' ? '1' : null) } as Book['properties'],
    builders: {} as Book['builders'],
  };
}
