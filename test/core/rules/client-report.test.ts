/** What a client is told of one account: pending, sent, by week, and who accepted lately. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Day, day, daysBetween } from '../../../src/core/day.ts';
import type { Status } from '../../../src/core/invitation.ts';
import { clientReport, PERIODS } from '../../../src/core/rules/client-report.ts';
import { anInvitation } from '../an-invitation.ts';

/** A Saturday. */
const TODAY = day('2026-06-27');
const one = (sentOn: string, status: Status, closedOn = '', name = 'Ana') =>
  anInvitation({ name, company: `${name} Co`, sentOn, status, closedOn });

/** What is told of where nothing is chosen. */
const recent = (today: Day, rows: Parameters<typeof clientReport>[1]) => clientReport(today, rows, 'recent');

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
    expect(recent(day(today), []).parts.map(({ from, to }) => `${from} ${to}`)).toEqual(weeks);
  });
});

describe('another time', () => {
  const rows = [
    one('2025-12-30', 'Accepted', '2026-01-02', 'First'),
    one('2026-03-30', 'Accepted', '2026-04-30', 'April'),
    one('2026-05-01', 'Accepted', '2026-05-31', 'May'),
    one('2026-06-01', 'Accepted', '2026-06-02', 'June'),
    one('2026-06-28', 'Pending', '', 'Tomorrow'),
  ];
  test.each([
    ['recent', '2026-06-01', '2026-06-27', 'week', 4, '2026-05-29', ['June', 'May']],
    ['last month', '2026-05-01', '2026-05-31', 'week', 5, '2026-05-01', ['May']],
    ['last 90 days', '2026-03-30', '2026-06-27', 'week', 13, '2026-03-30', ['June', 'May', 'April']],
    ['all', '2025-12-30', '2026-06-27', 'month', 7, '2025-12-30', ['June', 'May', 'April', 'First']],
  ] as const)('%s', (period, since, until, unit, count, namedSince, names) => {
    const report = clientReport(TODAY, rows, period);
    expect(report).toMatchObject({ since, until, unit, namedSince, pending: 1 });
    expect(report.parts).toHaveLength(count);
    expect(report.accepted.map(({ name }) => name)).toEqual(names);
  });

  test('the months of a long time are whole, but for the first and the last', () => {
    const { parts } = clientReport(TODAY, [one('2026-02-10', 'Pending')], 'all');
    expect(parts.map(({ from, to }) => `${from} ${to}`)).toEqual([
      ...['2026-02-10 2026-02-28', '2026-03-01 2026-03-31', '2026-04-01 2026-04-30'],
      ...['2026-05-01 2026-05-31', '2026-06-01 2026-06-27'],
    ]);
  });

  test('all of a log without days is today; the last month of January is December', () => {
    expect(clientReport(TODAY, [one('', 'Pending')], 'all')).toMatchObject({ since: TODAY, until: TODAY });
    expect(clientReport(day('2026-01-31'), [], 'last month')).toMatchObject({
      ...{ since: '2025-12-01', until: '2025-12-31' },
    });
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
    ['withdrawn today', one('2026-06-01', 'Withdrawn', '2026-06-27'), [0, 0, 1, 0, 1]],
    ['expired', one('2026-01-01', 'Expired', '2026-06-20'), [0, 0, 0, 0, 0]],
    ['declined', one('2026-06-01', 'Declined', '2026-06-20'), [0, 0, 1, 0, 0]],
  ] as const)('%s', (_, invitation, [pending, inWeek, sent, accepted, withdrawn]) => {
    const report = recent(TODAY, [invitation]);
    expect([report.pending, report.sentInWeek, report.total]).toEqual([
      ...[pending, inWeek, { sent, accepted, withdrawn }],
    ]);
    const sum = (key: 'sent' | 'accepted' | 'withdrawn') =>
      report.parts.reduce((all, week) => all + (week[key] ?? Number.NaN), 0);
    expect([sum('sent'), sum('accepted'), sum('withdrawn')]).toEqual([sent, accepted, withdrawn]);
    expect([report.undated, report.acceptedUndated]).toEqual([{ sent: 0, accepted: 0, withdrawn: 0 }, 0]);
  });
});

