/** A formula's territory: which cells an anchor above, to the left or diagonal may fill. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/sheet/cell.ts';
import { doubtfulFillers, fillerOf, refuseFilled } from '../../../src/sheet/write/territory.ts';
import { gridTable } from '../grid.ts';

/** A, B and C of a sheet with a title in row 1 and the headers in row 2. */
function lines(...cells: [a1: string, formula: string][]): Cell[][] {
  const grid: Cell[][] = [
    ['My log', '', ''],
    ['Name', 'Flag', 'Note'],
    ['Ana', '', ''],
    ['Ben', '', ''],
    ['Cas', '', ''],
  ];
  for (const [a1, formula] of cells) {
    const row = grid[Number(a1.slice(1)) - 1];
    if (row) row['ABC'.indexOf(a1.charAt(0))] = formula;
  }
  return grid;
}

/** The addresses that some formula fills as far as its text tells. */
function filled(grid: Cell[][], ask = fillerOf): string[] {
  const table = gridTable(grid, 2);
  return [1, 2, 3, 4, 5, 6].flatMap((row) =>
    [0, 1, 2].flatMap((place) => (ask(table, row, place) ? [`${'ABC'.charAt(place)}${row}`] : [])),
  );
}

describe('fillerOf', () => {
  test.each<[string, [string, string][], string[]]>([
    ['no formula', [], []],
    [
      'ordinary formulas, one in each row',
      [
        ['B3', '=IF(A3="","",1)'],
        ['B4', '=COUNTIF(A:A,A4)'],
      ],
      [],
    ],
    ['in the first row', [['B3', '=ARRAYFORMULA(A3:A)']], ['B4', 'B5', 'B6']],
    ['in the header', [['B2', '=ARRAYFORMULA(A2:A)']], ['B3', 'B4', 'B5', 'B6']],
    ['in the title', [['B1', '=ARRAYFORMULA(A1:A)']], ['B2', 'B3', 'B4', 'B5', 'B6']],
    ['a header with its column, as an array literal', [['B2', '={"Flag";A3:A}']], ['B3', 'B4', 'B5', 'B6']],
    ['without a colon', [['B2', '=SEQUENCE(3)']], ['B3', 'B4', 'B5', 'B6']],
    ['to the right in its row', [['A3', '=SORT(B9:C9)']], ['B3']],
    ['down and to the right: diagonal', [['A3', '=SORT(A9:B11)']], ['B3', 'A4', 'B4', 'A5', 'B5']],
    ['of so many rows and no more', [['B3', '=A3:A4']], ['B4']],
    [
      'a formula in between stops it',
      [
        ['B3', '=A3:A'],
        ['B5', '=1+1'],
      ],
      ['B4'],
    ],
    [
      'one to the right stops it',
      [
        ['A3', '=SORT(A9:C9)'],
        ['B3', '=1+1'],
      ],
      [],
    ],
    ['what lies above or left is never filled', [['B4', '=SORT(A9:B10)']], ['C4', 'B5', 'C5']],
    [
      'one of unknown size goes down its column as far as the text tells',
      [['A4', '=SPLIT(B9,"-")']],
      ['A5', 'A6'],
    ],
  ])('%s', (_, formulas, expected) => {
    expect(filled(lines(...formulas))).toEqual(expected);
  });

  test('a cell with a formula of its own is not another’s', () => {
    const table = gridTable(lines(['B3', '=A3:A'], ['B4', '=1+1']), 2);
    expect(fillerOf(table, 4, 1)).toBeUndefined();
  });

  test('names the formula', () => {
    const table = gridTable(lines(['B2', `=ARRAYFORMULA(IF(A2:A="","${'x'.repeat(60)}",1))`]), 2);
    const filler = fillerOf(table, 4, 1);
    expect(filler && refuseFilled(table, 'Log!B4', filler).message).toContain(
      `Cannot write to Log!B4: the formula in Log!B2 (=ARRAYFORMULA(IF(A2:A="","${'x'.repeat(34)}…) fills it`,
    );
  });

  test('fills every cell of its reach and none beyond, where nothing stands in between', () => {
    const at = fc.record({ row: fc.integer({ min: 2, max: 5 }), place: fc.nat(2) });
    fc.assert(
      fc.property(
        at,
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 3 }),
        ({ row, place }, down, right) => {
          const formula = `=SORT(A11:${'ABC'.charAt(right - 1)}${10 + down})`;
          const inside = [1, 2, 3, 4, 5, 6].flatMap((r) =>
            [0, 1, 2].flatMap((p) =>
              r >= row && r < row + down && p >= place && p < place + right && (r !== row || p !== place)
                ? [`${'ABC'.charAt(p)}${r}`]
                : [],
            ),
          );
          const one = down === 1 && right === 1;
          expect(filled(lines([`${'ABC'.charAt(place)}${row}`, formula]))).toEqual(one ? [] : inside);
        },
      ),
    );
  });
});

test('a cell of a large log asks each column left of it once, however many formulas stand above', () => {
  const rows = 3000;
  const table = gridTable(
    Array.from({ length: rows }, (_, index) =>
      index === 0 ? ['Name', 'Flag', '={"Note";A2:A}'] : ['=SPLIT(B1,"-")', '', ''],
    ),
  );
  table.formulas.load(1, rows);
  let asked = 0;
  const counted = <Args extends unknown[], Result>(ask: (...args: Args) => Result) => {
    return (...args: Args) => {
      asked++;
      return ask(...args);
    };
  };
  const { at, known, load, anchorAbove } = table.formulas;
  const formulas = { at, load, known: counted(known), anchorAbove: counted(anchorAbove) };
  for (let row = 2; row <= rows; row++) expect(fillerOf({ formulas }, row, 2)).toMatchObject({ row: 1 });
  expect(asked).toBeLessThan(8 * rows);
});

describe('doubtfulFillers', () => {
  test.each<[string, [string, string][], [number, number], string[]]>([
    ['one of unknown size to the left', [['A4', '=SPLIT(C9,"-")']], [4, 1], ['=SPLIT(C9,"-")']],
    ['diagonal', [['A3', '=QUERY(C9:D10)']], [4, 1], ['=QUERY(C9:D10)']],
    ['not above in the column: that is no doubt', [['B3', '=SEQUENCE(3)']], [4, 1], []],
    ['not one whose size is known', [['A4', '=SORT(A9:B9)']], [4, 1], []],
    ['not below', [['A5', '=SPLIT(C9,"-")']], [4, 1], []],
    [
      'not past another formula',
      [
        ['A4', '=SPLIT(C9,"-")'],
        ['B4', '=1+1'],
      ],
      [4, 2],
      [],
    ],
  ])('%s', (_, formulas, [row, place], expected) => {
    const table = gridTable(lines(...formulas), 2);
    const filledBy = (cell: Cell) => doubtfulFillers(table, new Map([[row, new Map([[place, cell]])]]));
    expect(filledBy('')).toEqual([]);
    expect(filledBy('x').map(({ formula }) => formula)).toEqual(expected);
  });
});
