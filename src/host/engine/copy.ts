/**
 * Copies cells with all that Google takes along: values, formulas, formats, links and formats of single words, notes, validation.
 * https://developers.google.com/apps-script/reference/spreadsheet/range#copytodestination
 */
import type { ICellData, IDataValidationRule } from '@univerjs/core';
import { type Area, isMeeting } from './area.ts';
import type { Sheet } from './sheet.ts';
import { rulesOf, setValidation } from './validation.ts';

/** To the cell at `row` and `column` of a sheet, counted from 0, and those below and right of it. Throws where cells are merged. */
export function copyCells(from: Sheet, area: Area, to: Sheet, row: number, column: number): void {
  const [down, right] = [row - area.startRow, column - area.startColumn];
  const target = {
    startRow: row,
    startColumn: column,
    endRow: area.endRow + down,
    endColumn: area.endColumn + right,
  };
  if (from.hasMerge(area) || to.hasMerge(target))
    throw new Error('Range.copyTo: this host does not copy merged cells.');
  const cells = contentsOf(from, area, down, right);
  const rules = rulesOf(from, area);
  const isRuled = [...rules, ...rulesOf(to, target)].some((line) => line.some(Boolean));
  to.replace(target, cells);
  if (isRuled) copyRules(to, target, rules);
}

/** What the target is to hold. A cell that a formula of another one fills brings what it shows. */
function contentsOf(from: Sheet, area: Area, down: number, right: number): ICellData[][] {
  const lexer = from.engine.formula;
  const tree = new lexer.LexerTreeBuilder();
  return from.cells(area).map((line) =>
    line.map(({ f, v, t, p, s, custom }) => ({
      // Relative references move along, also to cells of other sheets; absolute ones stay.
      f: f ? tree.moveFormulaRefOffset(f, right, down) : null,
      ...{ v: v ?? null, t: t ?? null, p: p ?? null, s: s ?? null, si: null },
      custom: custom ? structuredClone(custom) : null,
    })),
  ) as ICellData[][];
}

/** A rule at a time, in rectangles of one column: most rules are of a whole one. */
function copyRules(
  to: Sheet,
  target: Area,
  rules: readonly (readonly (IDataValidationRule | null)[])[],
): void {
  for (let column = 0; column <= target.endColumn - target.startColumn; column++) {
    for (let first = 0, next = 1; first < rules.length; first = next++) {
      const rule = rules[first]?.[column] ?? null;
      while (next < rules.length && (rules[next]?.[column] ?? null) === rule) next++;
      const place = target.startColumn + column;
      const part = {
        startRow: target.startRow + first,
        endRow: target.startRow + next - 1,
        startColumn: place,
        endColumn: place,
      };
      const isThere = to.facade
        .getDataValidations()
        .some(({ rule: { ranges } }) => (ranges as Area[]).some((range) => isMeeting(range, part)));
      if (rule || isThere) setValidation(to, part, rule && withoutPlace(rule));
    }
  }
}

function withoutPlace({ uid: _, ranges: __, ...rule }: IDataValidationRule): Partial<IDataValidationRule> {
  return rule;
}
