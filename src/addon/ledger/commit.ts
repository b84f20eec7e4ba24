/**
 * The only writer of log, walls, rules, accounts and words, and of headers in a log that is in use. The order in
 * which a change is written, so that its sheet and the Journal agree wherever an execution ends, and Google
 * may end one between any two calls:
 *
 * 1. all of it is checked: nothing is written where a cell cannot take it;
 * 2. a property of the document says which change is about to be written;
 * 3. its edits and its row of the Journal are written, and flushed: from here on the change will happen;
 * 4. the cells that change are written, and no other, between a look before and a look after, the status
 *    last;
 * 5. all is flushed, and the property is cleared.
 *
 * The next execution that takes the lock rolls a change forward that ended between 3 and 5 (see recovery.ts).
 */
import { type Edit, editId } from '../../core/change.ts';
import { isText } from '../../core/is-text.ts';
import type { Cell } from '../../sheet/cell.ts';
import { flush } from '../../sheet/flush.ts';
import { type Log, readLog, withWritten } from '../../sheet/log/log.ts';
import { prepareEdits } from '../../sheet/records/edits.ts';
import { amendJournal, prepareJournal } from '../../sheet/records/journal.ts';
import { whoIs } from '../../sheet/table.ts';
import { NotWritable } from '../../sheet/writable.ts';
import { RowsMoved } from '../../sheet/write/rows-moved.ts';
import { logFault } from '../frame/fault.ts';
import type { Workbook } from '../frame/workbook.ts';
import { abort } from './abort.ts';
import { type Checked, checkWritable } from './commit-check.ts';
import { describePeople } from './describe-people.ts';
import { nextChange, noteChange, type Pending } from './pending.ts';
import { recover } from './recovery.ts';
import { bringAbout, type Done } from './roll-forward.ts';
import type { RowChange } from './row-change.ts';

/** What an action is called, for people and for undo. */
export interface Act {
  /** `Withdrawal`, `Import`, … */
  readonly act: string;
  /** `Withdrawn, no answer · again from 16 December 2026` */
  readonly what: string;
  /** The place in the product: `Withdraw`, `Health`, … */
  readonly where: string;
  /** Whose invitations they are where the log's cell is blank. */
  readonly usualAccount?: string | undefined;
  /** Of an action that comes in several changes; made here if left out. */
  readonly action?: string;
}

export interface Committed {
  /** For `takeBack`; null where nothing differed. */
  readonly action: string | null;
  /** The log as it is now, where it was changed. */
  readonly log?: Log;
  /** Says where other rows may have been met by it; to be thrown once the rest of the act is done. */
  readonly met?: RowsMoved;
}

/**
 * Brings a change about. Throws NotWritable or NotSetUp before anything is written where cells cannot take
 * it, and RowsMoved where somebody edited them meanwhile: then nothing of it stands, unless the message says
 * what was met.
 */
export function commit(workbook: Workbook, act: Act, rows: readonly RowChange[]): Committed {
  const changing = checkWritable(workbook, rows);
  if (changing.length === 0) return { action: null };
  const change = nextChange(workbook);
  const action = act.action ?? `#${change}`;
  const edits = changing.map((row, index) =>
    editOf(workbook, row, editId(change, index + 1), action, act.act),
  );
  const writeEdits = prepareEdits(workbook, edits);
  // A later change of an action finds its row there.
  const writeJournal = act.action === undefined ? prepareJournal(workbook) : undefined;
  const { what, where } = act;
  const journal = { what, where, ...describePeople(edits, act.usualAccount), undone: '', action };
  const pending: Pending = {
    change,
    journal: { ...journal, when: workbook.now.toISOString() },
  };
  noteChange(workbook, change, pending);
  try {
    writeEdits();
    const isCounted = act.action !== undefined && amendJournal(workbook, action, { what });
    if (!isCounted) (writeJournal ?? prepareJournal(workbook))({ ...journal, when: workbook.now });
    flush();
    const tables = new Map(changing.map(({ table }) => [table.name, table]));
    const done = [...tables].map(([name, table]) =>
      bringAbout(
        workbook,
        edits.filter((edit) => edit.table === name),
        table,
      ),
    );
    noteChange(workbook, change);
    const met = done.find(({ met }) => met)?.met;
    const log = done.find(({ table }) => table.name === 'log');
    return { action, ...(log && { log: logAfter(workbook, log) }), ...(met && { met }) };
  } catch (error) {
    // Ours say that it cannot be; any other is a fault of the moment, after which the change is rolled
    // forward.
    if (error instanceof NotWritable || error instanceof RowsMoved) abort(workbook, pending, edits, error);
    else if (isRecovered(workbook)) {
      logFault(error);
      const isOfLog = changing.some(({ table }) => table.name === 'log');
      return { action, ...(isOfLog && { log: readLog(workbook, workbook.calendar) }) };
    }
    throw error;
  }
}

/** Whether the change stands after all. */
function isRecovered(workbook: Workbook): boolean {
  try {
    return recover(workbook);
  } catch {
    // The property stands: the next execution tries again. The first error says more than this one.
    return false;
  }
}

function editOf(workbook: Workbook, row: Checked, id: string, action: string, act: string): Edit {
  const { table, to, from, whole = false, answers = '' } = row;
  const who = row.who ?? whoIs(table, row.row, workbook.calendar);
  return { id, answers, action, act, table: table.name, who, row: row.row, whole, from, to };
}

/** What formulas show after a write, only the sheet can tell. */
function logAfter(workbook: Workbook, { table, planned: { writes } }: Done): Log {
  const isFormula = (cell: Cell) => isText(cell) && cell.startsWith('=');
  const hasFormula = [...writes.values()].some((line) => [...line.values()].some(isFormula));
  return hasFormula
    ? readLog(workbook, workbook.calendar)
    : withWritten(table as Log, writes, workbook.calendar);
}
