/**
 * Set up: makes what is missing, leaves what is there. Run twice, it changes nothing; after a deletion, it
 * repairs.
 */
import { fold } from '../../core/text.ts';
import {
  type Book,
  findSheet,
  NotSetUp,
  type Role,
  readChosenHeaders,
  rememberChosenHeaders,
  rememberSheet,
  type Sheet,
  TITLES,
} from '../book.ts';
import type { Calendar, Cell } from '../cell.ts';
import { type ChosenHeaders, COLUMN_KEYS, COLUMNS, findColumns, findHeaderRow } from '../column.ts';
import { gridSheets, isGrid } from '../grid-sheet.ts';
import { readLog } from '../log/log.ts';
import { openEdits } from '../records/edits.ts';
import { openJournal } from '../records/journal.ts';
import { RULE_HEADERS } from '../records/settings.ts';
import { adoptWalls } from '../records/walls.ts';
import { ensureNames, makeDashboard, TITLE } from './dashboard-sheet.ts';
import { ensureSheet } from './ensure-sheet.ts';
import { insertSheet } from './insert-sheet.ts';
import { type Adopt, type Builders, completeLog, surveyLog } from './log-sheet.ts';
import type { Answer, Question } from './question.ts';
import { ensureRules, makeSettings } from './settings-sheet.ts';

/**
 * The question to ask, or undefined when set up can go on by itself: a log exists, or the active sheet is
 * empty, or all its columns are recognised. Changes nothing.
 */
export function questionFor(book: Book): Question | undefined {
  if (findSheet(book, 'log')) return undefined;
  const sheet = book.spreadsheet.getActiveSheet();
  if (!isGrid(sheet)) return undefined;
  const survey = surveyLog(sheet, readChosenHeaders(book));
  if (survey.empty || isOurs(book, sheet) || survey.unrecognised.length === 0) return undefined;
  if (findCompleteLog(book)) return undefined;
  return {
    sheetId: sheet.getSheetId(),
    sheetTitle: sheet.getName(),
    headers: survey.unclaimed,
    columns: survey.unrecognised.map((key) => ({
      key,
      header: COLUMNS[key].header,
      help: COLUMNS[key].help,
    })),
    recognised: survey.recognised,
  };
}

/**
 * Makes and completes the three sheets. Without an answer it takes the active sheet as `questionFor` allows.
 */
export function setUp(
  book: Book,
  calendar: Calendar,
  builders: Builders,
  adopt: Adopt,
  answer?: Answer,
): void {
  // An answer is about a log that is yet to be found: a late one binds no other columns.
  if (answer && !findSheet(book, 'log')) rememberChosenHeaders(book, readChosen(answer.chosen));
  const isNew = !findSheet(book, 'journal');
  ensureLog(book, answer, builders, adopt);
  const { invitations } = readLog(book, calendar);

  const settings = ensureSheet(book, 'settings', RULE_HEADERS[0], (sheet) => {
    const accounts = new Map(
      invitations.filter(({ account }) => account).map(({ account }) => [fold(account), account]),
    );
    makeSettings(sheet, [...accounts.values()], builders);
  });
  ensureRules(settings);
  const dashboard = ensureSheet(book, 'dashboard', TITLE, (sheet) => {
    ensureNames(book.spreadsheet, sheet);
    makeDashboard(sheet, builders.newRule);
  });
  ensureNames(book.spreadsheet, dashboard);
  adoptWalls(book);
  openJournal(book);
  openEdits(book);
  // The user should see where they stand.
  if (isNew) book.spreadsheet.setActiveSheet(dashboard);
}

/** All together are kept in one property, which holds 9 kB. */
const LONGEST_HEADER = 100;

/** Keeps what names a column of ours; the page that sends it is not trusted. */
function readChosen(chosen: Answer['chosen']): ChosenHeaders {
  const known = COLUMN_KEYS.filter((key) => typeof chosen[key] === 'string' && chosen[key] !== '');
  const tooLong = known.find((key) => (chosen[key] ?? '').length > LONGEST_HEADER);
  if (tooLong !== undefined) {
    throw new NotSetUp(
      `Cannot use "${chosen[tooLong]?.slice(0, 40)}…" as the header for ${COLUMNS[tooLong].header}: it has more than ${LONGEST_HEADER} characters. Shorten it in the sheet and set up again.`,
    );
  }
  return Object.fromEntries(known.map((key) => [key, chosen[key]]));
}

function ensureLog(book: Book, answer: Answer | undefined, builders: Builders, adopt: Adopt): Sheet {
  const known = findSheet(book, 'log');
  const sheet = known ?? chooseLog(book, answer);
  // First of all: a set up that is cut short is completed on this very sheet.
  if (!known) rememberSheet(book, 'log', sheet);
  completeLog(sheet, readChosenHeaders(book), builders, adopt);
  return sheet;
}

function chooseLog(book: Book, answer: Answer | undefined): Sheet {
  const { spreadsheet } = book;
  if (answer) {
    const answered = answer.sheetId === null ? null : spreadsheet.getSheetById(answer.sheetId);
    return answered && isGrid(answered) ? answered : insertSheet(book, 'log');
  }
  const active = spreadsheet.getActiveSheet();
  if (!isGrid(active)) return findCompleteLog(book) ?? insertSheet(book, 'log');
  const { empty, unrecognised } = surveyLog(active, readChosenHeaders(book));
  if (!empty && !isOurs(book, active) && unrecognised.length === 0) return active;
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

function isOurs(book: Book, sheet: Sheet): boolean {
  const id = sheet.getSheetId();
  return (Object.keys(TITLES) as Role[]).some((role) => findSheet(book, role)?.getSheetId() === id);
}
