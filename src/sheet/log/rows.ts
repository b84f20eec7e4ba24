/** Rows of a log as invitations, read through the reading of its owner's words. */
import type { Day } from '../../core/day.ts';
import type { Decisive, Invitation } from '../../core/invitation.ts';
import { isText } from '../../core/is-text.ts';
import { memoize } from '../../core/memoize.ts';
import {
  dayOfValue,
  holds,
  isBlankValue,
  joinName,
  meaningOfRow,
  meaningOfWord,
  NOT_AN_INVITATION,
  type Part,
  type Reading,
  type Sign,
  textOf,
  type Value,
} from '../../core/reading.ts';
import { kindOf, type RowKind, rowsBelow } from '../../core/row-kind.ts';
import { fold } from '../../core/text.ts';
import { isHeaderWord } from '../../core/words/header-words.ts';
import { type Calendar, type Cell, isDate, readCount, readText, valueIn } from '../cell.ts';
import { findColumns, type Places } from '../column.ts';
import { planReader } from '../plan-columns.ts';
import { headersOf } from '../table.ts';

export interface LoggedInvitation extends Invitation {
  /** Row in the sheet, counted from 1. */
  readonly row: number;
  /** Of the sheet of a year in which it stands; left out for the log. */
  readonly year?: number;
  /** What cannot be read although its cell holds something; what is blank is undefined too, and not named. */
  readonly unread: readonly Decisive[];
}

export interface RowsRead {
  readonly invitations: readonly LoggedInvitation[];
  /** Rows that hold something else than an invitation, as a lead, a total or a title, counted from 1. */
  readonly notInvitations: readonly number[];
  /** Of each row below the header row. */
  readonly kinds: readonly RowKind[];
}

export interface RowsToRead {
  readonly values: readonly (readonly Cell[])[];
  /** Counted from 1. */
  readonly headerRow: number;
  /** A column that is missing is blank everywhere. */
  readonly places: Places;
  readonly reading: Reading;
}

const LARGEST_ATTEMPT = 1000;
const NOTHING_UNREAD: readonly Decisive[] = [];

/**
 * The rows below a header row whose columns are those that the reading names, or have our own headers: what the
 * preview shows.
 */
export function readRowsThrough(
  values: readonly (readonly Cell[])[],
  headerRow: number,
  reading: Reading,
  calendar: Calendar,
): RowsRead {
  const places = findColumns(headersOf({ values, headerRow }), reading.columns, reading.signs, false);
  return readRows({ values, headerRow, places, reading }, calendar);
}

