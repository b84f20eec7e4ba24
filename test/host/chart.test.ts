/**
 * Charts as the add-on makes and finds them.
 * https://developers.google.com/apps-script/reference/spreadsheet/embedded-chart-builder
 * https://developers.google.com/apps-script/reference/spreadsheet/embedded-chart#getChartId()
 */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { NodeHost } from '../../src/host/node.ts';
import { openTiny, run } from './tiny.ts';

let host: NodeHost;
beforeEach(async () => {
  host = await openTiny();
});
afterEach(() => host.dispose());

const BUILT = `sheet.newChart().asLineChart().addRange(sheet.getRange('B10:D20')).setNumHeaders(1)
  .setOption('title', 'Pending').setOption('series.0.lineWidth', 3).setPosition(5, 2, 4, 6).build()`;
const IDS = 'return sheet.getCharts().map((chart) => chart.getChartId())';

test('insertChart gives nothing; the chart is then found by an id of its own', async () => {
  expect(await run(host, `return sheet.insertChart(${BUILT}) ?? null`)).toBeNull();
  await run(host, `sheet.insertChart(${BUILT})`);
  const ids = (await run(host, IDS)) as number[];
  expect(new Set(ids).size).toBe(2);
  expect(host.charts()[0]).toMatchObject({
    id: ids[0],
    type: 'LINE',
    headers: 1,
    options: { title: 'Pending', 'series.0.lineWidth': 3 },
    anchor: { row: 4, column: 1, x: 4, y: 6 },
  });
});

test('a chart that is built and not inserted has no id and is on no sheet', async () => {
  expect(await run(host, `return ${BUILT}.getChartId()`)).toBeNull();
  expect(await run(host, IDS)).toEqual([]);
});

test('removeChart takes that very chart away', async () => {
  await run(host, `sheet.insertChart(${BUILT}); sheet.insertChart(${BUILT})`);
  const [, kept] = (await run(host, IDS)) as number[];
  await run(host, 'sheet.removeChart(sheet.getCharts()[0])');
  expect(await run(host, IDS)).toEqual([kept]);
});

test('getRanges tells where the figures stand now', async () => {
  await run(host, `sheet.insertChart(${BUILT}); sheet.insertRowsBefore(1, 2)`);
  expect(
    await run(host, 'return sheet.getCharts()[0].getRanges().map((range) => range.getA1Notation())'),
  ).toEqual(['B12:D22']);
});

test('an option that the page does not draw throws and is named, as does another shape of call', async () => {
  await expect(run(host, `sheet.newChart().setOption('vAxis.title', 'People')`)).rejects.toThrow(
    'does not draw the option "vAxis.title"',
  );
  await expect(run(host, `sheet.newChart().setPosition(1, 2)`)).rejects.toThrow(
    "(number,number) don't match the method signature for SpreadsheetApp.EmbeddedChartBuilder.setPosition",
  );
  await expect(run(host, `sheet.insertChart('chart')`)).rejects.toThrow("don't match the method signature");
});

test('no chart is put over protected cells', async () => {
  host.arrange.protect('Sheet1', 'A1:Z40');
  await expect(run(host, `sheet.insertChart(${BUILT})`)).rejects.toThrow('protected cell or object');
});

describe('what it shows and where it stands follow rows and columns', () => {
  // Of B10:D20, anchored at B5.
  const cases: [name: string, act: (host: NodeHost) => void, range: string | null, anchor: string][] = [
    ['rows above both', ({ arrange }) => arrange.insertRows('Sheet1', 1, 2), 'B12:D22', 'B7'],
    ['rows inside the range', ({ arrange }) => arrange.insertRows('Sheet1', 15, 2), 'B10:D22', 'B5'],
    ['rows below', ({ arrange }) => arrange.insertRows('Sheet1', 21, 2), 'B10:D20', 'B5'],
    ['rows deleted above', ({ arrange }) => arrange.deleteRows('Sheet1', 1, 2), 'B8:D18', 'B3'],
    ['rows deleted across its top', ({ arrange }) => arrange.deleteRows('Sheet1', 4, 8), 'B4:D12', 'B4'],
    ['all its rows deleted', ({ arrange }) => arrange.deleteRows('Sheet1', 10, 11), null, 'B5'],
    ['a column before', ({ arrange }) => arrange.insertColumns('Sheet1', 1, 1), 'C10:E20', 'C5'],
    ['a column of it deleted', ({ arrange }) => arrange.deleteColumns('Sheet1', 3, 1), 'B10:C20', 'B5'],
  ];
  test.each(cases)('%s', async (_, act, range, anchor) => {
    await run(host, `sheet.insertChart(${BUILT})`);
    act(host);
    const [chart] = host.charts();
    const letter = (place = 0) => String.fromCharCode(65 + place);
    const { startRow, startColumn, endRow, endColumn } = chart?.source?.area ?? {};
    const shown = chart?.source
      ? `${letter(startColumn)}${(startRow ?? 0) + 1}:${letter(endColumn)}${(endRow ?? 0) + 1}`
      : null;
    expect(shown).toBe(range);
    expect(`${letter(chart?.anchor.column)}${(chart?.anchor.row ?? 0) + 1}`).toBe(anchor);
  });

  test('rows of another sheet change nothing', async () => {
    await run(host, `sheet.insertChart(${BUILT}); book.insertSheet('Other')`);
    host.arrange.insertRows('Other', 1, 3);
    expect(host.charts()[0]).toMatchObject({ anchor: { row: 4 }, source: { area: { startRow: 9 } } });
  });
});

test('charts go with their sheet, and one that showed its cells shows none', async () => {
  await run(
    host,
    `const other = book.insertSheet('Other');
     other.insertChart(${BUILT});
     sheet.insertChart(sheet.newChart().asColumnChart().addRange(other.getRange('A1:B3')).setPosition(1, 1, 0, 0).build())`,
  );
  await run(host, `book.deleteSheet(book.getSheetByName('Other'))`);
  expect(host.charts()).toHaveLength(1);
  expect(host.charts()[0]?.source).toBeNull();
});

test('they are there after a reload', async () => {
  await run(host, `sheet.insertChart(${BUILT})`);
  const again = await openTiny({ snapshot: host.save() });
  expect(again.charts()).toEqual(host.charts());
  again.dispose();
});
