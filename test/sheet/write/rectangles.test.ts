/** Which rectangles bring writes about: of the cells that change and no other, the status last. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CellWrites, rectanglesOf, writesIn } from '../../../src/sheet/write/rectangles.ts';

/** Each `row:place`; its value says where it belongs. */
function writesOf(cells: readonly string[]): CellWrites {
  const writes = new Map<number, Map<number, string>>();
  for (const cell of cells) {
    const [row = 0, place = 0] = cell.split(':').map(Number);
    writes.set(row, (writes.get(row) ?? new Map<number, string>()).set(place, cell));
  }
  return writes;
}

const tell = (writes: CellWrites, last?: number) =>
  rectanglesOf(writes, last).map((area) => `${area.first}-${area.last}:${area.left}-${area.right}`);

describe('rectanglesOf', () => {
  test.each<[string, string[], string[]]>([
    ['nothing', [], []],
    ['one cell', ['2:6'], ['2-2:6-6']],
    ['cells side by side', ['2:6', '2:7', '2:8'], ['2-2:6-8']],
    ['a cell between them is left alone', ['2:6', '2:8'], ['2-2:6-6', '2-2:8-8']],
    ['rows below each other', ['2:6', '3:6', '4:6'], ['2-4:6-6']],
    ['a row between them is left alone', ['2:6', '4:6'], ['2-2:6-6', '4-4:6-6']],
    ['in any order', ['4:7', '3:7', '4:6', '3:6'], ['3-4:6-7']],
    ['rows of unlike places', ['2:6', '2:7', '3:6'], ['2-2:6-7', '3-3:6-6']],
    ['two runs, each below its like', ['2:1', '2:5', '3:1', '3:5'], ['2-3:1-1', '2-3:5-5']],
  ])('%s', (_, cells, expected) => {
    expect(tell(writesOf(cells))).toEqual(expected);
  });

  test('what holds the last place comes last', () => {
    const writes = writesOf(['2:5', '2:6', '2:8', '3:8', '4:6', '4:9']);
    expect(tell(writes, 6)).toEqual(['2-3:8-8', '4-4:9-9', '2-2:5-6', '4-4:6-6']);
  });

  const cells = fc.uniqueArray(
    fc.tuple(fc.integer({ min: 1, max: 6 }), fc.nat(5)).map(([row, place]) => `${row}:${place}`),
    { maxLength: 30 },
  );

  test('they cover each cell that is written once, and no other', () => {
    fc.assert(
      fc.property(cells, fc.option(fc.nat(5), { nil: undefined }), (written, last) => {
        const covered = rectanglesOf(writesOf(written), last).flatMap((area) => {
          expect(area.cells).toHaveLength(area.last - area.first + 1);
          return area.cells.flatMap((line, row) => {
            expect(line).toHaveLength(area.right - area.left + 1);
            return line.map((cell, column) => {
              expect(cell).toBe(`${area.first + row}:${area.left + column}`);
              return String(cell);
            });
          });
        });
        expect([...covered].sort()).toEqual([...written].sort());
      }),
    );
  });

  test('their cells are the writes', () => {
    fc.assert(
      fc.property(cells, (written) => {
        const writes = writesOf(written);
        expect(writesIn(rectanglesOf(writes))).toEqual(writes);
      }),
    );
  });

  test('nothing without the last place comes after what holds it', () => {
    fc.assert(
      fc.property(cells, fc.nat(5), (written, last) => {
        const holds = rectanglesOf(writesOf(written), last).map(
          ({ left, right }) => left <= last && last <= right,
        );
        expect(holds).toEqual([...holds].sort((a, b) => Number(a) - Number(b)));
      }),
    );
  });
});
