/** A workbook of Univer, headless or on a page: its sheets, its calculation, its snapshot. */
import type { Injector, IWorkbookData, Univer } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type { FWorkbook, FWorksheet } from '@univerjs/sheets/facade';
import { Calculation } from './calculation.ts';
import type { Engine } from './engine.ts';
import { type Area, Sheet } from './sheet.ts';

export class Book {
  readonly engine: Engine;
  readonly api: FUniver;
  readonly workbook: FWorkbook;
  readonly injector: Injector;
  readonly #univer: Univer;
  readonly #calculation: Calculation;
  readonly #rows: number;
  #unfitted: { readonly sheet: Sheet; readonly area: Area }[] = [];
  #guarded: { readonly id: number; readonly area: Area }[] = [];

  /**
   * Opens the snapshot in a Univer that has its plugins; a blank book of one sheet if there is none. A new sheet has `rows`
   * rows: Google's have 1,000, but a conditional format costs Univer some 30 µs for each cell.
   */
  constructor(engine: Engine, univer: Univer, snapshot: IWorkbookData | undefined, rows: number) {
    this.engine = engine;
    this.#rows = rows;
    this.#univer = univer;
    this.injector = univer.__getInjector();
    this.api = engine.facade.FUniver.newAPI(univer);
    this.#calculation = new Calculation(engine, this.injector);
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
  insertSheet(name: string, index: number): Sheet {
    const id = String(Math.floor(Math.random() * 2 ** 31));
    return this.#sheet(this.workbook.create(name, this.#rows, 26, { index, sheet: { id } }));
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

  /** The callback is told after every change that a snapshot would show. */
  onChange(callback: () => void): void {
    const { CommandType, ICommandService } = this.engine.core;
    this.injector.get(ICommandService).onCommandExecuted(({ type }, options) => {
      if (type === CommandType.MUTATION && !options?.onlyLocal) callback();
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
    return new Sheet(this.engine, this.injector, sheet);
  }
}

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
    sheets: { 0: { id: '0', name: 'Sheet1', rowCount: rows, columnCount: 26 } },
  } as Partial<IWorkbookData> as IWorkbookData;
}
