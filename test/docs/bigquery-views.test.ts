/**
 * The views for logs that have outgrown spreadsheets say what the rules of the add-on say, on the same logs. They run in SQLite, which lacks
 * some of BigQuery's functions for days: those are handed in under the same names. BigQuery itself was not reached.
 */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import load from 'sql.js';
import { beforeAll, expect, test } from 'vitest';
import { addDays, type Day, day, daysBetween } from '../../src/core/day.ts';
import { pendingOn } from '../../src/core/insight/backlog.ts';
import { countsOf } from '../../src/core/insight/counts.ts';
import { curveOf } from '../../src/core/insight/curve.ts';
import { type Logged, serialOf } from '../../src/core/insight/logged.ts';
import { observe } from '../../src/core/insight/observe.ts';
import type { Status } from '../../src/core/invitation.ts';
import { DEFAULT_POLICY } from '../../src/core/policy.ts';

const TODAY = day('2026-06-27');
const KNOWN = { Ana: addDays(TODAY, -1), Ben: addDays(TODAY, -30) } as const;
type Account = keyof typeof KNOWN;

interface Line {
  readonly account: Account;
  readonly status: Status;
  readonly sentOn: Day | null;
  readonly closedOn: Day | null;
}

let sqlite: Awaited<ReturnType<typeof load>>;
beforeAll(async () => {
  sqlite = await load();
});

/** In the words of SQLite. */
const VIEWS = readFileSync('docs/bigquery/views.sql', 'utf8')
  .replaceAll('CREATE OR REPLACE VIEW', 'CREATE VIEW')
  .replace(/, (DAY|MONTH)\)/g, ", '$1')")
  .replaceAll('INTERVAL 180 DAY', '180')
  .replaceAll('CURRENT_DATE()', `'${TODAY}'`);

/** Each view's rows as objects. */
function figuresOf(
  lines: readonly Line[],
): Record<'pending' | 'acceptance_by_day' | 'backlog' | 'cohorts', Row[]> {
  const database = new sqlite.Database();
  for (const [name, run] of [
    ['LN', Math.log],
    ['EXP', Math.exp],
  ] as const)
    database.create_function(name, (value: number) => run(value));
  const lacking = (value: unknown) => value === null;
  database.create_function('DATE_DIFF', (to: Day, from: Day, _: string) =>
    [to, from].some(lacking) ? null : daysBetween(from, to),
  );
  database.create_function('DATE_ADD', (from: Day, days: number) => addDays(from, days));
  database.create_function('DATE_TRUNC', (on: Day, _: string) => `${on.slice(0, 7)}-01`);
  database.create_function('LEAST', (a: number, b: number) => ([a, b].some(lacking) ? null : Math.min(a, b)));
  database.create_function('GREATEST', (a: number, b: number) =>
    [a, b].some(lacking) ? null : Math.max(a, b),
  );
  database.run("ATTACH ':memory:' AS ledger");
  database.run('CREATE TABLE ledger.invitations (account, status, sent_on, closed_on)');
  database.run('CREATE TABLE ledger.accounts (account, known_until)');
  for (const [account, known] of Object.entries(KNOWN))
    database.run('INSERT INTO ledger.accounts VALUES (?, ?)', [account, known]);
  for (const { account, status, sentOn, closedOn } of lines)
    database.run('INSERT INTO ledger.invitations VALUES (?, ?, ?, ?)', [account, status, sentOn, closedOn]);
  database.run(VIEWS);
  const all = (view: string): Row[] => {
    const [{ columns, values } = { columns: [], values: [] }] = database.exec(`SELECT * FROM ledger.${view}`);
    return values.map((line) =>
      Object.fromEntries(line.map((value, place) => [columns[place] ?? '', value])),
    );
  };
  const figures = {
    ...{ pending: all('pending'), acceptance_by_day: all('acceptance_by_day') },
    ...{ backlog: all('backlog'), cohorts: all('cohorts') },
  };
  database.close();
  return figures;
}

type Row = Record<string, number | string | null>;

const logged = (lines: readonly Line[], account: Account): Logged<Line>[] =>
  lines
    .filter((line) => line.account === account)
    .map((row) => ({
      row,
      status: row.status,
      sent: row.sentOn === null ? undefined : serialOf(row.sentOn),
      closed: row.closedOn === null ? undefined : serialOf(row.closedOn),
    }));

