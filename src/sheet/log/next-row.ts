/**
 * Where the next invitation goes: below all that the table holds, above its totals and above other tables, never
 * into a row in which somebody has begun to write.
 */
import type { RowKind } from '../../core/row-kind.ts';
import { times } from '../../core/times.ts';
import { type Cell, isBlank } from '../cell.ts';
import type { Places } from '../column.ts';
import { headersOf } from '../table.ts';
import type { Formulas } from '../write/formulas.ts';
import { tableColumns } from './rows.ts';

export interface NextRow {
  /** Counted from 1. */
  readonly nextRow: number;
  /** How many rows are free from there on, before something else begins. */
  readonly room: number;
}

interface Below {
  readonly values: readonly (readonly Cell[])[];
  readonly headerRow: number;
  readonly places: Places;
  readonly kinds: readonly RowKind[];
  readonly formulas: Formulas;
}

/** Cells that may be filled in advance, and say nothing of a person. */
const IN_ADVANCE = ['account', 'attempt', 'resendFrom', 'flag'] as const;

export function nextRowOf({ values, headerRow, places, kinds, formulas }: Below): NextRow {
  let last = headerRow + kinds.lastIndexOf('invitation') + 1;
  const columns = [...tableColumns(headersOf({ values, headerRow }), places)].filter(
    (place) => !IN_ADVANCE.some((part) => places[part] === place),
  );
  const end = kinds.findIndex(
    (kind, index) => headerRow + index + 1 > last && (kind === 'total' || kind === 'beyond'),
  );
  const bottom = end < 0 ? values.length : headerRow + end;
  const cell = (row: number, place: number): Cell => values[row - 1]?.[place] ?? '';
  const rows = times(bottom - last, (index) => last + 1 + index);
  for (const place of columns) {
    const filled = rows.filter((row) => !isBlank(cell(row, place)) && cell(row, place) !== false);
    if (filled.length === 0) continue;
    // The same in several rows was filled down in advance.
    const isFilledDown =
      filled.length > 1 && new Set(filled.map((row) => String(cell(row, place)))).size === 1;
    if (isFilledDown) continue;
    for (const row of filled.reverse()) {
      if (row <= last) break;
      if (formulas.at(row, place) === '') last = row;
    }
  }
  return { nextRow: last + 1, room: end < 0 ? Number.POSITIVE_INFINITY : bottom - last };
}
