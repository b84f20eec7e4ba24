/**
 * The walls: one row for each time LinkedIn refused an account's invitations. The sheet is made when the
 * first is logged, and its columns are found by their headers, as those of the log are. Without the sheet
 * there are no walls.
 */
import type { Cells } from '../../core/change.ts';
import type { Day } from '../../core/day.ts';
import { LARGEST_RULE_VALUE, type Policy } from '../../core/policy.ts';
import { liftDay, parseWallKind, type Wall } from '../../core/rules/wall.ts';
import { type Book, cellsOf, findSheet, rememberSheet, type Sheet, TITLES } from '../book.ts';
import type { Builders } from '../builders.ts';
import { type Calendar, type Cell, isBlank, readCount, readDay, readText } from '../cell.ts';
import { isGrid } from '../grid-sheet.ts';
import { cosmetic } from '../layout/cosmetic.ts';
import { ensureSheet } from '../layout/ensure-sheet.ts';
import { styleRows, writeHeaders } from '../layout/style.ts';
import { findPlaces, requirePlaces, type Table, tableOf } from '../table.ts';
import { dayState } from '../write/cell-state.ts';

const HEADERS = {
  on: ['Day', 95],
  account: ['Account', 120],
  kind: ['Message kind', 150],
  message: ['LinkedIn’s words', 260],
  pending: ['Pending', 75],
  sentInCycle: ['Sent this week', 135],
  sentInWindow: ['Sent in 7 days', 135],
  liftsOn: ['Should lift on', 130],
  liftedOn: ['Lifted on', 95],
} as const satisfies Readonly<Record<keyof Wall, readonly [header: string, width: number]>>;

type Field = keyof typeof HEADERS;
const FIELDS = Object.keys(HEADERS) as Field[];
const TITLE_OF = Object.fromEntries(FIELDS.map((field) => [field, HEADERS[field][0]])) as Record<
  Field,
  string
>;
const DAYS: readonly Field[] = ['on', 'liftsOn', 'liftedOn'];

const WALL_TITLE = HEADERS.on[0];

export interface LoggedWall extends Wall {
  /** Row in the sheet, counted from 1. */
  readonly row: number;
}

/**
 * All walls in the order of the sheet; a row without a day or a known kind is passed over, and one whose last
 * day is blank stands as long as the rule says; words there are no day, and it stands until it is found lifted. Changes nothing.
 */
export function readWalls(book: Book, calendar: Calendar, policy: Policy): LoggedWall[] {
  const values = (findSheet(book, 'walls')?.getDataRange().getValues() ?? []) as Cell[][];
  const places = findPlaces(values[0] ?? [], TITLE_OF);
  return values.flatMap((row, index): LoggedWall[] => {
    const cell = (field: Field): Cell => row[places[field] ?? -1] ?? '';
    const on = readDay(cell('on'), calendar);
    const kind = parseWallKind(readText(cell('kind'), calendar));
    if (index === 0 || on === undefined || kind === undefined) return [];
    const count = (field: Field) => readCount(cell(field), LARGEST_RULE_VALUE) ?? null;
    return [
      {
        row: index + 1,
        on,
        kind,
        account: readText(cell('account'), calendar),
        message: readText(cell('message'), calendar),
        pending: count('pending'),
        sentInCycle: count('sentInCycle'),
        sentInWindow: count('sentInWindow'),
        liftsOn: isBlank(cell('liftsOn')) ? liftDay(kind, on, policy) : readDay(cell('liftsOn'), calendar),
        liftedOn: readDay(cell('liftedOn'), calendar),
      },
    ];
  });
}

/**
 * The walls as a change sees them; the sheet is made if there is none. Throws NotSetUp where a header is
 * gone.
 */
export function openWalls(book: Book): Table {
  const sheet = makeOrFind(book);
  const values = cellsOf(sheet);
  const places = requirePlaces(values[0] ?? [], TITLE_OF, sheet);
  const last = values.reduce(
    (found, line, index) => (FIELDS.some((field) => !isBlank(line[places[field]])) ? index : found),
    0,
  );
  return tableOf({
    ...({ name: 'walls', sheet, values, places, headerRow: 1, nextRow: last + 2 } as const),
    identity: ['on', 'account', 'kind'],
    derived: [],
  });
}

/** What the cells of a wall hold. */
export function statesOf(wall: Wall): Cells {
  return Object.fromEntries(
    FIELDS.map((field) => {
      const value = wall[field] ?? '';
      if (value === '') return [field, null];
      return [field, DAYS.includes(field) ? dayState(value as Day) : value];
    }),
  );
}

/** Takes up a sheet that came with a copied spreadsheet: it is known by its title and first cell. */
export function adoptWalls(book: Book): void {
  if (findSheet(book, 'walls')) return;
  const copied = book.spreadsheet.getSheetByName(TITLES.walls);
  if (copied && isGrid(copied) && String(copied.getRange(1, 1).getValue()) === WALL_TITLE)
    rememberSheet(book, 'walls', copied);
}

/** The sheet, made and remembered where there is none. */
function makeOrFind(book: Book): Sheet {
  return ensureSheet(book, 'walls', WALL_TITLE, (made) => makeWalls(made, book.builders));
}

/** The sheet is complete once its headers stand, so they come last. */
function makeWalls(sheet: Sheet, { clip, date }: Builders): void {
  const below = sheet.getMaxRows() - 1;
  styleRows(sheet, 1, below + 1, FIELDS.length, clip);
  cosmetic(() => {
    FIELDS.forEach((field, index) => {
      sheet.setColumnWidth(index + 1, HEADERS[field][1]);
    });
    for (const field of DAYS) {
      sheet.getRange(2, FIELDS.indexOf(field) + 1, below, 1).setNumberFormat(date);
    }
    sheet.setFrozenRows(1);
  });
  const headers = FIELDS.map((field) => HEADERS[field][0]);
  writeHeaders(sheet, 1, 1, headers);
}
