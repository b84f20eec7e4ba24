/** What a change keeps of a cell, and what brings it back. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CellState, isAlike } from '../../../src/core/change.ts';
import { day } from '../../../src/core/day.ts';
import type { Cell } from '../../../src/sheet/cell.ts';
import { cellOf, dayState, formatState, stateAt, stateOf } from '../../../src/sheet/write/cell-state.ts';
import { calendarIn, dateCell } from '../../zone-converter.ts';
import { gridTable } from '../grid.ts';

const ZONES = ['Europe/Paris', 'America/New_York', 'America/Santiago', 'Pacific/Kiritimati', 'Asia/Kolkata'];
const PARIS = calendarIn('Europe/Paris');
const dateIn = (text: string) => dateCell('Europe/Paris', text);

test.each<[string, Cell, CellState, Cell, string]>([
  ['a blank cell', '', null, '', ''],
  ['a word of ours', 'Pending', 'Pending', 'Pending', 'Pending'],
  ['text with outer spaces', '  Ana ', '  Ana ', "'  Ana ", 'Ana'],
  ['text that looks like a formula', '=1+1', '=1+1', "'=1+1", '=1+1'],
  ['text that looks like a day', '2026-06-27', '2026-06-27', "'2026-06-27", '2026-06-27'],
  ['text that looks like a number', '007', '007', "'007", '007'],
  ['text that begins with an apostrophe', "'tis", "'tis", "''tis", "'tis"],
  ['a number', 7.25, 7.25, 7.25, '7.25'],
  ['nought', 0, 0, 0, '0'],
  ['a ticked box', true, true, true, 'true'],
  ['an unticked box', false, false, false, 'false'],
  ['a day', dateIn('2026-06-27'), { at: '2026-06-27T00:00:00.000' }, dateIn('2026-06-27'), '2026-06-27'],
  [
    'a day and a time',
    dateIn('2026-06-27 09:30'),
    { at: '2026-06-27T09:30:00.000' },
    dateIn('2026-06-27 09:30'),
    '2026-06-27',
  ],
])('%s is kept and brought back', (_, cell, state, written, told) => {
  expect(stateOf(cell, '', PARIS)).toEqual(state);
  expect(cellOf(state, PARIS)).toEqual(written);
  expect(formatState(state)).toBe(told);
  // The format that comes back with it is written apart.
  const value = state as Exclude<CellState, { value: unknown }>;
  expect(cellOf({ value, format: '0.00' }, PARIS)).toEqual(written);
});

test('a formula is kept as its text, whatever it shows', () => {
  for (const shown of ['', 7, dateIn('2026-06-27'), '#REF!']) {
    const state = stateOf(shown, '=E2+7', PARIS);
    expect(state).toEqual({ formula: '=E2+7' });
    expect(cellOf(state, PARIS)).toBe('=E2+7');
  }
});

test('stateAt reads a cell of a table by its field, and a field without a column as blank', () => {
  const table = gridTable([
    ['Name', 'Due'],
    ['Ana', '=1+1'],
  ]);
  expect(stateAt(table, 2, 'Name', PARIS)).toBe('Ana');
  expect(stateAt(table, 2, 'Due', PARIS)).toEqual({ formula: '=1+1' });
  expect(stateAt(table, 3, 'Name', PARIS)).toBeNull();
  expect(stateAt(table, 2, 'Gone', PARIS)).toBeNull();
});

describe.each(ZONES)('in %s', (zone) => {
  const calendar = calendarIn(zone);
  const cells = fc.oneof(
    fc.string({ minLength: 1 }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.constant(''),
    fc.integer({ min: Date.UTC(1899, 11, 30), max: Date.UTC(2099, 0) }).map((instant) => new Date(instant)),
    // The nights in which clocks are moved.
    ...[Date.UTC(2026, 9, 25), Date.UTC(2026, 10, 1), Date.UTC(2026, 8, 6), Date.UTC(2026, 2, 29)].map(
      (night) => fc.integer({ min: night - 2e7, max: night + 4e7 }).map((instant) => new Date(instant)),
    ),
  );

  test('a cell that is brought back by JSON is kept as the same again', () => {
    fc.assert(
      fc.property(cells, (cell) => {
        const state = stateOf(cell, '', calendar);
        const written = cellOf(JSON.parse(JSON.stringify(state)) as CellState, calendar);
        const read = typeof written === 'string' && written.startsWith("'") ? written.slice(1) : written;
        const again = stateOf(read, '', calendar);
        expect(isAlike(again, state)).toBe(true);
        if (typeof cell === 'string' || typeof cell === 'boolean') expect(again).toBe(state);
      }),
      { numRuns: 100 },
    );
  });

  test('a day is written as its beginning there', () => {
    expect(cellOf(dayState(day('2026-06-27')), calendar)).toEqual(dateCell(zone, '2026-06-27'));
  });
});

test('after the sheet’s zone moved, a cell still shows what it did', () => {
  const [east, west] = [calendarIn('Asia/Kolkata'), calendarIn('America/Los_Angeles')];
  const state = stateOf(dateCell('Asia/Kolkata', '2026-06-27 09:30'), '', east);
  expect(cellOf(state, west)).toEqual(dateCell('America/Los_Angeles', '2026-06-27 09:30'));
});
