/** Formulas are read as far as a change needs them, by few calls. */
import { describe, expect, test } from 'vitest';
import { gridTable } from '../grid.ts';

/** Rows of ten columns; an array formula in the header, an ordinary one in the last row. */
const tall = (rows: number) =>
  gridTable(
    Array.from({ length: rows }, (_, index) =>
      Array.from({ length: 10 }, (__, place) => {
        if (index === 0) return place === 3 ? '={"D";A2:A}' : `H${place}`;
        return index === rows - 1 && place === 5 ? '=1+1' : 'x';
      }),
    ),
  );

describe('formulas', () => {
  test('none are read before one is asked for', () => {
    const table = tall(100);
    expect(table.formulas.known(100, 5)).toBe('');
    expect(table.formulas.anchorAbove(100, 3)).toBeUndefined();
    expect(table.reads()).toBe(0);
  });

  test('of a small sheet all are read by one call', () => {
    const table = tall(800);
    expect(table.formulas.at(800, 5)).toBe('=1+1');
    expect(table.formulas.known(800, 5)).toBe('=1+1');
    expect(table.formulas.at(2, 0)).toBe('');
    expect(table.reads()).toBe(1);
  });

  test('of a large one those at the top and about the row, by two', () => {
    const table = tall(2000);
    expect(table.formulas.at(1990, 5)).toBe('');
    expect(table.formulas.known(2000, 5)).toBe('=1+1');
    expect(table.formulas.anchorAbove(2000, 3)).toMatchObject({ row: 1, place: 3 });
    expect(table.formulas.at(1985, 5)).toBe('');
    expect(table.reads()).toBe(2);
  });

  test('many rows are loaded by one call, and what is known is not read again', () => {
    const table = tall(2000);
    table.formulas.load(1, 2000);
    table.formulas.load(5, 1500);
    for (let row = 1; row <= 2000; row++) table.formulas.at(row, 5);
    expect(table.reads()).toBe(1);
    expect(table.formulas.anchorAbove(2000, 3)).toMatchObject({ row: 1, place: 3 });
  });

  test('of some places many rows are loaded by one call, besides those at the top', () => {
    const table = tall(2000);
    table.formulas.load(100, 2000, 5, 6);
    for (let row = 100; row <= 2000; row++) expect(table.formulas.at(row, 6)).toBe('');
    expect(table.formulas.at(2000, 5)).toBe('=1+1');
    expect(table.formulas.anchorAbove(2000, 3)).toMatchObject({ row: 1, place: 3 });
    expect(table.reads()).toBe(2);
    table.formulas.at(1990, 4);
    expect(table.reads()).toBe(3);
  });

  test('an ordinary formula ends one further up', () => {
    const table = tall(800);
    table.formulas.at(800, 5);
    expect(table.formulas.anchorAbove(799, 5)).toBeUndefined();
    expect(table.formulas.anchorAbove(800, 5)).toBeUndefined();
    expect(table.formulas.anchorAbove(1, 3)).toMatchObject({ formula: '={"D";A2:A}' });
    expect(table.formulas.anchorAbove(800, 2)).toBeUndefined();
  });

  test.each([
    [0, 3],
    [801, 5],
    [100_000, 5],
    [1, 99],
  ])('there is none at row %i, place %i, outside the block', (row, place) => {
    expect(tall(800).formulas.at(row, place)).toBe('');
  });

  test('a row below the block looks for anchors above it', () => {
    const table = tall(2000);
    expect(table.formulas.at(2001, 3)).toBe('');
    expect(table.formulas.anchorAbove(2001, 3)).toMatchObject({ row: 1, place: 3 });
  });
});
