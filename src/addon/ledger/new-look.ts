/**
 * The present look for a spreadsheet that an earlier version set up: one action, in the Journal and to be undone. What it changes is written down before
 * it is done; done twice, or undone after half of it, nothing but ours is touched.
 */
import { changeOf, type Edit, editId, UNDO } from '../../core/change.ts';
import { dayInWords } from '../../core/day.ts';
import { TITLES } from '../../sheet/book.ts';
import { flush } from '../../sheet/flush.ts';
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
import { amendJournal } from '../../sheet/records/journal.ts';
import type { Workbook } from '../frame/workbook.ts';
import { nextChange } from './pending.ts';
import { carryOut } from './sheet-act.ts';

const ACT = 'New look';
const WHERE = 'Look';

/** Gives the action, and what keeps its look. */
export function giveLook(workbook: Workbook): { readonly action: string; readonly kept: readonly Kept[] } {
  const { looks, kept } = planLook(workbook, lookedLog(workbook));
  const change = nextChange(workbook);
  const action = `#${change}`;
  const edits = looks.map((look, index) => editOf(look, editId(change, index + 1), action, ACT, ''));
  const named = looks.map(({ role }) => TITLES[role]).join(', ');
  carryOut(workbook, change, edits, { what: `Look renewed: ${named}`, where: WHERE }, bringLookAbout);
  return { action, kept };
}

/** Gives the looks of these edits, or takes them back where they are answers; twice is once. Says what was kept, and why. */
export function bringLookAbout(workbook: Workbook, edits: readonly Edit[]): string[] {
  const log = lookedLog(workbook);
  const isBack = edits.some(({ act }) => act === UNDO);
  const looks = edits.map(({ from }) => JSON.parse(String(from.look)) as SheetLook);
  if (isBack) {
    // A look is one change, whose number is that of its action.
    const action = `#${changeOf(edits[0]?.answers ?? '')}`;
    amendJournal(workbook, action, { undone: `undone on ${dayInWords(workbook.today)}` });
  }
  const kept: string[] = [];
  for (const look of looks) {
    if (isBack) kept.push(...restoreLook(workbook, log, look));
    else applyLook(workbook, log, look);
  }
  flush();
  rememberLook(workbook, 'all', isBack ? 'earlier' : 'current');
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

function lookedLog(workbook: Workbook): LookedLog {
  return readLog(workbook, workbook.calendar);
}
