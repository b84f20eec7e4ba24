/**
 * Formulas in the columns of facts. What they show may change when rows are sorted: what was done and when
 * must not.
 */
import { quote } from '../../core/text.ts';
import { type Cell, isBlank, isDate } from '../cell.ts';
import type { ColumnKey } from '../column.ts';
import type { LogView } from './health-log.ts';

/**
 * What was done, with whom and when. Resend day, attempt, goal fit, follow-up and columns of the user's own
 * may well be worked out.
 */
const FACTS: readonly ColumnKey[] = [
  ...(['name', 'company', 'url', 'account', 'sentOn'] as const),
  ...(['note', 'status', 'closedOn', 'reason'] as const),
];

/** Results of several cells, as far as a formula's text can tell. */
const FILLS_CELLS =
  /[{]|\b(?:ARRAYFORMULA|ARRAY_CONSTRAIN|BYROW|BYCOL|CHOOSE(?:COLS|ROWS)|DROP|EXPAND|FILTER|FLATTEN|[HV]STACK|IMPORT\w+|LAMBDA|LET|MAKEARRAY|MAP|QUERY|REGEXEXTRACT|SCAN|SEQUENCE|SORTN?|SPLIT|TAKE|TO(?:COL|ROW)|TRANSPOSE|UNIQUE|WRAP(?:COLS|ROWS))\s*\(/i;
/** Shows something else tomorrow. */
const CHANGES_BY_ITSELF = /\b(?:TODAY|NOW|RAND|RANDBETWEEN)\s*\(/i;
/** Shows a label and hides the address. */
const LINKS = /\b(?:HYPERLINK|IMAGE)\s*\(/i;
const ERROR = /^#(?:N\/A|REF!|VALUE!|ERROR!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!)|^Loading/;

export interface FoundFormula {
  readonly row: number;
  readonly key: ColumnKey;
  readonly formula: string;
  readonly says: () => string;
  /** The value to keep in the formula's place; undefined where that would lose or freeze something. */
  readonly keep: string | number | Date | undefined;
}

export function findFormulas(log: LogView): FoundFormula[] {
  const rows = [log.headerRow, ...log.invitations.map(({ row }) => row)];
  return FACTS.flatMap((key) => {
    const place = log.places[key];
    if (place === undefined) return [];
    return rows.flatMap((row): FoundFormula[] => {
      const formula = log.formula(row, place);
      // A header may be worked out; one that fills the column below may not.
      if (formula === '' || (row === log.headerRow && !FILLS_CELLS.test(formula))) return [];
      const value = log.cell(row, key);
      const advice = adviceOn(formula, value, mayFillBelow(log, row, place, formula));
      return [
        {
          row,
          key,
          formula,
          says: () =>
            `${log.address(row, place)} holds the formula ${quote(formula)} where a value belongs: ${advice ?? 'what it shows may change when rows are sorted'}.`,
          keep: advice === undefined && typeof value !== 'boolean' ? value : undefined,
        },
      ];
    });
  });
}

/** What the user should do, where keeping the value is not the safe thing. */
function adviceOn(formula: string, value: Cell, mayFill: boolean): string | undefined {
  if (isBlank(value)) return 'it shows nothing, so write the value or empty the cell';
  if (!isDate(value) && ERROR.test(String(value)))
    return `it shows ${quote(String(value))}, so write the value`;
  if (CHANGES_BY_ITSELF.test(formula)) return 'it changes from day to day, so write what was true then';
  if (LINKS.test(formula)) return 'it shows a label for an address, so write each in its own column';
  if (mayFill) return 'it may fill other cells too, so copy what it shows and paste the values only';
  return undefined;
}

/** A formula that speaks of a range and has values without formulas below it may have put them there. */
function mayFillBelow(log: LogView, row: number, place: number, formula: string): boolean {
  if (FILLS_CELLS.test(formula)) return true;
  const below = log.formula(row + 1, place) === '' && !isBlank(log.at(row + 1, place));
  return formula.includes(':') && below;
}
