/**
 * The Settings sheet: the table of accounts and one row for each rule, below it or, in sheets of an earlier look, beside it. A value that makes no sense
 * is named.
 */
import { ACCOUNT_TYPES, type Account, type AccountType, UNNAMED_ACCOUNT } from '../../core/account.ts';
import { parseSlug } from '../../core/person.ts';
import {
  DEFAULT_POLICY,
  LARGEST_RULE_VALUE,
  type Policy,
  RULE_KEYS,
  RULES,
  type RuleKey,
} from '../../core/policy.ts';
import { refuseReserve, weeksOf } from '../../core/rules/largest-reserve.ts';
import { fold } from '../../core/text.ts';
import { type Book, cellsOf, openSheet } from '../book.ts';
import { type Calendar, type Cell, isBlank, readCount, readDay } from '../cell.ts';
import { columnLetter } from '../column.ts';
import { findTitle } from '../earlier-titles.ts';

/** The fields of the two tables, as changes name them; what the first of each is headed by tells the table. */
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
  // Never made by us: it is there where the user has added it.
  'Account since',
] as const;

/** What a field is headed by in the sheets that are made now, where that is another word. */
export const NEW_HEADERS: Readonly<Record<string, string>> = {
  Value: 'Yours',
  Grade: 'How sure',
  'What the sources say': 'What it says',
  'Pending, hard line': 'Pending limit',
  'Pending, safe line': 'Pending safe',
  'Weekly safe limit': 'Weekly safe',
  Profile: 'Own profile',
};
/** Stands below the accounts where the rules follow, and tells that they end. */
export const ACCOUNTS_END = 'Leave a limit blank to follow the rules below.';

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
  name: UNNAMED_ACCOUNT,
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
  return parseSettings(cellsOf(sheet), () => sheet.getName(), calendar);
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
  const accounts = readAccounts(values, count, type, calendar);
  const policy = readPolicy(values, count, (row, column, read) => {
    const why = refuseReserve(read.reserve, weeksOf(accounts, read));
    if (why !== '') name(row, column, `${why} The default is used.`);
    return why !== '';
  });
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

/** `isTooMuch` is asked of the reserve last: what it leaves follows from the other rules. */
function readPolicy(
  values: readonly (readonly Cell[])[],
  count: CountReader,
  isTooMuch: (row: number, column: number, read: Policy) => boolean,
): Policy {
  const policy: Record<RuleKey, number> = { ...DEFAULT_POLICY };
  const { row: header, column } = findHeader(values, RULE_HEADERS[0]);
  const value = columnBeside(values, header, column, RULE_HEADERS[1]);
  const labels = values.map((row) => fold(String(row[column] ?? '')));
  const rowOf = (key: RuleKey) => findTitle(labels, RULES[key].label, header + 1);
  for (const key of RULE_KEYS) {
    const row = rowOf(key);
    if (header >= 0 && row >= 0)
      policy[key] = (value >= 0 ? count(row, value, leastValue(key)) : undefined) ?? policy[key];
  }
  if (isTooMuch(rowOf('reserve'), value, policy)) policy.reserve = DEFAULT_POLICY.reserve;
  return policy;
}

function readAccounts(
  values: readonly (readonly Cell[])[],
  count: CountReader,
  type: TypeReader,
  calendar: Calendar,
): Account[] {
  const { row: header, column } = findHeader(values, ACCOUNT_HEADERS[0]);
  const place = Object.fromEntries(
    ACCOUNT_HEADERS.map((title) => [title, columnBeside(values, header, column, title)]),
  ) as Record<(typeof ACCOUNT_HEADERS)[number], number>;
  const accounts: Account[] = [];
  const end = endOfAccounts(values, { row: header, column });
  for (let row = header + 1; header >= 0 && row < end; row++) {
    const name = String(values[row]?.[column] ?? '').trim();
    if (name === '' || accounts.some((account) => fold(account.name) === fold(name))) continue;
    accounts.push({
      name,
      type: type(row, place.Type),
      pendingCap: count(row, place['Pending, hard line']),
      pendingSafe: count(row, place['Pending, safe line']),
      weeklyLimit: count(row, place['Weekly limit']),
      weeklySafe: count(row, place['Weekly safe limit']),
      slug: parseSlug(String(values[row]?.[place.Profile] ?? '')),
      lastArchive: readDay(values[row]?.[place['Last archive']] ?? '', calendar),
      since: readDay(values[row]?.[place['Account since']] ?? '', calendar),
    });
  }
  return accounts.length > 0 ? accounts : [FIRST_ACCOUNT];
}

/**
 * The column of another field of the table that begins at `column`, by either of its headers: in the same row, at that column or to
 * the right of it; -1 when it is gone. Counted from 0.
 */
export function columnBeside(
  values: readonly (readonly Cell[])[],
  header: number,
  column: number,
  title: string,
): number {
  const titles = [title, NEW_HEADERS[title] ?? title].map(fold);
  const headers = values[header] ?? [];
  return headers.findIndex((cell, place) => place >= column && titles.includes(fold(String(cell))));
}

/**
 * The first row below the accounts that is none of theirs, counted from 0: where the rules follow in the same column, the note
 * that stands between, or the heading right above them.
 */
export function endOfAccounts(
  values: readonly (readonly Cell[])[],
  { row: header, column }: { readonly row: number; readonly column: number },
): number {
  const rules = findHeader(values, RULE_HEADERS[0]);
  if (rules.row <= header || rules.column !== column) return values.length;
  const note = values.findIndex(
    (row, index) => index > header && index < rules.row && row[column] === ACCOUNTS_END,
  );
  return note < 0 ? rules.row - 1 : note;
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
