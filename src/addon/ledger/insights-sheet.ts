/**
 * The sheet Insights: making it is one action, in the Journal and to be undone; the daily check keeps its figures up to date.
 */
import { changeOf, type Edit, editId, UNDO } from '../../core/change.ts';
import { dayInWords } from '../../core/day.ts';
import { findSheet, idOf, TITLES } from '../../sheet/book.ts';
import type { ChartName } from '../../sheet/insights/block.ts';
import { changedCell, ensureInsights, writeInsights } from '../../sheet/insights/insights-sheet.ts';
import type { Told } from '../../sheet/insights/words.ts';
import { cosmetic } from '../../sheet/layout/cosmetic.ts';
import { findReader } from '../../sheet/layout/swap-sheet.ts';
import { amendJournal } from '../../sheet/records/journal.ts';
import type { Workbook } from '../frame/workbook.ts';
import { readDescribed } from './described.ts';
import type { Figures } from './figures.ts';
import { findInsights, sending } from './insights.ts';
import { ensureChart, missingCharts, removeChart } from './insights-charts.ts';
import { observedSince } from './large.ts';
import { nextChange } from './pending.ts';
import type { Described } from './session.ts';
import { carryOut, takeSheetBack } from './sheet-act.ts';

const ACT = 'Insights';
const WHERE = 'Insights';

/** What an action makes; the rest was there. */
interface Made {
  readonly sheet: boolean;
  readonly charts: readonly ChartName[];
}

/** Gives the action; null where all of it was there. A chart that the user deleted is made again: they asked. */
export function makeSheet(workbook: Workbook): string | null {
  const sheet = findSheet(workbook, 'insights');
  const made: Made = { sheet: sheet === null, charts: missingCharts(workbook) };
  if (!made.sheet && made.charts.length === 0) return null;
  const change = nextChange(workbook);
  const action = `#${change}`;
  const edit: Edit = {
    ...{ id: editId(change, 1), answers: '', action, act: ACT, table: 'insights', who: [TITLES.insights] },
    ...{ row: 1, whole: false, from: { made: JSON.stringify(made) }, to: {} },
  };
  const what = made.sheet ? 'Insights put on a sheet' : 'Charts of Insights made again';
  carryOut(workbook, change, [edit], { what, where: WHERE }, bringInsightsAbout);
  return action;
}

/** Takes it back; says what was kept, and why. */
export function takeInsightsBack(workbook: Workbook, open: readonly Edit[]): string[] {
  return takeSheetBack(workbook, open, WHERE, bringInsightsAbout);
}

/** Makes what these edits say, or takes it away where they are answers; twice is once. Says what was kept, and why. */
export function bringInsightsAbout(workbook: Workbook, edits: readonly Edit[]): string[] {
  const kept: string[] = [];
  for (const { act, answers, from } of edits) {
    const made = JSON.parse(String(from.made)) as Made;
    if (act === UNDO) {
      amendJournal(workbook, `#${changeOf(answers)}`, {
        undone: `undone on ${dayInWords(workbook.today)}`,
      });
      kept.push(...unmake(workbook, made));
    } else {
      make(workbook, made);
    }
  }
  SpreadsheetApp.flush();
  return kept;
}

function make(workbook: Workbook, made: Made): void {
  const shown = workbook.spreadsheet.getActiveSheet();
  const described = readDescribed(workbook);
  ensureInsights(workbook, tellOf(workbook, described, described.unread), workbook.calendar);
  for (const name of made.charts) ensureChart(workbook, name);
  // A new sheet becomes the active one, also where another execution completes it.
  cosmetic(() => workbook.spreadsheet.setActiveSheet(shown));
}

/** The sheet goes with all that is on it, unless there is something of the user's, or a formula elsewhere reads from it. */
function unmake(workbook: Workbook, { sheet: isMade, charts }: Made): string[] {
  const sheet = findSheet(workbook, 'insights');
  const why = isMade && sheet ? reasonToKeep(workbook, sheet) : undefined;
  if (why !== undefined) return [why];
  for (const name of charts) removeChart(workbook, name);
  if (isMade && sheet) workbook.spreadsheet.deleteSheet(sheet);
  return [];
}

function reasonToKeep(
  workbook: Workbook,
  sheet: NonNullable<ReturnType<typeof findSheet>>,
): string | undefined {
  const name = sheet.getName();
  const changed = changedCell(sheet);
  if (changed !== undefined) return `${name}!${changed} is yours, so the sheet and its charts stay`;
  const reader = findReader(workbook, sheet);
  return reader === undefined ? undefined : `${reader} reads from ${name}, so the sheet and its charts stay`;
}

/** Brings the figures up to date where there is such a sheet. Throws NotWritable where they can't be. */
export function showInsights(workbook: Workbook, described: Described, { unread }: Figures): void {
  if (idOf(workbook, 'insights') === undefined) return;
  writeInsights(workbook, tellOf(workbook, described, unread), workbook.calendar);
}

function tellOf(workbook: Workbook, described: Described, unread: Figures['unread']): Told {
  const active = sending(described.settings.accounts);
  const since = observedSince(workbook, described.log);
  const found = unread.hidesFigures ? null : findInsights(workbook, described, active, '', since);
  return { found, unread, today: workbook.today, accounts: active.map(({ name }) => name) };
}
