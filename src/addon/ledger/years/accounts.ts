/**
 * Accounts in year sheets: one that is renamed or merged has its new name there, too, by the same change. An edit tells of all rows that an
 * action moved and that name the account alike, by their marks: one for each row would make every later undo slower.
 */

import { type CellState, type Edit, isAlike } from '../../../core/change.ts';
import { groupBy } from '../../../core/group-by.ts';
import { runsOf } from '../../../core/span.ts';
import { times } from '../../../core/times.ts';
import { type Book, findSheet, NotSetUp, openSheet, type YearRole } from '../../../sheet/book.ts';
import type { Cell } from '../../../sheet/cell.ts';
import { findColumns } from '../../../sheet/column.ts';
import { MARK, roleOf, yearsOf } from '../../../sheet/log/year-sheets.ts';
import { readReading } from '../../../sheet/records/words.ts';
import { cellAt, type Table, tableOf } from '../../../sheet/table.ts';
import { stateAt } from '../../../sheet/write/cell-state.ts';
import type { Workbook } from '../../frame/workbook.ts';
import type { RowChange } from '../row-change.ts';

export function isYear({ name }: Pick<Table, 'name'>): boolean {
  return name.startsWith('log ');
}

/** A year sheet as a table of accounts, whose rows are told by their marks; without rows where it is gone or lacks a header. */
export function openYear(book: Book, name: YearRole & Table['name']): Table {
  const sheet = findSheet(book, name);
  const whole = sheet?.getDataRange();
  const values = (whole?.getValues() ?? []) as Cell[][];
  const headers = values[0] ?? [];
  const { columns, signs } = readReading(book);
  const places = { account: findColumns(headers, columns, signs).account ?? -1, mark: headers.indexOf(MARK) };
  const isWhole = places.account >= 0 && places.mark >= 0;
  const table = tableOf(
    {
      ...{ name, headerRow: 1, places, identity: ['mark'], derived: [], nextRow: values.length + 1 },
      sheet: sheet ?? openSheet(book, 'log'),
      values: isWhole ? values : [],
    },
    () => whole?.getFormulas() ?? [],
  );
  if (isWhole) table.formulas.load(1, values.length, places.account, places.account);
  return table;
}

/** Writes the account into the rows that mean another one. Throws NotSetUp where a header is gone. */
export function renamedInYears(
  workbook: Workbook,
  account: string,
  isMeant: (account: string) => boolean,
): RowChange[] {
  return yearsOf(workbook).flatMap((year) => {
    const table = openYear(workbook, roleOf(year) as 'log 0');
    const { sheet, places, values } = table;
    const rows = values.flatMap((_, index) => {
      const [action = '', from] = markAt(table, index + 1);
      const cell = cellAt(table, index + 1, places.account ?? -1);
      const isOurs = /^#\d+$/.test(action) && from !== undefined && isMeant(String(cell));
      if (!isOurs || table.formulas.at(index + 1, places.account ?? -1) !== '') return [];
      return [{ row: index + 1, action, from: Number(from), cell }];
    });
    if (places.mark === -1) requireHeader(workbook, year, MARK);
    if (places.account === -1) requireHeader(workbook, year, 'Account');
    return [...groupBy(rows, ({ cell }) => cell).values()].flatMap((alike) =>
      [...groupBy(alike, ({ action }) => action)].map(([action, mine]): RowChange => {
        const runs = runsOf(mine.map(({ from }) => from)).map((run) => run.join('-'));
        const row = alike[0]?.row ?? 0;
        return { table, row, to: { account }, who: [sheet.getName(), action, runs.join(' ')] };
      }),
    );
  });
}

function requireHeader(book: Book, year: number, header: string): void {
  const sheet = findSheet(book, roleOf(year));
  if (!sheet || sheet.getLastRow() < 2) return;
  throw new NotSetUp(
    `Cannot find the column "${header}" in row 1 of "${sheet.getName()}": write this header there again, then try again.`,
  );
}

function markAt(table: Table, row: number): string[] {
  return String(cellAt(table, row, table.places.mark ?? -1)).split(' ');
}

/** The numbers in the marks of the rows that an edit tells of. */
function numbersOf([, , runs = '']: readonly string[]): Set<number> {
  return new Set(
    runs.split(' ').flatMap((run) => {
      const [first = 0, last = 0] = run.split('-').map(Number);
      return times(last - first + 1, (index) => first + index);
    }),
  );
}

/** How many rows an edit of any table tells of. */
export function rowsIn({ table, who }: Pick<Edit, 'table' | 'who'>): number {
  return isYear({ name: table }) ? numbersOf(who).size : 1;
}

/** The rows of an edit that are still there and whose account is in one of these states. */
export function rowsWith(
  { calendar }: Workbook,
  table: Table,
  who: readonly string[],
  states: readonly (CellState | undefined)[],
): number[] {
  const numbers = numbersOf(who);
  return table.values.flatMap((_, index) => {
    const [action, from] = markAt(table, index + 1);
    if (action !== who[1] || !numbers.has(Number(from))) return [];
    const now = stateAt(table, index + 1, 'account', calendar);
    return states.some((state) => isAlike(now, state ?? null)) ? [index + 1] : [];
  });
}
