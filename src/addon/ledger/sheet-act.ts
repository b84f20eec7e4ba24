/** Acts on whole sheets, which are no change of cells: in the Journal, completed where they were cut short, and to be undone. */
import { type Edit, editId, UNDO } from '../../core/change.ts';
import { prepareEdits } from '../../sheet/records/edits.ts';
import { prepareJournal } from '../../sheet/records/journal.ts';
import type { Workbook } from '../frame/workbook.ts';
import { nextChange, noteChange } from './pending.ts';

/** Brings the edits about, or takes them back where they are answers; twice is once. Says what was kept, and why. */
export type Bring = (workbook: Workbook, edits: readonly Edit[]) => string[];

/** As any change: it is said to be pending, then told in the Journal, and brought about; recovery completes it. */
export function carryOut(
  workbook: Workbook,
  change: number,
  edits: readonly Edit[],
  { what, where }: { readonly what: string; readonly where: string },
  bring: Bring,
): string[] {
  const writeEdits = prepareEdits(workbook, edits);
  const writeJournal = prepareJournal(workbook);
  const row = { what, person: '—', account: '', where, undone: '', action: `#${change}` };
  // Where nothing may be written, as for a formula, it ends here, with nothing announced.
  SpreadsheetApp.flush();
  noteChange(workbook, change, { change, journal: { ...row, when: workbook.now.toISOString() } });
  writeEdits();
  writeJournal({ ...row, when: workbook.now });
  SpreadsheetApp.flush();
  const kept = bring(workbook, edits);
  noteChange(workbook, change);
  return kept;
}

/** The same for edits that are taken back. */
export function takeSheetBack(
  workbook: Workbook,
  open: readonly Edit[],
  where: string,
  bring: Bring,
): string[] {
  const change = nextChange(workbook);
  const answers = open.map((edit, index) => ({
    ...{ ...edit, id: editId(change, index + 1), answers: edit.id },
    ...{ action: `#${change}`, act: UNDO },
  }));
  return carryOut(workbook, change, answers, { what: `Undone: ${open[0]?.act ?? ''}`, where }, bring);
}
