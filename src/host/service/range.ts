/**
 * Range: a block of cells; Dates are read and written in the spreadsheet's zone, text is taken as if typed.
 */
import type { IDataValidationRule } from '@univerjs/core';

import type { Area } from '../engine/area.ts';
import { copyCells } from '../engine/copy.ts';
import { backgroundsOf, setBorder } from '../engine/paint.ts';
import type { Sheet } from '../engine/sheet.ts';
import { setValidation } from '../engine/validation.ts';
import type { Execution } from '../run/execution.ts';

import { readCells, writeCells } from './cells.ts';
import { readDataValidations } from './data-validation.ts';
import type { RangeInside } from './range-inside.ts';
import { readRichTexts, writeRichTexts } from './rich-text.ts';
import { insideOf, service } from './service.ts';

type RangeService = GoogleAppsScript.Spreadsheet.Range;

export function rangeService(execution: Execution, sheet: Sheet, area: Area): RangeService {
  const { host } = execution;
  const range = sheet.range(area);
  const rows = area.endRow - area.startRow + 1;
  const columns = area.endColumn - area.startColumn + 1;

  const read = () => readCells(execution, sheet, area);
  const write = (values: readonly (readonly unknown[])[]) => writeCells(execution, sheet, area, values);

  /** Refuses every method that would edit a protected cell. */
  const guarded = <Methods extends object>(methods: Methods): Methods => {
    const guard = ([name, method]: [string, unknown]): [string, unknown] => {
      if (!name.startsWith('set') || typeof method !== 'function') return [name, method];
      return [
        name,
        (...args: unknown[]) => {
          host.book.checkEditable(sheet, area);
          return method(...args);
        },
      ];
    };
    return Object.fromEntries(Object.entries(methods).map(guard)) as Methods;
  };

  const self: RangeService = service<
    RangeService,
    | 'getValues'
    | 'getValue'
    | 'getFormulas'
    | 'getDataValidation'
    | 'getDataValidations'
    | 'getSheet'
    | 'getGridId'
    | 'getA1Notation'
    | 'offset'
    | 'isPartOfMerge'
    | 'canEdit'
    | 'copyTo'
    | 'setValues'
    | 'setValue'
    | 'setNumberFormat'
    | 'getNumberFormats'
    | 'getRichTextValues'
    | 'setRichTextValues'
    | 'setNumberFormats'
    | 'setFontWeight'
    | 'setFontSize'
    | 'setFontStyle'
    | 'setFontColor'
    | 'setBackground'
    | 'getBackgrounds'
    | 'setBorder'
    | 'merge'
    | 'setHorizontalAlignment'
    | 'setVerticalAlignment'
    | 'setWrap'
    | 'setWrapStrategy'
    | 'setDataValidation'
    | 'getNote'
    | 'getNotes'
    | 'setNote'
    | 'setNotes'
    | 'activate'
  >(
    execution,
    'Range',
    guarded({
      getSheet: () => execution.services.sheet(sheet),
      getGridId: () => Number(sheet.id),
      getA1Notation: () => range.getA1Notation(),
      offset(rows: number, columns: number, height: number = 1, width: number = 1) {
        const [startRow, startColumn] = [area.startRow + rows, area.startColumn + columns];
        const moved = {
          startRow,
          startColumn,
          endRow: startRow + height - 1,
          endColumn: startColumn + width - 1,
        };
        if (moved.endRow >= sheet.rowCount || moved.endColumn >= sheet.columnCount)
          throw new Error('The coordinates of the range are outside the dimensions of the sheet.');
        return rangeService(execution, sheet, moved);
      },
      getValues: read,
      getValue: () => read()[0]?.[0],
      getFormulas: () => sheet.formulas(area),
      getDataValidation: () => readDataValidations(execution, sheet, area)[0]?.[0] ?? null,
      getDataValidations: () => readDataValidations(execution, sheet, area),
      canEdit: () => host.book.isEditable(sheet, area),
      isPartOfMerge: () => sheet.hasMerge(area),
      copyTo(destination: unknown) {
        // Of a larger destination Google fills all of it; the add-on gives one of the same size.
        const to = insideOf<RangeInside>(destination);
        const { startRow, startColumn } = to.area;
        const end = { endRow: startRow + rows - 1, endColumn: startColumn + columns - 1 };
        if (end.endRow !== to.area.endRow || end.endColumn !== to.area.endColumn)
          throw new Error('Range.copyTo: this host copies to a range of the same size.');
        host.book.checkEditable(to.sheet, to.area);
        copyCells(sheet, area, to.sheet, startRow, startColumn);
      },
      setValues(values: unknown[][]) {
        checkSize(values, rows, columns);
        write(values);
        return self;
      },
      setValue(value: unknown) {
        write(Array.from({ length: rows }, () => Array(columns).fill(value)));
        return self;
      },
      setNumberFormat(pattern: string) {
        host.book.checkUntyped(sheet, area);
        range.setNumberFormat(pattern);
        return self;
      },
      getNumberFormats: () => sheet.formats(area).map((row) => row.map((format) => format || 'General')),
      getRichTextValues: () => readRichTexts(execution, sheet, area),
      setRichTextValues(values: GoogleAppsScript.Spreadsheet.RichTextValue[][]) {
        checkSize(values, rows, columns);
        writeRichTexts(sheet, area, values);
        return self;
      },
      setNumberFormats(formats: string[][]) {
        checkSize(formats, rows, columns);
        for (let c = 0; c < columns; c++) {
          for (let r = 0; r < rows; ) {
            const run = runLength(formats, r, c);
            const [startRow, startColumn] = [area.startRow + r, area.startColumn + c];
            const cells = { startRow, startColumn, endRow: startRow + run - 1, endColumn: startColumn };
            sheet.range(cells).setNumberFormat(formats[r]?.[c] as string);
            r += run;
          }
        }
        return self;
      },
      setFontWeight(weight) {
        range.setFontWeight(weight);
        return self;
      },
      setFontSize(size: number) {
        range.setFontSize(size);
        host.book.fitLater(sheet, area);
        return self;
      },
      setFontStyle(style) {
        range.setFontStyle(style);
        return self;
      },
      setFontColor(color: string | null) {
        range.setFontColor(color);
        return self;
      },
      setBackground(color: string | null) {
        range.setBackgroundColor(color ?? '');
        return self;
      },
      getBackgrounds: () => backgroundsOf(sheet, area),
      setBorder(...sides: unknown[]) {
        setBorder(sheet, area, sides);
        return self;
      },
      merge() {
        range.merge();
        return self;
      },
      setHorizontalAlignment(alignment) {
        range.setHorizontalAlignment(horizontal(alignment));
        return self;
      },
      setVerticalAlignment(alignment) {
        range.setVerticalAlignment(alignment ?? 'bottom');
        return self;
      },
      setWrap(isWrapped: boolean) {
        range.setWrap(isWrapped);
        host.book.fitLater(sheet, area);
        return self;
      },
      setWrapStrategy(strategy) {
        range.setWrapStrategy(WRAPS[String(strategy)] as Parameters<typeof range.setWrapStrategy>[0]);
        return self;
      },
      setDataValidation(rule) {
        host.book.checkUntyped(sheet, area);
        setValidation(sheet, area, rule && insideOf<IDataValidationRule>(rule));
        return self;
      },
      getNote: () => sheet.custom(area.startRow, area.startColumn).note ?? '',
      getNotes: () =>
        Array.from({ length: rows }, (_, row) =>
          Array.from(
            { length: columns },
            (_, column) => sheet.custom(area.startRow + row, area.startColumn + column).note ?? '',
          ),
        ),
      setNote(note: string | null) {
        // Univer's notes are a package of their own; the text is kept with the cell, unseen.
        sheet.setCustom(area, { note });
        return self;
      },
      setNotes(notes) {
        checkSize(notes, rows, columns);
        notes.forEach((line, row) => {
          line.forEach((note, column) => {
            const [startRow, startColumn] = [area.startRow + row, area.startColumn + column];
            sheet.setCustom({ startRow, startColumn, endRow: startRow, endColumn: startColumn }, { note });
          });
        });
        return self;
      },
      activate() {
        host.book.workbook.setActiveSheet(sheet.facade);
        range.activate();
        return self;
      },
    }),
    { sheet, area } satisfies RangeInside,
  );
  return self;
}

