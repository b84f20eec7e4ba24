/** The charts: lines and columns over parts of the figures, made once and left to the user afterwards. */
import { type Book, cellsOf, type Sheet } from '../book.ts';
import { FIRST_HEADING } from '../layout/dashboard-style.ts';
import { ACCENT, CAUTION, OUTLINE, QUIET } from '../layout/style.ts';
import { type ChartName, PARTS } from './block.ts';
import { CORNERS, findFigures } from './insights-sheet.ts';

const STOP = '#a3271b';
/** The range around a line: lighter than the line, and named. */
const RANGE = '#8fbcc4';
const SIZE = { width: 540, height: 304 } as const;
/** Beside whom to begin with. */
const SMALL = { width: 560, height: 268 } as const;

interface Look {
  readonly title: string;
  /** Colour and width of each line, or of the columns. */
  readonly series: readonly (readonly [color: string, width: number])[];
  readonly options?: Readonly<Record<string, string | number>>;
}

const LOOKS: Readonly<Record<ChartName, Look>> = {
  pending: {
    title: 'Pending at the end of each week, all accounts',
    series: [
      [ACCENT, 3],
      [QUIET, 1],
    ],
  },
  backlog: {
    title: 'Pending, and where your pace leads',
    series: [
      [ACCENT, 3],
      [ACCENT, 1],
      [RANGE, 1],
      [RANGE, 1],
      [CAUTION.bar, 2],
      [STOP, 2],
    ],
  },
  curve: {
    title: 'Accepted, by days since sent',
    series: [
      [ACCENT, 3],
      [RANGE, 1],
      [RANGE, 1],
      [OUTLINE, 1],
    ],
    options: { 'vAxes.0.format': '0%', 'hAxis.title': 'days since sent' },
  },
  groups: {
    title: 'Accepted, by group',
    series: [[ACCENT, 1]],
    options: { 'vAxes.0.format': '0%', 'legend.position': 'none', 'series.0.dataLabel': 'value' },
  },
};

export const CHARTS = Object.keys(LOOKS) as ChartName[];

/** What a chart shows; null where the figures are gone. */
export function sourceOf(book: Book, name: ChartName): GoogleAppsScript.Spreadsheet.Range | null {
  const figures = findFigures(book);
  if (!figures) return null;
  const [column, columns, rows] = PARTS[name];
  return figures.offset(0, column, rows, columns);
}

/** Built for a sheet, not yet on it. */
export function buildChart(
  sheet: Sheet,
  name: ChartName,
  source: GoogleAppsScript.Spreadsheet.Range,
): GoogleAppsScript.Spreadsheet.EmbeddedChart {
  const { title, series, options = {} } = LOOKS[name];
  const [row, column] = name === 'pending' ? besideFirst(sheet) : CORNERS[name];
  const size = name === 'pending' ? SMALL : SIZE;
  const begun = name === 'groups' ? sheet.newChart().asColumnChart() : sheet.newChart().asLineChart();
  let builder = begun.addRange(source).setNumHeaders(1).setPosition(row, column, 8, 4);
  const all = {
    ...{ title, useFirstColumnAsDomain: true, interpolateNulls: false },
    ...{ 'legend.position': 'top', 'vAxes.0.viewWindow.min': 0 },
    ...Object.fromEntries(
      series.flatMap(([color, width], index) => [
        [`series.${index}.color`, color],
        ...(name === 'groups' ? [] : [[`series.${index}.lineWidth`, width]]),
      ]),
    ),
    ...options,
    ...size,
  };
  for (const [key, value] of Object.entries(all)) builder = builder.setOption(key, value);
  return builder.build();
}

/** Rows that the small chart covers, in the Dashboard's height of 28 pixels. */
const COVERED = 11;
/** The first column to the right of whom to begin with, and how many the chart covers. */
const [RIGHT, WIDE] = [5, 9];

/** To the right of whom to begin with where nothing stands there, else below all that the Dashboard holds. */
function besideFirst(dashboard: Sheet): [row: number, column: number] {
  const values = cellsOf(dashboard);
  const first = values.findIndex(([heading]) => heading === FIRST_HEADING);
  const covered = values
    .slice(first, first + COVERED)
    .flatMap((line) => line.slice(RIGHT - 1, RIGHT - 1 + WIDE));
  if (first >= 0 && covered.every((cell) => cell === '')) return [first + 1, RIGHT];
  return [Math.min(values.length + 2, dashboard.getMaxRows()), 1];
}