/** Each distinct text is read once. */
export function readRows({ values, headerRow, places, ...told }: RowsToRead, calendar: Calendar): RowsRead {
  const headers = headersOf({ values, headerRow }).map((header) => String(header).trim());
  // Without its column a sign says nothing, not even by being blank.
  const signs = told.reading.signs.filter(({ header }) => placeOf(headers, header) >= 0);
  const reading = { ...told.reading, signs };
  const columns = [...tableColumns(headers, places)].sort((a, b) => a - b);
  const signPlaces = new Map(reading.signs.map((sign) => [sign, placeOf(headers, sign.header)]));
  // A kind of contact counts before the status.
  const planIn = planReader(places, headers, calendar);
  const hasKinds = reading.signs.some(({ when }) => when.startsWith('is '));
  const wordMeaning = memoize((word: string) => meaningOfWord(word, reading));
  const dayIn = memoize((part: Decisive | Sign) => {
    const place = isText(part) ? places[part] : signPlaces.get(part);
    const order = reading.orders.get(fold(headers[place ?? -1] ?? ''));
    const ofText = memoize((text: string) => dayOfValue(text, order));
    return (value: Value) => (isText(value) ? ofText(value) : dayOfValue(value, order));
  });

  const rowCells = (row: number) => {
    const line = values[row - 1] ?? [];
    const cell = (part: Part): Cell => line[places[part] ?? -1] ?? '';
    const value = (part: Part): Value => valueIn(cell(part), calendar);
    const sentOn = dayIn('sentOn')(value('sentOn'));
    const status = value('status');
    return {
      line,
      cell,
      value,
      day: sentOn,
      name: value('name'),
      last: value('lastName'),
      url: value('url'),
      status,
      sentOn: isDate(cell('sentOn')) ? { day: sentOn } : value('sentOn'),
      hasDay: sentOn !== undefined,
      hasMeaning: wordMeaning(textOf(status)) !== undefined,
      all: () =>
        columns.map((place) => ({
          header: headers[place] ?? '',
          value: valueIn(line[place] ?? '', calendar),
        })),
    };
  };

  const invitations: LoggedInvitation[] = [];
  const notInvitations: number[] = [];
  const kinds: RowKind[] = [];
  // What stands right below the headers belongs to them.
  let before: RowKind = 'invitation';
  for (let row = headerRow + 1; row <= values.length; row++) {
    const below = () => rowsBelow(row, values.length + 1, rowCells);
    const cells = rowCells(row);
    const { line, cell, value, day: sentOn, status } = cells;
    before = kindOf(cells, { before, below, isHeaderWord });
    kinds.push(before);
    if (before !== 'invitation') {
      const isSomething =
        before !== 'blank' && columns.some((place) => !isBlankValue(valueIn(line[place] ?? '', calendar)));
      if (isSomething) notInvitations.push(row);
      continue;
    }
    const sign = (each: Sign): Value => valueIn(line[signPlaces.get(each) ?? -1] ?? '', calendar);
    const isDated = holds({ when: 'filled' }, value('sentOn'));
    const known = hasKinds ? undefined : wordMeaning(textOf(status));
    const meaning = known ?? meaningOfRow(status, sign, isDated, reading);
    if (meaning === NOT_AN_INVITATION) {
      notInvitations.push(row);
      continue;
    }
    const closed = value('closedOn');
    const closedBySign = (): Day | undefined => {
      const told = reading.signs.find(
        (each) => each.means === meaning && dayIn(each)(sign(each)) !== undefined,
      );
      return told && dayIn(told)(sign(told));
    };
    const text = (part: Part): string => readText(cell(part), calendar);
    const closedOn = isBlankValue(closed) ? closedBySign() : dayIn('closedOn')(closed);
    const resendFrom = dayIn('resendFrom')(value('resendFrom'));
    const read = { sentOn, status: meaning, closedOn, resendFrom };
    const plan = planIn(line);
    const unread = (Object.keys(read) as Decisive[]).filter(
      (part) => read[part] === undefined && !isBlankValue(value(part)),
    );
    invitations.push({
      row,
      name: joinName(text('name'), text('lastName')),
      company: text('company'),
      url: text('url'),
      account: text('account'),
      ...read,
      note: text('note'),
      reason: text('reason'),
      attempt: readCount(cell('attempt'), LARGEST_ATTEMPT),
      goalFit: text('goalFit'),
      followUp: text('followUp'),
      unread: unread.length > 0 ? unread : NOTHING_UNREAD,
      ...(plan && { plan }),
    });
  }
  return { invitations, notInvitations, kinds };
}

function placeOf(headers: readonly string[], header: string): number {
  const wanted = fold(header);
  return headers.findIndex((each) => fold(each) === wanted);
}

/**
 * The columns of the table: ours, and the user's own beside them as far as headers go on. What stands behind a
 * column without a header is another table.
 */
export function tableColumns(headers: readonly Cell[], places: Places): ReadonlySet<number> {
  const columns = new Set(Object.values(places));
  for (const part of ['name', 'lastName', 'url', 'sentOn', 'status'] as const) {
    const place = places[part];
    if (place === undefined) continue;
    const isHeaded = (at: number) => String(headers[at] ?? '').trim() !== '';
    for (let at = place; isHeaded(at); at--) columns.add(at);
    for (let at = place; isHeaded(at); at++) columns.add(at);
  }
  return columns;
}