/** `SpreadsheetApp.WrapStrategy` by Univer's numbers. */
const WRAPS: Readonly<Record<string, number>> = { OVERFLOW: 1, CLIP: 2, WRAP: 3 };

/**
 * How many cells from this one down have its format. Univer takes a block of different ones, too, but for a time that grows
 * with the square of its cells.
 */
function runLength(formats: readonly (readonly string[])[], row: number, column: number): number {
  let run = 1;
  while (row + run < formats.length && formats[row + run]?.[column] === formats[row]?.[column]) run++;
  return run;
}

function checkSize(values: readonly (readonly unknown[])[], rows: number, columns: number): void {
  const mismatch = (what: string, has: number, wanted: number) =>
    new Error(
      `The number of ${what} in the data does not match the number of ${what} in the range. ` +
        `The data has ${has} but the range has ${wanted}.`,
    );
  if (values.length !== rows) throw mismatch('rows', values.length, rows);
  const odd = values.find((row) => row.length !== columns);
  if (odd) throw mismatch('columns', odd.length, columns);
}

/** Univer's facade says "normal" where Google says "right". */
function horizontal(alignment: string | null): 'left' | 'center' | 'normal' {
  if (alignment === 'right') return 'normal';
  return alignment === 'center' ? 'center' : 'left';
}
