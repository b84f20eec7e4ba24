/** *Undo last action* in the menu: asks before what is large or structural, and says what was undone. */
import { SET_UP_MENU } from '../sheet/book.ts';
import type { UndoReply } from './contract.ts';
import { readLast, takeBack } from './doors/undo.ts';
import type { LastAction } from './ledger/last-action.ts';

const TITLE = 'Invite Ledger';
const MOST_NAMED = 10;
const SET_UP_AGAIN = `There is no log here now. To set one up again, choose ${SET_UP_MENU}.`;

/** Undoes the very action that was told, whatever was done while the question stood. */
export function takeBackLast(): void {
  const ui = SpreadsheetApp.getUi();
  const tell = (text: string) => ui.alert(TITLE, text, ui.ButtonSet.OK);
  const read = readLast();
  if (!read.ok) return void tell(read.message);
  const { last } = read;
  if (!last) return void tell('Nothing to undo.');
  if (last.isLarge && ui.alert('Undo this?', describeLast(last), ui.ButtonSet.YES_NO) !== ui.Button.YES)
    return;
  tell(describeUndo(last, takeBack(last.action)));
}

function describeLast(last: LastAction): string {
  return [
    `${nameOf(last)}.`,
    '',
    `Undo changes back: ${last.size}. What you have edited since stays as it is.`,
  ].join('\n');
}

function nameOf({ what, when }: LastAction): string {
  return when === '' ? what : `${what}, ${when}`;
}

function describeUndo(last: LastAction, reply: UndoReply): string {
  if (!reply.ok) return reply.message;
  const kept = reply.kept
    .slice(0, MOST_NAMED)
    .map(({ cell, name, why }) => `Kept: ${name} ${cell && `(${cell})`} – ${why}.`);
  const unnamed = reply.keptCount - kept.length;
  return [
    `Undone: ${nameOf(last)}.`,
    ...kept,
    ...(unnamed > 0 ? [`And ${unnamed} more were kept; the Journal names them.`] : []),
    ...reply.sheets,
    ...(reply.ledger ? [] : [SET_UP_AGAIN]),
  ].join('\n');
}
