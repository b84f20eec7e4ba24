/** The form that logs a new invitation; opened from an answer of Check with what is known filled in. */
import type { Invited } from '../../../addon/contract.ts';
import { chooseAccount, offerAccounts } from '../../kit/accounts.ts';
import { byId } from '../../kit/element.ts';
import { field, keepDates, values } from '../../kit/form.ts';
import { currentLedger, onLedger } from '../../kit/ledger.ts';
import { renderLastNote, watchNote } from '../../kit/note.ts';
import { sendInvitation } from '../../kit/send-invitation.ts';
import { renderInTheWay } from './block.ts';

export interface Prefill {
  readonly name: string;
  readonly url: string;
  readonly company?: string;
  readonly account?: string;
  /** The note of the last attempt, to be shown. */
  readonly lastNote?: string;
  /** What was done since to be seen, as the cell has it. */
  readonly touches?: string;
  readonly isImportant?: boolean;
  /** Invitations that are in sheets of earlier years. */
  readonly earlier?: Invited['earlier'];
}

export interface InviteForm {
  /** Below `place`, until it is closed. Takes the focus, unless all is known and it is to stay at `focus`. */
  open(prefill: Prefill, place: HTMLElement, focus?: HTMLElement): void;
  close(): void;
  /** Whether something was typed that would be lost. */
  isInUse(): boolean;
}

/** `onChange` is called after each invitation that was logged, and after that was undone; the form is closed then. */
export function createInviteForm(onChange: () => void): InviteForm {
  const form = byId<HTMLFormElement>('invite');
  const note = field(form, 'note') as unknown as HTMLTextAreaElement;
  const accounts = field(form, 'account') as unknown as HTMLSelectElement;
  const sentOn = field(form, 'sentOn');
  const home = form.parentElement as HTMLElement;
  const updateNote = watchNote(note, byId('invite-note'), () => accounts.value);
  let isInUse = false;
  let known: Invited['earlier'];
  let isImportant = false;
  keepDates(form);
  onLedger(({ standings }) => {
    offerAccounts(accounts, standings);
    tellAccount();
    nameSubmit();
  });
  accounts.addEventListener('change', () => {
    chooseAccount(accounts.value);
    tellAccount();
  });
  form.addEventListener('input', () => {
    isInUse = true;
    nameSubmit();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const typed = values(form);
    const invited = {
      name: typed('name'),
      company: typed('company'),
      url: typed('url'),
      account: typed('account'),
      sentOn: typed('sentOn'),
      note: typed('note'),
      goalFit: typed('goalFit'),
      followUp: typed('followUp'),
      anyway: false,
      ...(known && { earlier: known }),
    };
    sendInvitation(form, invited, onChange).then(() => {
      close();
      onChange();
    });
  });

  /** What holds for the account that is chosen. */
  function tellAccount(): void {
    const ledger = currentLedger();
    if (ledger)
      byId('invite-account').replaceChildren(...renderInTheWay(ledger, accounts.value, isImportant));
    updateNote();
  }

  /** The button says what will be logged. */
  function nameSubmit(): void {
    const isToday = sentOn.value === currentLedger()?.today;
    byId('invite-log').textContent = isToday ? 'Log as sent today' : 'Log the invitation';
  }

  function close(): void {
    form.hidden = true;
    home.append(form);
  }

  return {
    open(prefill, place, focus = note) {
      const { name, url, company = '', account, lastNote = '', touches, earlier } = prefill;
      const today = currentLedger()?.today ?? '';
      const filled = { name, url, company, note: '', goalFit: '', followUp: '', sentOn: today };
      known = earlier;
      isImportant = prefill.isImportant === true;
      for (const [key, value] of Object.entries(filled)) field(form, key).value = value;
      if (account !== undefined) accounts.value = account;
      byId('invite-last').replaceChildren(...renderLastNote(lastNote, touches));
      byId<HTMLDetailsElement>('invite-more').open = false;
      isInUse = false;
      tellAccount();
      nameSubmit();
      place.after(form);
      form.hidden = false;
      (name === '' ? field(form, 'name') : focus).focus();
    },
    close,
    isInUse: () => !form.hidden && isInUse,
  };
}
