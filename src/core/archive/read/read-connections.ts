/** Connections.csv: who is connected to the owner of the archive. */
import type { Day } from '../../day.ts';
import type { RowProblem } from '../archive-file.ts';
import type { Pace } from '../pace.ts';
import type { ChosenFile } from './choose-files.ts';
import { readDays } from './read-days.ts';
import { type ConnectionRecord, isHidden, readConnection } from './record.ts';
import { readRows } from './table.ts';

export interface Connections {
  readonly connections: readonly ConnectionRecord[];
  /** The newest day of any row; undefined for none. */
  readonly newest: Day | undefined;
  readonly counts: { readonly connections: number; readonly hidden: number };
  readonly problems: readonly RowProblem[];
}

export function* readConnections(file: ChosenFile, pace: Pace): Generator<number, Connections> {
  const rows = yield* readRows(file.header, file.rows, pace);
  const days = yield* readDays(file.name, rows, 'Connected On', pace);
  const connections: ConnectionRecord[] = [];
  const problems: RowProblem[] = [];
  let hidden = 0;
  for (const row of rows) {
    const record = isHidden(row) ? undefined : readConnection(row, days.read);
    if (record === undefined) hidden++;
    else if (typeof record === 'string') problems.push({ file: file.name, line: row.line, what: record });
    else connections.push(record);
    if (pace.isDue()) yield pace.share;
  }
  return { connections, newest: days.newest, counts: { connections: rows.length, hidden }, problems };
}
