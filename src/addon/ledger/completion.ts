/**
 * Completions: cells that were filled in because a status was chosen in the grid. There is no time there to
 * write the Journal, so they wait in a property of the document; the next execution that takes the lock records
 * them. What was filled in can be undone like any other action.
 */
import { type Edit, editId } from '../../core/change.ts';
import type { Book } from '../../sheet/book.ts';
import { prepareEdits } from '../../sheet/records/edits.ts';
import { prepareJournal } from '../../sheet/records/journal.ts';
import type { Workbook } from '../frame/workbook.ts';
import { describePeople } from './describe-people.ts';
import { takeNumber } from './pending.ts';

const ACT = 'Completion';
const PROPERTY = 'completions';
/** A property holds 9 kB. */
const LONGEST = 8000;

interface Completion {
  /** The instant as ISO text. */
  readonly when: string;
  readonly edits: readonly Edit[];
}

export type Completed = Pick<Edit, 'who' | 'row' | 'from' | 'to'>;

/** Keeps what is about to be filled in, or records it at once where it is too much to keep. */
export function keepCompletion(workbook: Workbook, rows: readonly Completed[]): void {
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
  const kept = [...readKept(workbook), { when: workbook.now.toISOString(), edits }];
  const text = JSON.stringify(kept);
  if (text.length <= LONGEST) workbook.properties.setProperty(PROPERTY, text);
  else record(workbook, kept);
}

/** Records what waits. Once in the Journal twice is harmless: an edit is known by its id. */
export function recordCompletions(workbook: Workbook): void {
  const kept = readKept(workbook);
  if (kept.length > 0) record(workbook, kept);
}

function record(workbook: Workbook, kept: readonly Completion[]): void {
  prepareEdits(
    workbook,
    kept.flatMap(({ edits }) => edits),
  )();
  const writeJournal = prepareJournal(workbook);
  for (const { when, edits } of kept) {
    const cells = edits.reduce((sum, { to }) => sum + Object.keys(to).length, 0);
    writeJournal({
      when: new Date(when),
      what: `Completed after a status was chosen: ${cells === 1 ? '1 cell' : `${cells} cells`}`,
      ...describePeople(edits),
      where: 'In the sheet',
      undone: '',
      action: edits[0]?.action ?? '',
    });
  }
  SpreadsheetApp.flush();
  workbook.properties.setProperty(PROPERTY, '');
}

function readKept({ properties }: Pick<Book, 'properties'>): Completion[] {
  const text = properties.getProperty(PROPERTY);
  return text ? (JSON.parse(text) as Completion[]) : [];
}
