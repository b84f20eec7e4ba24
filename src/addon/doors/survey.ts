/** How a sheet that the user keeps already would be read, for the guided set up. Changes nothing. */
import { type Rating, rateSheet } from '../../core/adopt/rate.ts';
import { STATUSES, type Status } from '../../core/invitation.ts';
import { isText } from '../../core/is-text.ts';
import { dayOfValue, isBlankValue, textOf, type Value } from '../../core/reading.ts';
import { dueOn } from '../../core/rules/flag.ts';
import { findSheet, type Role, type Sheet, TITLES } from '../../sheet/book.ts';
import { type Cell, valueIn } from '../../sheet/cell.ts';
import { COLUMNS, columnLetter } from '../../sheet/column.ts';
import { gridSheets } from '../../sheet/grid-sheet.ts';
import { titleOf } from '../../sheet/layout/insert-sheet.ts';
import { FIRST_ACCOUNT, parseSettings, readSettings, type Settings } from '../../sheet/records/settings.ts';
import type {
  AdoptChoice,
  AdoptPreview,
  Order,
  Survey,
  SurveyedColumn,
  SurveyedDates,
  SurveyedSheet,
  SurveyedWord,
  SurveyReply,
} from '../contract-adopt.ts';
import { Refusal, replyOf } from '../frame/refusal.ts';
import { openWorkbook, type Workbook } from '../frame/workbook.ts';
import { convertibleCells, lackingColumns, type OwnSheet, readOwnSheet } from '../ledger/own-sheet.ts';
import { readChoice } from './adopt-choice.ts';

/** Tabs that are looked at, rows of each to judge it by, rows that are shown. */
const MOST_TABS = 40;
const ROWS_TO_JUDGE = 25;
const ROWS_SHOWN = 7;
/** Longest text of a cell that crosses to the page. */
const LONGEST_SHOWN = 60;
const MOST_TOLD = 20;
const MOST_SAMPLES = 4;
const MOST_WORDS = 60;
/** A longer one is no word. */
const LONGEST_WORD = 200;

export function surveySheet(sent: AdoptChoice): SurveyReply {
  return replyOf(() => {
    const workbook = openWorkbook();
    const choice = readChoice(sent);
    const tabs = readTabs(workbook);
    const chosen = chooseTab(workbook, tabs, choice.sheetId);
    return {
      ok: true as const,
      survey: describe(workbook, tabs, readOwnSheet(workbook, chosen, choice), choice),
    };
  });
}

interface Tab extends SurveyedSheet, Rating {
  readonly sheet: Sheet;
}

const NOTHING: Rating = { score: 0, likely: false };

/** All tabs but our own; the log is one of them. */
function readTabs(workbook: Workbook): Tab[] {
  const ours = (Object.keys(TITLES) as Role[])
    .filter((role) => role !== 'log')
    .map((role) => findSheet(workbook, role)?.getSheetId());
  const sheets = gridSheets(workbook.spreadsheet).slice(0, MOST_TABS);
  return sheets.flatMap((sheet): Tab[] => {
    const sheetId = sheet.getSheetId();
    if (ours.includes(sheetId)) return [];
    const rows = sheet.getLastRow();
    return [
      { sheet, sheetId, title: sheet.getName(), rows, ...(rows > 1 ? rate(workbook, sheet, rows) : NOTHING) },
    ];
  });
}

/** How much of an invitation its columns hold, by its top. */
function rate({ calendar }: Workbook, sheet: Sheet, rows: number): Rating {
  const top = sheet
    .getRange(1, 1, Math.min(rows, ROWS_TO_JUDGE), sheet.getMaxColumns())
    .getValues() as Cell[][];
  const cells = top.map((line) => line.map((cell) => valueIn(cell, calendar)));
  return rateSheet({ cells, isFormula: () => false });
}

