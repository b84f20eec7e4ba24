/**
 * Set up: makes what is missing, leaves what is there. Run twice, it changes nothing; after a deletion, it
 * repairs.
 */
import { fold } from '../../core/text.ts';
import {
  type Book,
  findSheet,
  idOf,
  NotSetUp,
  openSheet,
  type Role,
  rememberSheet,
  type Sheet,
  TITLES,
} from '../book.ts';
import type { Calendar, Cell } from '../cell.ts';
import { COLUMN_KEYS, findColumns, findHeaderRow } from '../column.ts';
import { gridSheets, isGrid } from '../grid-sheet.ts';
import { readLog } from '../log/log.ts';
import { openEdits } from '../records/edits.ts';
import { openJournal } from '../records/journal.ts';
import { RULE_HEADERS } from '../records/settings.ts';
import { adoptWalls } from '../records/walls.ts';
import { readReading, rememberWords } from '../records/words.ts';
import { ensureNames, isEarlierDashboard } from './dashboard-sheet.ts';
import { makeDashboard, TITLE } from './dashboard-style.ts';
import { EARLIER_TITLE } from './earlier-dashboard.ts';
import { ensureSheet } from './ensure-sheet.ts';
import { insertSheet } from './insert-sheet.ts';
import { type Adopt, completeLog, surveyLog } from './log-sheet.ts';
import { lookOf, rememberLook } from './look.ts';
import { ensureRules, makeSettings, SETTINGS_TITLE } from './settings-sheet.ts';

/**
 * Whether only the user can tell which sheet is the log, and which of its columns are what: there is no log yet,
 * and the active sheet, or where that is one of ours any other, holds something that is not laid out in our own words. Changes nothing.
 */
export function needsChoice(book: Book): boolean {
  if (findSheet(book, 'log')) return false;
  const active = book.spreadsheet.getActiveSheet();
  const isTheirs = (sheet: Sheet) => !isOurs(book, sheet) && !surveyLog(sheet).empty;
  if (isGrid(active) && !isOurs(book, active)) {
    return isTheirs(active) && !surveyLog(active).isOwn && !findCompleteLog(book);
  }
  return gridSheets(book.spreadsheet).some(isTheirs) && !findCompleteLog(book);
}

/**
 * Makes and completes the sheets. Where there is no log yet, the active sheet becomes it if it is empty or speaks
 * our own words; else a new one is made beside it.
 */
export function setUp(book: Book, calendar: Calendar, adopt: Adopt): void {
  const isNew = !findSheet(book, 'journal');
  ensureLog(book, adopt);
  const { invitations } = readLog(book, calendar);

  const accounts = new Map(
    invitations.filter(({ account }) => account).map(({ account }) => [fold(account), account]),
  );
  ensureRules(ensureSettings(book, [...accounts.values()]));
  ensureNames(book, ensureDashboard(book));
  adoptWalls(book);
  openJournal(book);
  openEdits(book);
  // The user should see where they stand.
  if (isNew) book.spreadsheet.setActiveSheet(openSheet(book, 'dashboard'));
}

/** The Dashboard, and which look it has where no property says so, as of a copied spreadsheet. */
function ensureDashboard(book: Book): Sheet {
  let isMade = false;
  const sheet = ensureSheet(book, 'dashboard', [TITLE, EARLIER_TITLE], (made) => {
    makeDashboard(made, book.builders);
    isMade = true;
  });
  const isCopied = !isMade && lookOf(book, 'dashboard') === 'earlier' && !isEarlierDashboard(sheet);
  if (isMade || isCopied) rememberLook(book, 'dashboard', 'current');
  if (isCopied) rememberLook(book, 'all', 'current');
  return sheet;
}

/** The Settings; `accounts` are those that the log names, for a new sheet. */
export function ensureSettings(book: Book, accounts: readonly string[]): Sheet {
  return ensureSheet(book, 'settings', [SETTINGS_TITLE, RULE_HEADERS[0]], (sheet) => {
    makeSettings(sheet, accounts, book.builders);
    // All that comes after it is made in the present look.
    if (!findSheet(book, 'dashboard')) rememberLook(book, 'all', 'current');
  });
}

function ensureLog(book: Book, adopt: Adopt): Sheet {
  const known = findSheet(book, 'log');
  const sheet = known ?? chooseLog(book);
  if (!known) {
    rememberWords(book);
    // Before anything is made: a set up that is cut short is completed on this very sheet.
    rememberSheet(book, 'log', sheet);
  }
  if (completeLog(sheet, readReading(book), book.builders, adopt)) rememberLook(book, 'log', 'current');
  return sheet;
}

function chooseLog(book: Book): Sheet {
  const { spreadsheet } = book;
  const active = spreadsheet.getActiveSheet();
  if (!isGrid(active)) return findCompleteLog(book) ?? insertSheet(book, 'log');
  const { empty, isOwn } = surveyLog(active);
  if (isOwn && !isOurs(book, active)) return active;
  const complete = findCompleteLog(book);
  if (complete) return complete;
  // A new spreadsheet has one empty tab, which would only be in the way.
  if (!(empty && spreadsheet.getSheets().length === 1)) return insertSheet(book, 'log');
  return active.getName() === TITLES.log ? active : active.setName(TITLES.log);
}

/**
 * A log with all our headers: it came with a copied spreadsheet, whose properties are gone, or is the copy of
 * one that was deleted. Of several, the one that is called as ours; throws NotSetUp where none is.
 */
function findCompleteLog({ spreadsheet }: Book): Sheet | undefined {
  const complete = gridSheets(spreadsheet).filter((sheet) => {
    if (OLD_JOURNAL.test(sheet.getName())) return false;
    const top = sheet.getRange(1, 1, Math.min(10, sheet.getMaxRows()), sheet.getMaxColumns());
    const values = top.getValues() as Cell[][];
    const places = findColumns(values[findHeaderRow(values)] ?? []);
    return COLUMN_KEYS.every((key) => places[key] !== undefined);
  });
  if (complete.length <= 1) return complete[0];
  const ours = complete.find((sheet) => sheet.getName() === TITLES.log);
  if (ours) return ours;
  const titles = complete.map((sheet) => `"${sheet.getName()}"`).join(', ');
  throw new NotSetUp(
    `Cannot tell which sheet is the log, as several are laid out like one: ${titles}. Open the one to go on with, then choose Set up this spreadsheet again.`,
  );
}

/** The earlier years of the Journal and of the log, and the Journal of version 0.1. */
const OLD_JOURNAL = /^(Invite Ledger )?(Journal( details)?( \d{4}| of version )|Invitations \d{4})/;

function isOurs(book: Book, sheet: Sheet): boolean {
  const id = sheet.getSheetId();
  return (
    OLD_JOURNAL.test(sheet.getName()) ||
    (Object.keys(TITLES) as Role[]).some((role) => idOf(book, role) === id)
  );
}
