/** Writes to the Settings sheet: values of rules and types of accounts, each in one block; what stands between stays. */
import type { AccountType } from '../core/account.ts';
import type { RuleKey } from '../core/policy.ts';
import { fold } from '../core/text.ts';
import { NotSetUp, type Sheet } from './book.ts';
import { type Cell, writeBack, writeText } from './cell.ts';
import { ensureRules } from './layout/settings-sheet.ts';
import { ACCOUNT_HEADERS, columnBeside, FIRST_ACCOUNT, findHeader, RULE_HEADERS } from './settings.ts';
import { requireWritable } from './writable.ts';

/** Writes the values of rules. A rule without a row gets one below the others. Throws NotSetUp without the table. */
export function writeRules(sheet: Sheet, rules: ReadonlyMap<RuleKey, number>): void {
  if (rules.size === 0) return;
  const rows = ensureRules(sheet);
  const values = readBlock(sheet);
  const { row, column } = findHeader(values, RULE_HEADERS[0]);
  writeInto(
    sheet,
    requireBeside(sheet, values, row, column, RULE_HEADERS[1]) + 1,
    new Map([...rules].map(([key, value]) => [rows[key], value])),
  );
}

/** Writes the types of accounts; one that the table does not name is added to it. Throws NotSetUp without the table. */
export function writeAccountTypes(sheet: Sheet, types: ReadonlyMap<string, AccountType>): void {
  if (types.size === 0) return;
  const { names, typeColumn } = readAccountNames(sheet);
  const rows = new Map<number, Cell>();
  for (const [account, type] of types) {
    const place = names.indexOf(fold(account));
    if (place >= 0) rows.set(place + 1, type);
    else addAccount(sheet, account, type);
  }
  writeInto(sheet, typeColumn + 1, rows);
}

/** Adds an account below the others; does nothing where the table names it. */
export function addAccount(sheet: Sheet, account: string, type = FIRST_ACCOUNT.type): void {
  const { names, column, header, typeColumn } = readAccountNames(sheet);
  if (names.includes(fold(account))) return;
  const last = names.reduce((latest, name, row) => (name === '' ? latest : row), header);
  const lacking = last + 2 - sheet.getMaxRows();
  if (lacking > 0) sheet.insertRowsAfter(sheet.getMaxRows(), lacking);
  const columns = typeColumn - column + 1;
  const cells = sheet.getRange(last + 2, column + 1, 1, columns);
  requireWritable(cells, () => ({
    ...{ title: sheet.getName(), row: last + 2, column: column + 1, rows: 1, columns },
  }));
  const formulas = cells.getFormulas()[0] ?? [];
  const stands = (cells.getValues()[0] ?? []) as Cell[];
  const line = stands.map((cell, index) => writeBack(cell, formulas[index] ?? ''));
  cells.setValues([[writeText(account), ...line.slice(1, -1), type]]);
}

interface AccountNames {
  /** What each row below the header names, folded; '' for those above it and for blank ones. Rows count from 0. */
  readonly names: readonly string[];
  readonly column: number;
  /** Where their types stand. */
  readonly typeColumn: number;
  readonly header: number;
}

function readAccountNames(sheet: Sheet): AccountNames {
  const values = readBlock(sheet);
  const { row: header, column } = findHeader(values, ACCOUNT_HEADERS[0]);
  if (header < 0) {
    throw new NotSetUp(
      `Cannot find the table of accounts in "${sheet.getName()}": its header "${ACCOUNT_HEADERS[0]}" is gone.`,
    );
  }
  const names = values.map((row, index) => (index > header ? fold(String(row[column] ?? '')) : ''));
  const typeColumn = requireBeside(sheet, values, header, column, ACCOUNT_HEADERS[1]);
  return { names, column, typeColumn, header };
}

function requireBeside(
  sheet: Sheet,
  values: readonly (readonly Cell[])[],
  header: number,
  column: number,
  title: string,
): number {
  const place = columnBeside(values, header, column, title);
  if (place >= 0) return place;
  throw new NotSetUp(
    `Cannot find the header "${title}" in "${sheet.getName()}": write it beside "${String(values[header]?.[column] ?? '')}" again.`,
  );
}

function readBlock(sheet: Sheet): Cell[][] {
  return sheet.getDataRange().getValues() as Cell[][];
}

/** Writes cells of one column, by row, both counted from 1, as one block. */
function writeInto(sheet: Sheet, column: number, changes: ReadonlyMap<number, Cell>): void {
  if (changes.size === 0) return;
  const first = Math.min(...changes.keys());
  const range = sheet.getRange(first, column, Math.max(...changes.keys()) - first + 1, 1);
  const rows = Math.max(...changes.keys()) - first + 1;
  requireWritable(range, () => ({ title: sheet.getName(), row: first, column, rows, columns: 1 }));
  const formulas = range.getFormulas();
  const values = range.getValues() as Cell[][];
  range.setValues(
    values.map(([cell = ''], index) => [
      changes.get(first + index) ?? writeBack(cell, formulas[index]?.[0] ?? ''),
    ]),
  );
}
