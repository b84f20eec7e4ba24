/** RESEND_DATE, DAYS_PENDING and INVITE_STATE: a result for each cell. The facts are the table and DOMAIN.md. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  daysPending,
  inviteState,
  type Result,
  resendDate,
} from '../../../src/addon/formula/column-function.ts';
import type { Argument } from '../../../src/addon/formula/grid.ts';
import { pendingState, thresholdsOn } from '../../../src/core/age.ts';
import { addDays, day, daysBetween } from '../../../src/core/day.ts';
import { STATUSES } from '../../../src/core/invitation.ts';
import type { Cell } from '../../../src/sheet/cell.ts';
import { nearbyDay } from '../../core/arbitrary.ts';
import { countingConverter } from '../../sheet/counting-converter.ts';
import { calendarIn, dateCell } from '../../zone-converter.ts';

const ZONE = 'Europe/Paris';
const calendar = calendarIn(ZONE);
const date = (text: string) => dateCell(ZONE, text);
const column = (...cells: Cell[]) => cells.map((cell) => [cell]);
/** Dates as their days, for reading. */
const shown = (result: Result): unknown =>
  Array.isArray(result)
    ? result.map((cells) => cells.map((cell) => shown(cell)))
    : result instanceof Date
      ? calendar.dayOf(result)
      : result;

describe('RESEND_DATE', () => {
  const resend = (withdrawnOn: Argument, cooldown?: Argument) =>
    shown(resendDate(calendar, withdrawnOn, cooldown));

  test('gives the first day after 21 days, over the change to winter time', () => {
    const result = resendDate(calendar, date('2026-10-10'));
    expect(result).toEqual(new Date('2026-10-30T23:00:00Z'));
    expect(shown(result)).toBe('2026-10-31');
  });

  test.each([
    ['a date cell', date('2026-06-05'), undefined, '2026-06-26'],
    ['a date cell with a time', date('2026-06-05 23:30'), undefined, '2026-06-26'],
    ['ISO text', '2026-06-05', undefined, '2026-06-26'],
    ['a cooldown of its own', date('2026-06-05'), 28, '2026-07-03'],
    ['a cooldown of 0', date('2026-06-05'), 0, '2026-06-05'],
    ['a cooldown as text', date('2026-06-05'), '28', '2026-07-03'],
    ['a blank cooldown', date('2026-06-05'), '', '2026-06-26'],
    ['no cooldown', date('2026-06-05'), null, '2026-06-26'],
    ['a range of one cell', [[date('2026-06-05')]], undefined, '2026-06-26'],
    ['a blank cell', '', undefined, ''],
    ['spaces', '  ', undefined, ''],
    ['an argument left out', undefined, undefined, ''],
    ['a word', 'abc', undefined, 'Not a date: "abc"'],
    ['a number that is no day', 12, undefined, 'Not a date: "12"'],
    ['a checkbox', true, undefined, 'Not a date: "true"'],
    ['long text', 'x'.repeat(50), undefined, `Not a date: "${'x'.repeat(40)}…"`],
  ])('takes %s', (_, withdrawnOn, cooldown, expected) => {
    expect(resend(withdrawnOn, cooldown)).toBe(expected);
  });

  test('gives a column for a column: a header and blanks blank, a bad cell its text, the rest right', () => {
    const withdrawn = column('withdrawn_on', date('2026-06-05'), '', 'abc', '2026-02-30', date('2026-06-06'));
    expect(resend(withdrawn)).toEqual(
      column('', '2026-06-26', '', 'Not a date: "abc"', 'Not a date: "2026-02-30"', '2026-06-27'),
    );
  });

  test('passes over a header at the top only', () => {
    expect(resend(column('Withdrawn on', 'Withdrawn on'))).toEqual(column('', 'Not a date: "Withdrawn on"'));
    expect(resend('Withdrawn on')).toBe('Not a date: "Withdrawn on"');
    expect(resend([['Withdrawn on', date('2026-06-05')]])).toEqual([
      ['Not a date: "Withdrawn on"', '2026-06-26'],
    ]);
  });

  test('takes a cooldown for each cell, under a header of its own', () => {
    const withdrawn = column('Withdrawn on', date('2026-06-05'), date('2026-06-05'), '');
    expect(resend(withdrawn, column('Cooldown', 7, '', 'never needed'))).toEqual(
      column('', '2026-06-12', '2026-06-26', ''),
    );
    expect(resend(date('2026-06-05'), column(7, 14))).toEqual(column('2026-06-12', '2026-06-19'));
  });

  test('keeps the shape of a range of several columns', () => {
    expect(
      resend([
        [date('2026-06-05'), ''],
        ['abc', date('2026-06-06')],
      ]),
    ).toEqual([
      ['2026-06-26', ''],
      ['Not a date: "abc"', '2026-06-27'],
    ]);
  });

  test.each([
    ['-1', -1],
    ['2.5', 2.5],
    ['soon', 'soon'],
    ['true', true],
    ['100001', 100_001],
  ])('refuses a cooldown of "%s", even over a blank', (quoted, cooldown) => {
    const message = `RESEND_DATE: cooldown_days is "${quoted}": give a whole number of days, 0 or more.`;
    expect(() => resend(date('2026-06-05'), cooldown)).toThrow(new Error(message));
    expect(() => resend('', cooldown)).toThrow(new Error(message));
  });

  test('converts each day once', () => {
    const { converter, conversions } = countingConverter();
    const days = Array.from({ length: 60 }, (_, place) => addDays(day('2026-06-01'), place % 30));
    resendDate(calendarIn(ZONE, converter), column(...days.map(date)));
    // 30 days of withdrawal and 30 of re-sending; 9 of them are the same days.
    expect(conversions()).toBe(51);
  });
});

