/** Number formats: a date gives a plain cell the format of dates, which undo takes back with it. */
import type { Cell } from '../cell.ts';
import type { Table } from '../table.ts';
import { rectanglesOf } from './write-cells.ts';

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
