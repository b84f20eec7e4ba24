/**
 * Set up's columns in a sheet that the user keeps already, as a change like any other: in the Journal, and to
 * be undone.
 */
import { counted } from '../../core/text.ts';
import { COLUMNS } from '../../sheet/column.ts';
import type { Adopt } from '../../sheet/layout/log-sheet.ts';
import { openHeaders } from '../../sheet/log/headers.ts';
import { DERIVED } from '../../sheet/log/log.ts';
import { openJournal } from '../../sheet/records/journal.ts';
import type { Workbook } from '../frame/workbook.ts';
import { commit } from './commit.ts';
import { readPending } from './pending.ts';

/**
 * Not where an earlier change waits for these very columns: they are written as they are, and the next
 * execution completes it. Nor into merged cells, which no change may write to, though they take a header
 * where they begin.
 * `onDone` gets what undoes it.
 */
export function adoptIn(workbook: Workbook, onDone: (action: string | null) => void = () => {}): Adopt {
  return (headers, keys, columns) => {
    if (readPending(workbook) || headers.isPartOfMerge()) return false;
    // In the order in which people see them.
    openJournal(workbook);
    const table = openHeaders(workbook);
    const added = counted(keys.length, 'column');
    const isOwn = DERIVED.every((key) => keys.includes(key));
    const { action, met } = commit(
      workbook,
      {
        act: 'Set up',
        what: `${isOwn ? 'Your sheet is now the log' : 'Log repaired'}: ${added} added`,
        where: 'Set up',
      },
      [
        {
          ...{ table, row: table.headerRow + 1, who: [table.sheet.getName(), String(columns)] },
          to: Object.fromEntries(keys.map((key) => [key, COLUMNS[key].header])),
        },
      ],
    );
    if (met) throw met;
    onDone(action);
    return true;
  };
}
