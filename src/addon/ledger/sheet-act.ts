/** Acts on whole sheets, which are no change of cells: in the Journal, completed where they were cut short, and to be undone. */
import { changeOf, type Edit, editId, type TableName, UNDO } from '../../core/change.ts';
import { dayInWords } from '../../core/day.ts';
import { flush } from '../../sheet/flush.ts';
import { cosmetic } from '../../sheet/layout/cosmetic.ts';
import { prepareEdits } from '../../sheet/records/edits.ts';
import { amendJournal, prepareJournal } from '../../sheet/records/journal.ts';
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
  flush();
  noteChange(workbook, change, { change, journal: { ...row, when: workbook.now.toISOString() } });
  writeEdits();
  writeJournal({ ...row, when: workbook.now });
  flush();
  const kept = bring(workbook, edits);
  noteChange(workbook, change);
  return kept;
}

/** A sheet that is made because the user asks for it: one edit, which says what is made. Gives the action. */
export function carryOutMaking(
  workbook: Workbook,
  { table, act, who, made }: { table: TableName; act: string; who: string; made: string },
  told: { readonly what: string; readonly where: string },
  bring: Bring,
): string {
  const change = nextChange(workbook);
  const edit: Edit = {
    ...{ id: editId(change, 1), answers: '', action: `#${change}`, act, table, who: [who] },
    ...{ row: 1, whole: false, from: { made }, to: {} },
  };
  carryOut(workbook, change, [edit], told, bring);
  return edit.action;
}

/** How such a sheet is made and taken away; both are told what is made, and by which action. */
export function making(
  make: (workbook: Workbook, made: string, action: string) => void,
  unmake: (workbook: Workbook, made: string, action: string) => string[],
): Bring {
  return (workbook, edits) => {
    const kept: string[] = [];
    for (const { act, action, answers, from } of edits) {
      const made = String(from.made);
      if (act === UNDO) {
        // It is one change, whose number is that of its action.
        const undone = `#${changeOf(answers)}`;
        amendJournal(workbook, undone, { undone: `undone on ${dayInWords(workbook.today)}` });
        kept.push(...unmake(workbook, made, undone));
      } else {
        const shown = workbook.spreadsheet.getActiveSheet();
        make(workbook, made, action);
        // A new sheet becomes the active one, also where another execution completes it.
        cosmetic(() => workbook.spreadsheet.setActiveSheet(shown));
      }
    }
    flush();
    return kept;
  };
}

/** Takes such edits back; says what was kept, and why. */
export function takeSheetBack(workbook: Workbook, open: readonly Edit[], bring: Bring): string[] {
  const change = nextChange(workbook);
  const answers = open.map((edit, index) => ({
    ...{ ...edit, id: editId(change, index + 1), answers: edit.id },
    ...{ action: `#${change}`, act: UNDO },
  }));
  const told = { what: `Undone: ${open[0]?.act ?? ''}`, where: 'Undo' };
  return carryOut(workbook, change, answers, told, bring);
}
