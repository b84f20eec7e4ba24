/** Calls the doors of `main.ts` as promises, and words what went wrong between the page and Google. */
import type { Doors } from '../addon/contract.ts';

type Reached<F extends (...args: never[]) => unknown> = (...args: Parameters<F>) => Promise<ReturnType<F>>;

/** A door by its name. The promise is rejected with an Error whose message can be shown. */
export function door<Name extends keyof Doors>(name: Name): Reached<Doors[Name]> {
  return (...args) =>
    new Promise((resolve, reject) => {
      const runner = google.script.run
        .withFailureHandler((error) => reject(new Error(wordFault(error.message))))
        .withSuccessHandler((value) => resolve(value as ReturnType<Doors[Name]>));
      runner[name]?.(...args);
    });
}

function wordFault(message: string): string {
  if (/PERMISSION_DENIED/.test(message)) {
    return 'Google refused the call. This happens when several Google accounts are signed in: open the spreadsheet in a browser profile with one account.';
  }
  if (!navigator.onLine) return 'You are offline. Your entries are still here: try again when you are back.';
  return `The spreadsheet did not answer (${message}). Your entries are still here: try again. If it went through after all, nothing is logged twice.`;
}
