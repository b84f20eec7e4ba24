/** New invitations as rows of the log. */
import type { Cells } from '../../core/change.ts';
import type { Log } from '../../sheet/log/log.ts';
import { formatState } from '../../sheet/write/cell-state.ts';
import type { RowChange } from './row-change.ts';

/** Invitations below the last one. What is empty is left out: cells may be filled in advance. */
export function addedRows(log: Log, invitations: readonly Cells[]): RowChange[] {
  return invitations.map((cells, index) => ({
    table: log,
    row: log.nextRow + index,
    whole: true,
    to: Object.fromEntries(Object.entries(cells).filter(([, state]) => state !== '' && state !== null)),
    who: log.identity.map((field) => formatState(cells[field] ?? null)),
  }));
}
