/**
 * Looks through our sheets for what is missing and what is wrong. Works when any of them is gone; changes
 * nothing.
 */

import type { Account } from '../../core/account.ts';
import type { Day } from '../../core/day.ts';
import type { Field, FindingKind, Issue, Remedy } from '../../core/health/finding.ts';
import { noticeIn } from '../../core/health/finding-search.ts';
import type { PlanKey } from '../../core/plan.ts';
import { quote } from '../../core/text.ts';
import { type Book, cellsOf, findSheet, NAMES, type Sheet, TITLES } from '../book.ts';
import { type Calendar, readText } from '../cell.ts';
import { COLUMN_KEYS, COLUMNS, type ColumnKey, findColumns } from '../column.ts';
import { namedCells } from '../layout/dashboard-sheet.ts';
import type { Renamed } from '../log/renamed.ts';
import { findNamedCell } from '../named-cell.ts';
import { ACCOUNT_HEADERS, findHeader, parseSettings, RULE_HEADERS } from '../records/settings.ts';
import { findTwoDays } from './health-days.ts';
import { findFormulas } from './health-formula.ts';
import { type LogView, viewLog } from './health-log.ts';

export interface Found {
  readonly kind: FindingKind;
  readonly sheet: 'log' | 'settings' | 'words';
  /** Counted from 1; 0 where there is no cell to show. */
  readonly row: number;
  readonly column: number;
  /** What the cell holds, or its formula; no more than its beginning. */
  readonly holds: string;
  /** One sentence that names the cell. */
  readonly says: () => string;
  /** The one safe fix. */
  readonly fix?: Fix;
  /** Findings of one kind that share it are mended together. */
  readonly alike?: string;
  /** What shows that the fix is right, where the cell alone does not. */
  readonly why?: () => string;
  /** What a text may mean by either order of day and month. */
  readonly days?: NonNullable<Issue['days']>;
  /** The rows that it stands for. */
  readonly rows: number;
}

/** What a fix writes: an account goes into Settings, the others into that cell of the log. */
export type Fix = { readonly key: ColumnKey | PlanKey } & (
  | Remedy
  | { readonly keep: string | number | Date }
);

export interface Examination {
  /** One sentence for each sheet, named cell or column that is not there. */
  readonly missing: readonly string[];
  /** Columns that are not there, but stand under another header; they are not among the missing. */
  readonly renamed: readonly Renamed[];
  readonly found: readonly Found[];
  /** Undefined where there is no log. */
  readonly log: LogView | undefined;
  /** The names of Settings. */
  readonly accounts: readonly string[];
}

/** The service calls do not grow with the rows. */
export function examine(book: Book, calendar: Calendar, today: Day): Examination {
  const settings = examineSettings(findSheet(book, 'settings'), calendar);
  const sheet = findSheet(book, 'log');
  const log = sheet ? viewLog(book, sheet, calendar) : undefined;
  const renamed = log?.renamed() ?? [];
  return {
    missing: [...missingSheets(book), ...(log ? missingColumns(log, renamed) : [])],
    renamed,
    found: [...settings.found, ...(log ? examineLog(log, calendar, today, settings.accounts) : [])],
    log,
    accounts: settings.accounts?.map(({ name }) => name) ?? [],
  };
}

/** The sheet of walls is made when the first one is logged, and so is never missing. */
const NEEDED = ['log', 'dashboard', 'settings', 'journal'] as const;

function missingSheets(book: Book): string[] {
  const sheets = NEEDED.filter((role) => !findSheet(book, role)).map(
    (role) => `There is no sheet "${TITLES[role]}".`,
  );
  if (!findSheet(book, 'dashboard')) return sheets;
  const isWhole = (Object.keys(namedCells(book)) as (keyof typeof NAMES)[]).every((key) =>
    findNamedCell(book, NAMES[key]),
  );
  return isWhole ? sheets : [...sheets, `A cell of the ${TITLES.dashboard} is missing.`];
}

function missingColumns(log: LogView, renamed: readonly Renamed[]): string[] {
  const known = new Set(renamed.map(({ key }) => key));
  return COLUMN_KEYS.filter((key) => !log.has(key) && !known.has(key)).map(
    (key) => `There is no column "${COLUMNS[key].header}" in "${log.title}".`,
  );
}

