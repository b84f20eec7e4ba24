/** ACCEPTANCE_BY_DAY and ACCEPTANCE_CURVE: each invitation counts for as long as it was open. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { acceptanceByDay, acceptanceCurve } from '../../../src/addon/formula/acceptance-function.ts';
import type { Argument } from '../../../src/addon/formula/grid.ts';
import { shareRange } from '../../../src/addon/formula/range-function.ts';
import { acceptanceRate } from '../../../src/addon/formula/total-function.ts';
import { addDays, day } from '../../../src/core/day.ts';
import { STATUSES } from '../../../src/core/invitation.ts';
import { seeded } from '../../../src/core/seeded.ts';
import { type Scene, simulate, TODAY } from '../../core/insight/simulated-log.ts';
import { calendarIn, dateCell } from '../../zone-converter.ts';
import { column } from './cells.ts';
import { columnsOf, type Row, rowOf } from './log.ts';

const ZONE = 'Pacific/Auckland';
const calendar = calendarIn(ZONE);
const KNOWN = day('2026-06-20');
const known = dateCell(ZONE, KNOWN);
const by = (rows: readonly Row[], days?: Argument, until: Argument = known) =>
  acceptanceByDay(calendar, ...columnsOf(ZONE, rows), until, days);
const curve = (rows: readonly Row[]) => acceptanceCurve(calendar, ...columnsOf(ZONE, rows), known);

/** times 0 0 1 1 1 2 2 3 5 7 7 8 9 14 14 21×5; a censored time is that of a withdrawal. */
const TWENTY: readonly Row[] = (
  [
    ['Accepted', [0, 0, 1, 1, 2, 3, 7, 9, 14]],
    ['Declined', [1, 5]],
    ['Withdrawn', [2, 7, 8, 14, 21, 21, 21, 21, 21]],
  ] as const
).flatMap(([status, times]) => times.map((time) => rowOf(status, KNOWN, 30, time)));

describe('against R', () => {
  // Aalen–Johansen: R survfit, and cmprsk::cuminc.
  test.each([
    [0, 0.1],
    [1, 0.2],
    [3, 0.3038462],
    [7, 0.3576923],
    [14, 0.4923077],
  ])('20 invitations, by day %i', (days, share) => {
    expect(by(TWENTY, days)).toBeCloseTo(share, 7);
  });

  test('a column of days gives a column of shares, blank for a blank and for a header', () => {
    const shares = by(TWENTY, column('Days', 0, '', '14', 22, 5000)) as (number | string)[][];
    expect(shares.map(([share]) => (typeof share === 'number' ? share.toFixed(7) : share))).toEqual([
      '',
      '0.1000000',
      '',
      '0.4923077',
      '',
      '',
    ]);
  });

  test('21 is meant where the day is left out or a blank cell', () => {
    expect(by(TWENTY)).toBeCloseTo(0.4923077, 7);
    expect(by(TWENTY, '')).toBe(by(TWENTY, 21));
  });
});

test('the curve has ten rows: day, share, both ends of its range, and how many still waited', () => {
  const rows = [
    ...Array.from({ length: 12 }, () => rowOf('Accepted', KNOWN, 40, 2)),
    ...Array.from({ length: 28 }, () => rowOf('Pending', KNOWN, 40)),
  ];
  const [[low, high] = []] = shareRange(12, 40);
  // Nobody is watched for 45 days; where nothing is censored, the range is Wilson's.
  const accepted = [
    expect.closeTo(0.3, 9),
    expect.closeTo(low as number, 9),
    expect.closeTo(high as number, 9),
  ];
  expect(curve(rows)).toEqual([
    [0, 0, 0, expect.closeTo(0.0876, 4), 40],
    [1, 0, 0, expect.closeTo(0.0876, 4), 40],
    [3, ...accepted, 28],
    [7, ...accepted, 28],
    [14, ...accepted, 28],
    [21, ...accepted, 28],
    [30, ...accepted, 28],
    [45, '', '', '', ''],
    [60, '', '', '', ''],
    [90, '', '', '', ''],
  ]);
});

