/**
 * The note of an invitation: how long it may be for the account's type, how many are left, and what was
 * written before.
 */

import { dayInWords } from '../../core/day.ts';
import { count } from './count.ts';
import { make } from './element.ts';
import { currentLedger, onLedger } from './ledger.ts';

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
    const left = standing.notesLeft;
    const isTooMuch = length > most || (left === 0 && length > 0);
    hint.className = isTooMuch ? 'warning' : 'quiet';
    hint.textContent = [
      length > most
        ? `${count(length - most, 'character')} too many for ${most}`
        : `${length} of ${most} characters`,
      ...(left === null ? [] : [`${count(left, 'note')} left in ${dayInWords(ledger.today).split(' ')[1]}`]),
    ].join(' · ');
  }
  note.addEventListener('input', update);
  note.form?.addEventListener('reset', () => setTimeout(update));
  onLedger(update);
  return update;
}

/** What was written last time, so that the next note can differ; nothing for no note. */
export function renderLastNote(note: string): HTMLElement[] {
  if (note === '') return [];
  return [make('div', 'quiet', 'Last time you wrote:', make('blockquote', '', note))];
}
