/** An action that stands, as people are told of it before and after it is undone. */
import { type Edit, openEdits, type TableName } from '../../core/change.ts';
import { type Day, dayInWords } from '../../core/day.ts';
import { counted, listed } from '../../core/text.ts';
import { TITLES } from '../../sheet/book.ts';
import { readEdits } from '../../sheet/records/edits.ts';
import { readJournalRow } from '../../sheet/records/journal.ts';
import type { Workbook } from '../frame/workbook.ts';
import { isYear, rowsIn } from './years/accounts.ts';

export interface LastAction {
  readonly action: string;
  readonly edits: readonly Edit[];
  /** What the Journal says of it, and of whom: `Withdrawn, no answer (Ana Keller)`. */
  readonly what: string;
  /** `27 June 2026, 10:42` in the spreadsheet's zone; '' where the Journal's row is gone. */
  readonly when: string;
  /** How much undo takes back: `9 columns and 3 rows of the log`. */
  readonly size: string;
  /** Whoever undoes it is asked first: it concerns more than a few rows, or how the log is read or looks. */
  readonly isLarge: boolean;
}

/** So many rows are undone without a question. */
const MOST_UNASKED = 3;
const SMALL: readonly TableName[] = ['log', 'walls', 'rules'];

/** The edits of the latest action, or of the latest of one kind, that is not undone; none where there is no such. */
export function latestEdits(workbook: Workbook, act?: string): readonly Edit[] {
  const open = openEdits(readEdits(workbook)).filter((edit) => act === undefined || edit.act === act);
  const last = open[open.length - 1]?.action;
  return open.filter(({ action }) => action === last);
}

/** `edits` are those of one action. */
export function describeAction(workbook: Workbook, edits: readonly Edit[]): LastAction | undefined {
  const [first] = edits;
  if (!first) return undefined;
  const { what = first.act, person = '', when } = readJournalRow(workbook, first.action) ?? {};
  const clock = when && workbook.calendar.clockOf(when);
  return {
    ...{ action: first.action, edits, size: sizeOf(edits) },
    what: /\p{L}/u.test(person) ? `${what} (${person})` : what,
    when: clock ? `${dayInWords(clock.slice(0, 10) as Day)}, ${clock.slice(11, 16)}` : '',
    isLarge: edits.length > MOST_UNASKED || edits.some(({ table }) => !SMALL.includes(table)),
  };
}

/** How a number of edited rows, or of their cells, is told. */
const UNITS: readonly (readonly [
  tables: readonly TableName[],
  tell: (rows: number, cells: number, edits: readonly Edit[]) => string,
])[] = [
  [['headers', 'header cells'], (_, cells) => counted(cells, 'column')],
  [['log'], (rows) => `${counted(rows, 'row')} of the log`],
  [['rules', 'accounts'], (rows) => `${counted(rows, 'row')} of Settings`],
  [['walls'], (rows) => `${counted(rows, 'row')} of ${TITLES.walls}`],
  [['words'], (rows) => `${counted(rows, 'row')} of Your words`],
  [['years'], (_, __, [edit]) => `${counted(Number(edit?.to.rows), 'moved row')}`],
  [['look'], (rows) => `the look of ${counted(rows, 'sheet')}`],
];

function sizeOf(edits: readonly Edit[]): string {
  const parts = UNITS.flatMap(([tables, tell]) => {
    const mine = edits.filter(({ table }) => tables.includes(isYear({ name: table }) ? 'log' : table));
    const cells = mine.reduce((sum, { to }) => sum + Object.keys(to).length, 0);
    const rows = mine.reduce((sum, edit) => sum + rowsIn(edit), 0);
    return mine.length === 0 ? [] : [tell(rows, cells, mine)];
  });
  return listed(parts);
}
