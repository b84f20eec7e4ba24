/** What a client is told of one account: pending, sent, by week, and who accepted lately. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Day, day, daysBetween } from '../../../src/core/day.ts';
import type { Status } from '../../../src/core/invitation.ts';
import { clientReport } from '../../../src/core/rules/client-report.ts';
import { anInvitation } from '../an-invitation.ts';

/** A Saturday. */
const TODAY = day('2026-06-27');
const one = (sentOn: string, status: Status, closedOn = '', name = 'Ana') =>
  anInvitation({ name, company: `${name} Co`, sentOn, status, closedOn });

describe('the weeks', () => {
  test.each<[today: string, what: string, weeks: readonly string[]]>([
    [
      '2026-06-27',
      'from the first of the month, Monday to Sunday, up to today',
      ['2026-06-01 2026-06-07', '2026-06-08 2026-06-14', '2026-06-15 2026-06-21', '2026-06-22 2026-06-27'],
    ],
    [
      '2026-07-07',
      'with the month before, while this one is not a week old',
      [
        ...['2026-06-01 2026-06-07', '2026-06-08 2026-06-14', '2026-06-15 2026-06-21'],
        ...['2026-06-22 2026-06-28', '2026-06-29 2026-07-05', '2026-07-06 2026-07-07'],
      ],
    ],
    [
      '2026-07-08',
      'without it from the eighth on; a first week may be short',
      ['2026-07-01 2026-07-05', '2026-07-06 2026-07-08'],
    ],
    [
      '2026-01-01',
      'over the turn of a year',
      [
        ...['2025-12-01 2025-12-07', '2025-12-08 2025-12-14', '2025-12-15 2025-12-21'],
        ...['2025-12-22 2025-12-28', '2025-12-29 2026-01-01'],
      ],
    ],
    ['2026-02-08', 'a last week that ends today', ['2026-02-01 2026-02-01', '2026-02-02 2026-02-08']],
  ])('on %s: %s', (today, _, weeks) => {
    expect(clientReport(day(today), []).weeks.map(({ from, to }) => `${from} ${to}`)).toEqual(weeks);
  });
});

describe('what counts', () => {
  test.each([
    ['pending, sent this month', one('2026-06-20', 'Pending'), [1, 0, 1, 0, 0]],
    ['pending, sent today', one('2026-06-27', 'Pending'), [1, 1, 1, 0, 0]],
    ['sent 6 days ago', one('2026-06-21', 'Pending'), [1, 1, 1, 0, 0]],
    ['sent 7 days ago', one('2026-06-20', 'Pending'), [1, 0, 1, 0, 0]],
    ['sent on the last day of the month before', one('2026-05-31', 'Pending'), [1, 0, 0, 0, 0]],
    ['sent tomorrow, by mistake', one('2026-06-28', 'Pending'), [1, 0, 0, 0, 0]],
    ['accepted this month, sent before', one('2026-05-20', 'Accepted', '2026-06-01'), [0, 0, 0, 1, 0]],
    ['accepted before', one('2026-05-02', 'Accepted', '2026-05-31'), [0, 0, 0, 0, 0]],
    ['accepted on a day that nobody knows', one('2026-06-02', 'Accepted'), [0, 0, 1, 0, 0]],
    ['withdrawn today', one('2026-06-01', 'Withdrawn', '2026-06-27'), [0, 0, 1, 0, 1]],
    ['expired', one('2026-01-01', 'Expired', '2026-06-20'), [0, 0, 0, 0, 0]],
    ['declined', one('2026-06-01', 'Declined', '2026-06-20'), [0, 0, 1, 0, 0]],
    ['sent on a day that nobody knows', one('', 'Pending'), [1, 0, 0, 0, 0]],
  ] as const)('%s', (_, invitation, [pending, inWeek, sent, accepted, withdrawn]) => {
    const report = clientReport(TODAY, [invitation]);
    const sum = (key: 'sent' | 'accepted' | 'withdrawn') =>
      report.weeks.reduce((all, week) => all + week[key], 0);
    expect([report.pending, report.sentInWeek, sum('sent'), sum('accepted'), sum('withdrawn')]).toEqual([
      ...[pending, inWeek, sent, accepted, withdrawn],
    ]);
  });
});

describe('who accepted', () => {
  const names = (...rows: ReturnType<typeof one>[]) =>
    clientReport(TODAY, rows).accepted.map(({ name }) => name);

  test('of the last 30 days, today included, the newest first, then by name', () => {
    const rows = [
      one('2026-05-01', 'Accepted', '2026-05-29', 'Thirty'),
      one('2026-05-01', 'Accepted', '2026-05-28', 'Thirty-one'),
      one('2026-06-26', 'Accepted', '2026-06-27', 'Bo'),
      one('2026-06-26', 'Accepted', '2026-06-27', 'Ana'),
      one('2026-06-01', 'Withdrawn', '2026-06-27', 'Cy'),
      one('2026-06-01', 'Accepted', '', 'No day'),
    ];
    expect(names(...rows)).toEqual(['Ana', 'Bo', 'Thirty']);
  });

  test('a forgotten person counts and is not named', () => {
    const row = one('2026-06-01', 'Accepted', '2026-06-20', 'Forgotten B');
    expect(names(row)).toEqual([]);
    expect(clientReport(TODAY, [row]).weeks.map(({ accepted }) => accepted)).toEqual([0, 0, 1, 0]);
  });

  test('without a name, by the address', () => {
    expect(names({ ...one('2026-06-01', 'Accepted', '2026-06-20', ''), url: 'linkedin.com/in/bo' })).toEqual([
      'linkedin.com/in/bo',
    ]);
  });
});

describe('any day and any log', () => {
  const anyDay = fc.integer({ min: 0, max: 2000 }).map((days) => addDays(day('2023-01-01'), days));
  const anyRow = fc.record({
    sentOn: fc.option(anyDay, { nil: undefined }),
    closedOn: fc.option(anyDay, { nil: undefined }),
    status: fc.constantFrom<Status>('Pending', 'Accepted', 'Withdrawn', 'Expired', 'Declined', 'Unknown'),
  });

  test('the weeks follow one another without a gap, end today, and hold each day’s rows once', () => {
    fc.assert(
      fc.property(anyDay, fc.array(anyRow, { maxLength: 40 }), (today, rows) => {
        const report = clientReport(
          today,
          rows.map((row) => ({ ...anInvitation({ sentOn: '' }), ...row })),
        );
        const { weeks, since } = report;
        expect(weeks[0]?.from).toBe(since);
        expect(weeks[weeks.length - 1]?.to).toBe(today);
        weeks.forEach(({ from, to }, index) => {
          expect(daysBetween(from, to)).toBeGreaterThanOrEqual(0);
          expect(daysBetween(from, to)).toBeLessThan(7);
          const next = weeks[index + 1];
          if (next) expect(next.from).toBe(addDays(to, 1));
        });
        const isIn = (on: Day | undefined) => on !== undefined && since <= on && on <= today;
        const sum = (key: 'sent' | 'accepted' | 'withdrawn') =>
          weeks.reduce((all, week) => all + week[key], 0);
        const count = (key: 'sentOn' | 'closedOn', ...statuses: Status[]) =>
          rows.filter((row) => isIn(row[key]) && (statuses.length === 0 || statuses.includes(row.status)))
            .length;
        expect([sum('sent'), sum('accepted'), sum('withdrawn')]).toEqual([
          ...[count('sentOn'), count('closedOn', 'Accepted'), count('closedOn', 'Withdrawn')],
        ]);
      }),
    );
  });
});