describe('DAYS_PENDING', () => {
  const TODAY = date('2026-06-27');
  const pending = (status: Argument, sentOn: Argument, asOf: Argument = TODAY) =>
    shown(daysPending(calendar, status, sentOn, asOf));

  test.each([
    ['sent today', 'Pending', '2026-06-27', 0],
    ['sent yesterday', 'Pending', '2026-06-26', 1],
    ['sent before the change to summer time', 'Pending', '2026-03-28', 91],
    ['in any case and with stray spaces', ' pENDING ', '2026-06-20', 7],
    ['sent after the day asked about', 'Pending', '2026-06-28', ''],
    ['of a blank day', 'Pending', '', ''],
    ['of an unreadable day', 'Pending', 'abc', 'Not a date: "abc"'],
    ['accepted', 'Accepted', '2026-06-20', ''],
    ['withdrawn, though its day is unreadable', 'Withdrawn', 'abc', ''],
    ['without a status', '', '2026-06-20', ''],
  ])('tells of an invitation %s', (_, status, sentOn, expected) => {
    expect(pending(status, sentOn)).toBe(expected);
  });

  test('names an unknown status and lists the known ones', () => {
    expect(pending('Pendin', '2026-06-20')).toBe(
      'Not a status: "Pendin" (use Pending, Accepted, Withdrawn, Expired, Declined or Unknown)',
    );
  });

  test('gives blanks where the day asked about is blank, and names a bad one', () => {
    expect(pending('Pending', '2026-06-20', '')).toBe('');
    expect(pending('Pending', '2026-06-20', 'today')).toBe('Not a date: "today"');
  });

  test('gives a column for two columns, headers passed over', () => {
    const result = pending(
      column('Status', 'Pending', 'Accepted', 'Pending', ''),
      column('Sent on', date('2026-06-20'), date('2026-06-20'), 'abc', ''),
    );
    expect(result).toEqual(column('', 7, '', 'Not a date: "abc"', ''));
  });

  test('does not take a mistyped status at the top for a header', () => {
    const result = pending(column('Pendin', 'Pending'), column(date('2026-06-20'), date('2026-06-20')));
    expect(result).toEqual([[expect.stringContaining('Not a status: "Pendin"')], [7]]);
  });

  test('takes one status for a range of days', () => {
    expect(pending('Pending', column(date('2026-06-20'), date('2026-06-21')))).toEqual(column(7, 6));
  });

  test('counts calendar days, whatever the times', () => {
    expect(pending('Pending', date('2026-06-26 23:59'), date('2026-06-27 00:01'))).toBe(1);
    expect(pending('Pending', date('2026-06-26 00:01'), date('2026-06-27 23:59'))).toBe(1);
  });
});

