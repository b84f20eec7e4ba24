/** The two tables of the Settings sheet, the rules and the accounts beside them, as a change sees them. */
import { fold } from '../../core/text.ts';
import { type Book, NotSetUp, openSheet, type Sheet } from '../book.ts';
import { type Cell, isBlank } from '../cell.ts';
import { findTitle } from '../earlier-titles.ts';
import { type Table, tableOf } from '../table.ts';
import { ACCOUNT_HEADERS, columnBeside, findHeader, RULE_HEADERS } from './settings.ts';

/** The rules; the fields are their headers. Throws NotSetUp without the table. */
export function openRules(book: Book): Table {
  return openPart(book, 'rules', RULE_HEADERS, 2);
}

/** The accounts; the fields are their headers. Throws NotSetUp without the table. */
export function openAccounts(book: Book): Table {
  return openPart(book, 'accounts', ACCOUNT_HEADERS, 2);
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
  const values = sheet.getDataRange().getValues() as Cell[][];
  const { row, column } = findHeader(values, headers[0] ?? '');
  if (row < 0) throw missing(sheet, headers[0] ?? '');
  const places = Object.fromEntries(
    headers.flatMap((header, index) => {
      const place = columnBeside(values, row, column, header);
      if (place < 0 && index < needed) throw missing(sheet, header);
      return place < 0 ? [] : [[header, place] as const];
    }),
  );
  let last = row;
  values.forEach((line, index) => {
    if (index > row && !isBlank(line[column])) last = index;
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
