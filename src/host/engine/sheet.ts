/** A sheet of the workbook, read and written in blocks of host values; rows and columns count from 0. */
import type { ICellData, Injector, Nullable } from '@univerjs/core';
import type { FRange, FWorksheet } from '@univerjs/sheets/facade';
import type { Area } from './area.ts';
import { ArrayFormulas, BROKEN } from './array-formula.ts';
import { type CellContent, type CellCustom, type CellValue, literal, readCell } from './cell.ts';
import type { Engine } from './engine.ts';
import { fromEnglish } from './formula-locale.ts';
import { isCovered, mergesIn } from './merge.ts';

/** As Google names them. https://developers.google.com/apps-script/reference/spreadsheet/sheet-type */
export type SheetType = 'GRID' | 'OBJECT' | 'DATASOURCE';

/** The number that Google would give a sheet, of Univer's id. */
export function sheetNumber(id: string): number {
  if (/^\d+$/.test(id)) return Number(id);
  return [...id].reduce((hash, character) => (hash * 31 + character.charCodeAt(0)) % 2 ** 31, 7);
}

const ACTIVATE = 'sheet.operation.set-worksheet-active';

export class Sheet {
  readonly engine: Engine;
  readonly facade: FWorksheet;
  /** As Google writes it: it decides how formulas are written. */
  readonly locale: string;
  readonly #injector: Injector;
  readonly #arrays: ArrayFormulas;

  constructor(engine: Engine, injector: Injector, facade: FWorksheet, locale: string) {
    this.locale = locale;
    this.engine = engine;
    this.#injector = injector;
    this.facade = facade;
    this.#arrays = new ArrayFormulas(engine, injector, facade);
  }

  get name(): string {
    return this.facade.getSheetName();
  }

  /** The same after a reload; a sheet made in the grid gets a number drawn from Univer's id. */
  get id(): number {
    return sheetNumber(this.facade.getSheetId());
  }

  /** A chart may have a sheet of its own, without cells, and so may data from elsewhere. */
  get type(): SheetType {
    return this.facade.getSheet().getConfig().custom?.type ?? 'GRID';
  }

  get rowCount(): number {
    return this.facade.getMaxRows();
  }

  get columnCount(): number {
    return this.facade.getMaxColumns();
  }

