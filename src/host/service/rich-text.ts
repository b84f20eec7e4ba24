/**
 * RichTextValue: the text of a cell with its links and the formats of single words; null where a cell holds no
 * text.
 * https://developers.google.com/apps-script/reference/spreadsheet/range#getrichtextvalues
 */
import type { Area } from '../engine/area.ts';
import type { Run } from '../engine/cell.ts';
import { writeRuns } from '../engine/paint.ts';
import type { Sheet } from '../engine/sheet.ts';
import type { Execution } from '../run/execution.ts';
import { insideOf, service } from './service.ts';

type RichText = GoogleAppsScript.Spreadsheet.RichTextValue;
type Builder = GoogleAppsScript.Spreadsheet.RichTextValueBuilder;

export function readRichTexts(execution: Execution, sheet: Sheet, area: Area): (RichText | null)[][] {
  const formulas = sheet.formulas(area);
  return sheet.values(area).map((line, r) =>
    line.map((value, c) => {
      if (typeof value !== 'string' || formulas[r]?.[c] !== '') return null;
      return richText(execution, value, sheet.custom(area.startRow + r, area.startColumn + c).runs ?? []);
    }),
  );
}

interface Rich {
  readonly text: string;
  readonly runs: readonly Run[];
}

/** What stands in the cells is replaced: text with the runs that it was built with. */
export function writeRichTexts(sheet: Sheet, area: Area, values: readonly (readonly RichText[])[]): void {
  values.forEach((line, r) => {
    line.forEach((value, c) => {
      const { text, runs } = insideOf<Rich>(value);
      writeRuns(sheet, area.startRow + r, area.startColumn + c, text, runs);
    });
  });
}

/** https://developers.google.com/apps-script/reference/spreadsheet/rich-text-value-builder */
export function newRichTextValue(execution: Execution): Builder {
  let text = '';
  const runs: Run[] = [];
  const self: Builder = service<Builder, 'setText' | 'setLinkUrl' | 'setTextStyle' | 'build'>(
    execution,
    'RichTextValueBuilder',
    {
      setText(next: string) {
        text = next;
        return self;
      },
      setLinkUrl(...args: unknown[]) {
        const [start, end, url] = args.length === 1 ? [0, text.length, args[0]] : args;
        runs.push({ start: Number(start), end: Number(end), url: String(url) });
        return self;
      },
      setTextStyle(...args: unknown[]) {
        const [start, end, style] = args.length === 1 ? [0, text.length, args[0]] : args;
        runs.push({ start: Number(start), end: Number(end), ...insideOf<Pick<Run, 'bold'>>(style) });
        return self;
      },
      build: () => richText(execution, text, runs),
    },
  );
  return self;
}

/** https://developers.google.com/apps-script/reference/spreadsheet/text-style-builder */
export function newTextStyle(execution: Execution): GoogleAppsScript.Spreadsheet.TextStyleBuilder {
  type StyleBuilder = GoogleAppsScript.Spreadsheet.TextStyleBuilder;
  let bold = false;
  const self: StyleBuilder = service<StyleBuilder, 'setBold' | 'build'>(execution, 'TextStyleBuilder', {
    setBold(isBold: boolean) {
      bold = isBold;
      return self;
    },
    build: () => service<GoogleAppsScript.Spreadsheet.TextStyle, never>(execution, 'TextStyle', {}, { bold }),
  });
  return self;
}

/** A run ends where the look or the link of the text changes. */
function richText(execution: Execution, text: string, runs: readonly Run[]): RichText {
  const ends = [...new Set([0, text.length, ...runs.flatMap(({ start, end }) => [start, end])])]
    .filter((end) => end <= text.length)
    .sort((a, b) => a - b);
  return service<RichText, 'getText' | 'getLinkUrl' | 'getRuns'>(
    execution,
    'RichTextValue',
    {
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
    },
    { text, runs } satisfies Rich,
  );
}
