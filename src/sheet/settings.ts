/** The Settings sheet: one row for each rule, and beside it the table of accounts. A value that makes no sense is named. */
import { ACCOUNT_TYPES, type Account, type AccountType } from '../core/account.ts';
import type { Day } from '../core/day.ts';
import { parseSlug } from '../core/person.ts';
import {
  DEFAULT_POLICY,
  LARGEST_RULE_VALUE,
  type Policy,
  RULE_KEYS,
  RULES,
  type RuleKey,
} from '../core/policy.ts';
import { fold } from '../core/text.ts';
import { type Book, NotSetUp, openSheet } from './book.ts';
import { type Calendar, type Cell, isBlank, readCount, readDay, writeBack, writeText } from './cell.ts';
import { columnLetter } from './column.ts';

export const RULE_HEADERS = ['Rule', 'Value', 'Unit', 'Grade', 'What the sources say'] as const;
export const ACCOUNT_HEADERS = [
  'Account',
  'Type',
  'Pending, hard line',
  'Pending, safe line',
  'Weekly limit',
  'Weekly safe limit',
  'Profile',
  'Last archive',
] as const;

export interface Settings {
  readonly policy: Policy;
  /** In the order of the sheet; never empty. */
  readonly accounts: readonly Account[];
  /** One sentence for each value that could not be used, with its cell and what is used instead. */
  readonly problems: readonly string[];
  /** The same, each with the place of its cell, counted from 1, and what that holds. */
  readonly flaws: readonly Flaw[];
}

export interface Flaw {
  readonly says: string;
  readonly row: number;
  readonly column: number;
  readonly holds: string;
}

export const FIRST_ACCOUNT: Account = {
  name: 'My account',
  type: 'Free',
  pendingCap: undefined,
  pendingSafe: undefined,
  weeklyLimit: undefined,
  weeklySafe: undefined,
  slug: undefined,
  lastArchive: undefined,
};

/** Reads rules and accounts in one block. Throws NotSetUp when the sheet is gone. */
export function readSettings(book: Book, calendar: Calendar): Settings {
  const sheet = openSheet(book, 'settings');
  return parseSettings(sheet.getDataRange().getValues() as Cell[][], () => sheet.getName(), calendar);
}

/** What the block of a Settings sheet says; blank and missing values count as the default. */
export function parseSettings(
  values: readonly (readonly Cell[])[],
  title: () => string,
  calendar: Calendar,
): Settings {
  const flaws: Flaw[] = [];
  const name = (row: number, column: number, wanted: string): void => {
    const holds = String(values[row]?.[column] ?? '');
    const says = `Cannot use "${holds}" in ${title()}!${columnLetter(column)}${row + 1}: ${wanted}`;
    flaws.push({ says, row: row + 1, column: column + 1, holds });
  };
  const count: CountReader = (row, column, least = 0) => {
    const cell = values[row]?.[column] ?? '';
    const read = readCount(cell, LARGEST_RULE_VALUE);
    if (read !== undefined && read >= least) return read;
    if (!isBlank(cell)) name(row, column, `write a whole number, ${least} or more. The default is used.`);
    return undefined;
  };
  const type: TypeReader = (row, column) => {
    const cell = values[row]?.[column] ?? '';
    const known = readAccountType(cell);
    if (known === undefined && !isBlank(cell)) {
      name(row, column, `write ${ACCOUNT_TYPES.join(', ')}. ${FIRST_ACCOUNT.type} is used.`);
    }
    return known ?? FIRST_ACCOUNT.type;
  };
  const policy = readPolicy(values, count);
  const accounts = readAccounts(values, count, type, calendar);
  return { policy, accounts, problems: flaws.map(({ says }) => says), flaws };
}

/** The type that a word names, in any case; undefined if it names none. */
export function readAccountType(cell: Cell): AccountType | undefined {
  return ACCOUNT_TYPES.find((type) => fold(type) === fold(String(cell)));
}

/** The least value of a rule. A cycle of no days would never end; every other rule has a meaning at 0. */
export function leastValue(key: RuleKey): number {
  return key === 'cycleDays' ? 1 : 0;
}

type CountReader = (row: number, column: number, least?: number) => number | undefined;
type TypeReader = (row: number, column: number) => AccountType;

function readPolicy(values: readonly (readonly Cell[])[], count: CountReader): Policy {
  const policy: Record<RuleKey, number> = { ...DEFAULT_POLICY };
  const { row: header, column } = findHeader(values, RULE_HEADERS[0]);
  const rowOf = new Map(values.map((row, index) => [fold(String(row[column] ?? '')), index]));
  for (const key of RULE_KEYS) {
    const row = rowOf.get(fold(RULES[key].label));
    if (row !== undefined && row > header)
      policy[key] = count(row, column + 1, leastValue(key)) ?? policy[key];
  }
  return policy;
}

function readAccounts(
  values: readonly (readonly Cell[])[],
  count: CountReader,
  type: TypeReader,
  calendar: Calendar,
): Account[] {
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
      slug: parseSlug(String(values[row]?.[column + 6] ?? '')),
      lastArchive: readDay(values[row]?.[column + 7] ?? '', calendar),
    });
  }
  return accounts.length > 0 ? accounts : [FIRST_ACCOUNT];
}

/** Where a table begins; row -1 when its header is nowhere. */
export function findHeader(
  values: readonly (readonly Cell[])[],
  header: string,
): { row: number; column: number } {
  for (const [row, cells] of values.entries()) {
    const column = cells.findIndex((cell) => fold(String(cell)) === fold(header));
    if (column >= 0) return { row, column };
  }
  return { row: -1, column: 0 };
}

/**
 * Notes in the table of accounts that an archive was imported: the day, and the owner's profile if none stands there. An
 * account that the table does not name is added below the others.
 */
export function writeImport(
  book: Book,
  calendar: Calendar,
  name: string,
  slug: string | null,
  exportedOn: Day,
): void {
  const sheet = openSheet(book, 'settings');
  const values = sheet.getDataRange().getValues() as Cell[][];
  const { row: header, column } = findHeader(values, ACCOUNT_HEADERS[0]);
  if (header < 0) {
    throw new NotSetUp(
      `Cannot find the table of accounts in "${sheet.getName()}": its header "${ACCOUNT_HEADERS[0]}" is gone.`,
    );
  }
  const names = values.map((row) => fold(String(row[column] ?? '')));
  const found = names.indexOf(fold(name), header + 1);
  const last = names.reduce(
    (latest, written, row) => (row > header && written !== '' ? row : latest),
    header,
  );
  const row = found >= 0 ? found : last + 1;
  const profile =
    String(values[row]?.[column + 6] ?? '').trim() ||
    (slug === null ? '' : `https://www.linkedin.com/in/${slug}`);
  const before = readDay(values[row]?.[column + 7] ?? '', calendar);
  const newest = before !== undefined && before > exportedOn ? before : exportedOn;
  const archive: Cell[] = [writeText(profile), calendar.dateOf(newest)];
  const limits = [2, 3, 4, 5].map((place) => writeBack(values[row]?.[column + place] ?? '', ''));
  // One block either way: an account is there with its archive, or not at all.
  const cells: Cell[] = found >= 0 ? archive : [writeText(name), FIRST_ACCOUNT.type, ...limits, ...archive];
  const first = found >= 0 ? column + 7 : column + 1;
  sheet.getRange(row + 1, first, 1, cells.length).setValues([cells]);
}
