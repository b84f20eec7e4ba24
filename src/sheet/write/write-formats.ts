/** Number formats: a date gives a plain cell the format of dates, which undo takes back with it. */
import { span } from '../../core/span.ts';
import type { Cell } from '../cell.ts';
import type { Table } from '../table.ts';
import { rectanglesOf } from './write-cells.ts';

/** The formats of cells, by row and by place, in one call; rows below the sheet's end have none. */
export function readFormats(
  { sheet, values }: Table,
  cells: ReadonlyMap<number, readonly number[]>,
): (row: number, place: number) => string {
  const rows = [...cells.keys()].filter((row) => row <= values.length);
  const places = [...cells.values()].flat();
  if (rows.length === 0 || places.length === 0) return () => '';
  const [[top, bottom], [left, right]] = [span(rows), span(places)];
  const [height, width] = [bottom - top + 1, right - left + 1];
  const formats = sheet.getRange(top, left + 1, height, width).getNumberFormats();
  return (row, place) => formats[row - top]?.[place - left] ?? '';
}

export function writeFormats(
  { sheet }: Table,
  formats: ReadonlyMap<number, ReadonlyMap<number, string>>,
): void {
  for (const { first, last, left, right, cells } of rectanglesOf(
    formats as ReadonlyMap<number, ReadonlyMap<number, Cell>>,
  )) {
    sheet.getRange(first, left + 1, last - first + 1, right - left + 1).setNumberFormats(cells as string[][]);
  }
}

/** Whether a number in that format shows as a date or a time. */
export function isDateFormat(format: string): boolean {
  return /[ymdhs]/i.test(format.replace(/"[^"]*"|\\.|\[[^\]hms]*\]/gi, ''));
}
