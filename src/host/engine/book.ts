/** A workbook of Univer, headless or on a page: its sheets, its calculation, its snapshot. */
import type { Injector, IWorkbookData, Univer } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type { FWorkbook, FWorksheet } from '@univerjs/sheets/facade';
import type { Area } from './area.ts';
import { Calculation, changesNoValue } from './calculation.ts';
import { Charts } from './chart.ts';
import type { Engine } from './engine.ts';
import { Sheet, type SheetType } from './sheet.ts';

export class Book {
  readonly engine: Engine;
  readonly api: FUniver;
  readonly workbook: FWorkbook;
  readonly injector: Injector;
  readonly charts: Charts;
  /** As Google writes it: `en_US`. */
  locale = 'en_US';
  readonly #univer: Univer;
  readonly #calculation: Calculation;
  readonly #rows: number;
  #unfitted: { readonly sheet: Sheet; readonly area: Area }[] = [];
  #guarded: { readonly id: number; readonly area: Area }[] = [];
  #typed: { readonly id: number; readonly area: Area }[] = [];

  /**
   * Opens the snapshot in a Univer that has its plugins; a blank book of one sheet if there is none. A new
   * sheet has `rows` rows: Google's have 1,000, but a conditional format costs Univer some 30 µs for each
   * cell.
   */
  constructor(engine: Engine, univer: Univer, snapshot: IWorkbookData | undefined, rows: number) {
    this.engine = engine;
    this.#rows = rows;
    this.#univer = univer;
    this.injector = univer.__getInjector();
    this.api = engine.facade.FUniver.newAPI(univer);
    this.#calculation = new Calculation(engine, this.injector);
    this.charts = new Charts(engine, this.injector);
    this.workbook = this.api.createWorkbook(snapshot ?? blankBook(rows));
  }

