/** Which rows below the header are invitations: told as the log will tell it, from the columns that were found. */

import { isText } from '../is-text.ts';
import { memoize } from '../memoize.ts';
import type { Value } from '../reading.ts';
import { kindOf, type RowCells, type RowKind, rowsBelow } from '../row-kind.ts';
import { isHeaderWord } from '../words/header-words.ts';
import type { Column, Use } from './column.ts';
import { type Grid, kindReader } from './grid.ts';
import type { Table } from './table.ts';

/** By row from 0; `hasMeaning` tells whether a word of the status column is one. */
export function sortRows(
  grid: Grid,
  table: Table,
  uses: ReadonlyMap<Use, Column>,
  hasMeaning: (word: string) => boolean,
): Map<number, RowKind> {
  const isHeader = memoize(isHeaderWord);
  const kindOfCell = kindReader();
  const kinds = new Map<number, RowKind>();
  const rowCells = (row: number): RowCells => {
    const cells = grid.cells[row] ?? [];
    const cell = (use: Use): Value => cells[uses.get(use)?.place ?? -1] ?? '';
    const status = cell('status');
    return {
      ...{ name: cell('name'), last: cell('lastName'), url: cell('url'), sentOn: cell('sentOn'), status },
      hasDay: kindOfCell(cell('sentOn')) === 'day',
      hasMeaning: isText(status) && hasMeaning(status),
      all: () => table.columns.map(({ place, header }) => ({ header, value: cells[place] ?? '' })),
    };
  };
  let before: RowKind = 'invitation';
  for (let row = table.first; row < grid.cells.length; row += 1) {
    const below = () => rowsBelow(row, grid.cells.length, rowCells);
    before = kindOf(rowCells(row), { before, below, isHeaderWord: isHeader });
    kinds.set(row, before);
  }
  return kinds;
}
