/**
 * The note of an invitation: how long it may be for the account's type, how many are left, and what was
 * written before.
 */

import { byDay, parseTouches } from '../../core/touches.ts';
import { count } from './count.ts';
import { onDay } from './day.ts';
import { make } from './element.ts';
import { currentLedger, onLedger } from './ledger.ts';
import { abbreviateDay } from './short-day.ts';

/**
 * Keeps `hint` up to date with what is typed into `note`. Gives the function to call after the account has
 * changed.
 */
export function watchNote(note: HTMLTextAreaElement, hint: HTMLElement, account: () => string): () => void {
  function update(): void {
    const ledger = currentLedger();
    const standing = ledger?.standings.find((one) => one.account === account());
    if (!ledger || !standing) return;
    const { noteLengthFree, noteLengthPaid } = ledger.policy;
    const most = standing.type === 'Free' ? noteLengthFree : noteLengthPaid;
    const { length } = note.value;
    const { notesLeft: left, nextNotes: next } = standing;
    const isTooMuch = length > most || (left === 0 && length > 0);
    hint.className = isTooMuch ? 'warning' : 'quiet';
    hint.textContent = [
      length > most
        ? `${count(length - most, 'character')} too many for ${most}`
        : `${length} of ${most} characters`,
      ...(left === null
        ? []
        : [
            `${count(left, 'note')} left${left === 0 && next ? `, the next ${onDay(next.on, ledger.today)}` : ''}`,
          ]),
    ].join(' · ');
  }
  note.addEventListener('input', update);
  note.form?.addEventListener('reset', () => setTimeout(update));
  onLedger(update);
  return update;
}

/**
 * What was written last time, so that the next note can differ, and what was done since to be seen; nothing for neither.
 * `touches` are those of the cell.
 */
export function renderLastNote(note: string, touches = ''): HTMLElement[] {
  const today = currentLedger()?.today;
  const since = byDay(parseTouches(touches).filter(({ isDone }) => isDone)).map(
    ({ on, what }) => `${what}${on && today ? `, ${abbreviateDay(on, today)}` : ''}`,
  );
  if (note === '' && since.length === 0) return [];
  return [
    make(
      'div',
      'quiet',
      ...(note === '' ? [] : ['Last time you wrote:', make('blockquote', '', note)]),
      ...(since.length === 0 ? [] : ['Since then:', make('blockquote', '', since.join('\n'))]),
      ...(note === '' ? [] : ['Write a different note this time.']),
    ),
  ];
}
