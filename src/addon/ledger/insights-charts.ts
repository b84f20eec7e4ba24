/**
 * The charts of the sheet Insights, found again by the id that Google gives them and a property keeps. `insertChart` gives nothing: which chart is the new one
 * shows in the ids before and after.
 */
import { idOf, type Sheet } from '../../sheet/book.ts';
import { flush } from '../../sheet/flush.ts';
import type { ChartName } from '../../sheet/insights/block.ts';
import { buildChart, CHARTS, sourceOf } from '../../sheet/insights/charts.ts';
import type { Workbook } from '../frame/workbook.ts';

const PROPERTY = 'chart.';
/** Before the ids that were there when a chart was about to be inserted. */
const BEGUN = 'new ';

/** The charts that would be made now: all whose sheet is there, or is about to be, and that are on none. */
export function missingCharts(workbook: Workbook): ChartName[] {
  return CHARTS.filter((name) => {
    const sheet = homeOf(workbook, name);
    if (!sheet) return name !== 'pending';
    return findOurs(workbook, name, sheet.getCharts()) === undefined;
  });
}

/** Makes it, unless it is there; completes one that was cut short. */
export function ensureChart(workbook: Workbook, name: ChartName): void {
  const { properties } = workbook;
  const sheet = homeOf(workbook, name);
  const source = sourceOf(workbook, name);
  if (!sheet || !source) return;
  const there = sheet.getCharts();
  const ours = findOurs(workbook, name, there);
  if (ours) {
    properties.setProperty(PROPERTY + name, String(ours.getChartId()));
    return;
  }
  const before = there.map((chart) => chart.getChartId());
  properties.setProperty(PROPERTY + name, BEGUN + before.join(' '));
  sheet.insertChart(buildChart(sheet, name, source));
  flush();
  const made = sheet.getCharts().find((chart) => !before.includes(chart.getChartId()));
  properties.setProperty(PROPERTY + name, made ? String(made.getChartId()) : '');
}

/** Removes it where it is there, by its id alone. */
export function removeChart(workbook: Workbook, name: ChartName): void {
  const sheet = homeOf(workbook, name);
  const id = workbook.properties.getProperty(PROPERTY + name);
  const chart = sheet?.getCharts().find((each) => String(each.getChartId()) === id);
  if (sheet && chart) sheet.removeChart(chart);
  workbook.properties.setProperty(PROPERTY + name, '');
}

type Chart = GoogleAppsScript.Spreadsheet.EmbeddedChart;

/**
 * The one whose id is kept. Where none is, as in a copied spreadsheet or after a making that was cut short, a new one over the same figures is
 * ours.
 */
function findOurs(workbook: Workbook, name: ChartName, charts: readonly Chart[]): Chart | undefined {
  const held = workbook.properties.getProperty(PROPERTY + name) ?? '';
  const byId = charts.find((chart) => String(chart.getChartId()) === held);
  if (byId || (held !== '' && !held.startsWith(BEGUN))) return byId;
  const before = held.slice(BEGUN.length).split(' ');
  const source = sourceOf(workbook, name);
  return charts.find((chart) => {
    const [range] = chart.getRanges();
    const isNew = !before.includes(String(chart.getChartId()));
    return isNew && source && range?.getA1Notation() === source.getA1Notation();
  });
}

function homeOf(workbook: Workbook, name: ChartName): Sheet | null {
  const id = idOf(workbook, name === 'pending' ? 'dashboard' : 'insights');
  return id === undefined ? null : workbook.spreadsheet.getSheetById(id);
}