/** The one that was chosen; else the log, the sheet that looks most like one, of two the one in front. */
function chooseTab(workbook: Workbook, tabs: readonly Tab[], sheetId: number | undefined): Sheet {
  if (sheetId !== undefined) {
    const chosen = tabs.find((tab) => tab.sheetId === sheetId);
    if (chosen) return chosen.sheet;
    throw new Refusal('Cannot find this sheet any more: choose another one.', 'moved');
  }
  const log = findSheet(workbook, 'log')?.getSheetId();
  const active = workbook.spreadsheet.getActiveSheet().getSheetId();
  const tab =
    tabs.find((each) => each.sheetId === log) ??
    tabs
      .filter(({ likely }) => likely)
      .sort((a, b) => b.score - a.score || Number(b.sheetId === active) - Number(a.sheetId === active))[0] ??
    tabs.find((each) => each.sheetId === active && each.rows > 0) ??
    tabs.find((each) => each.rows > 0);
  if (tab) return tab.sheet;
  throw new Refusal(
    'All sheets of this spreadsheet are empty: choose “Set up here” to start a new log.',
    'refused',
  );
}

function describe(workbook: Workbook, tabs: readonly Tab[], own: OwnSheet, choice: AdoptChoice): Survey {
  const { guess, sheet, named } = own;
  const settings = settingsOf(workbook);
  const sheetId = sheet.getSheetId();
  return {
    sheets: tabs.map(({ sheet: _, score: __, ...each }) => each),
    sheetId,
    title: sheet.getName(),
    rows: own.read.invitations.length + own.read.notInvitations.length,
    top: topOf(workbook, own),
    headerRow: guess.headerRow,
    why: guess.why,
    columns: guess.columns.map((column) => describeColumn(workbook, own, column)),
    words: describeWords(own),
    dates: describeDates(workbook, own),
    account: describeAccount(settings, own, choice),
    added: lackingColumns(guess).map((key) => COLUMNS[key].header),
    made: MADE.filter((role) => !findSheet(workbook, role)).map((role) => titleFor(workbook, role)),
    named: [...named.values()],
    preview: previewOf(workbook, own, settings),
  };
}

/** Sheets that people see; the details of the Journal are hidden. */
const MADE: readonly Role[] = ['dashboard', 'settings', 'words', 'journal'];

function titleFor({ spreadsheet }: Workbook, role: Role): string {
  return titleOf(role, spreadsheet.getSheetByName(titleOf(role, 0)) ? 1 : 0);
}

/** The Settings that are there, or those that a new sheet will have. */
function settingsOf(workbook: Workbook): Settings {
  const { calendar } = workbook;
  return findSheet(workbook, 'settings')
    ? readSettings(workbook, calendar)
    : parseSettings([], () => '', calendar);
}

/** Those to ask about first, should there be more than fit. */
function describeWords({ guess }: OwnSheet): SurveyedWord[] {
  const sorted = [...guess.words.filter(({ ask }) => ask), ...guess.words.filter(({ ask }) => !ask)];
  return sorted.slice(0, MOST_WORDS).map(({ word, day, rows, means, ask }) => ({
    ...{ word: word.slice(0, LONGEST_WORD), rows, means, ask },
    ...(day && { blank: day === 'with a day' ? ('withDay' as const) : ('withoutDay' as const) }),
  }));
}

/** The rows around the header row; from the first row on where that is among them. */
function topOf({ calendar }: Workbook, { values, guess }: OwnSheet): Survey['top'] {
  const from = Math.max(0, (guess.headerRow ?? 1) - ROWS_SHOWN + 3);
  return values.slice(from, from + ROWS_SHOWN).map((line, index) => ({
    row: from + index + 1,
    cells: line.slice(0, 12).map((cell) => shorten(textOf(valueIn(cell, calendar)))),
  }));
}

function describeColumn(
  { calendar }: Workbook,
  { values, guess, alike, headerRow }: OwnSheet,
  { place, header, use, ask, why }: OwnSheet['guess']['columns'][number],
): SurveyedColumn {
  const from = guess.headerRow ?? headerRow;
  const examples: string[] = [];
  for (const line of values.slice(from)) {
    if (examples.length === 3) break;
    const text = shorten(textOf(valueIn(line[place] ?? '', calendar)));
    if (text !== '' && !examples.includes(text)) examples.push(text);
  }
  const twin = alike.has(place);
  return {
    place,
    letter: columnLetter(place),
    header: shorten(guess.headerRow === null ? '' : header),
    examples,
    use,
    ask: ask && !twin,
    why: twin ? 'Another column has the same header. Rename one of them to use this one.' : why,
  };
}

