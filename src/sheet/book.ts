/**
 * Finds our sheets in the user's spreadsheet: by the id kept in the document's properties, so that a tab may
 * be renamed.
 */
import type { Builders } from './builders.ts';
import type { Cell } from './cell.ts';
import type { ChosenHeaders } from './column.ts';

export type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
export type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
export type Properties = Pick<GoogleAppsScript.Properties.Properties, 'getProperty' | 'setProperty'>;

export const TITLES = {
  log: 'Invitations',
  dashboard: 'Dashboard',
  settings: 'Settings',
  journal: 'Journal',
  edits: 'Journal details',
  walls: 'Walls',
  words: 'Your words',
  insights: 'Insights',
} as const;
export type Role = keyof typeof TITLES;
/** A sheet to which a year of the log, of the Journal, or of its details, was moved: `edits 2025`. */
export type YearRole = `${'log' | 'journal' | 'edits'} ${number}`;

/** Where people set up and repair the sheets. */
export const SET_UP_MENU = 'Extensions › Invite Ledger › Set up this spreadsheet';

/**
 * Names that formulas and people use for the day the sheet was last brought up to date, for the last daily run, and for the
 * day to which answers are known.
 */
export const NAMES = { asOf: 'AsOf', heartbeat: 'LastDailyRun', known: 'KnownUntil' } as const;
/** Where the user has given such a name to a range of their own, ours begins with this. */
export const NAME_PREFIX = 'InviteLedger';

export interface Book {
  readonly spreadsheet: Spreadsheet;
  readonly properties: Properties;
  readonly builders: Builders;
}

/** Something the user can repair by setting up or repairing; the message says what and how. */
export class NotSetUp extends Error {
  override readonly name = 'NotSetUp';
}

/**
 * The id of the sheet that plays a role; undefined where there never was one. `oldJournal` is the one that
 * version 0.1 kept.
 */
export function idOf(
  { properties }: Pick<Book, 'properties'>,
  role: Role | YearRole | 'oldJournal',
): number | undefined {
  const id = properties.getProperty(`sheet.${role}`);
  return id ? Number(id) : undefined;
}

/** All that a sheet holds, from its first cell on. */
export function cellsOf(sheet: Sheet): Cell[][] {
  return sheet.getDataRange().getValues();
}

/** The sheet that plays a role, or null. */
export function findSheet(
  book: Pick<Book, 'spreadsheet' | 'properties'>,
  role: Role | YearRole,
): Sheet | null {
  const id = idOf(book, role);
  return id === undefined ? null : book.spreadsheet.getSheetById(id);
}

/** The sheet that plays a role. Throws NotSetUp when it is gone or was never made. */
export function openSheet(book: Book, role: Role): Sheet {
  const sheet = findSheet(book, role);
  if (sheet) return sheet;
  throw new NotSetUp(`Cannot find the sheet "${TITLES[role]}": choose ${SET_UP_MENU}.`);
}

export function rememberSheet({ properties }: Book, role: Role | YearRole, sheet: Sheet): void {
  properties.setProperty(`sheet.${role}`, String(sheet.getSheetId()));
}

/** There is no log any more: its set up was undone. */
export function forgetLog({ properties }: Pick<Book, 'properties'>): void {
  properties.setProperty('sheet.log', '');
}

/** Which log there was before an action made another sheet the log; undefined: none. Undo of it asks. */
export function rememberFormer({ properties }: Book, action: string, id: number | undefined): void {
  properties.setProperty('formerLog', JSON.stringify({ action, id }));
}

/**
 * The log is again what it was before that action. False where that action did not change which sheet it is, or is not
 * the latest one that did.
 */
export function restoreFormer(book: Book, action: string): boolean {
  const former = JSON.parse(book.properties.getProperty('formerLog') ?? '{}') as {
    readonly action?: string;
    readonly id?: number;
  };
  if (former.action !== action) return false;
  const sheet = former.id === undefined ? null : book.spreadsheet.getSheetById(former.id);
  if (sheet) rememberSheet(book, 'log', sheet);
  else forgetLog(book);
  return true;
}

/** The headers that the user of version 0.1 chose for columns in their own words; later ones are in *Your words*. */
export function readChosenHeaders({ properties }: Book): ChosenHeaders {
  return JSON.parse(properties.getProperty('headers') ?? '{}') as ChosenHeaders;
}
