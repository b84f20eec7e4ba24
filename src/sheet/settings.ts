/** The Settings sheet: one row for each rule, and beside it the table of accounts. A value that makes no sense is named. */
import { ACCOUNT_TYPES, type Account, type AccountType } from '../core/account.ts';
import {
  DEFAULT_POLICY,
  LARGEST_RULE_VALUE,
  type Policy,
  RULE_KEYS,
  RULES,
  type RuleKey,
} from '../core/policy.ts';
import { fold } from '../core/text.ts';
import { type Book, openSheet } from './book.ts';
import { type Cell, isBlank, readCount } from './cell.ts';
import { columnLetter } from './column.ts';

export const RULE_HEADERS = ['Rule', 'Value', 'Unit', 'Grade', 'What the sources say'] as const;
export const ACCOUNT_HEADERS = [
  'Account',
  'Type',
  'Pending, hard line',
  'Pending, safe line',
  'Weekly limit',
  'Weekly safe limit',
] as const;

export interface Settings {
  readonly policy: Policy;
  /** In the order of the sheet; never empty. */
  readonly accounts: readonly Account[];
  /** One sentence for each value that could not be used, with its cell and what is used instead. */
  readonly problems: readonly string[];
}

export const FIRST_ACCOUNT: Account = {
  name: 'My account',
  type: 'Free',
  pendingCap: undefined,
  pendingSafe: undefined,
  weeklyLimit: undefined,
  weeklySafe: undefined,
};

/** Reads rules and accounts in one block. Throws NotSetUp when the sheet is gone. */
export function readSettings(book: Book): Settings {
  const sheet = openSheet(book, 'settings');
  return parseSettings(sheet.getDataRange().getValues() as Cell[][], () => sheet.getName());
}

/** What the block of a Settings sheet says; blank and missing values count as the default. */
export function parseSettings(values: readonly (readonly Cell[])[], title: () => string): Settings {
  const problems: string[] = [];
  const count = (row: number, column: number): number | undefined => {
    const cell = values[row]?.[column] ?? '';
    const read = readCount(cell, LARGEST_RULE_VALUE);
    if (read === undefined && !isBlank(cell)) {
      problems.push(
        `Cannot use "${String(cell)}" in ${title()}!${columnLetter(column)}${row + 1}: write a whole number, 0 or more. The default is used.`,
      );
    }
    return read;
  };
  const type = (row: number, column: number): AccountType => {
    const cell = values[row]?.[column] ?? '';
    const known = ACCOUNT_TYPES.find((candidate) => fold(candidate) === fold(String(cell)));
    if (known === undefined && !isBlank(cell)) {
      problems.push(
        `Cannot use "${String(cell)}" in ${title()}!${columnLetter(column)}${row + 1}: write ${ACCOUNT_TYPES.join(', ')}. ${FIRST_ACCOUNT.type} is used.`,
      );
    }
    return known ?? FIRST_ACCOUNT.type;
  };
  return { policy: readPolicy(values, count), accounts: readAccounts(values, count, type), problems };
}

type CountReader = (row: number, column: number) => number | undefined;
type TypeReader = (row: number, column: number) => AccountType;

function readPolicy(values: readonly (readonly Cell[])[], count: CountReader): Policy {
  const policy: Record<RuleKey, number> = { ...DEFAULT_POLICY };
  const { row: header, column } = findHeader(values, RULE_HEADERS[0]);
  const rowOf = new Map(values.map((row, index) => [fold(String(row[column] ?? '')), index]));
  for (const key of RULE_KEYS) {
    const row = rowOf.get(fold(RULES[key].label));
    if (row !== undefined && row > header) policy[key] = count(row, column + 1) ?? policy[key];
  }
  // A cycle of no days would never end; every other rule has a meaning at 0.
  return { ...policy, cycleDays: Math.max(1, policy.cycleDays) };
}

function readAccounts(values: readonly (readonly Cell[])[], count: CountReader, type: TypeReader): Account[] {
  const { row: header, column } = findHeader(values, ACCOUNT_HEADERS[0]);
  const accounts: Account[] = [];
  for (let row = header + 1; header >= 0 && row < values.length; row++) {
    const name = String(values[row]?.[column] ?? '').trim();
    if (name === '' || accounts.some((account) => fold(account.name) === fold(name))) continue;
    accounts.push({
      name,
      type: type(row, column + 1),
      pendingCap: count(row, column + 2),
      pendingSafe: count(row, column + 3),
      weeklyLimit: count(row, column + 4),
      weeklySafe: count(row, column + 5),
    });
  }
  return accounts.length > 0 ? accounts : [FIRST_ACCOUNT];
}

/** Where a table begins; row -1 when its header is nowhere. */
function findHeader(values: readonly (readonly Cell[])[], header: string): { row: number; column: number } {
  for (const [row, cells] of values.entries()) {
    const column = cells.findIndex((cell) => fold(String(cell)) === fold(header));
    if (column >= 0) return { row, column };
  }
  return { row: -1, column: 0 };
}
