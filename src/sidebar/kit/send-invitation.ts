/** Logs an invitation from a form; a caution may be overridden. */
import type { Invited } from '../../addon/contract.ts';
import { ask } from './ask.ts';
import { send } from './form.ts';

/** Settles once it was logged, be it after a caution; never for one that was not. */
export function sendInvitation(
  form: HTMLFormElement,
  invited: Invited,
  onUndone?: () => void,
): Promise<void> {
  return new Promise((done) => {
    const attempt = async (what: Invited) => {
      const isLogged = await send(
        form,
        () => ask('logInvitation', what),
        ({ already }) =>
          already ? 'This invitation was logged already.' : `Invitation to ${what.name} logged.`,
        // The caution was about this person: whatever the form says by then, it is this one that is logged.
        () => attempt({ ...what, anyway: true }),
        onUndone,
      );
      if (isLogged) done();
    };
    attempt(invited);
  });
}
