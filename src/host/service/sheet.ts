/** Sheet: its size, its ranges, its look, its conditional formats and its charts. */
import type { Area } from '../engine/area.ts';
import { checkFreeze } from '../engine/merge.ts';
import type { Sheet } from '../engine/sheet.ts';
import type { Execution } from '../run/execution.ts';
import { readCells, writeCells } from './cells.ts';
import { chartsOf, insertChart, newChart, removeChart } from './chart.ts';
import { readRules, writeRules } from './conditional-format.ts';
import { rangeService } from './range.ts';
import { service } from './service.ts';

type SheetService = GoogleAppsScript.Spreadsheet.Sheet;

export function sheetService(execution: Execution, sheet: Sheet): SheetService {
  const { facade } = sheet;
  const lastRow = () => {
    const area = sheet.dataArea();
    const isEmpty = sheet
      .values(area)
      .flat()
      .every((value) => value === '');
    return isEmpty ? 0 : area.endRow + 1;
  };
  const self: SheetService = service<
    SheetService,
    | 'getSheetId'
    | 'getName'
    | 'getType'
    | 'setName'
    | 'getDataRange'
    | 'getLastRow'
    | 'getMaxRows'
    | 'getMaxColumns'
    | 'getRange'
    | 'getSheetValues'
    | 'appendRow'
    | 'insertRowsAfter'
    | 'insertRowsBefore'
    | 'insertColumnsAfter'
    | 'deleteRows'
    | 'deleteColumns'
    | 'hideSheet'
    | 'clear'
    | 'sort'
    | 'setFrozenRows'
    | 'getFrozenRows'
    | 'setFrozenColumns'
    | 'getFrozenColumns'
    | 'setColumnWidth'
    | 'getColumnWidth'
    | 'setRowHeights'
    | 'showSheet'
    | 'isSheetHidden'
    | 'setHiddenGridlines'
    | 'newChart'
    | 'insertChart'
    | 'getCharts'
    | 'removeChart'
    | 'getConditionalFormatRules'
    | 'setConditionalFormatRules'
  >(
    execution,
    'Sheet',
    withCells(sheet, {
      getSheetId: () => sheet.id,
      getName: () => sheet.name,
      getType: () => sheet.type as unknown as GoogleAppsScript.Spreadsheet.SheetType,
      setName(name: string) {
        if (name !== sheet.name) checkNewName(execution, name);
        facade.setName(name);
        return self;
      },
      getDataRange: () => rangeService(execution, sheet, sheet.dataArea()),
      getLastRow: lastRow,
      getMaxRows: () => sheet.rowCount,
      getMaxColumns: () => sheet.columnCount,
      getRange(row: number | string, column: number = 1, rows: number = 1, columns: number = 1) {
        if (typeof row === 'string') return rangeService(execution, sheet, sheet.area(row));
        checkRange(sheet, row, column, rows, columns);
        return rangeService(execution, sheet, areaOf(row, column, rows, columns));
      },
      getSheetValues(row: number, column: number, rows: number, columns: number) {
        checkRange(sheet, row, column, rows, columns);
        return readCells(execution, sheet, areaOf(row, column, rows, columns));
      },
      appendRow(values: unknown[]) {
        const row = lastRow() + 1;
        const area = areaOf(row, 1, 1, values.length);
        if (row > sheet.rowCount) {
          execution.host.book.checkCells(execution.host.circumstances.cellLimit, sheet.columnCount);
          facade.insertRowsAfter(sheet.rowCount - 1, 1);
        }
        execution.host.book.checkEditable(sheet, area);
        writeCells(execution, sheet, area, [values]);
        return self;
      },
      insertRowsAfter(after: number, count: number) {
        if (after < 1 || after > sheet.rowCount || count < 1)
          throw new Error('Those rows are out of bounds.');
        execution.host.book.checkCells(execution.host.circumstances.cellLimit, count * sheet.columnCount);
        facade.insertRowsAfter(after - 1, count);
        return self;
      },
      insertRowsBefore(before: number, count: number) {
        if (before < 1 || before > sheet.rowCount || count < 1)
          throw new Error('Those rows are out of bounds.');
        execution.host.book.checkCells(execution.host.circumstances.cellLimit, count * sheet.columnCount);
        sheet.inFront(() => facade.insertRowsBefore(before - 1, count));
        return self;
      },
      insertColumnsAfter(after: number, count: number) {
        if (after < 1 || after > sheet.columnCount || count < 1)
          throw new Error('Those columns are out of bounds.');
        execution.host.book.checkCells(execution.host.circumstances.cellLimit, count * sheet.rowCount);
        facade.insertColumnsAfter(after - 1, count);
        return self;
      },
      deleteRows(first: number, count: number) {
        const whole = { startColumn: 0, endColumn: sheet.columnCount - 1 };
        execution.host.book.checkEditable(sheet, {
          ...whole,
          startRow: first - 1,
          endRow: first + count - 2,
        });
        if (first < 1 || count < 1 || first + count - 1 > sheet.rowCount) {
          throw new Error('Those rows are out of bounds.');
        }
        if (sheet.rowCount - count <= facade.getFrozenRows()) {
          throw new Error('Sorry, it is not possible to delete all non-frozen rows.');
        }
        sheet.inFront(() => facade.deleteRows(first - 1, count));
      },
      deleteColumns(first: number, count: number) {
        if (first < 1 || count < 1 || first + count - 1 > sheet.columnCount)
          throw new Error('Those columns are out of bounds.');
        if (count === sheet.columnCount)
          throw new Error('Sorry, it is not possible to delete all the columns in a sheet.');
        sheet.inFront(() => facade.deleteColumns(first - 1, count));
      },
      hideSheet() {
        if (execution.host.book.sheets().filter((each) => !each.facade.isSheetHidden()).length <= 1)
          throw new Error("You can't hide all the sheets in a document.");
        facade.hideSheet();
        return self;
      },
      clear() {
        execution.host.book.checkEditable(sheet, sheet.dataArea());
        // Content and formats; notes stay. https://developers.google.com/apps-script/reference/spreadsheet/sheet#clear
        facade.clear();
        return self;
      },
      sort(column: number, isAscending: boolean = true) {
        const area = { ...sheet.dataArea(), startRow: facade.getFrozenRows(), startColumn: 0 };
        if (area.endRow <= area.startRow) return self;
        execution.host.book.checkEditable(sheet, area);
        const kept = sheet.kept(area);
        sheet.reorder(
          area,
          orderBy(
            sheet.values(area).map((row, index) => {
              const value = row[column - 1] ?? '';
              // Two moments of the same second are told apart.
              return typeof value === 'object' ? Number(kept[index]?.[column - 1]) : value;
            }),
            isAscending,
          ),
        );
        return self;
      },
      setFrozenRows(rows: number) {
        checkFreeze(facade, 'rows', rows);
        facade.setFrozenRows(rows);
      },
      setFrozenColumns(columns: number) {
        checkFreeze(facade, 'columns', columns);
        facade.setFrozenColumns(columns);
      },
      getFrozenRows: () => facade.getFrozenRows(),
      getFrozenColumns: () => facade.getFrozenColumns(),
      setColumnWidth(column: number, width: number) {
        if (column < 1 || column > sheet.columnCount) throw new Error('Those columns are out of bounds.');
        facade.setColumnWidth(column - 1, width);
        return self;
      },
      getColumnWidth(column: number) {
        if (column < 1 || column > sheet.columnCount) throw new Error('Those columns are out of bounds.');
        return facade.getColumnWidth(column - 1);
      },
      setRowHeights(first: number, count: number, height: number) {
        if (first < 1 || count < 1 || first + count - 1 > sheet.rowCount)
          throw new Error('Those rows are out of bounds.');
        facade.setRowHeightsForced(first - 1, count, height);
        return self;
      },
      showSheet() {
        facade.showSheet();
        return self;
      },
      isSheetHidden: () => facade.isSheetHidden(),
      setHiddenGridlines(hidden: boolean) {
        facade.setHiddenGridlines(hidden);
        return self;
      },
      newChart: () => newChart(execution),
      insertChart: (chart: GoogleAppsScript.Spreadsheet.EmbeddedChart) =>
        insertChart(execution, sheet, chart),
      getCharts: () => chartsOf(execution, sheet),
      removeChart: (chart: GoogleAppsScript.Spreadsheet.EmbeddedChart) =>
        removeChart(execution, sheet, chart),
      getConditionalFormatRules: () => readRules(execution, sheet),
      setConditionalFormatRules(rules: readonly GoogleAppsScript.Spreadsheet.ConditionalFormatRule[]) {
        writeRules(sheet, rules);
      },
    }),
    sheet,
  );
  return self;
}

