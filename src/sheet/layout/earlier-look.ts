/** What versions before the present look gave their sheets: to tell ours from the user's, and to bring it back. */
import type { Flag } from '../../core/rules/flag.ts';
import type { Sheet } from '../book.ts';
import type { Builders } from '../builders.ts';
import type { ColumnKey } from '../column.ts';
import { type Coloured, formulaFor, type Rule } from './highlight.ts';

export const EARLIER_HEADER = '#e8eef4';
export const EARLIER_DATE = 'yyyy-mm-dd';

/** Widths of columns, in pixels. */
export const EARLIER_LOG: Readonly<Record<ColumnKey, number>> = {
  ...{ name: 170, company: 150, url: 210, account: 120, sentOn: 95, note: 200, status: 125 },
  ...{ closedOn: 95, reason: 150, resendFrom: 105, attempt: 75, goalFit: 100, followUp: 180, flag: 160 },
};
/** By header. */
export const EARLIER_JOURNAL: Readonly<Record<string, number>> = {
  ...{ When: 140, 'What changed': 380, Person: 180, Account: 126, Where: 150, Undo: 200, Id: 60 },
};

const FLAGS: readonly (readonly [flag: Flag, background: string, color: string])[] = [
  ['Stale', '#fdecc8', '#5c3b00'],
  ['Probably expired', '#e9e9ec', '#4a4a55'],
  ['Ready to re-send', '#d8f0de', '#12482a'],
  ['Cooling down', '#dcebfa', '#173f66'],
  ['Check dates', '#fbdcd8', '#7a1a10'],
  ['Check status', '#fbdcd8', '#7a1a10'],
];

/** One rule for each flag, over whole rows. */
export function earlierRules(
  sheet: Sheet,
  places: Coloured,
  width: number,
  firstRow: number,
  newRule: Builders['newRule'],
): Rule[] {
  const rows = sheet.getRange(firstRow, 1, Math.max(1, sheet.getMaxRows() - firstRow + 1), width);
  return FLAGS.map(([flag, background, color]) =>
    newRule()
      .whenFormulaSatisfied(formulaFor(places, firstRow, flag))
      .setBackground(background)
      .setFontColor(color)
      .setRanges([rows])
      .build(),
  );
}
