/** Whatever a sheet holds, the guess comes back; what is none of the log's changes nothing. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Grid } from '../../../src/core/adopt/grid.ts';
import { guessSheet } from '../../../src/core/adopt/guess.ts';
import { rateSheet } from '../../../src/core/adopt/rate.ts';
import type { Value } from '../../../src/core/reading.ts';
import { nearbyDay } from '../arbitrary.ts';
import { gridOf, layouts } from './layout.ts';

const aText = fc.oneof(
  fc.constantFrom(
    'Name',
    'Status',
    'Sent',
    'Pending',
    'Total',
    '',
    ' ',
    '—',
    '05/06/2026',
    '=1+1',
    '__proto__',
  ),
  fc.constantFrom(
    'constructor',
    'https://www.linkedin.com/in/%',
    'a@b.c',
    '"',
    'x'.repeat(3000),
    '\u0000',
    '\ud800',
  ),
  fc.string({ unit: 'binary' }),
);
const aCell: fc.Arbitrary<Value> = fc.oneof(
  aText,
  fc.double(),
  fc.boolean(),
  nearbyDay.map((day) => ({ day })),
  fc.constant({ day: undefined }),
);
const aGrid: fc.Arbitrary<Grid> = fc
  .array(fc.array(aCell, { maxLength: 8 }), { maxLength: 20 })
  .map((cells) => ({ cells, isFormula: (row, place) => (row + place) % 7 === 0 }));

test('guessSheet: any cells give a guess in which each use stands once and each row below the header is told', () => {
  fc.assert(
    fc.property(aGrid, (grid) => {
      const { columns, rows, headerRow } = guessSheet(grid);
      const uses = columns.map(({ use }) => use).filter((use) => use !== '');
      expect(new Set(uses).size).toBe(uses.length);
      expect(rows.length).toBe(grid.cells.length - (headerRow ?? 0));
      expect(rateSheet(grid).score).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: process.env.DENSE ? 1000 : 150 },
  );
});

test('guessSheet: the same cells give the same guess, and are left as they are', () => {
  fc.assert(
    fc.property(aGrid, (grid) => {
      const before = structuredClone(grid.cells);
      expect(guessSheet(grid)).toEqual(guessSheet(grid));
      expect(grid.cells).toEqual(before);
    }),
    { numRuns: 50 },
  );
});

const LOGS = layouts().filter(({ id }) =>
  ['54-abm-target-accounts', '56-send-queue-pending-is-not-sent'].includes(id),
);

test.each(LOGS.map((layout) => [layout.id, layout] as const))(
  'guessSheet: columns that mean nothing may stand anywhere in %s',
  (_, { rows }) => {
    const grid = gridOf(rows);
    const before = guessSheet(grid);
    const aWord = fc.constantFrom('lorem', 'ipsum', 'dolor', 'sit', 'amet');
    fc.assert(
      fc.property(
        fc.nat(before.columns.length),
        fc.array(aWord, { minLength: rows.length, maxLength: rows.length }),
        (at, words) => {
          const cells = grid.cells.map((row, index) => [
            ...row.slice(0, at),
            index === 0 ? 'Headline' : `${words[index]} ${index} of the trade fair in spring`,
            ...row.slice(at),
          ]);
          const after = guessSheet({ cells, isFormula: () => false });
          expect(after.reading).toEqual(before.reading);
          expect(after.rows).toEqual(before.rows);
        },
      ),
      { numRuns: 30 },
    );
  },
);

test('guessSheet: what the user chose stands', () => {
  for (const { rows } of layouts()) {
    const grid = gridOf(rows);
    const guess = guessSheet(grid);
    const [column] = guess.columns;
    if (!column) continue;
    const chosen = guessSheet(grid, { headerRow: guess.headerRow, columns: { [column.place]: '' } });
    expect(chosen.columns.find(({ place }) => place === column.place)).toMatchObject({ use: '', ask: false });
    expect(chosen.askHeader).toBe(false);
  }
});
