/** Between what a cell holds and what a change keeps of it. */
import { type CellState, type Moment, plainState } from '../../core/change.ts';
import type { Day } from '../../core/day.ts';
import { isText } from '../../core/is-text.ts';
import { type Calendar, type Cell, isDate, writeText } from '../cell.ts';
import { cellAt, type Table } from '../table.ts';

/** Exactly what the cell of a field held when the table was read. */
export function stateAt(table: Table, row: number, field: string, calendar: Calendar): CellState {
  const place = table.places[field];
  if (place === undefined) return null;
  return stateOf(cellAt(table, row, place), table.formulas.at(row, place), calendar);
}

export function stateOf(cell: Cell, formula: string, calendar: Calendar): CellState {
  if (formula !== '') return { formula };
  if (cell === '') return null;
  return isDate(cell) ? { at: calendar.clockOf(cell) } : cell;
}

/** A day as a cell keeps it. */
export function dayState(day: Day): Moment {
  return { at: `${day}T00:00:00.000` };
}

/** The value that brings a state about; text stays text whatever it looks like. */
export function cellOf(state: CellState, calendar: Calendar): Cell {
  const value = plainState(state);
  if (value === null) return '';
  if (isText(value)) return writeText(value);
  if (typeof value !== 'object') return value;
  return 'at' in value ? calendar.momentOf(value.at) : value.formula;
}

/** The text that a cell in this state is read as; a moment as its day. */
export function formatState(state: CellState): string {
  const value = plainState(state);
  if (value === null) return '';
  if (typeof value !== 'object') return String(value).trim();
  return 'at' in value ? value.at.slice(0, 10) : value.formula;
}
