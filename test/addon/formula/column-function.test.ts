/** DAYS_PENDING and INVITE_STATE: a result for each cell. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysPending, inviteState, resendDate } from '../../../src/addon/formula/column-function.ts';
import type { Argument } from '../../../src/addon/formula/grid.ts';
import { addDays, day, daysBetween } from '../../../src/core/day.ts';
import { STATUSES } from '../../../src/core/invitation.ts';
import { pendingState, thresholdsOn } from '../../../src/core/rules/age.ts';
import { nearbyDay } from '../../core/arbitrary.ts';
import { calendarIn, dateCell } from '../../zone-converter.ts';
import { column } from './cells.ts';

const ZONE = 'Europe/Paris';
const calendar = calendarIn(ZONE);
const date = (text: string) => dateCell(ZONE, text);

describe('DAYS_PENDING', () => {
  const TODAY = date('2026-06-27');
  const pending = (status: Argument, sentOn: Argument, asOf: Argument = TODAY) =>
    daysPending(calendar, status, sentOn, asOf);

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
    inviteState(calendar, status, sentOn, TODAY, limits[0], limits[1]);
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

describe('what was forgotten is named', () => {
  const left = undefined;
  test.each([
    [
      'DAYS_PENDING',
      'status',
      () => daysPending(calendar, left, '2026-06-01', '2026-06-27'),
      'a status or a column of statuses',
    ],
    [
      'DAYS_PENDING',
      'sent_on',
      () => daysPending(calendar, 'Pending', left, '2026-06-27'),
      'a date or a column of dates',
    ],
    [
      'DAYS_PENDING',
      'as_of',
      () => daysPending(calendar, 'Pending', '2026-06-01', left),
      'a date, or a cell with =TODAY()',
    ],
    [
      'INVITE_STATE',
      'as_of',
      () => inviteState(calendar, 'Pending', '2026-06-01', null),
      'a date, or a cell with =TODAY()',
    ],
    ['RESEND_DATE', 'withdrawn_on', () => resendDate(calendar, left), 'a date or a column of dates'],
  ])('%s: %s', (act, name, call, give) => {
    expect(call).toThrow(new Error(`${act}: ${name} is missing: give ${give}.`));
  });
});

describe('INVITE_STATE refuses days after which one is stale that come after those of expiry', () => {
  test.each([
    [200, undefined, 'stale_after is 200, expires_after 180'],
    ['', 14, 'stale_after is 21, expires_after 14'],
    [column(30, 200), 180, 'stale_after is 200, expires_after 180'],
  ])('%j and %j', (staleAfter, expiresAfter, said) => {
    const ask = (status: Argument) =>
      inviteState(calendar, status, '2026-06-01', '2026-06-27', staleAfter, expiresAfter);
    expect(() => ask('Pending')).toThrow(
      new Error(`INVITE_STATE: ${said}: give stale_after no more days than expires_after.`),
    );
  });

  test('even where nothing is pending, and not where both are one day', () => {
    expect(() => inviteState(calendar, 'Accepted', '', '2026-06-27', 200)).toThrow('stale_after is 200');
    expect(inviteState(calendar, 'Pending', '2026-06-01', '2026-06-27', 26, 26)).toBe('Probably expired');
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
  });
});
