/**
 * A change as one value: what each cell held, what it is to hold, and of whom the row speaks. Undo, recovery,
 * import and repair are users of it. Ids are our own and ordered; no order rests on a clock, which autumn
 * sets back and a user may move to another zone.
 */
import { isText } from './is-text.ts';

/** Exactly what a cell holds, as JSON keeps it: null for a blank one, a wall clock for a date or a time. */
export type CellState = null | string | number | boolean | Moment | Formula | Formatted;

export interface Moment {
  /** `2026-06-27T00:00:00.000`: what the cell shows in any zone. */
  readonly at: string;
}

export interface Formula {
  /** Its text, with the `=`. */
  readonly formula: string;
}

/** A state with what a cell has beside its value, as far as the change that overwrites it takes that away. */
export interface Formatted {
  readonly value: Exclude<CellState, Formatted>;
  /** The number format, which is to come back: the change gives the cell another. */
  readonly format?: string;
  /** Single words of it are links or have formats of their own, which do not come back. */
  readonly rich?: true;
}

/** The states of some cells of one row, by field. */
export type Cells = Readonly<Record<string, CellState>>;

/**
 * The sheet, or the part of one, in which a row stands. `headers` is the header row of the log by our columns,
 * `header cells` by its places. `look`, `insights`, `report` and `years` are no tables: such an edit says how a sheet looked, what was made,
 * or what was moved. `log 2025` is the year sheet, of whose rows one edit may tell of many (src/addon/ledger/years/accounts.ts).
 */
export type TableName =
  | 'headers'
  | 'header cells'
  | 'log'
  | `log ${number}`
  | 'walls'
  | 'rules'
  | 'accounts'
  | 'words'
  | 'look'
  | 'insights'
  | 'report'
  | 'years';

/** What happens to one row. */
export interface Edit {
  /** `#12.3`: the third edit of change 12. */
  readonly id: string;
  /** The id of the edit that this one takes back; '' for none. */
  readonly answers: string;
  /** All edits of one action share it: an import comes in several changes. */
  readonly action: string;
  /** `Withdrawal`, `Import`, `Undo`, … */
  readonly act: string;
  readonly table: TableName;
  /**
   * Texts that tell the row from others, as they were before the edit; of a row that is added, as they are
   * after it.
   */
  readonly who: readonly string[];
  /** Where it stood, counted from 1: rows move, so this only tells equals apart. */
  readonly row: number;
  /** The row was added, or is emptied: all of it or nothing. */
  readonly whole: boolean;
  readonly from: Cells;
  readonly to: Cells;
}

/** The act of an edit that takes another back. */
export const UNDO = 'Undo';
/** The act of an edit that answers one which never reached its sheet. */
export const NOT_WRITTEN = 'Not written';

/** `#12.3` */
export function editId(change: number, place: number): string {
  return `#${change}.${place}`;
}

/** Orders edits by their ids; what is no id of ours comes first. */
export function compareIds(one: string, other: string): number {
  const [a, b] = [numbersOf(one), numbersOf(other)];
  return a[0] - b[0] || a[1] - b[1];
}

/** The number of the change that an edit belongs to; 0 for what is no id of ours. */
export function changeOf(id: string): number {
  return numbersOf(id)[0];
}

function numbersOf(id: string): readonly [change: number, place: number] {
  const [, change = 0, place = 0] = /^#(\d{1,15})\.(\d{1,9})$/.exec(id) ?? [];
  return [Number(change), Number(place)];
}

/**
 * The edits that nothing answers, in the order of their ids: what an answer takes back counts again where the
 * answer itself was answered.
 */
export function unanswered(journal: readonly Edit[]): Edit[] {
  const closed = new Set<string>();
  const left: Edit[] = [];
  for (const edit of [...journal].sort((a, b) => compareIds(b.id, a.id))) {
    if (closed.has(edit.id)) continue;
    left.push(edit);
    closed.add(edit.answers);
  }
  return left.reverse();
}

/** Those of them that changed something by themselves: what can be taken back. */
export function openEdits(journal: readonly Edit[]): Edit[] {
  return unanswered(journal).filter(({ answers }) => answers === '');
}

/** A thousandth of a second, in days. */
const TICK = 1 / 86_400_000;

/**
 * Whether a cell in one state would show what one in the other does: a date and its serial number, or a
 * number and its digits, are the same, since a column's format decides which of them is read back.
 */
export function isAlike(one: CellState, other: CellState): boolean {
  const [a, b] = [plainState(one), plainState(other)];
  if (isFormula(a) && isFormula(b)) return a.formula === b.formula;
  return a === b || Math.abs(numberOf(a) - numberOf(b)) < TICK;
}

/** The state without what the cell has beside its value. */
export function plainState(state: CellState): Exclude<CellState, Formatted> {
  return isFormatted(state) ? state.value : state;
}

export function isFormatted(state: CellState): state is Formatted {
  return typeof state === 'object' && state !== null && 'value' in state;
}

export function isFormula(state: CellState): state is Formula {
  return typeof state === 'object' && state !== null && 'formula' in state;
}

/** NaN for what is no number. */
function numberOf(state: CellState): number {
  if (isText(state)) return /^-?\d+(?:\.\d+)?$/.test(state) ? Number(state) : Number.NaN;
  if (typeof state === 'object' && state !== null && 'at' in state) return serialOf(state.at);
  return typeof state === 'number' ? state : Number.NaN;
}

/** Days since 30 December 1899, as Sheets counts them, of a wall clock. */
export function serialOf(clock: string): number {
  return (Date.parse(`${clock}Z`) - Date.UTC(1899, 11, 30)) / 86_400_000;
}
