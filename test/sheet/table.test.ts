/** A table as it was read: its columns by their headers, its rows by what tells them apart. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NotSetUp } from '../../src/sheet/book.ts';
import type { Cell } from '../../src/sheet/cell.ts';
import {
  addressIn,
  cellAt,
  findPlaces,
  requirePlaces,
  rowFinder,
  whoIs,
  withCells,
} from '../../src/sheet/table.ts';
import { calendarIn, dateCell } from '../zone-converter.ts';
import { gridTable } from './grid.ts';

const calendar = calendarIn('America/New_York');

describe('withCells', () => {
  const values: Cell[][] = [
    ['Name', 'Status'],
    ['Ana', 'Pending'],
  ];
  test.each<[string, [row: number, place: number, cell: Cell][], Cell[][]]>([
    ['nothing', [], values],
    [
      'a cell',
      [[2, 1, 'Withdrawn']],
      [
        ['Name', 'Status'],
        ['Ana', 'Withdrawn'],
      ],
    ],
    [
      'a blank one',
      [[2, 1, '']],
      [
        ['Name', 'Status'],
        ['Ana', ''],
      ],
    ],
    [
      '0 and FALSE',
      [
        [2, 0, 0],
        [2, 1, false],
      ],
      [
        ['Name', 'Status'],
        [0, false],
      ],
    ],
    [
      'a row below',
      [[3, 0, 'Ben']],
      [
        ['Name', 'Status'],
        ['Ana', 'Pending'],
        ['Ben', ''],
      ],
    ],
    [
      'one further down',
      [[4, 1, 'x']],
      [
        ['Name', 'Status'],
        ['Ana', 'Pending'],
        ['', ''],
        ['', 'x'],
      ],
    ],
    [
      'a column further right, in that row',
      [[2, 3, 'x']],
      [
        ['Name', 'Status'],
        ['Ana', 'Pending', '', 'x'],
      ],
    ],
  ])('%s', (_, cells, expected) => {
    const writes = new Map<number, Map<number, Cell>>();
    for (const [row, place, cell] of cells)
      writes.set(row, (writes.get(row) ?? new Map<number, Cell>()).set(place, cell));
    const before = structuredClone(values);
    expect(withCells(values, writes)).toEqual(expected);
    expect(values).toEqual(before);
  });

  test('holds what was written, and elsewhere what was there', () => {
    const cell = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.nat(4), fc.oneof(fc.string(), fc.integer()));
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 10 }), (cells) => {
        const writes = new Map<number, Map<number, Cell>>();
        for (const [row, place, value] of cells)
          writes.set(row, (writes.get(row) ?? new Map<number, Cell>()).set(place, value));
        const next = withCells(values, writes);
        for (let row = 1; row <= 6; row++) {
          for (let place = 0; place < 6; place++) {
            expect(cellAt({ values: next }, row, place)).toBe(
              writes.get(row)?.get(place) ?? cellAt({ values }, row, place),
            );
          }
        }
      }),
    );
  });
});

describe('rowFinder', () => {
  const table = {
    ...gridTable([
      ['Name', 'Sent on'],
      [' Ana ', dateCell('America/New_York', '2026-06-01')],
      ['Ben', '2026-06-02'],
      ['Ben', dateCell('America/New_York', '2026-06-02')],
      ['A|B', 'C'],
      ['A', 'B|C'],
    ]),
    identity: ['Name', 'Sent on'],
  };
  test.each<[string, string[], number[]]>([
    ['a row, by trimmed text and by the day of a date', ['Ana', '2026-06-01'], [2]],
    ['two that say the same', ['Ben', '2026-06-02'], [3, 4]],
    ['none', ['Cas', ''], []],
    ['none in the header', ['Name', 'Sent on'], []],
    ['no one by texts that only join to the same', ['A|B', 'C'], [5]],
  ])('finds %s', (_, who, rows) => {
    expect(rowFinder(table, calendar)(who)).toEqual(rows);
  });

  test('finds each row by what it is', () => {
    const find = rowFinder(table, calendar);
    for (let row = 2; row < table.nextRow; row++) expect(find(whoIs(table, row, calendar))).toContain(row);
  });
});

describe('headers', () => {
  const titles = { name: 'Name', day: 'Sent on' };
  test.each<[string, Cell[], Partial<Record<keyof typeof titles, number>>]>([
    ['in any order and case, with spaces', ['SENT  on', ' name '], { name: 1, day: 0 }],
    ['the first of two', ['Name', 'Name', 'Sent on'], { name: 0, day: 2 }],
    ['without one that is gone', ['Name', 'Day'], { name: 0 }],
    ['none', [], {}],
  ])('findPlaces finds them %s', (_, headers, expected) => {
    expect(findPlaces(headers, titles)).toEqual(expected);
  });

  test('requirePlaces names all that are missing, and their row', () => {
    const sheet = { getName: () => 'Walls' };
    expect(requirePlaces(['Name', 'Sent on'], titles, sheet)).toEqual({ name: 0, day: 1 });
    expect(() => requirePlaces(['Person'], titles, sheet, 3)).toThrow(
      new NotSetUp(
        'Cannot find "Name", "Sent on" in row 3 of "Walls": write what is missing there, or delete the sheet to have it made again.',
      ),
    );
  });
});

test('addressIn names a cell of a field', () => {
  expect(addressIn(gridTable([['Name', 'Status']]), 7, 'Status')).toBe('Log!B7');
});
