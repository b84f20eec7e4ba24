/**
 * What a sheet looks like without its pixels: texts, styles, widths, rules. Runs inside the page, whose sheets are drawn on
 * a canvas.
 */
import type { Host } from '../../src/host/host.ts';

declare const host: Host;

/** Of the rows that a picture may show. Names that Univer invents for its rules, and times of day, are left out. */
export async function sheetOutline(name: string): Promise<string> {
  const rows = 40;
  const { workbook } = host.save();
  const sheet = Object.values(workbook.sheets).find((candidate) => candidate.name === name);
  const cells = Object.entries(host.look(name)).filter(([a1]) => Number(/\d+/.exec(a1)) <= rows);
  const rules = (workbook.resources ?? [])
    .filter((resource) => resource.name === 'SHEET_CONDITIONAL_FORMATTING_PLUGIN')
    .map(({ data }) => JSON.parse(data)[sheet?.id ?? ''] ?? []);
  const { columnData, freeze, showGridlines, tabColor } = sheet ?? {};
  const seen = {
    texts: await host.shown(name, `A1:Z${rows}`),
    looks: cells.map(([a1, { value, ...look }]) => [a1, look]),
    sheet: { columnData, freeze, showGridlines, tabColor },
    rules,
  };
  return JSON.stringify(seen, (key, value) => (key === 'cfId' || key === 'uid' ? undefined : value)).replace(
    /\b\d{1,2}:\d\d\b/g,
    'at some time',
  );
}
