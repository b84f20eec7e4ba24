/**
 * The present look for a spreadsheet that an earlier version set up: one action, in the Journal and to be undone. What it changes is written down before
 * it is done; done twice, or undone after half of it, nothing but ours is touched.
 */
import { type Edit, editId, UNDO } from '../../core/change.ts';
import { dayInWords } from '../../core/day.ts';
import { TITLES } from '../../sheet/book.ts';
import { rememberLook } from '../../sheet/layout/look.ts';
import {
  applyLook,
  type Kept,
  type LookedLog,
  planLook,
  restoreLook,
  type SheetLook,
} from '../../sheet/layout/new-look.ts';
import { readLog } from '../../sheet/log/log.ts';
import { prepareEdits } from '../../sheet/records/edits.ts';
import { amendJournal, prepareJournal } from '../../sheet/records/journal.ts';
import type { Workbook } from '../frame/workbook.ts';
import { takeNumber } from './pending.ts';

const ACT = 'New look';
const WHERE = 'Look';

/** Gives the action, and what keeps its look. */
export function giveLook(workbook: Workbook): { readonly action: string; readonly kept: readonly Kept[] } {
  const log = lookedLog(workbook);
  const { looks, kept } = planLook(workbook, log);
  const change = takeNumber(workbook);
  const action = `#${change}`;
  const edits = looks.map((look, index) => editOf(look, editId(change, index + 1), action, ACT, ''));
  const named = looks.map(({ role }) => TITLES[role]).join(', ');
  record(workbook, edits, `Look renewed: ${named}`, action);
  SpreadsheetApp.flush();
  for (const look of looks) applyLook(workbook, log, look);
  SpreadsheetApp.flush();
  rememberLook(workbook, 'all', 'current');
  return { action, kept };
}

/** Takes back edits of a look; says what was kept, and why. */
export function takeLookBack(workbook: Workbook, open: readonly Edit[]): string[] {
  const log = lookedLog(workbook);
  const change = takeNumber(workbook);
  const looks = open.map(({ from }) => JSON.parse(String(from.look)) as SheetLook);
  const answers = looks.map((look, index) =>
    editOf(look, editId(change, index + 1), `#${change}`, UNDO, open[index]?.id ?? ''),
  );
  record(workbook, answers, `Undone: ${ACT}`, `#${change}`);
  amendJournal(workbook, open[0]?.action ?? '', { undone: `undone on ${dayInWords(workbook.today)}` });
  SpreadsheetApp.flush();
  const kept = looks.flatMap((look) => restoreLook(workbook, log, look));
  SpreadsheetApp.flush();
  rememberLook(workbook, 'all', 'earlier');
  return kept;
}

function editOf(look: SheetLook, id: string, action: string, act: string, answers: string): Edit {
  const from = { look: JSON.stringify(look) };
  return {
    id,
    answers,
    action,
    act,
    table: 'look',
    row: 1,
    whole: false,
    who: [TITLES[look.role]],
    from,
    to: {},
  };
}

function record(workbook: Workbook, edits: readonly Edit[], what: string, action: string): void {
  const writeEdits = prepareEdits(workbook, edits);
  const writeJournal = prepareJournal(workbook);
  writeEdits();
  writeJournal({ when: workbook.now, what, person: '—', account: '', where: WHERE, undone: '', action });
}

function lookedLog(workbook: Workbook): LookedLog {
  return readLog(workbook, workbook.calendar);
}