const WITHOUT_CELLS = ['getSheetId', 'getName', 'setName', 'getType'];

/** Every method that has to do with cells throws on a sheet that has none. */
function withCells<Methods extends object>(sheet: Sheet, methods: Methods): Methods {
  if (sheet.type === 'GRID') return methods;
  const refuse = () => {
    throw new Error(`The action is not supported for ${sheet.type} sheet.`);
  };
  return Object.fromEntries(
    Object.entries(methods).map(([name, method]) => [name, WITHOUT_CELLS.includes(name) ? method : refuse]),
  ) as Methods;
}

/** Throws if another sheet has the name. */
export function checkNewName(execution: Execution, name: string): void {
  if (execution.host.book.sheets().some((sheet) => sheet.name === name)) {
    throw new Error(`A sheet with the name "${name}" already exists. Please enter another name.`);
  }
}

function areaOf(row: number, column: number, rows: number, columns: number): Area {
  return {
    startRow: row - 1,
    startColumn: column - 1,
    endRow: row + rows - 2,
    endColumn: column + columns - 2,
  };
}

function checkRange(sheet: Sheet, row: number, column: number, rows: number, columns: number): void {
  if (row < 1) throw new Error('The starting row of the range is too small.');
  if (column < 1) throw new Error('The starting column of the range is too small.');
  if (!(rows >= 1)) throw new Error('The number of rows in the range must be at least 1.');
  if (!(columns >= 1)) throw new Error('The number of columns in the range must be at least 1.');
  if (row + rows - 1 > sheet.rowCount || column + columns - 1 > sheet.columnCount) {
    throw new Error('The coordinates of the range are outside the dimensions of the sheet.');
  }
}

/**
 * The places of values in order: numbers and dates, text, truth values, as Sheets sorts them; blank ones last
 * either way.
 */
function orderBy(values: readonly (string | number | boolean)[], isAscending: boolean): number[] {
  const rank = (value: string | number | boolean) => ['number', 'string', 'boolean'].indexOf(typeof value);
  const compare = (one: string | number | boolean, other: string | number | boolean) =>
    rank(one) - rank(other) || (one < other ? -1 : one > other ? 1 : 0);
  return [...values.keys()].sort((a, b) => {
    const [one, other] = [values[a] ?? '', values[b] ?? ''];
    if (one === '' || other === '') return Number(one === '') - Number(other === '');
    return isAscending ? compare(one, other) : compare(other, one);
  });
}
