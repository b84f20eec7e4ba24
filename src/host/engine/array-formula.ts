/**
 * What array formulas fill. Where something stands in the way of one, it fills nothing and shows an error
 * until that is emptied. Univer finds this out only when it calculates, so that an execution would not see
 * what its own write broke.
 */
import type { ICellData, Injector } from '@univerjs/core';
import type { FWorksheet } from '@univerjs/sheets/facade';
import { type Area, cellsOf, isMeeting } from './area.ts';
import type { Engine } from './engine.ts';

/** By row and column. */
type Spilled = Record<number, Record<number, ICellData>>;

interface ArrayFormula {
  readonly row: number;
  readonly column: number;
  readonly area: Area;
}

/** What a formula shows that cannot expand. */
export const BROKEN: ICellData = { v: '#REF!' };

export class ArrayFormulas {
  readonly #engine: Engine;
  readonly #injector: Injector;
  readonly #facade: FWorksheet;

  constructor(engine: Engine, injector: Injector, facade: FWorksheet) {
    this.#engine = engine;
    this.#injector = injector;
    this.#facade = facade;
  }

  /**
   * The cells that formulas of other cells fill, which are not in the matrix; and, as `row column`, the
   * formulas that cannot.
   */
  spilled(): { readonly spilled: Spilled; readonly broken: ReadonlySet<string> } {
    const broken = new Set<string>();
    const spilled = this.#data() ?? {};
    const blocked = this.#all().filter((array) => this.#isBlocked(array));
    if (blocked.length === 0) return { spilled, broken };
    const left = structuredClone(spilled);
    for (const { row, column, area } of blocked) {
      broken.add(`${row} ${column}`);
      for (const [filledRow, filledColumn] of cellsOf(area)) delete left[filledRow]?.[filledColumn];
    }
    return { spilled: left, broken };
  }

  /**
   * Univer forgets what a formula fills when one of its cells is written, even with nothing; it is kept till
   * it calculates.
   */
  keep(written: Area, write: () => void): void {
    const met = this.#all().filter(({ area }) => isMeeting(area, written));
    const kept = met.length > 0 ? structuredClone(this.#data()) : undefined;
    write();
    const now = this.#data();
    if (!kept || !now) return;
    for (const { row, column, area } of met) {
      if (!this.#cell(row, column)?.f) continue;
      for (const [filledRow, filledColumn] of cellsOf(area)) {
        const cell = kept[filledRow]?.[filledColumn];
        if (cell) now[filledRow] = { ...now[filledRow], [filledColumn]: cell };
      }
    }
  }

  #data(): Spilled | undefined {
    const data = this.#injector.get(this.#engine.formula.FormulaDataModel).getArrayFormulaCellData();
    return data[this.#facade.getWorkbook().getUnitId()]?.[this.#facade.getSheetId()] as Spilled | undefined;
  }

  #all(): ArrayFormula[] {
    const ranges = this.#injector.get(this.#engine.formula.FormulaDataModel).getArrayFormulaRange();
    const here = ranges[this.#facade.getWorkbook().getUnitId()]?.[this.#facade.getSheetId()] ?? {};
    return Object.entries(here).flatMap(([row, line]) =>
      Object.entries(line ?? {}).map(([column, area]) => ({
        row: Number(row),
        column: Number(column),
        area: area as Area,
      })),
    );
  }

  /** Whether another cell that it fills holds something of its own. */
  #isBlocked({ row, column, area }: ArrayFormula): boolean {
    if (!this.#cell(row, column)?.f) return false;
    for (const [filledRow, filledColumn] of cellsOf(area)) {
      if (filledRow === row && filledColumn === column) continue;
      const cell = this.#cell(filledRow, filledColumn);
      if (cell && (cell.f || (cell.v !== null && cell.v !== undefined && cell.v !== ''))) return true;
    }
    return false;
  }

  #cell(row: number, column: number) {
    return this.#facade.getSheet().getCellMatrix().getValue(row, column);
  }
}
