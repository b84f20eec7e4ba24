/** The form that logs a new invitation. */
import type { Invited } from '../addon/contract.ts';
import { byId, make } from './element.ts';
import { field, keepDates, send, values } from './form.ts';
import { onLedger } from './ledger.ts';
import { door } from './server.ts';

export function createInviteForm(): void {
  const form = byId<HTMLFormElement>('invite');
  keepDates(form);
  onLedger(({ standings }) => {
    const accounts = field(form, 'account');
    const before = accounts.value;
    accounts.replaceChildren(...standings.map(({ account }) => make('option', '', account)));
    if (standings.some(({ account }) => account === before)) accounts.value = before;
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const typed = values(form);
    log({
      name: typed('name'),
      company: typed('company'),
      url: typed('url'),
      account: typed('account'),
      sentOn: typed('sentOn'),
      note: typed('note'),
      goalFit: typed('goalFit'),
      followUp: typed('followUp'),
      anyway: false,
    });
  });

  function log(invited: Invited): void {
    send(
      form,
      () => door('logInvitation')(invited),
      ({ already }) =>
        already ? 'This invitation was logged already.' : `Invitation to ${invited.name} logged.`,
      // The caution was about this person: whatever the form says by then, it is this one that is logged.
      () => log({ ...invited, anyway: true }),
    );
  }
}
