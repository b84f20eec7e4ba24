/** Reads the table of a name as it stands now. */
import type { TableName } from '../../core/change.ts';
import { openHeaderCells, openHeaders } from '../../sheet/log/headers.ts';
import { readLog } from '../../sheet/log/log.ts';
import { openAccounts, openRules } from '../../sheet/records/settings-table.ts';
import { openWalls } from '../../sheet/records/walls.ts';
import { openWords } from '../../sheet/records/words.ts';
import type { Table } from '../../sheet/table.ts';
import type { Workbook } from '../frame/workbook.ts';
import { openYear } from './years/accounts.ts';

/** Throws NotSetUp where its sheet or a column of it is gone. */
export function openTable(workbook: Workbook, name: TableName): Table {
  switch (name) {
    case 'headers':
      return openHeaders(workbook);
    case 'header cells':
      return openHeaderCells(workbook);
    case 'log':
      return readLog(workbook, workbook.calendar);
    case 'walls':
      return openWalls(workbook);
    case 'rules':
      return openRules(workbook);
    case 'accounts':
      return openAccounts(workbook);
    case 'words':
      return openWords(workbook);
    case 'look':
    case 'insights':
    case 'report':
    case 'years':
      throw new Error(`Cannot open "${name}" as a table: it tells of whole sheets.`);
    default:
      return openYear(workbook, name);
  }
}