  sheets(): Sheet[] {
    return this.workbook.getSheets().map((sheet) => this.#sheet(sheet));
  }

  activeSheet(): Sheet {
    return this.#sheet(this.workbook.getActiveSheet());
  }

  /** Throws if there is no sheet of that name. */
  sheet(name: string): Sheet {
    const found = this.sheets().find((sheet) => sheet.name === name);
    if (!found) throw new Error(`Find the sheet "${name}": there is none of that name.`);
    return found;
  }

  /** A new sheet at the index; its id is a number, as on Google. */
  insertSheet(name: string, index: number, type: SheetType = 'GRID'): Sheet {
    const id = String(Math.floor(Math.random() * 2 ** 31));
    const sheet = type === 'GRID' ? { id } : { id, custom: { type } };
    return this.#sheet(this.workbook.create(name, this.#rows, COLUMNS, { index, sheet }));
  }

  /** Throws Google's words if there would be more cells than `limit` with `more`, or with a new sheet. */
  checkCells(limit: number, more = this.#rows * COLUMNS): void {
    const grids = this.sheets().filter(({ type }) => type === 'GRID');
    const count = grids.reduce((sum, { rowCount, columnCount }) => sum + rowCount * columnCount, more);
    if (count <= limit) return;
    throw new Error(
      `This action would increase the number of cells in the workbook above the limit of ${limit} cells.`,
    );
  }

  /** Resolves when every formula has its value. */
  settled(): Promise<void> {
    return this.#calculation.settled();
  }

  /** Remembers rows whose look has changed; Univer can measure them only when they have been drawn. */
  fitLater(sheet: Sheet, area: Area): void {
    this.#unfitted.push({ sheet, area });
  }

  /** Makes the rows that were remembered as high as what they show, as Google does by itself. */
  fitRows(): void {
    for (const { sheet, area } of this.#unfitted) sheet.fitRows(area);
    this.#unfitted = [];
  }

  /** Lets nobody but the owner edit the area: the add-on is refused. */
  protect({ id }: Sheet, area: Area): void {
    this.#guarded.push({ id, area });
  }

  unprotect(): void {
    this.#guarded = [];
  }

  isEditable({ id }: Sheet, area: Area): boolean {
    return !this.#guarded.some((guarded) => guarded.id === id && overlap(guarded.area, area));
  }

  /** Throws Google's words if a cell of the area is protected. */
  checkEditable(sheet: Sheet, area: Area): void {
    if (this.isEditable(sheet, area)) return;
    throw new Error(
      'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
    );
  }

  /** Makes the area a typed column of a table. */
  typeColumn({ id }: Sheet, area: Area): void {
    this.#typed.push({ id, area });
  }

  /** Throws Google's words if the area reaches into a typed column. */
  checkUntyped({ id }: Sheet, area: Area): void {
    if (!this.#typed.some((typed) => typed.id === id && overlap(typed.area, area))) return;
    throw new Error('This operation is not allowed on cells in typed columns.');
  }

  /** What `'My sheet'!$A$1:$B$2` means; undefined when its cells are gone. */
  find(reference: string): { readonly sheet: Sheet; readonly area: Area } | undefined {
    const [, quoted, plain, a1] = /^(?:'(.+)'|([^!']+))!([$A-Z\d:]+)$/.exec(reference) ?? [];
    const name = quoted?.replaceAll("''", "'") ?? plain;
    const sheet = this.sheets().find((candidate) => candidate.name === name);
    return sheet && a1 ? { sheet, area: sheet.area(a1.replaceAll('$', '')) } : undefined;
  }

  /** The callback is told after every change that a snapshot would show. */
  onChange(callback: () => void): void {
    const { CommandType, ICommandService } = this.engine.core;
    this.injector.get(ICommandService).onCommandExecuted(({ type }, options) => {
      if (type === CommandType.MUTATION && !options?.onlyLocal) callback();
    });
  }

  /**
   * The callback is told of cells whose content changed, by the user or by an execution; results of formulas and
   * looks are none.
   */
  onEdit(callback: (sheet: string, a1: string) => void): void {
    const { SetRangeValuesMutation } = this.engine.sheets;
    this.injector.get(this.engine.core.ICommandService).onCommandExecuted((command, options) => {
      if (command.id !== SetRangeValuesMutation.id || changesNoValue(this.engine, command, options)) return;
      const { subUnitId, cellValue } = command.params as {
        subUnitId: string;
        cellValue?: Readonly<Record<number, Readonly<Record<number, unknown>>>>;
      };
      const rows = Object.keys(cellValue ?? {}).map(Number);
      const columns = Object.values(cellValue ?? {}).flatMap((line) => Object.keys(line).map(Number));
      const sheet = this.sheets().find(({ id }) => String(id) === subUnitId);
      if (!sheet || rows.length === 0 || columns.length === 0) return;
      const [startRow, endRow] = [Math.min(...rows), Math.max(...rows)];
      const [startColumn, endColumn] = [Math.min(...columns), Math.max(...columns)];
      callback(sheet.name, sheet.range({ startRow, endRow, startColumn, endColumn }).getA1Notation());
    });
  }

  save(): IWorkbookData {
    return this.workbook.save();
  }

  dispose(): void {
    this.#calculation.dispose();
    this.#univer.dispose();
  }

  #sheet(sheet: FWorksheet): Sheet {
    return new Sheet(this.engine, this.injector, sheet, this.locale);
  }
}

/** Of a new sheet. */
const COLUMNS = 26;

function overlap(one: Area, other: Area): boolean {
  return (
    one.startRow <= other.endRow &&
    other.startRow <= one.endRow &&
    one.startColumn <= other.endColumn &&
    other.startColumn <= one.endColumn
  );
}

function blankBook(rows: number): IWorkbookData {
  return {
    id: 'book',
    name: 'Untitled spreadsheet',
    sheetOrder: ['0'],
    sheets: { 0: { id: '0', name: 'Sheet1', rowCount: rows, columnCount: COLUMNS } },
  } as Partial<IWorkbookData> as IWorkbookData;
}
