/** What a door asks of the write path. */
import type { Cells } from '../../core/change.ts';
import type { Table } from '../../sheet/table.ts';

/** What is to happen to one row of a table that was just read. */
export interface RowChange {
  readonly table: Table;
  readonly row: number;
  readonly to: Cells;
  /** The row is added or emptied: all of it or nothing. */
  readonly whole?: boolean;
  /** Fields that are left out, rather than refused, where a formula fills the cell or stands in it. */
  readonly soft?: readonly string[];
  /** The edit that is taken back. */
  readonly answers?: string;
  /** Texts that tell the row, where it does not exist yet. */
  readonly who?: readonly string[];
}

/** Empties the row, but for columns of the user's own. No row is deleted: rows may move meanwhile. */
export function emptied(table: Table, row: number): RowChange {
  const to = Object.fromEntries(Object.keys(table.places).map((field) => [field, null]));
  return { table, row, whole: true, to };
}