describe('blank', () => {
  const some = (count: number, ago = 30) =>
    Array.from({ length: count }, (_, index) => rowOf(index % 2 ? 'Accepted' : 'Pending', KNOWN, ago, 1));
  test.each([
    ['an empty log', [], 21],
    ['19 invitations old enough', some(19), 21],
    ['as many as are wanted, but too young', some(40, 20), 21],
    ['those sent after the answers end', some(40, -1), 0],
  ])('for %s', (_, rows, days) => {
    expect(by(rows, days)).toBe('');
  });
  test('20 old enough are not', () => {
    expect(by(some(20), 21)).toBe(0.5);
    expect(by(some(40, 20), 20)).toBe(0.5);
  });
  test('where nobody knows until when the answers are known', () => {
    expect(by(some(40), 21, '')).toBe('');
    expect(by(some(40), column(7, 21), '')).toEqual(column('', ''));
  });
  test('where all have accepted, none can be followed any longer', () => {
    const all = Array.from({ length: 30 }, () => rowOf('Accepted', KNOWN, 30, 1));
    expect(by(all, column(0, 1, 7))).toEqual(column(0, 1, ''));
  });
});

describe('what ACCEPTANCE_RATE gets wrong', () => {
  // Accept in the end 35 of 100, by day 21 31.9.
  const TRUTH = 0.3185;
  test.each<[string, Omit<Scene, 'accept'>, number]>([
    [
      'a log of 60 days whose archive is 29 days old',
      { n: 3000, over: 60, archiveAge: 29, withdrawOn: 21 },
      0.16,
    ],
    ['half a year, by hand, nothing withdrawn', { n: 3000, over: 180 }, 0.34],
  ])('%s', (_, scene, naive) => {
    const rows = simulate({ ...scene, accept: 0.35 }, seeded(7));
    const until = dateCell(ZONE, addDays(TODAY, -1 - (scene.archiveAge ?? 0)));
    expect(acceptanceRate(columnsOf(ZONE, rows)[0])).toBeCloseTo(naive, 1);
    expect(Math.abs((by(rows, 21, until) as number) - TRUTH)).toBeLessThan(0.025);
  });
});