describe('what the log has no day of', () => {
  const dayless = (sentOn: string, status: Status) => one(sentOn, status);
  const known = one('2026-05-20', 'Accepted', '2026-06-10');

  /** Of the four weeks of June, then of all; null for what the log does not know. */
  test.each<
    [
      what: string,
      key: 'sent' | 'accepted' | 'withdrawn',
      rows: ReturnType<typeof one>[],
      weeks: (number | null)[],
      total: number | null,
      undated: number,
    ]
  >([
    [
      'no acceptance has one',
      'accepted',
      [dayless('2026-05-20', 'Accepted')],
      [null, null, null, null],
      null,
      1,
    ],
    [
      'no withdrawal has one',
      'withdrawn',
      [dayless('2026-05-20', 'Withdrawn')],
      [null, null, null, null],
      null,
      1,
    ],
    ['nothing sent has one', 'sent', [dayless('', 'Pending')], [null, null, null, null], null, 1],
    [
      'one acceptance has one',
      'accepted',
      [known, dayless('2026-05-20', 'Accepted')],
      [null, 1, null, null],
      1,
      1,
    ],
    [
      'it was not sent before then',
      'accepted',
      [dayless('2026-06-17', 'Accepted')],
      [0, 0, null, null],
      null,
      1,
    ],
    ['it was sent later', 'accepted', [dayless('2026-06-28', 'Accepted')], [0, 0, 0, 0], 0, 0],
    ['it was sent too long ago', 'accepted', [dayless('2025-11-20', 'Accepted')], [0, 0, 0, 0], 0, 0],
    ['neither day is known', 'accepted', [dayless('', 'Accepted')], [null, null, null, null], null, 1],
    ['it was accepted before then', 'sent', [one('', 'Accepted', '2026-05-31')], [0, 0, 0, 0], 0, 0],
    [
      'it was accepted in these weeks',
      'sent',
      [one('', 'Accepted', '2026-06-10')],
      [null, null, 0, 0],
      null,
      1,
    ],
  ])('%s', (_, key, rows, weeks, total, undated) => {
    const report = recent(TODAY, rows);
    expect(report.parts.map((part) => part[key] ?? null)).toEqual(weeks);
    expect(report.total[key] ?? null).toBe(total);
    expect(report.undated[key]).toBe(undated);
  });

  test('nobody knows whether it was sent in the last 7 days', () => {
    expect(recent(TODAY, [dayless('', 'Pending')]).sentInWeek).toBeUndefined();
    expect(recent(TODAY, [dayless('', 'Pending'), one('2026-06-25', 'Pending')]).sentInWeek).toBe(1);
    expect(recent(TODAY, [one('', 'Accepted', '2026-06-10')]).sentInWeek).toBe(0);
  });

  test('who may have accepted in the time that names are told of is counted beside them', () => {
    const rows = [known, dayless('2026-06-02', 'Accepted'), dayless('2026-07-01', 'Accepted')];
    expect(recent(TODAY, rows)).toMatchObject({ accepted: [{ name: 'Ana' }], acceptedUndated: 1 });
  });
});

describe('who accepted', () => {
  const names = (...rows: ReturnType<typeof one>[]) => recent(TODAY, rows).accepted.map(({ name }) => name);

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
    expect(recent(TODAY, [row]).parts.map(({ accepted }) => accepted)).toEqual([0, 0, 1, 0]);
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

  test('weeks or months follow one another without a gap, fill the time told of, and hold each day’s rows once', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.constantFrom(...PERIODS),
        fc.array(anyRow, { maxLength: 40 }),
        (today, period, rows) => {
          const report = clientReport(
            today,
            rows.map((row) => ({ ...anInvitation({ sentOn: '' }), ...row })),
            period,
          );
          const { parts, since, until, unit } = report;
          expect(parts[0]?.from).toBe(since);
          expect(parts[parts.length - 1]?.to).toBe(until);
          expect(until <= today).toBe(true);
          parts.forEach(({ from, to }, index) => {
            expect(daysBetween(from, to)).toBeGreaterThanOrEqual(0);
            expect(daysBetween(from, to)).toBeLessThan(unit === 'week' ? 7 : 31);
            const next = parts[index + 1];
            if (next) expect(next.from).toBe(addDays(to, 1));
          });
          const isIn = (on: Day | undefined) => on !== undefined && since <= on && on <= until;
          const sum = (key: 'sent' | 'accepted' | 'withdrawn') =>
            parts.reduce((all, part) => all + (part[key] ?? 0), 0);
          const count = (key: 'sentOn' | 'closedOn', ...statuses: Status[]) =>
            rows.filter((row) => isIn(row[key]) && (statuses.length === 0 || statuses.includes(row.status)))
              .length;
          expect([sum('sent'), sum('accepted'), sum('withdrawn')]).toEqual([
            ...[count('sentOn'), count('closedOn', 'Accepted'), count('closedOn', 'Withdrawn')],
          ]);
          const { total, undated } = report;
          for (const [key, on, status] of [
            ['sent', 'sentOn', undefined],
            ['accepted', 'closedOn', 'Accepted'],
            ['withdrawn', 'closedOn', 'Withdrawn'],
          ] as const) {
            expect(total[key]).toBe(sum(key) || (undated[key] > 0 ? undefined : 0));
            const dayless = rows.filter((row) => !row[on] && (status ?? row.status) === row.status);
            expect(undated[key]).toBeLessThanOrEqual(dayless.length);
            // A 0 stands only where the log knows.
            const other = on === 'sentOn' ? 'closedOn' : 'sentOn';
            if (dayless.some((row) => !row[other])) expect(parts.map((part) => part[key])).not.toContain(0);
          }
          if (period === 'all')
            expect(count('sentOn')).toBe(rows.filter(({ sentOn }) => sentOn && sentOn <= today).length);
        },
      ),
    );
  });
});
