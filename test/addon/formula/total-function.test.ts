/** PENDING_HEADROOM, QUOTA_LEFT, QUOTA_RESET and ACCEPTANCE_RATE: one answer for many cells. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Argument } from '../../../src/addon/formula/grid.ts';
import {
  acceptanceRate,
  pendingHeadroom,
  quotaLeft,
  quotaReset,
} from '../../../src/addon/formula/total-function.ts';
import { STATUSES } from '../../../src/core/invitation.ts';
import { countByDay, cycleOn } from '../../../src/core/rules/cycle.ts';
import { dayFrom } from '../../core/arbitrary.ts';
import { countingConverter } from '../../sheet/counting-converter.ts';
import { calendarIn, dateCell } from '../../zone-converter.ts';
import { column } from './cells.ts';

const ZONE = 'America/New_York';
const calendar = calendarIn(ZONE);
const date = (text: string) => dateCell(ZONE, text);

const KNOWN = '(use Pending, Accepted, Withdrawn, Expired, Declined or Unknown)';

describe('PENDING_HEADROOM', () => {
  test.each([
    ['a log', column('Pending', 'Accepted', 'Pending', 'Withdrawn'), undefined, 498],
    ['a cap of its own', column('Pending', 'Accepted'), 300, 299],
    ['more than the cap', column('Pending', 'Pending', 'Pending'), 1, -2],
    ['a cap of 0', column('Pending'), 0, -1],
    ['a header, blanks, any case and stray spaces', column('Status', '', 'PENDING', ' pending ', ' '), 10, 8],
    ['a header in words of its own', column('invite_status', 'Pending'), 10, 9],
    ['one cell', 'Pending', undefined, 499],
    ['an empty column', column('', ''), undefined, 500],
    [
      'a range of two columns',
      [
        ['Pending', 'Pending'],
        ['Accepted', ''],
      ],
      10,
      8,
    ],
  ])('of %s is right', (_, status, cap, expected) => {
    expect(pendingHeadroom(status, cap)).toBe(expected);
  });
});

describe('ACCEPTANCE_RATE', () => {
  test.each([
    ['every status: all that hold one are counted', column(...STATUSES), 1 / 6],
    ['a header and blanks, which are not counted', column('Status', 'Accepted', '', 'Pending', ''), 0.5],
    ['none accepted', column('Pending'), 0],
    ['all accepted', 'accepted', 1],
    ['blanks alone', column('', ' '), ''],
    ['a header alone', column('Status', ''), ''],
    [
      'words of tools and people',
      column('Outcome', 'Connected', 'invite_sent', 'Acceptée', 'angenommen'),
      0.75,
    ],
  ])('of %s', (_, status, expected) => {
    expect(acceptanceRate(status)).toBe(expected);
  });
});

/** docs/DOMAIN.md, "The weekly cycle, worked". */
describe('QUOTA_LEFT and QUOTA_RESET', () => {
  const WORKED = column(date('2026-06-01'), '2026-06-01', date('2026-06-03 17:00'), date('2026-06-09'));
  const reset = (sentOn: Argument, asOf: Argument) => {
    const result = quotaReset(calendar, sentOn, asOf);
    return result === '' ? '' : calendar.dayOf(result);
  };

  test.each([
    ['2026-05-31', 100, ''],
    ['2026-06-01', 98, '2026-06-08'],
    ['2026-06-07', 97, '2026-06-08'],
    ['2026-06-08', 99, ''],
    ['2026-06-09', 98, '2026-06-16'],
    ['2026-06-15', 99, '2026-06-16'],
    ['2026-06-16', 100, ''],
  ])('on %s are %i and "%s"', (asOf, left, resetsOn) => {
    expect(quotaLeft(calendar, WORKED, date(asOf))).toBe(left);
    expect(quotaLeft(calendar, WORKED, asOf, 50)).toBe(left - 50);
    expect(reset(WORKED, date(asOf))).toBe(resetsOn);
  });

  test('QUOTA_RESET is midnight of the spreadsheet, over the change to winter time', () => {
    expect(quotaReset(calendar, date('2026-10-28'), date('2026-10-29'))).toEqual(
      new Date('2026-11-04T05:00:00Z'),
    );
  });

  test('pass over a header and blanks', () => {
    const sent = column('sent_on', '', date('2026-06-09'), '');
    expect(quotaLeft(calendar, sent, '2026-06-09')).toBe(99);
    expect(reset(sent, '2026-06-09')).toBe('2026-06-16');
  });

  test('are the limit and blank where nothing was sent, and blank on a blank day', () => {
    expect(quotaLeft(calendar, column('', ''), '2026-06-09')).toBe(100);
    expect(reset('', '2026-06-09')).toBe('');
    expect(quotaLeft(calendar, WORKED, '')).toBe('');
    expect(reset(WORKED, '')).toBe('');
  });

  test('QUOTA_LEFT is negative when more were sent', () => {
    expect(quotaLeft(calendar, WORKED, '2026-06-03', 2)).toBe(-1);
  });

  test('agree with the rule for any log in any order', () => {
    const anySent = fc.array(dayFrom('2026-06-01', '2026-07-10'), { minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(anySent, dayFrom('2026-06-01', '2026-07-20'), (sent, asOf) => {
        const { sentInCycle, sentInWindow, resetsOn } = cycleOn(asOf, countByDay(sent), 7);
        const cells = column(...sent.map(date));
        expect(quotaLeft(calendar, cells, asOf)).toBe(100 - Math.max(sentInCycle, sentInWindow));
        expect(reset(cells, asOf)).toBe(resetsOn ?? '');
      }),
    );
  });

  test('convert each day once', () => {
    const { converter, conversions } = countingConverter();
    const sent = ['2026-06-07', '2026-06-08', '2026-06-09', '2026-06-09', '2026-06-08'].map(date);
    quotaReset(calendarIn(ZONE, converter), column(...sent), date('2026-06-09'));
    expect(conversions()).toBe(4);
  });
});

describe('a bad cell is an error that names the value and its place', () => {
  test.each([
    [
      'an unknown status, with the list of those known',
      () => pendingHeadroom(column('Pending', 'Acepted')),
      `PENDING_HEADROOM: Not a status: "Acepted" ${KNOWN} in row 2 of status.`,
    ],
    [
      'a mistyped status at the top, which is no header',
      () => acceptanceRate(column('Acepted', 'Pending')),
      `ACCEPTANCE_RATE: Not a status: "Acepted" ${KNOWN} in row 1 of status.`,
    ],
    [
      'a header below the top',
      () => acceptanceRate(column('Status', 'Status')),
      `ACCEPTANCE_RATE: Not a status: "Status" ${KNOWN} in row 2 of status.`,
    ],
    [
      'one of several columns',
      () =>
        acceptanceRate([
          ['Pending', 'Pending'],
          ['Pending', 7],
        ]),
      `ACCEPTANCE_RATE: Not a status: "7" ${KNOWN} in row 2, column 2 of status.`,
    ],
    [
      'a single cell',
      () => acceptanceRate('Ignored'),
      `ACCEPTANCE_RATE: Not a status: "Ignored" ${KNOWN} in status.`,
    ],
    [
      'a word that its writer must explain',
      () => acceptanceRate(column('Accepted', 'No reply')),
      `ACCEPTANCE_RATE: Not a status: "No reply" ${KNOWN} in row 2 of status.`,
    ],
    [
      'a forgotten column of statuses',
      () => acceptanceRate(undefined),
      'ACCEPTANCE_RATE: status is missing: give a column of statuses.',
    ],
    [
      'a forgotten column of statuses before a cap',
      () => pendingHeadroom(null, 300),
      'PENDING_HEADROOM: status is missing: give a column of statuses.',
    ],
    [
      'a forgotten column of days',
      () => quotaReset(calendar, undefined, '2026-06-09'),
      'QUOTA_RESET: sent_on is missing: give a column of dates.',
    ],
    [
      'a forgotten day to count on',
      () => quotaLeft(calendar, '2026-06-01', undefined),
      'QUOTA_LEFT: as_of is missing: give a date, or a cell with =TODAY().',
    ],
    [
      'a day',
      () => quotaLeft(calendar, column('Sent on', '2026-06-01', 'abc'), '2026-06-09'),
      'QUOTA_LEFT: Not a date: "abc" in row 3 of sent_on.',
    ],
    [
      'a day for the reset',
      () => quotaReset(calendar, column('2026-02-30', ''), '2026-06-09'),
      'QUOTA_RESET: Not a date: "2026-02-30" in row 1 of sent_on.',
    ],
    [
      'the day asked about',
      () => quotaLeft(calendar, column('2026-06-01', ''), 'today'),
      'QUOTA_LEFT: Not a date: "today" in as_of.',
    ],
    [
      'a range for the day asked about',
      () => quotaReset(calendar, '2026-06-01', column('2026-06-01', '2026-06-02')),
      'QUOTA_RESET: as_of has 2 rows × 1 column: give a single cell.',
    ],
    [
      'a negative limit',
      () => quotaLeft(calendar, '2026-06-01', '2026-06-09', -5),
      'QUOTA_LEFT: weekly_limit is "-5": give a whole number of invitations, 0 or more.',
    ],
    [
      'half a cap',
      () => pendingHeadroom('Pending', 2.5),
      'PENDING_HEADROOM: cap is "2.5": give a whole number of invitations, 0 or more.',
    ],
    [
      'a range of caps',
      () => pendingHeadroom('Pending', [[1, 2]]),
      'PENDING_HEADROOM: cap has 1 row × 2 columns: give a single cell.',
    ],
  ])('%s', (_, act, message) => {
    expect(act).toThrow(new Error(message));
  });
});