describe('for every log', () => {
  const someRow: fc.Arbitrary<Row> = fc
    .record({
      status: fc.constantFrom(...STATUSES, 'Pending' as const, 'Accepted' as const, undefined),
      ago: fc.option(fc.integer({ min: -10, max: 200 }), { nil: undefined, freq: 9 }),
      after: fc.option(fc.integer({ min: -3, max: 60 }), { nil: undefined }),
    })
    .map(({ status, ago, after }) => {
      const sentOn = ago === undefined ? undefined : addDays(KNOWN, -ago);
      return {
        status,
        sentOn,
        closedOn: after === undefined ? undefined : addDays(sentOn ?? KNOWN, after),
      };
    });
  const someLog = fc.array(someRow, { maxLength: 120 });

  test('shares lie between 0 and 1, never fall, and are those of the curve', () => {
    fc.assert(
      fc.property(someLog, (rows) => {
        const table = curve(rows);
        const shares = by(rows, column(...table.map(([days]) => days ?? ''))) as unknown[][];
        expect(shares.map(([share]) => share)).toEqual(table.map(([, share]) => share));
        let before = 0;
        for (const [, share, low, high] of table) {
          if (typeof share !== 'number') continue;
          expect(share).toBeGreaterThanOrEqual(before);
          expect(low).toBeLessThanOrEqual(share);
          expect(high).toBeGreaterThanOrEqual(share);
          before = share;
        }
        expect(before).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });

  test('the order of rows, blank rows below and a header above change nothing', () => {
    fc.assert(
      fc.property(someLog, fc.nat(5), (rows, blanks) => {
        const wanted = curve(rows);
        expect(curve([...rows].reverse())).toEqual(wanted);
        const [status, sent, closed] = columnsOf(ZONE, rows);
        const below = Array.from({ length: blanks + 1 }, () => ['']);
        const whole = (header: string, cells: typeof status) => [[header], ...cells, ...below];
        expect(
          acceptanceCurve(
            calendar,
            whole('Status', status),
            whole('Sent on', sent),
            whole('Closed on', closed),
            known,
          ),
        ).toEqual(wanted);
      }),
    );
  });

  test('what is sent or answered after the answers end changes nothing', () => {
    fc.assert(
      fc.property(someLog, fc.array(someRow, { maxLength: 20 }), (rows, others) => {
        const newer = others.map(
          (row): Row => ({ ...row, sentOn: addDays(KNOWN, 1 + others.indexOf(row)), closedOn: undefined }),
        );
        expect(curve([...rows, ...newer])).toEqual(curve(rows));
        // Accepted later than that, it was still open then.
        const answered = rows.map(
          (row): Row =>
            row.status === 'Pending' ? { ...row, status: 'Accepted', closedOn: addDays(KNOWN, 300) } : row,
        );
        expect(curve(answered)).toEqual(curve(rows));
      }),
    );
  });
});

describe('a bad cell is an error that names the value and its place', () => {
  const columns = columnsOf(ZONE, TWENTY);
  const [status, sent, closed] = columns;
  const act = (...args: readonly (Argument | undefined)[]) =>
    (acceptanceByDay as (...all: unknown[]) => unknown)(calendar, ...args);
  test.each([
    [
      'a status',
      () => act([...status.slice(1), ['maybe']], sent, closed, known),
      'ACCEPTANCE_BY_DAY: Not a status: "maybe" (use Pending, Accepted, Withdrawn, Expired, Declined or Unknown) in row 20 of status.',
    ],
    [
      'a day sent',
      () => act(status, [...sent.slice(1), ['soon']], closed, known),
      'ACCEPTANCE_BY_DAY: Not a date: "soon" in row 20 of sent_on.',
    ],
    [
      'a day closed',
      () => act(status, sent, [['2026-02-30'], ...closed.slice(1)], known),
      'ACCEPTANCE_BY_DAY: Not a date: "2026-02-30" in row 1 of closed_on.',
    ],
    [
      'the day until which answers are known',
      () => act(...columns, 'yesterday'),
      'ACCEPTANCE_BY_DAY: Not a date: "yesterday" in known_until.',
    ],
    [
      'a range for it',
      () => act(...columns, column(known, known)),
      'ACCEPTANCE_BY_DAY: known_until has 2 rows × 1 column: give a single cell.',
    ],
    [
      'half a day',
      () => act(...columns, known, column(7, 1.5)),
      'ACCEPTANCE_BY_DAY: row 2 of day is "1.5": give a whole number of days, 0 or more.',
    ],
    [
      'a day before sending',
      () => act(...columns, known, -1),
      'ACCEPTANCE_BY_DAY: day is "-1": give a whole number of days, 0 or more.',
    ],
    [
      'ranges of unequal size',
      () => act(status, sent.slice(1), closed, known),
      'ACCEPTANCE_BY_DAY: sent_on has 19 rows × 1 column, status has 20 rows × 1 column: give ranges of equal size.',
    ],
    [
      'one cell for a column',
      () => act(status, sent, '', known),
      'ACCEPTANCE_BY_DAY: closed_on has 1 row × 1 column, status has 20 rows × 1 column: give ranges of equal size.',
    ],
    [
      'a forgotten day',
      () => act(...columns, undefined),
      'ACCEPTANCE_BY_DAY: known_until is missing: give a date, or the cell KnownUntil of the Dashboard.',
    ],
    [
      'a forgotten column',
      () => act(status, sent, null, known),
      'ACCEPTANCE_BY_DAY: closed_on is missing: give a column of dates.',
    ],
    [
      'in the curve, too',
      () => acceptanceCurve(calendar, status, sent, [['hm'], ...closed.slice(1)], known),
      'ACCEPTANCE_CURVE: Not a date: "hm" in row 1 of closed_on.',
    ],
  ])('%s', (_, run, message) => {
    expect(run).toThrow(new Error(message));
  });
});
