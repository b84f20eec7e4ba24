/** The two tables of the Settings sheet, rules and accounts, as a change sees them. */
import { fold } from '../../core/text.ts';
import { type Book, cellsOf, NotSetUp, openSheet, type Sheet } from '../book.ts';
import { isBlank } from '../cell.ts';
import { findTitle } from '../earlier-titles.ts';
import { styleAccounts } from '../layout/settings-style.ts';
import { type Table, tableOf } from '../table.ts';
import { ACCOUNT_HEADERS, columnBeside, endOfAccounts, findHeader, RULE_HEADERS } from './settings.ts';

/** The rules; the fields are their headers. Throws NotSetUp without the table. */
export function openRules(book: Book): Table {
  return openPart(book, 'rules', RULE_HEADERS, 2);
}

/** The accounts; the fields are their headers. Throws NotSetUp without the table. */
export function openAccounts(book: Book): Table {
  return openPart(book, 'accounts', ACCOUNT_HEADERS, 2);
}

/**
 * The same with room for `count` more, and for one that stays blank: rows are inserted where the rules follow. To be asked before the
 * rules are read, which it moves. Should the change be refused, the rows stay blank and are the next to be used.
 */
export function openAccountsFor(book: Book, count: number): Table {
  const table = openAccounts(book);
  const column = table.places[ACCOUNT_HEADERS[0]] ?? 0;
  const end = endOfAccounts(table.values, { row: table.headerRow - 1, column });
  if (end === table.values.length) return table;
  const lacking = count + 1 - (end + 1 - table.nextRow);
  if (lacking <= 0) return table;
  table.sheet.insertRowsBefore(end + 1, lacking);
  styleAccounts(table.sheet, end + 1, lacking, column, book.builders);
  return openAccounts(book);
}

/** Where the account, or the rule, of that name stands; the row below the last where it has none. */
export function rowNamed(table: Table, name: string): number {
  const [identity = ''] = table.identity;
  const place = table.places[identity] ?? -1;
  const names = table.values.slice(0, table.nextRow - 1).map((cells) => fold(String(cells[place] ?? '')));
  const at = findTitle(names, name, table.headerRow);
  return at < 0 ? table.nextRow : at + 1;
}

/** `needed` is how many of the headers, from the first, must stand; the others may be gone. */
function openPart(book: Book, name: 'rules' | 'accounts', headers: readonly string[], needed: number): Table {
  const sheet = openSheet(book, 'settings');
  const values = cellsOf(sheet);
  const { row, column } = findHeader(values, headers[0] ?? '');
  if (row < 0) throw missing(sheet, headers[0] ?? '');
  const places = Object.fromEntries(
    headers.flatMap((header, index) => {
      const place = columnBeside(values, row, column, header);
      if (place < 0 && index < needed) throw missing(sheet, header);
      return place < 0 ? [] : [[header, place] as const];
    }),
  );
  const end = name === 'accounts' ? endOfAccounts(values, { row, column }) : values.length;
  let last = row;
  values.forEach((line, index) => {
    if (index > row && index < end && !isBlank(line[column])) last = index;
  });
  const [identity = ''] = headers;
  return tableOf({
    name,
    sheet,
    values,
    places,
    headerRow: row + 1,
    nextRow: last + 2,
    identity: [identity],
    derived: [],
  });
}

function missing(sheet: Sheet, header: string): NotSetUp {
  return new NotSetUp(
    `Cannot find the header "${header}" in "${sheet.getName()}": write it there again, or delete the sheet and set up once more.`,
  );
}
