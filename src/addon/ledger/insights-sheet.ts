/**
 * The sheet Insights: making it is one action, in the Journal and to be undone; the daily check keeps its figures up to date.
 */
import { findSheet, idOf, TITLES } from '../../sheet/book.ts';
import type { ChartName } from '../../sheet/insights/block.ts';
import { changedCell, ensureInsights, writeInsights } from '../../sheet/insights/insights-sheet.ts';
import type { Told } from '../../sheet/insights/words.ts';
import { findReader } from '../../sheet/layout/swap-sheet.ts';
import { readSettings } from '../../sheet/records/settings.ts';
import type { Workbook } from '../frame/workbook.ts';
import { readDescribed } from './described.ts';
import type { Figures } from './figures.ts';
import { noteOnSheet, onSheet } from './history.ts';
import { findInsights, sending } from './insights.ts';
import { ensureChart, missingCharts, removeChart } from './insights-charts.ts';
import { observedSince } from './large.ts';
import type { Described } from './session.ts';
import { carryOutMaking, making } from './sheet-act.ts';

const ACT = 'Insights';
const WHERE = 'Insights';

/** What an action makes; the rest was there. */
interface Made {
  readonly sheet: boolean;
  readonly charts: readonly ChartName[];
}

/**
 * Gives the action; null where all of it was there. A chart that the user deleted is made again: they asked. A sheet that is there
 * stays of the account that it was made for; else it is of the one named, or of all.
 */
export function makeSheet(workbook: Workbook, account: string): string | null {
  const sheet = findSheet(workbook, 'insights');
  const { accounts } = readSettings(workbook, workbook.calendar);
  if (!sheet) noteOnSheet(workbook.properties, accounts, account);
  // The Dashboard is of all accounts: no chart of one stands there.
  const isOfOne = onSheet(workbook.properties, accounts) !== undefined;
  const charts = missingCharts(workbook).filter((name) => !isOfOne || name !== 'pending');
  const made: Made = { sheet: sheet === null, charts };
  if (!made.sheet && made.charts.length === 0) return null;
  const what = made.sheet ? 'Insights put on a sheet' : 'Charts of Insights made again';
  const edit = { table: 'insights', act: ACT, who: TITLES.insights, made: JSON.stringify(made) } as const;
  return carryOutMaking(workbook, edit, { what, where: WHERE }, bringInsightsAbout);
}

/** Makes what these edits say, or takes it away where they are answers; twice is once. Says what was kept, and why. */
export const bringInsightsAbout = making(
  (workbook, made) => make(workbook, JSON.parse(made) as Made),
  (workbook, made) => unmake(workbook, JSON.parse(made) as Made),
);

function make(workbook: Workbook, made: Made): void {
  const described = readDescribed(workbook);
  ensureInsights(workbook, tellOf(workbook, described, described.unread), workbook.calendar);
  for (const name of made.charts) ensureChart(workbook, name);
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
  const { accounts } = described.settings;
  const only = onSheet(workbook.properties, accounts);
  const active = only ? [only] : sending(accounts);
  const since = observedSince(workbook, described.log);
  const found = unread.hidesFigures
    ? null
    : findInsights(workbook, described, active, only?.name ?? '', since);
  return { found, unread, today: workbook.today, accounts: active.map(({ name }) => name) };
}
