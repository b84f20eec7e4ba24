/**
 * All that a cell holds, for whoever must know that nothing changed: values, formats, notes, links,
 * validation.
 */

import type { Area } from './area.ts';
import type { Book } from './book.ts';
import type { Run } from './cell.ts';
import { type ReadValue, readable } from './grid.ts';
import { isAutomatic, type Sheet } from './sheet.ts';
import { fromRule, rulesOf, type Validation } from './validation.ts';

export interface CellState {
  readonly value: ReadValue;
  /** '' when there is none. */
  readonly formula: string;
  /** The number format, '' for automatic. */
  readonly format: string;
  /** Colours, fonts, borders and alignment, as Univer has them; null when it has none of its own. */
  readonly style: object | null;
  /** '' when there is none. */
  readonly note: string;
  readonly runs: readonly Run[];
  readonly validation: Validation | null;
}

/** At once, without waiting for formulas, so that it may look between two calls of an execution. */
export interface Look {
  cellState(sheet: string, a1: string): CellState;
  /**
   * Every cell of the sheet that is not as in a new sheet, by its address; plain data, to be compared as
   * JSON.
   */
  look(sheet: string): Record<string, CellState>;
}

export function lookOf(book: Book): Look {
  return {
    cellState(name, a1) {
      const sheet = book.sheet(name);
      return statesIn(sheet, sheet.area(a1))[0]?.[0] ?? NEW;
    },
    look(name) {
      const sheet = book.sheet(name);
      const whole = {
        startRow: 0,
        startColumn: 0,
        endRow: sheet.rowCount - 1,
        endColumn: sheet.columnCount - 1,
      };
      const found: Record<string, CellState> = {};
      for (const [row, states] of statesIn(sheet, whole).entries()) {
        for (const [column, state] of states.entries()) if (state) found[addressOf(row, column)] = state;
      }
      return found;
    },
  };
}

/** As in a new sheet. */
const NEW: CellState = {
  value: '',
  formula: '',
  format: '',
  style: null,
  note: '',
  runs: [],
  validation: null,
};

/**
 * The number format is told apart from the rest; a cell that was given none and one that was given the
 * automatic one are alike.
 */
function withoutFormat(style: object | null): object | null {
  const { n: _, bg, ...rest } = (style ?? {}) as { n?: unknown; bg?: { rgb?: string } | null };
  // A background that was taken away stays as one without a colour.
  const others = !bg || bg.rgb === '' ? rest : { ...rest, bg };
  return Object.keys(others).length > 0 ? others : null;
}

/** The cells of the area, null for one that is as new. */
function statesIn(sheet: Sheet, area: Area): (CellState | null)[][] {
  const formats = sheet.formats(area);
  const formulas = sheet.formulas(area);
  const rules = rulesOf(sheet, area);
  return sheet.values(area).map((row, r) =>
    row.map((value, c) => {
      const [rowNumber, columnNumber] = [area.startRow + r, area.startColumn + c];
      const { note, runs = [] } = sheet.custom(rowNumber, columnNumber);
      const style = withoutFormat(sheet.style(rowNumber, columnNumber));
      const rule = rules[r]?.[c];
      const formula = formulas[r]?.[c] ?? '';
      const isPlain = isAutomatic(formats[r]?.[c]) && !style;
      if (value === '' && !formula && isPlain && !note && runs.length === 0 && !rule) return null;
      return {
        value: readable(value),
        formula,
        format: isAutomatic(formats[r]?.[c]) ? '' : (formats[r]?.[c] ?? ''),
        style,
        note: note ?? '',
        runs,
        validation: rule ? fromRule(rule) : null,
      };
    }),
  );
}

/** `A1` for row 0 and column 0. */
function addressOf(row: number, column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  const before = Math.floor(column / 26);
  return before > 0
    ? `${addressOf(row, before - 1).replace(/\d+$/, '')}${last}${row + 1}`
    : `${last}${row + 1}`;
}
