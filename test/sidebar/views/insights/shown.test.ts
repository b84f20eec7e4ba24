/** What Insights shows beside its sentences: groups, tables and the method. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '../../../../src/core/day.ts';
import { seeded } from '../../../../src/core/seeded.ts';
import { sayMethod } from '../../../../src/sidebar/views/insights/method.ts';
import { inWords, shownGroups } from '../../../../src/sidebar/views/insights/shown-groups.ts';
import { groupTable, limitTables, waitingTables } from '../../../../src/sidebar/views/insights/tables.ts';
import { insightsFrom } from '../../../core/insight/an-account.ts';
import { simulate, TODAY } from '../../../core/insight/simulated-log.ts';

const EMPTY = insightsFrom([]);
const few = (have: number, want: number) => ({ told: false, why: 'few', have, want }) as const;
const row = (name: string, rate: number) =>
  ({ name, told: true, rate, low: rate - 0.04, high: rate + 0.04, sent: 200 }) as const;

test('groups too small say what they have, months are named, and a group by itself is left out', () => {
  const groups = shownGroups(
    {
      ...EMPTY,
      byDay: 21,
      curve: { told: true, lastDay: 60, points: [] },
      groups: [
        { by: 'pace', p: null, rows: [row('1–4', 0.3), { name: '5–9', ...few(1, 10) }] },
        { by: 'attempt', p: null, rows: [row('First invitation', 0.3)] },
        { by: 'month', p: null, rows: [row('2025-06', 0.31), { name: '2026-05', ...few(8, 20) }] },
      ],
    },
    TODAY,
  );
  expect(
    groups.map(({ title, rows }) => [
      title,
      ...rows.map(({ name, lacks }) => `${name}${lacks && `, ${lacks}`}`),
    ]),
  ).toEqual([
    ['Sent that day', '1–4', '5–9, 1 day: too few'],
    ['Month, by day 7', 'June 2025', 'May, 8 sent: too few'],
  ]);
  expect(inWords(groups)).toBe('Sent that day: 1–4 30. Month, by day 7: June 2025 31.');
  expect(groups.map(groupTable)[1]?.rows).toEqual([
    ['June 2025', '31 %', '27–35', '200'],
    ['May', '', '8 sent: too few', ''],
  ]);
});

test('history that counts from the first archive is said in the method', () => {
  const told = { ...EMPTY, history: 'from archive', firstArchive: day('2026-03-01') } as const;
  expect(sayMethod(told, '', TODAY).at(-1)).toBe(
    'What you sent before 1 March counts from then on only: your first archive doesn’t list whom you had withdrawn.',
  );
});

test('whatever the log: no NaN and no undefined, and each row of a table is as long as its heads', () => {
  const logs = fc.record({
    n: fc.constantFrom(0, 3, 30, 300),
    accept: fc.constantFrom(0, 0.35, 1),
    over: fc.integer({ min: 1, max: 220 }),
    seed: fc.integer({ min: 1, max: 99 }),
  });
  fc.assert(
    fc.property(logs, ({ seed, ...scene }) => {
      const insights = insightsFrom(simulate(scene, seeded(seed)));
      const groups = shownGroups(insights, TODAY);
      const tables = [...limitTables(insights, TODAY), ...waitingTables(insights), ...groups.map(groupTable)];
      for (const { heads, rows } of tables)
        for (const cells of rows) expect(cells).toHaveLength(heads.length);
      const says = JSON.stringify([tables, inWords(groups), sayMethod(insights, 'yesterday', TODAY)]);
      expect(says).not.toMatch(/NaN|Infinity|undefined|null\b/);
    }),
    { numRuns: 40 },
  );
}, 60_000);