const line = fc
  .record({
    account: fc.constantFrom<Account>('Ana', 'Ben'),
    status: fc.constantFrom<Status>('Pending', 'Accepted', 'Withdrawn', 'Expired', 'Declined', 'Unknown'),
    ago: fc.option(fc.integer({ min: 0, max: 260 }), { nil: null, freq: 20 }),
    after: fc.option(fc.integer({ min: -2, max: 40 }), { nil: null, freq: 6 }),
  })
  .map(({ account, status, ago, after }): Line => {
    const sentOn = ago === null ? null : addDays(TODAY, -ago);
    const closes = status !== 'Pending' && status !== 'Unknown' && sentOn !== null && after !== null;
    const closedOn = closes ? addDays(sentOn, after) : null;
    return { account, status, sentOn, closedOn: closedOn !== null && closedOn > TODAY ? null : closedOn };
  });

test('pending, acceptance by day, backlog and cohorts are those of the rules', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 60 }), (lines) => {
      const figures = figuresOf(lines);
      for (const account of ['Ana', 'Ben'] as const) {
        const of = (rows: readonly Row[]) => rows.filter((row) => row.account === account);
        const mine = logged(lines, account);

        const pending = mine.filter(({ status }) => status === 'Pending');
        const isStale = ({ sent = Number.POSITIVE_INFINITY }) =>
          serialOf(TODAY) - sent >= DEFAULT_POLICY.staleAfter;
        expect(of(figures.pending)).toEqual(
          pending.length === 0
            ? []
            : [{ account, pending: pending.length, stale: pending.filter(isStale).length }],
        );

        const { observations } = observe(mine, {
          ...{ today: serialOf(TODAY), known: serialOf(KNOWN[account]) },
          ...{ firstArchive: undefined, withdrewBefore: undefined },
          ...{ staleAfter: DEFAULT_POLICY.staleAfter, horizon: DEFAULT_POLICY.expiresAfter },
        });
        const dated = observations.filter(({ days }) => days !== undefined);
        const curve = curveOf(countsOf(dated, DEFAULT_POLICY.expiresAfter));
        const told = of(figures.acceptance_by_day);
        expect(told.length).toBe(new Set(dated.map(({ days }) => days)).size);
        for (const { day, accepted, at_risk } of told) {
          expect(accepted).toBeCloseTo(curve[Number(day)]?.accepted ?? Number.NaN, 9);
          expect(at_risk).toBe(curve[Number(day)]?.atRisk);
        }

        const backlog = of(figures.backlog);
        const days = backlog.map(({ day }) => serialOf(day as Day));
        expect(backlog.map(({ pending }) => pending)).toEqual(
          pendingOn(mine, days, DEFAULT_POLICY.expiresAfter),
        );

        const watched = dated.filter(({ end, days = 0 }) => end !== 'open' || days >= 7);
        const cohorts = of(figures.cohorts);
        expect(cohorts.reduce((sum, { sent }) => sum + Number(sent), 0)).toBe(watched.length);
        expect(cohorts.reduce((sum, { accepted_by_day_7 }) => sum + Number(accepted_by_day_7), 0)).toBe(
          watched.filter(({ end, days = 0 }) => end === 'accepted' && days <= 7).length,
        );
      }
    }),
    { numRuns: 40 },
  );
});

test('worked by hand: two of four accept on days 0 and 2, one was withdrawn in between', () => {
  const sent = addDays(TODAY, -30);
  const of = (status: Status, after: number | null): Line => ({
    ...{ account: 'Ana', status, sentOn: sent },
    closedOn: after === null ? null : addDays(sent, after),
  });
  const lines = [of('Accepted', 0), of('Withdrawn', 1), of('Accepted', 2), of('Pending', null)];
  const { acceptance_by_day: told, pending, backlog } = figuresOf(lines);
  expect(told.map(({ day, accepted, at_risk }) => [day, at_risk, accepted])).toEqual([
    [0, 4, 0.25],
    [1, 3, 0.25],
    // Three quarters were left open, and one of two watched accepted.
    [2, 2, 0.625],
    [29, 1, 0.625],
  ]);
  expect(pending).toEqual([{ account: 'Ana', pending: 1, stale: 1 }]);
  expect(backlog.map(({ pending }) => pending)).toEqual([3, 2, 1]);
});
