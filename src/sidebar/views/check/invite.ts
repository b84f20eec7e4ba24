/** The form that logs a new invitation; opened from an answer of Check with what is known filled in. */
import { offerAccounts } from '../../kit/accounts.ts';
import { byId } from '../../kit/element.ts';
import { field, keepDates, values } from '../../kit/form.ts';
import { onLedger } from '../../kit/ledger.ts';
import { renderLastNote, watchNote } from '../../kit/note.ts';
import { sendInvitation } from '../../kit/send-invitation.ts';

export interface Prefill {
  readonly name: string;
  readonly url: string;
  readonly company?: string;
  readonly account?: string;
  /** The note of the last attempt, to be shown. */
  readonly lastNote?: string;
}

export interface InviteForm {
  open(prefill: Prefill): void;
  close(): void;
}

/** `onLogged` is called after each invitation that was logged; the form is closed then. */
export function createInviteForm(onLogged: () => void): InviteForm {
  const form = byId<HTMLFormElement>('invite');
  const note = field(form, 'note') as unknown as HTMLTextAreaElement;
  const accounts = field(form, 'account') as unknown as HTMLSelectElement;
  const updateNote = watchNote(note, byId('invite-note'), () => accounts.value);
  keepDates(form);
  onLedger(({ standings }) => {
    offerAccounts(accounts, standings);
    updateNote();
  });
  accounts.addEventListener('change', updateNote);
  byId('invite-cancel').addEventListener('click', () => {
    close();
    byId('check-query').focus();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const typed = values(form);
    sendInvitation(form, {
      name: typed('name'),
      company: typed('company'),
      url: typed('url'),
      account: typed('account'),
      sentOn: typed('sentOn'),
      note: typed('note'),
      goalFit: typed('goalFit'),
      followUp: typed('followUp'),
      anyway: false,
    }).then(() => {
      close();
      onLogged();
    });
  });

  function close(): void {
    form.hidden = true;
  }

  return {
    open({ name, url, company = '', account, lastNote = '' }) {
      for (const [key, value] of Object.entries({ name, url, company, note: '', goalFit: '', followUp: '' }))
        field(form, key).value = value;
      if (account !== undefined) accounts.value = account;
      byId('invite-last').replaceChildren(...renderLastNote(lastNote));
      updateNote();
      form.hidden = false;
      (name === '' ? field(form, 'name') : note).focus();
    },
    close,
  };
}
