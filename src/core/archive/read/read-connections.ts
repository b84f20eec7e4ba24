/** Connections.csv: who is connected to the owner of the archive. */
import type { Day } from '../../day.ts';
import { isText } from '../../is-text.ts';
import type { RowProblem, Unread } from '../archive-file.ts';
import type { Pace } from '../pace.ts';
import { ArchiveRefused } from './archive-refused.ts';
import type { ChosenFile } from './choose-files.ts';
import { describeUnread } from './describe-unread.ts';
import { NewestDay } from './newest-day.ts';
import { readDays } from './read-days.ts';
import { type ConnectionRecord, isHidden, readConnection } from './record.ts';
import { isShifted, readRows, SHIFTED } from './table.ts';
import { whomOf } from './whom.ts';

export interface Connections {
  readonly connections: readonly ConnectionRecord[];
  /** Days on which those who hide from exports were connected, as far as they can be read. */
  readonly hiddenOn: readonly Day[];
  /** The newest day of any row; undefined for none. */
  readonly newest: Day | undefined;
  readonly counts: { readonly connections: number; readonly hidden: number };
  readonly problems: readonly RowProblem[];
  readonly unread: readonly Unread[];
}

/** `latest` is the last day that can be. Throws ArchiveRefused where there are rows and none can be read. */
export function* readConnections(
  file: ChosenFile,
  latest: Day | undefined,
  pace: Pace,
): Generator<number, Connections> {
  const rows = yield* readRows(file.header, file.rows, pace);
  const days = yield* readDays(file.name, rows, 'Connected On', pace);
  const newest = new NewestDay(latest);
  const connections: ConnectionRecord[] = [];
  const problems: RowProblem[] = [];
  const unread: Unread[] = [];
  const hiddenOn: Day[] = [];
  let hidden = 0;
  for (const row of rows) {
    const record = isHidden(row) ? undefined : readConnection(row, days.read, latest);
    const day = days.read(row.cell('Connected On'));
    newest.meet(day);
    if (record === undefined) {
      hidden++;
      if (day !== undefined && (latest === undefined || day <= latest)) hiddenOn.push(day);
    } else if (!isText(record)) connections.push(record);
    else {
      const what = isShifted(row, file.header) ? `${record} ${SHIFTED}` : record;
      problems.push({ file: file.name, line: row.line, what });
      unread.push(whomOf(row, [`${row.cell('First Name')} ${row.cell('Last Name')}`]));
    }
    if (pace.isDue()) yield pace.share;
  }
  const [first] = problems;
  if (first && connections.length === 0) throw new ArchiveRefused(describeUnread(problems.length, first));
  const counts = { connections: rows.length, hidden };
  return { connections, hiddenOn, newest: newest.day, counts, problems, unread };
}
