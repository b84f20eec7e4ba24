/** A function that says how far to trust a share. */
import { deviationsFor } from '../../core/insight/confidence.ts';
import { wilson, Z95 } from '../../core/insight/share.ts';
import { type Cell, isBlank } from '../../sheet/cell.ts';
import {
  type Argument,
  commonShape,
  describePlace,
  type Grid,
  readGrid,
  requireGrid,
  sizeOf,
} from './grid.ts';
import { countAt, quote, requireSingle } from './value.ts';

/** Two cells for each part of a whole, the ends of its range from 0 to 1; blank ones where either is blank or the whole is 0. */
export function shareRange(part: Argument, whole: Argument, confidence?: Argument): Cell[][] {
  const act = 'SHARE_RANGE';
  const parts = requireGrid(act, 'part', part, 'a number or a column of numbers');
  const wholes = requireGrid(act, 'whole', whole, 'a number or a column of numbers');
  const deviations = readConfidence(act, readGrid('confidence', confidence));
  const shape = commonShape(act, [parts, wholes]);
  if (shape.width > 1) {
    throw new Error(`${act}: ${shape.name} has ${sizeOf(shape)}: give a single column.`);
  }
  return shape.rows.map((_, row) => {
    const place = { row, column: 0 };
    const [of, all] = [parts, wholes].map((grid) => countAt(act, grid, place, 'invitations'));
    if (of === undefined || all === undefined || all === 0) return ['', ''];
    if (of > all) {
      throw new Error(
        `${act}: ${describePlace(parts, place)} is ${quote(of)}, ${describePlace(wholes, place)} is ${quote(all)}: give no larger part than the whole.`,
      );
    }
    const { low, high } = wilson(of / all, all, deviations);
    return [low, high];
  });
}

function readConfidence(act: string, grid: Grid): number {
  const cell = requireSingle(act, grid);
  if (isBlank(cell)) return Z95;
  if (typeof cell === 'number' && cell > 0 && cell < 1) return deviationsFor(cell);
  throw new Error(`${act}: confidence is ${quote(cell)}: give a share between 0 and 1, such as 95% or 0.95.`);
}
