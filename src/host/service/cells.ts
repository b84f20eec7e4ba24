/** The values of cells as the bundle reads and writes them: by a range, or by the sheet at once. */
import type { Area } from '../engine/area.ts';
import { type CellContent, literal, typed } from '../engine/cell.ts';
import { checkValid } from '../engine/rejection.ts';
import type { Sheet } from '../engine/sheet.ts';
import { instantOf, wallClock } from '../engine/zone.ts';
import type { Execution } from '../run/execution.ts';
import { isDate } from '../run/realm.ts';

/** Dates are those of the bundle's realm, at the instant of their wall clock in the spreadsheet's zone. */
export function readCells({ host, script }: Execution, sheet: Sheet, area: Area): unknown[][] {
  return sheet
    .values(area)
    .map((row) =>
      row.map((value) =>
        typeof value === 'object' ? script.date(instantOf(value.wall, host.sheetZone)) : value,
      ),
    );
}

/** Text is taken as if typed. Throws what Google throws where a cell cannot take its value. */
export function writeCells(
  { host }: Execution,
  sheet: Sheet,
  area: Area,
  values: readonly (readonly unknown[])[],
): void {
  const formats = sheet.formats(area);
  const content = (value: unknown, format: string): CellContent => {
    if (value === null) return literal(null);
    if (isDate(value)) return literal({ wall: wallClock(value.getTime(), host.sheetZone) });
    if (typeof value === 'string') return typed(sheet.engine, value, format, sheet.locale);
    if (typeof value === 'number' && format === '@') return literal(String(value));
    if (typeof value === 'number' || typeof value === 'boolean') return literal(value);
    throw new Error(
      `Range.setValues: ${String(value)} in a cell: text, a number, a boolean, a Date or null was wanted.`,
    );
  };
  const contents = values.map((row, r) => row.map((value, c) => content(value, formats[r]?.[c] ?? '')));
  checkValid(sheet, area, contents, (reference) => host.book.find(reference));
  sheet.write(area, contents);
}
