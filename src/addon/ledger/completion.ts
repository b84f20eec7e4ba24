/**
 * Completions: cells that were filled in because a status was chosen in the grid. There is no time there to
 * write the Journal, so they wait in a property of the document; the next execution that takes the lock records
 * them, as far as they were written. What was filled in can be undone like any other action.
 */

import { type CellState, type Edit, editId, isAlike } from '../../core/change.ts';
import { counted } from '../../core/text.ts';
import { type Book, NotSetUp } from '../../sheet/book.ts';
import { flush } from '../../sheet/flush.ts';
import { type Log, readLog } from '../../sheet/log/log.ts';
import { prepareEdits } from '../../sheet/records/edits.ts';
import { prepareJournal } from '../../sheet/records/journal.ts';
import { stateAt } from '../../sheet/write/cell-state.ts';
import type { Workbook } from '../frame/workbook.ts';
import { describePeople } from './describe-people.ts';
import { takeNumber } from './pending.ts';
import { type Placed, place } from './place.ts';

export const ACT = 'Completion';
const PROPERTY = 'completions';
/** A property holds 9 kB. */
const LONGEST = 8000;

interface Completion {
  /** The instant as ISO text. */
  readonly when: string;
  readonly edits: readonly Edit[];
}

export type Completed = Pick<Edit, 'who' | 'row' | 'from' | 'to'>;

/** Keeps what is about to be filled in. False where it is too much to keep. */
export function keepCompletion(workbook: Workbook, rows: readonly Completed[]): boolean {
  const number = takeNumber(workbook);
  const edits = rows.map(
    (row, index): Edit => ({
      ...row,
      id: editId(number, index + 1),
      answers: '',
      action: `#${number}`,
      act: ACT,
      table: 'log',
      whole: false,
    }),
  );
  const text = JSON.stringify([...readKept(workbook), { when: workbook.now.toISOString(), edits }]);
  if (text.length > LONGEST) return false;
  workbook.properties.setProperty(PROPERTY, text);
  return true;
}

/**
 * Records what waits. Once in the Journal twice is harmless: an edit is known by its id. While the log cannot be
 * read it waits on.
 */
export function recordCompletions(workbook: Workbook): void {
  const kept = readKept(workbook);
  if (kept.length === 0) return;
  let log: Log;
  try {
    log = readLog(workbook, workbook.calendar);
  } catch (error) {
    if (error instanceof NotSetUp) return;
    throw error;
  }
  // The execution may have ended before it wrote them, or found that rows had moved.
  const written = kept.flatMap(({ when, edits }): Completion[] => {
    const standing = place(workbook, log, edits).flatMap((placed) => asWritten(workbook, log, placed));
    return standing.length > 0 ? [{ when, edits: standing }] : [];
  });
  if (written.length > 0) record(workbook, written);
  workbook.properties.setProperty(PROPERTY, '');
}

/** What of an edit does not hold any more what it held before. */
function asWritten({ calendar }: Workbook, log: Log, { edit, row }: Placed): Edit[] {
  if (row === undefined) return [edit];
  const isWritten = ([field]: [string, CellState]) =>
    !isAlike(stateAt(log, row, field, calendar), edit.from[field] ?? null);
  const to = Object.entries(edit.to).filter(isWritten);
  return to.length > 0 ? [{ ...edit, to: Object.fromEntries(to) }] : [];
}

function record(workbook: Workbook, written: readonly Completion[]): void {
  prepareEdits(
    workbook,
    written.flatMap(({ edits }) => edits),
  )();
  const writeJournal = prepareJournal(workbook);
  for (const { when, edits } of written) {
    writeJournal({
      when: new Date(when),
      what: told(edits),
      ...describePeople(edits),
      where: WHERE,
      undone: '',
      action: edits[0]?.action ?? '',
    });
  }
  flush();
}

/** The place in the product, for the Journal. */
export const WHERE = 'In the sheet';

export function told(rows: readonly Pick<Edit, 'to'>[]): string {
  const cells = rows.reduce((sum, { to }) => sum + Object.keys(to).length, 0);
  return `Completed after a status was chosen: ${counted(cells, 'cell')}`;
}

function readKept({ properties }: Pick<Book, 'properties'>): Completion[] {
  const text = properties.getProperty(PROPERTY);
  return text ? (JSON.parse(text) as Completion[]) : [];
}
