/**
 * How far the log reaches in its sheet. A table beside it, behind a blank column, and a table below it are
 * somebody else's: their cells are neither read nor counted.
 */
import { textOf, type Value } from '../reading.ts';
import { headerUses } from '../words/header-words.ts';
import { type Grid, isData, type Kind, type KindOf, widthOf } from './grid.ts';
import { isLabel, repeats } from './header-row.ts';

/** Neighbouring columns without a blank one between them. */
export interface Block {
  /** Both included, from 0. */
  readonly from: number;
  readonly to: number;
}

/** The columns of a sheet in blocks, by what stands from `firstRow` to before `endRow`, the header included. */
export function blocksOf(grid: Grid, firstRow: number, endRow: number, kindOf: KindOf): Block[] {
  const used = new Array<boolean>(widthOf(grid)).fill(false);
  for (let row = firstRow; row < endRow; row += 1) {
    for (const [place, value] of (grid.cells[row] ?? []).entries()) {
      if (!used[place] && kindOf(value) !== 'blank') used[place] = true;
    }
  }
  const blocks: Block[] = [];
  for (let place = 0; place < used.length; place += 1) {
    if (!used[place]) continue;
    const from = place;
    while (used[place + 1]) place += 1;
    blocks.push({ from, to: place });
  }
  return blocks;
}

/** The cells of a row that stand in the block. */
export function cellsOf(grid: Grid, row: number, { from, to }: Block): readonly Value[] {
  return (grid.cells[row] ?? []).slice(from, to + 1);
}

/** Rows above and below that are compared. */
const NEAR = 8;

/**
 * The row, from 0, before which the log ends: the header of another table below it, or the end of the sheet. Such
 * a header follows a blank row or a title, is labels only, and the cells below it are of other kinds than those of
 * the log, or it names the parts of an invitation in another order.
 */
export function endOfTable(grid: Grid, header: number | undefined, block: Block, kindOf: KindOf): number {
  const first = header === undefined ? 0 : header + 1;
  const headers = header === undefined ? [] : cellsOf(grid, header, block);
  let gap = false;
  for (let row = first; row < grid.cells.length; row += 1) {
    const cells = cellsOf(grid, row, block);
    const filled = cells.filter((value) => kindOf(value) !== 'blank');
    const begins = gap && row > first && filled.length >= 2;
    if (begins && filled.every((value) => isLabel(value, kindOf)) && !repeats(cells, headers, kindOf)) {
      if (isOtherHeader(grid, first, row, block, kindOf)) return row;
    }
    gap = filled.length < 2;
  }
  return grid.cells.length;
}

function isOtherHeader(grid: Grid, first: number, row: number, block: Block, kindOf: KindOf): boolean {
  let named = 0;
  let changed = 0;
  let same = 0;
  for (let place = block.from; place <= block.to; place += 1) {
    const value = grid.cells[row]?.[place];
    if (kindOf(value) !== 'blank' && headerUses(textOf(value ?? '')).length > 0) named += 1;
    const above = usualKind(grid, Math.max(first, row - 1 - 3 * NEAR), row, place, kindOf);
    const below = usualKind(grid, row + 1, endOfRun(grid, row + 1, block, kindOf), place, kindOf);
    if (above === undefined || below === undefined) continue;
    if (above !== below) changed += 1;
    else if (isData(above)) same += 1;
  }
  return changed > same || (named >= 2 && changed > 0) || (named >= 4 && same === 0);
}

/** The row before which the rows that follow one another without a blank one end; at most NEAR rows on. */
function endOfRun(grid: Grid, first: number, block: Block, kindOf: KindOf): number {
  let end = first;
  while (end < first + NEAR && cellsOf(grid, end, block).some((value) => kindOf(value) !== 'blank')) end += 1;
  return end;
}

/** The kind that most filled cells of a column are of, in some rows of it. */
function usualKind(grid: Grid, from: number, to: number, place: number, kindOf: KindOf): Kind | undefined {
  const counts = new Map<Kind, number>();
  for (let row = from; row < to; row += 1) {
    const kind = kindOf(grid.cells[row]?.[place]);
    if (kind !== 'blank') counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
