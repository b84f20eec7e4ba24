/** Rectangles of cells. */
import type { IRange } from '@univerjs/core';

/** A rectangle of cells; rows and columns count from 0, both ends included. */
export type Area = Pick<IRange, 'startRow' | 'endRow' | 'startColumn' | 'endColumn'>;

export function isMeeting(one: Area, other: Area): boolean {
  return (
    one.startRow <= other.endRow &&
    one.endRow >= other.startRow &&
    one.startColumn <= other.endColumn &&
    one.endColumn >= other.startColumn
  );
}

/** Row by row. */
export function* cellsOf({
  startRow,
  endRow,
  startColumn,
  endColumn,
}: Area): Generator<[row: number, column: number]> {
  for (let row = startRow; row <= endRow; row++) {
    for (let column = startColumn; column <= endColumn; column++) yield [row, column];
  }
}