  /**
   * Does something to whole rows or columns of this sheet. Univer takes what is removed or moved for rows of
   * the sheet in front, and would mend names and formulas by that one: so this one is in front meanwhile.
   */
  inFront(act: () => void): void {
    const workbook = this.facade.getWorkbook();
    const front = workbook.getActiveSheet();
    const own = this.facade.getSheet();
    workbook.setActiveSheet(own);
    try {
      act();
    } finally {
      // By Univer's own operation: the grid on the page, which drew this one, then draws the one in front again.
      this.#injector.get(this.engine.core.ICommandService).syncExecuteCommand(ACTIVATE, {
        unitId: workbook.getUnitId(),
        subUnitId: front.getSheetId(),
      });
    }
  }

  range(area: Area): FRange {
    const { startRow, startColumn, endRow, endColumn } = area;
    return this.facade.getRange(startRow, startColumn, endRow - startRow + 1, endColumn - startColumn + 1);
  }

  area(a1: string): Area {
    return this.facade.getRange(a1).getRange();
  }

  /**
   * From the first cell to the last row and the last column that hold anything, formulas that show nothing
   * included.
   */
  dataArea(): Area {
    const last = { startRow: 0, startColumn: 0, endRow: 0, endColumn: 0 };
    const include = (row: number, column: number, cell: Nullable<ICellData>) => {
      if (!cell || ((cell.v === null || cell.v === undefined || cell.v === '') && !cell.f && !cell.p)) return;
      last.endRow = Math.max(last.endRow, row);
      last.endColumn = Math.max(last.endColumn, column);
    };
    this.#matrix().forValue(include);
    for (const [row, cells] of Object.entries(this.#arrays.spilled().spilled)) {
      for (const [column, cell] of Object.entries(cells)) include(Number(row), Number(column), cell);
    }
    return last;
  }

  values(area: Area): CellValue[][] {
    return this.#map(area, (cell) => readCell(this.engine, cell, this.#pattern(cell)));
  }

  /** What the cells hold as Univer keeps it: a date as its number, to the millisecond. */
  kept(area: Area): unknown[][] {
    return this.#map(area, (cell) => cell?.v ?? '');
  }

  /** The formulas as typed, '' where there is none. */
  formulas(area: Area): string[][] {
    const read = (formula: string, row: number, column: number) =>
      formula ? fromEnglish(formula, this.locale) : (this.custom(row, column).misread ?? '');
    return this.range(area)
      .getFormulas()
      .map((row, r) => row.map((formula, c) => read(formula ?? '', area.startRow + r, area.startColumn + c)));
  }

  /** How a cell looks, by itself; null if it has no look of its own. */
  style(row: number, column: number): object | null {
    const cell = this.#matrix().getValue(row, column);
    return (cell?.s && this.facade.getWorkbook().getStyles().getStyleByCell(cell)) || null;
  }

  /** What Univer keeps for the host with a cell. */
  custom(row: number, column: number): CellCustom {
    return this.#matrix().getValue(row, column)?.custom ?? {};
  }

  /** Changes that for each cell of the area. */
  setCustom({ startRow, endRow, startColumn, endColumn }: Area, change: Partial<CellCustom>): void {
    for (let row = startRow; row <= endRow; row++) {
      for (let column = startColumn; column <= endColumn; column++) {
        this.facade.getRange(row, column).setCustomMetaData({ ...this.custom(row, column), ...change });
      }
    }
  }

  /** What the cells show. */
  shown(area: Area): string[][] {
    const { numfmt } = this.engine.core;
    return this.#map(area, (cell) => {
      const value = readCell(this.engine, cell, '');
      const pattern = this.#pattern(cell);
      if (typeof value === 'boolean') return String(value).toUpperCase();
      return typeof value === 'number' ? numfmt.format(pattern || 'General', value) : String(value);
    });
  }

  /** The colour behind the first cell, as `#rrggbb`; a conditional format wins over the cell's own. */
  background({ startRow, startColumn }: Area): string | null {
    const { ConditionalFormattingService } = this.engine.conditionalFormats;
    const book = this.facade.getWorkbook().getUnitId();
    const rules = this.#injector.get(ConditionalFormattingService);
    const style = rules.composeStyle(book, this.facade.getSheetId(), startRow, startColumn)?.style;
    return (
      style?.bg?.rgb ?? this.facade.getSheet().getComposedCellStyle(startRow, startColumn)?.bg?.rgb ?? null
    );
  }

  /** The number format of each cell, '' for automatic. */
  formats(area: Area): string[][] {
    return this.#map(area, (cell) => this.#pattern(cell));
  }

  /**
   * Replaces the content of the area, links and partial formats included; a format goes only to cells that
   * have none. What is written to a cell that a merged one covers is lost: no source says what Google does,
   * and this is the worst that it could.
   */
  write(area: Area, contents: readonly (readonly CellContent[])[]): void {
    const formats = this.formats(area);
    const merges = mergesIn(this.facade, area);
    const cells = contents.map((row, rowIndex) =>
      row.map((content, columnIndex): ICellData => {
        const [rowNumber, columnNumber] = [area.startRow + rowIndex, area.startColumn + columnIndex];
        if (isCovered(merges, rowNumber, columnNumber)) return EMPTY;
        const data = this.#withCustom(rowNumber, columnNumber, content);
        return content.format && isAutomatic(formats[rowIndex]?.[columnIndex])
          ? { ...data, s: { n: { pattern: content.format } } }
          : data;
      }),
    );
    this.#arrays.keep(area, () => {
      this.range(area).setValues(cells);
    });
  }

  /** All that Univer keeps of each cell; one that a formula elsewhere fills has what that shows. */
  cells(area: Area): ICellData[][] {
    return this.#map(area, (cell) => cell ?? {});
  }

  /** Replaces cells with all that is kept of them, looks included. */
  replace(area: Area, cells: ICellData[][]): void {
    this.#arrays.keep(area, () => {
      this.range(area).setValues(cells);
    });
  }

  /**
   * Puts the rows of an area into another order: where each row, counted from its first, comes from. A formula reads from its
   * new row what it read from the old one, as after a sort.
   */
  reorder(area: Area, order: readonly number[]): void {
    const { ICommandService } = this.engine.core;
    const formulas = this.range(area).getFormulas();
    const rows = order.map((from, to) => [area.startRow + to, area.startRow + from]);
    this.#injector.get(ICommandService).syncExecuteCommand(this.engine.sheets.ReorderRangeMutation.id, {
      unitId: this.facade.getWorkbook().getUnitId(),
      subUnitId: this.facade.getSheetId(),
      range: area,
      order: Object.fromEntries(rows),
    });
    const lexer = this.#injector.get(this.engine.formula.LexerTreeBuilder);
    for (const [to, from] of order.entries()) {
      for (const [column, formula] of (formulas[from] ?? []).entries()) {
        if (!formula || to === from) continue;
        const f = lexer.moveFormulaRefOffset(formula, 0, to - from);
        this.facade.getRange(area.startRow + to, area.startColumn + column).setValue({ f });
      }
    }
  }

  /** Whether a merged cell reaches into the area. */
  hasMerge(area: Area): boolean {
    return mergesIn(this.facade, area).length > 0;
  }

  /** Makes the rows as high as what they show, but for those that were given a height. */
  fitRows({ startRow, endRow }: Area): void {
    for (let row = startRow; row <= endRow; row++) {
      if (this.facade.getSheet().getRowManager().getRow(row)?.ia === GIVEN_HEIGHT) continue;
      this.facade.setRowAutoHeight(row, 1);
    }
  }

  /** The note stays; what belonged to the old value goes. */
  #withCustom(row: number, column: number, { data, misread }: CellContent): ICellData {
    const custom = this.custom(row, column);
    if (!misread && !custom.runs && !custom.misread) return data;
    return { ...data, custom: { note: custom.note ?? null, ...(misread && { misread }) } };
  }

  #map<Value>(area: Area, read: (cell: Nullable<ICellData>) => Value): Value[][] {
    const matrix = this.#matrix();
    const { spilled, broken } = this.#arrays.spilled();
    return Array.from({ length: area.endRow - area.startRow + 1 }, (_row, rowIndex) =>
      Array.from({ length: area.endColumn - area.startColumn + 1 }, (_column, columnIndex) => {
        const row = area.startRow + rowIndex;
        const column = area.startColumn + columnIndex;
        const own = matrix.getValue(row, column);
        if (broken.has(`${row} ${column}`)) return read(BROKEN);
        const spill = spilled[row]?.[column];
        if (own?.f || !spill) return read(own);
        // What brings no format of its own is shown in that of its cell.
        return read(own?.s && !spill.s ? { ...spill, s: own.s } : spill);
      }),
    );
  }

  #matrix() {
    return this.facade.getSheet().getCellMatrix();
  }

  #pattern(cell: Nullable<ICellData>): string {
    if (!cell?.s) return '';
    return this.facade.getWorkbook().getStyles().getStyleByCell(cell)?.n?.pattern ?? '';
  }
}

const EMPTY = literal(null).data;
/** Of Univer's rows: not fitted to what they show. */
const GIVEN_HEIGHT = 0;
/** Whether a cell of this number format takes the format that a value brings. */
export function isAutomatic(format = ''): boolean {
  return ['', 'General', 'general'].includes(format);
}