describe('INVITE_STATE', () => {
  const TODAY = '2026-06-27';
  const state = (status: Argument, sentOn: Argument, ...limits: Argument[]) =>
    shown(inviteState(calendar, status, sentOn, TODAY, limits[0], limits[1]));
  const ago = (days: number) => addDays(day(TODAY), -days);

  test.each([
    [20, [], 'Pending'],
    [21, [], 'Stale'],
    [179, [], 'Stale'],
    [180, [], 'Probably expired'],
    [13, [14], 'Pending'],
    [14, [14], 'Stale'],
    [89, [14, 90], 'Stale'],
    [90, [14, 90], 'Probably expired'],
    [21, ['', 30], 'Stale'],
    [30, ['', 30], 'Probably expired'],
    [0, [0], 'Stale'],
    [-1, [], 'Pending'],
  ])('of a pending invitation after %i days with the limits %j is %s', (days, limits, expected) => {
    expect(state('Pending', ago(days), ...limits)).toBe(expected);
  });

  test.each(STATUSES.filter((status) => status !== 'Pending'))(
    'of one %s is its status, of any age',
    (status) => {
      expect(state(` ${status.toUpperCase()} `, ago(500))).toBe(status);
      expect(state(status, 'abc')).toBe(status);
      expect(state(status, '')).toBe(status);
    },
  );

  test('gives a column for two columns: headers and blanks blank, bad cells their text', () => {
    const result = state(
      column('invite_status', 'pending', 'withdrawn', 'Gone', '', 'Pending'),
      column('sent_on', ago(30), 'abc', ago(30), ago(30), 'abc'),
    );
    expect(result).toEqual([
      [''],
      ['Stale'],
      ['Withdrawn'],
      [expect.stringMatching(/^Not a status: "Gone" \(use Pending, /)],
      [''],
      ['Not a date: "abc"'],
    ]);
  });

  test.each([
    ['stale_after', [-1]],
    ['stale_after', [2.5]],
    ['expires_after', ['', 'never']],
  ])('refuses a bad %s', (name, limits) => {
    expect(() => state('Pending', ago(3), ...limits)).toThrow(
      `INVITE_STATE: ${name} is "${limits[limits.length - 1]}": give a whole number of days, 0 or more.`,
    );
  });

  test('and DAYS_PENDING agree with the rules for each row of any log', () => {
    const row = fc.tuple(fc.constantFrom(...STATUSES, ''), nearbyDay);
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 20 }), nearbyDay, (rows, asOf) => {
        const [statuses, sent] = [column(...rows.map(([s]) => s)), column(...rows.map(([, d]) => d))];
        const states = rows.map(([status, sentOn]) =>
          status === 'Pending' ? pendingState(sentOn, thresholdsOn(asOf, 21, 180)) : status,
        );
        const ages = rows.map(([status, sentOn]) =>
          status === 'Pending' && sentOn <= asOf ? daysBetween(sentOn, asOf) : '',
        );
        expect(inviteState(calendar, statuses, sent, asOf)).toEqual(column(...states));
        expect(daysPending(calendar, statuses, sent, asOf)).toEqual(column(...ages));
      }),
    );
  });
});

describe('ranges that do not fit', () => {
  const two = column('Pending', 'Pending');
  const three = column('2026-06-01', '2026-06-02', '2026-06-03');
  test('are refused with both sizes', () => {
    expect(() => daysPending(calendar, two, three, '2026-06-27')).toThrow(
      new Error(
        'DAYS_PENDING: sent_on has 3 rows × 1 column, status has 2 rows × 1 column: give ranges of equal size, or a single cell.',
      ),
    );
  });

  test('are refused too when one lies and the other stands', () => {
    expect(() => inviteState(calendar, two, [['2026-06-01', '2026-06-02']], '2026-06-27')).toThrow(
      'INVITE_STATE: sent_on has 1 row × 2 columns, status has 2 rows × 1 column: give ranges of equal size',
    );
    expect(() => inviteState(calendar, [['Pending', 'Pending']], [['', '', '']], '2026-06-27')).toThrow(
      'INVITE_STATE: sent_on has 1 row × 3 columns, status has 1 row × 2 columns',
    );
    expect(() => resendDate(calendar, column('2026-06-01', '2026-06-02'), column(1, 2, 3))).toThrow(
      'RESEND_DATE: cooldown_days has 3 rows × 1 column, withdrawn_on has 2 rows × 1 column',
    );
  });
});
