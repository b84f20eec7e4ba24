/**
 * EmbeddedChart and its builder: lines and columns over one range.
 * https://developers.google.com/apps-script/reference/spreadsheet/embedded-chart-builder
 */
import type { Chart, ChartOption } from '../engine/chart.ts';
import type { Sheet } from '../engine/sheet.ts';
import type { Execution } from '../run/execution.ts';
import type { RangeInside } from './range-inside.ts';
import { insideOf, service } from './service.ts';

type Builder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;
type EmbeddedChart = GoogleAppsScript.Spreadsheet.EmbeddedChart;
type Plan = Omit<Chart, 'id' | 'sheet'>;

/**
 * What the add-on sets, and the page draws. Sheets takes any key and passes over what it does not know, so that a slip of the pen would show
 * on Google only: here any other key throws.
 * https://developers.google.com/apps-script/chart-configuration-options
 */
const OPTIONS =
  /^(?:title|width|height|useFirstColumnAsDomain|interpolateNulls|curveType|legend\.position|hAxis\.title|vAxes\.0\.(?:format|viewWindow\.min)|series\.\d+\.(?:color|lineWidth|dataLabel))$/;

export function newChart(execution: Execution): Builder {
  let type: Chart['type'] | undefined;
  let source: Chart['source'] = null;
  let headers = 0;
  const options: Record<string, ChartOption> = {};
  let anchor: Chart['anchor'] = { row: 0, column: 0, x: 0, y: 0 };

  const self: Builder = service<
    Builder,
    'asLineChart' | 'asColumnChart' | 'addRange' | 'setNumHeaders' | 'setOption' | 'setPosition' | 'build'
  >(execution, 'EmbeddedChartBuilder', {
    asLineChart() {
      type = 'LINE';
      return self as unknown as GoogleAppsScript.Spreadsheet.EmbeddedLineChartBuilder;
    },
    asColumnChart() {
      type = 'COLUMN';
      return self as unknown as GoogleAppsScript.Spreadsheet.EmbeddedColumnChartBuilder;
    },
    addRange(range: GoogleAppsScript.Spreadsheet.Range) {
      if (source) throw new Error('EmbeddedChartBuilder.addRange: this host draws charts of one range.');
      const { sheet, area } = insideOf<RangeInside>(range);
      source = { sheet: sheet.id, area };
      return self;
    },
    setNumHeaders(count: number) {
      headers = count;
      return self;
    },
    setOption(option: string, value: ChartOption) {
      if (!OPTIONS.test(option))
        throw new Error(`EmbeddedChartBuilder.setOption: this host does not draw the option "${option}".`);
      options[option] = value;
      return self;
    },
    setPosition(row: number, column: number, x: number, y: number) {
      anchor = { row: row - 1, column: column - 1, x, y };
      return self;
    },
    build() {
      if (!type) throw new Error('EmbeddedChartBuilder.build: the chart has no type.');
      return chartService(execution, { type, source, headers, options: { ...options }, anchor });
    },
  });
  return self;
}

export function chartsOf(execution: Execution, sheet: Sheet): EmbeddedChart[] {
  const { charts } = execution.host.book;
  return charts
    .all()
    .filter((chart) => chart.sheet === sheet.id)
    .map((chart) => chartService(execution, chart));
}

/** As protected cells refuse a value, so does a chart over one. */
export function insertChart(execution: Execution, sheet: Sheet, chart: EmbeddedChart): void {
  const plan = insideOf<Plan>(chart);
  const { row, column } = plan.anchor;
  if (row >= sheet.rowCount || column >= sheet.columnCount)
    throw new Error('The anchor of the chart is outside the dimensions of the sheet.');
  execution.host.book.checkEditable(sheet, {
    startRow: row,
    endRow: row,
    startColumn: column,
    endColumn: column,
  });
  execution.host.book.charts.add({ ...plan, sheet: sheet.id });
}

export function removeChart({ host }: Execution, sheet: Sheet, chart: EmbeddedChart): void {
  const { id, sheet: on } = insideOf<Partial<Chart>>(chart);
  if (id !== undefined && on === sheet.id) host.book.charts.remove(id);
}

/** One that was built and not inserted has no id. */
function chartService(execution: Execution, chart: Plan & Partial<Chart>): EmbeddedChart {
  return service<EmbeddedChart, 'getChartId' | 'getRanges'>(
    execution,
    'EmbeddedChart',
    {
      getChartId: () => (chart.id ?? null) as number,
      getRanges() {
        const { source } = chart;
        const sheet = execution.host.book.sheets().find(({ id }) => id === source?.sheet);
        return source && sheet ? [execution.services.range(sheet, source.area)] : [];
      },
    },
    chart,
  );
}
