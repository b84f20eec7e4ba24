/**
 * Whether data validation lets values in, asked before anything is written: where a cell rejects its value,
 * Google refuses the whole block. Lists, ranges, check boxes and kinds of value can be judged; what a formula
 * or a comparison rejects shows only when it is written, and is told then.
 */
import { type Cell, isDate } from '../cell.ts';
import { formatPlace, NotWritable, type Place, requireFitting } from '../writable.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;
type Rule = GoogleAppsScript.Spreadsheet.DataValidation;

/** A value to be written into a cell of a block, row and column counted from 0 within the block. */
export interface CellWrite {
  readonly row: number;
  readonly column: number;
  readonly value: Cell;
}

/**
 * Each rule costs some calls: of a large block the cells looked at are spread over it, and the write tells of
 * the others.
 */
const MOST_LOOKED_AT = 40;
const MOST_CHOICES_NAMED = 8;
const LONGEST_QUOTE = 40;

/**
 * Throws NotWritable, before anything is written, where a cell rejects what it is to hold. One call where no
 * cell has a rule.
 */
export function requireAllowed(range: Range, writes: readonly CellWrite[], place: () => Place): void {
  if (writes.length === 0) return;
  const step = Math.ceil(writes.length / MOST_LOOKED_AT);
  const looked = writes.filter((_, index) => index % step === 0);
  const rejection = findRejection(range, looked, place, false);
  if (rejection) throw rejection;
}

/**
 * Writes a block. Throws NotWritable for text that no cell can take; and, where Google refuses the block, for
 * a cell that rejects its value or may do so. Any other error of Google's goes on.
 */
export function writeAllowed(range: Range, cells: readonly (readonly Cell[])[], place: () => Place): void {
  requireFitting(cells, place);
  try {
    range.setValues(cells as Cell[][]);
  } catch (error) {
    const writes = cells.flatMap((line, row) => line.map((value, column) => ({ row, column, value })));
    throw findRejection(range, writes, place, true) ?? error;
  }
}

/** The first cell that rejects its value; where Google has refused it, also one that cannot be judged. */
function findRejection(
  range: Range,
  writes: readonly CellWrite[],
  place: () => Place,
  isRefused: boolean,
): NotWritable | undefined {
  const rules = range.getDataValidations() as (Rule | null)[][];
  for (const { row, column, value } of writes) {
    const rule = rules[row]?.[column];
    // To empty a cell is always allowed, and what a formula shows is not known yet.
    if (!rule || value === '' || String(value).startsWith('=') || rule.getAllowInvalid()) continue;
    const plain = typeof value === 'string' ? value.replace(/^'/, '') : value;
    const kind = String(rule.getCriteriaType());
    const wants = whatItWants(kind, rule, plain);
    if (wants === undefined || (wants === UNKNOWN && !isRefused)) continue;
    const shown = isDate(plain) ? 'a date' : `"${String(plain).slice(0, LONGEST_QUOTE)}"`;
    const block = place();
    const at = formatPlace({
      ...block,
      row: block.row + row,
      column: block.column + column,
      rows: 1,
      columns: 1,
    });
    const remedy = kind.startsWith('VALUE_IN') ? `Add ${shown} to its drop-down` : 'Change its rule';
    return new NotWritable(
      `Cannot write ${shown} to ${at}: the cell only allows ${wants}. ${remedy} (Data › Data validation), then try again.`,
    );
  }
  return undefined;
}

/** Whether a rule takes a value, as far as that can be told before Google is asked. */
export function mayHold(rule: Rule | null | undefined, value: Cell): boolean {
  if (!rule || rule.getAllowInvalid()) return true;
  const wants = whatItWants(String(rule.getCriteriaType()), rule, value);
  return wants === undefined || wants === UNKNOWN;
}

const UNKNOWN = 'what its data validation says';

/** What a rule wants instead of a value, in words; undefined where it is content. */
function whatItWants(kind: string, rule: Rule, value: Cell): string | undefined {
  const given = rule.getCriteriaValues();
  if (kind.startsWith('VALUE_IN')) {
    const source = kind === 'VALUE_IN_LIST' ? given[0] : given[0].getValues().flat();
    const choices = source.map(String).filter((choice: string) => choice !== '');
    // A list holds a day as some text or other.
    if (isDate(value)) return UNKNOWN;
    if (choices.includes(String(value))) return undefined;
    return (
      choices.slice(0, MOST_CHOICES_NAMED).join(', ') + (choices.length > MOST_CHOICES_NAMED ? ', …' : '')
    );
  }
  if (kind === 'CHECKBOX') {
    const isState = given.length > 0 ? given.map(String).includes(String(value)) : typeof value === 'boolean';
    return isState ? undefined : 'a tick';
  }
  const isText = typeof value === 'string' && Number.isNaN(Number(value));
  if (isText && kind.startsWith('DATE')) return 'a date';
  if (isText && kind.startsWith('NUMBER')) return 'a number';
  return UNKNOWN;
}