function examineLog(
  log: LogView,
  calendar: Calendar,
  today: Day,
  accounts: readonly Account[] | undefined,
): Found[] {
  const columnOf = (key: ColumnKey | PlanKey) => (log.places[key] ?? -1) + 1;
  const nameCell = (row: number, field: Field) => log.address(row, columnOf(field) - 1);
  const noticed = noticeIn(log, today, accounts).map((issue): Found => {
    const { kind, row, field, says, why, remedy, alike, days, rows = 1 } = issue;
    const formula = log.formula(row, columnOf(field) - 1);
    return {
      kind,
      sheet: 'log',
      row,
      column: columnOf(field),
      holds: beginning(formula || log.text(row, field)),
      says: () => says(nameCell),
      // What a formula shows is mended in the formula, which only the user can.
      ...(remedy && (formula === '' || 'account' in remedy) && { fix: { key: field, ...remedy } }),
      ...(alike !== undefined && (formula === '' || kind === 'account') && { alike }),
      ...(why && { why: () => why(nameCell) }),
      ...(days && { days }),
      rows,
    };
  });
  const formulas = findFormulas(log).map(
    ({ row, key, formula, says, keep }): Found => ({
      kind: 'formula',
      sheet: 'log',
      row,
      column: columnOf(key),
      holds: beginning(formula),
      says,
      ...(keep !== undefined && { fix: { key, keep }, alike: key }),
      rows: 1,
    }),
  );
  const days = findTwoDays(log, calendar).map(
    ({ row, place, says }): Found => ({
      ...({ kind: 'two days', sheet: 'log', row, column: place + 1, rows: 1 } as const),
      ...{ holds: beginning(readText(log.at(row, place), calendar)), says },
    }),
  );
  const words = log.flaws.map(
    ({ row, says }): Found => ({
      ...({ kind: 'words', sheet: 'words', row, column: 1, holds: '', rows: 1 } as const),
      says: () => says,
    }),
  );
  return [...examineHeaders(log), ...words, ...noticed, ...days, ...formulas];
}

/** Headers that name what an earlier column was taken for: what stands below them is not read. */
function examineHeaders({ headers, headerRow, places, reading, address }: LogView): Found[] {
  const taken = new Set(Object.values(places));
  return headers.flatMap((header, place): Found[] => {
    const [key] = Object.keys(findColumns([header], reading.columns, reading.signs)) as ColumnKey[];
    const counts = key && places[key];
    if (taken.has(place) || counts === undefined) return [];
    const says = () =>
      `${address(headerRow, place)} ${quote(String(header))} means the same as ${quote(String(headers[counts]))} in ${address(headerRow, counts)}, which is the one that counts. Move its values there, or rename this one.`;
    const holds = beginning(String(header));
    return [{ kind: 'header', sheet: 'log', row: headerRow, column: place + 1, holds, says, rows: 1 }];
  });
}

interface SettingsExamination {
  readonly found: readonly Found[];
  /** Undefined when the sheet is gone. */
  readonly accounts: readonly Account[] | undefined;
}

function examineSettings(sheet: Sheet | null, calendar: Calendar): SettingsExamination {
  if (!sheet) return { found: [], accounts: undefined };
  const title = sheet.getName();
  const values = cellsOf(sheet);
  const { accounts, flaws } = parseSettings(values, () => title, calendar);
  const gone = [RULE_HEADERS[0], ACCOUNT_HEADERS[0]].filter((header) => findHeader(values, header).row < 0);
  return {
    found: [
      ...gone.map((header): Found => {
        const says = () =>
          `There is no header "${header}" in "${title}", so the cells below aren’t read. Write it there again.`;
        return { kind: 'settings', sheet: 'settings', row: 0, column: 0, holds: header, says, rows: 1 };
      }),
      ...flaws.map(({ says, row, column, holds }): Found => {
        const cell = { sheet: 'settings', row, column, holds: beginning(holds) } as const;
        return { kind: 'settings', ...cell, says: () => says, rows: 1 };
      }),
    ],
    accounts,
  };
}

/** Characters of a cell that cross to the page and back to tell it again. */
const LONGEST_MARK = 200;

function beginning(text: string): string {
  return [...text.slice(0, 2 * LONGEST_MARK)].slice(0, LONGEST_MARK).join('');
}
