/** Calls the doors of `main.ts` as promises, and words what went wrong between the page and Google. */
import type { Doors } from '../../addon/contract.ts';

type Reached<F extends (...args: never[]) => unknown> = (...args: Parameters<F>) => Promise<ReturnType<F>>;

const OFFLINE = 'You are offline: nothing was sent. Your entries are still here.';
const SEVERAL_ACCOUNTS =
  'Signed in to several Google accounts? Open the sheet in a browser profile with one.';

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

/**
 * Google takes a user with several accounts for another one of them and refuses the call, in words that differ by case and
 * language ("Authorization is required to perform that action.", "… Error code PERMISSION_DENIED."). What the add-on itself
 * refuses comes as a reply, so any fault may be that one.
 */
function wordFault(message: string): string {
  const [what, when, help] = navigator.onLine
    ? [`The spreadsheet did not answer (${message})`, '', ` ${SEVERAL_ACCOUNTS}`]
    : ['The connection broke off', ' when you are back', ''];
  return `${what}. Your entries are still here: try again${when}. If it went through after all, nothing is logged twice.${help}`;
}
