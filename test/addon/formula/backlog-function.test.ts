/** PENDING_ON: how many were pending at the end of a day. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pendingOn } from '../../../src/addon/formula/backlog-function.ts';
import type { Argument } from '../../../src/addon/formula/grid.ts';
import { addDays, day } from '../../../src/core/day.ts';
import { STATUSES } from '../../../src/core/invitation.ts';
import { calendarIn, dateCell } from '../../zone-converter.ts';
import { column } from './cells.ts';
import { columnsOf, type Row, rowOf } from './log.ts';

const ZONE = 'Asia/Kolkata';
const calendar = calendarIn(ZONE);
const date = (text: string) => dateCell(ZONE, text);
const on = (rows: readonly Row[], days: Argument) => pendingOn(calendar, ...columnsOf(ZONE, rows), days);

const START = day('2026-03-01');
const ROWS: readonly Row[] = [
  rowOf('Pending', START, 0),
  rowOf('Accepted', START, -1, 3),
  rowOf('Withdrawn', START, -1, 21),
  rowOf('Declined', START, -2, 0),
  rowOf('Expired', START, 10),
  rowOf('Unknown', START, 0),
  { status: 'Accepted', sentOn: START, closedOn: undefined },
  { status: 'Pending', sentOn: undefined, closedOn: undefined },
  // Closed before it was sent: nobody knows when it was open.
  { status: 'Accepted', sentOn: START, closedOn: addDays(START, -1) },
];

test.each([
  ['2026-02-18', 0],
  ['2026-02-19', 1],
  ['2026-02-28', 1],
  ['2026-03-01', 2],
  ['2026-03-02', 4],
  ['2026-03-04', 4],
  ['2026-03-05', 3],
  ['2026-03-22', 3],
  ['2026-03-23', 2],
  // An expired one without a day counts for half a year.
  ['2026-08-17', 2],
  ['2026-08-18', 1],
])('at the end of %s it is %i', (text, count) => {
  expect(on(ROWS, date(text))).toBe(count);
});

test('a column of days in any order gives a column of counts; blanks and a header give blanks', () => {
  const days = column('Day', date('2026-03-05'), '', '2026-02-19', 'Mar 2, 2026', date('2026-03-05'));
  expect(on(ROWS, days)).toEqual(column('', 3, '', 1, 4, 3));
  expect(on(ROWS, '')).toBe('');
  expect(on([], column(date('2026-03-05'), ''))).toEqual(column(0, ''));
});

test('a day after as_of is blank: nobody knows yet; where it is left out or blank, each day is counted', () => {
  const days = column('Day', date('2026-03-05'), date('2026-03-06'), date('2026-03-07'));
  const asOf = (value?: Argument) => pendingOn(calendar, ...columnsOf(ZONE, ROWS), days, value);
  expect(asOf(date('2026-03-06'))).toEqual(column('', 3, 3, ''));
  expect([asOf(), asOf('')]).toEqual([column('', 3, 3, 3), column('', 3, 3, 3)]);
  expect(() => asOf('soon')).toThrow(new Error('PENDING_ON: Not a date: "soon" in as_of.'));
});

test('for every log it is the number of those sent by then and not closed by then', () => {
  const someRow: fc.Arbitrary<Row> = fc
    .record({
      status: fc.constantFrom(...STATUSES),
      ago: fc.integer({ min: 0, max: 60 }),
      after: fc.integer({ min: 0, max: 40 }),
    })
    .map(({ status, ago, after }) => rowOf(status, START, ago, status === 'Pending' ? undefined : after));
  const someDays = fc.array(fc.integer({ min: -70, max: 50 }), { minLength: 2, maxLength: 8 });
  fc.assert(
    fc.property(fc.array(someRow, { maxLength: 60 }), someDays, (rows, offsets) => {
      const days = offsets.map((offset) => addDays(START, offset));
      const expected = days.map(
        (end) =>
          rows.filter(
            ({ status, sentOn, closedOn }) =>
              status !== 'Unknown' && (sentOn ?? '9') <= end && (closedOn === undefined || closedOn > end),
          ).length,
      );
      expect(on(rows, column(...days.map(date)))).toEqual(column(...expected));
    }),
  );
});

test.each([
  [() => on(ROWS, 'someday'), 'PENDING_ON: Not a date: "someday" in day.'],
  [() => on(ROWS, column('Day', 'someday')), 'PENDING_ON: Not a date: "someday" in row 2 of day.'],
  [() => on(ROWS, undefined), 'PENDING_ON: day is missing: give a date or a column of dates.'],
  [
    () => pendingOn(calendar, 'hm', '', '', '2026-03-01'),
    'PENDING_ON: Not a status: "hm" (use Pending, Accepted, Withdrawn, Expired, Declined or Unknown) in status.',
  ],
  [
    () => pendingOn(calendar, column('Pending', 'Pending'), column('2026-03-01', '2026-03-01'), '', ''),
    'PENDING_ON: closed_on has 1 row × 1 column, status has 2 rows × 1 column: give ranges of equal size.',
  ],
])('a bad cell is an error that names it: %#', (run, message) => {
  expect(run).toThrow(new Error(message));
});