function describeDates(workbook: Workbook, own: OwnSheet): SurveyedDates[] {
  const { values, guess, read } = own;
  const cells = convertibleCells(workbook, own);
  return guess.dates.flatMap(({ place, header, order, ask, proof, asText, unreadable }): SurveyedDates[] => {
    if (asText + unreadable === 0) return [];
    const shown = (row: number) => valueIn(values[row - 1]?.[place] ?? '', workbook.calendar);
    return [
      {
        ...{ place, header: shorten(header), order: order ?? '', proof, ask, unreadable },
        samples: samplesOf(
          read.invitations.map(({ row }) => shown(row)),
          order,
        ),
        convertible: cells.filter((cell) => cell.place === place).length,
      },
    ];
  });
}

/** One of each way of writing, and of what cannot be read. */
function samplesOf(values: readonly Value[], order: Order | undefined): SurveyedDates['samples'] {
  const samples = new Map<string, SurveyedDates['samples'][number]>();
  for (const value of values) {
    if (samples.size === MOST_SAMPLES) break;
    if (!isText(value) || isBlankValue(value)) continue;
    const after = dayOfValue(value, order) ?? null;
    const kind = after === null ? 'unread' : value.replace(/\d+/g, '0');
    if (!samples.has(kind)) samples.set(kind, { before: shorten(value), after });
  }
  return [...samples.values()];
}

function describeAccount(
  { accounts }: Settings,
  { guess }: OwnSheet,
  choice: AdoptChoice,
): Survey['account'] {
  const names = guess.accounts.slice(0, MOST_TOLD).map(shorten);
  const { name, type } = choice.account ?? accounts[0] ?? FIRST_ACCOUNT;
  return { name, type, fromColumn: names.length > 0, names };
}

function previewOf(
  { calendar, today }: Workbook,
  { read, values, guess }: OwnSheet,
  { policy }: Settings,
): AdoptPreview {
  const counts = Object.fromEntries(STATUSES.map((status) => [status, 0])) as Record<Status, number>;
  const unread: { row: number; what: string }[] = [];
  const withoutDay: number[] = [];
  const placeOf = new Map<string, number>(guess.columns.map(({ use, place }) => [use, place]));
  const shown = (row: number, use: string) =>
    shorten(textOf(valueIn(values[row - 1]?.[placeOf.get(use) ?? -1] ?? '', calendar)));
  for (const { row, status, closedOn, unread: parts } of read.invitations) {
    const [part] = parts;
    if (part)
      unread.push({
        row,
        what: `“${shown(row, part)}” isn’t a ${part === 'status' ? 'known status' : 'date'}`,
      });
    else if (status === undefined) unread.push({ row, what: 'no status' });
    else counts[status] += 1;
    if (part === undefined && status === 'Withdrawn' && closedOn === undefined) withoutDay.push(row);
  }
  const due = dueOn(today, read.invitations, policy, ({ account }) => account);
  return {
    rows: read.invitations.length,
    counts,
    unread: unread.slice(0, MOST_TOLD),
    unreadTotal: unread.length,
    notInvitations: read.notInvitations.length,
    withdrawnWithoutDay: withoutDay.slice(0, MOST_TOLD),
    withdrawnWithoutDayTotal: withoutDay.length,
    dueToWithdraw: due.filter(({ flag }) => flag === 'Stale' || flag === 'Probably expired').length,
  };
}

function shorten(text: string): string {
  const characters = [...text.slice(0, 2 * LONGEST_SHOWN)];
  return characters.length > LONGEST_SHOWN ? `${characters.slice(0, LONGEST_SHOWN - 1).join('')}…` : text;
}
