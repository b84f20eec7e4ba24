/** One person of the list Re-send. */
import type { ResendPerson } from '../../../addon/contract.ts';
import { make, makeProfileLink } from '../../kit/element.ts';
import { renderLastNote } from '../../kit/note.ts';
import { keyOf } from './choice.ts';

export interface ResendItem {
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
  /** Named where there are several accounts. */
  readonly showsAccount: boolean;
  readonly buttons: readonly HTMLElement[];
}

export function renderResendPerson(person: ResendPerson, options: ResendItem): HTMLElement {
  const { name, url, company, account, attempt, followUp, note } = person;
  const who = name || url;
  const box = make('input', '');
  box.type = 'checkbox';
  box.checked = options.isChosen;
  box.dataset.key = keyOf(person);
  box.setAttribute('aria-label', `${who}: into the calendar file`);
  box.addEventListener('change', () => options.onChoose(box.checked));
  const about = [company, ...(options.showsAccount ? [account] : []), `attempt ${attempt}`];
  return make(
    'li',
    'resend',
    make('div', 'who', box, makeProfileLink(who, url)),
    make('p', 'quiet', about.filter(Boolean).join(' · ')),
    ...(followUp ? [make('p', '', make('strong', '', 'Plan: '), followUp)] : []),
    ...renderLastNote(note),
    ...options.buttons,
  );
}
