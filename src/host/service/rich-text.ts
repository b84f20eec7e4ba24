/**
 * RichTextValue: the text of a cell with its links and the formats of single words; null where a cell holds no
 * text.
 * https://developers.google.com/apps-script/reference/spreadsheet/range#getrichtextvalues
 */
import type { Area } from '../engine/area.ts';
import type { Run } from '../engine/cell.ts';
import type { Sheet } from '../engine/sheet.ts';
import type { Execution } from '../run/execution.ts';
import { service } from './service.ts';

type RichText = GoogleAppsScript.Spreadsheet.RichTextValue;

export function readRichTexts(execution: Execution, sheet: Sheet, area: Area): (RichText | null)[][] {
  const formulas = sheet.formulas(area);
  return sheet.values(area).map((line, r) =>
    line.map((value, c) => {
      if (typeof value !== 'string' || formulas[r]?.[c] !== '') return null;
      return richText(execution, value, sheet.custom(area.startRow + r, area.startColumn + c).runs ?? []);
    }),
  );
}

/** A run ends where the look or the link of the text changes. */
function richText(execution: Execution, text: string, runs: readonly Run[]): RichText {
  const ends = [...new Set([0, text.length, ...runs.flatMap(({ start, end }) => [start, end])])]
    .filter((end) => end <= text.length)
    .sort((a, b) => a - b);
  return service<RichText, 'getText' | 'getLinkUrl' | 'getRuns'>(execution, 'RichTextValue', {
    getText: () => text,
    getLinkUrl: () => runs.find(({ start, end }) => start === 0 && end >= text.length)?.url ?? null,
    getRuns: () =>
      ends.slice(1).map((end, index) => {
        const start = ends[index] ?? 0;
        const inside = runs
          .filter((run) => run.start <= start && run.end >= end)
          .map((run) => ({ ...run, start: 0, end: end - start }));
        return richText(execution, text.slice(start, end), inside);
      }),
  });
}
