/** Calls the doors of `main.ts` as promises, and words what went wrong between the page and Google. */
import type { Doors } from '../addon/contract.ts';

type Reached<F extends (...args: never[]) => unknown> = (...args: Parameters<F>) => Promise<ReturnType<F>>;

const OFFLINE = 'You are offline: nothing was sent. Your entries are still here.';
const REFUSED =
  'Google refused the call. This happens when several Google accounts are signed in: open the spreadsheet in a browser profile with one account.';

/** A door by its name. The promise is rejected with an Error whose message can be shown. */
export function door<Name extends keyof Doors>(name: Name): Reached<Doors[Name]> {
  return (...args) =>
    new Promise((resolve, reject) => {
      // A call without a connection would wait for long; so it is certain that nothing was written.
      if (!navigator.onLine) return reject(new Error(OFFLINE));
      const runner = google.script.run
        .withFailureHandler((error) => reject(new Error(wordFault(error.message))))
        .withSuccessHandler((value) => resolve(value as ReturnType<Doors[Name]>));
      runner[name]?.(...args);
    });
}

/** Whether the call was not even sent. */
export function isOffline({ message }: Error): boolean {
  return message === OFFLINE;
}

/** Whether Google took the user for another one, as it does where several accounts are signed in. */
export function isRefusedByGoogle({ message }: Error): boolean {
  return message === REFUSED;
}

function wordFault(message: string): string {
  if (/PERMISSION_DENIED/.test(message)) return REFUSED;
  if (!navigator.onLine)
    return 'The connection broke off. Your entries are still here: try again when you are back. If it went through after all, nothing is logged twice.';
  return `The spreadsheet did not answer (${message}). Your entries are still here: try again. If it went through after all, nothing is logged twice.`;
}
