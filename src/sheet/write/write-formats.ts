/** Number formats: a date gives a plain cell the format of dates, which undo takes back with it. */
import { span } from '../../core/span.ts';
import type { Cell } from '../cell.ts';
import type { Table } from '../table.ts';
import { rangeOf, rectanglesOf } from './rectangles.ts';

export function writeFormats(
  { sheet }: Table,
  formats: ReadonlyMap<number, ReadonlyMap<number, string>>,
): void {
  const rectangles = rectanglesOf(formats as ReadonlyMap<number, ReadonlyMap<number, Cell>>);
  if (rectangles.length > FEW_RECTANGLES) {
    writeColumns(sheet, formats);
    return;
  }
  for (const area of rectangles) rangeOf(sheet, area).setNumberFormats(area.cells as string[][]);
}

/** So many are written one by one. */
const FEW_RECTANGLES = 8;

/** Each column at once: the formats in between are read, and written as they are. */
function writeColumns(
  sheet: Table['sheet'],
  formats: ReadonlyMap<number, ReadonlyMap<number, string>>,
): void {
  for (const place of new Set([...formats.values()].flatMap((line) => [...line.keys()]))) {
    const rows = [...formats].filter(([, line]) => line.has(place)).map(([row]) => row);
    const [first, last] = span(rows);
    const range = sheet.getRange(first, place + 1, last - first + 1, 1);
    const read = range.getNumberFormats();
    range.setNumberFormats(
      read.map(([format = ''], index) => [formats.get(first + index)?.get(place) ?? format]),
    );
  }
}

/** Whether a number in that format shows as a date or a time. */
export function isDateFormat(format: string): boolean {
  return /[ymdhs]/i.test(format.replace(/"[^"]*"|\\.|\[[^\]hms]*\]/gi, ''));
}
