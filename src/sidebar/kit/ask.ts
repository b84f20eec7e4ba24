/**
 * The one way to the server. What can be asked is what `main.ts` exports and may refuse, with its own types;
 * whatever goes wrong on the way there and back is a refusal like those of the server, so that a caller has
 * one thing to look at.
 */
import type { RefusalCode, RefusalReply } from '../../addon/contract.ts';

type Server = typeof import('../../addon/main.ts');
/** The functions of the server that answer with a reply. */
export type Door = {
  [Name in keyof Server]: RefusalReply extends ReturnType<Server[Name]> ? Name : never;
}[keyof Server];
export type ReplyOf<Name extends Door> = ReturnType<Server[Name]> | RefusalReply;

const SEVERAL_ACCOUNTS =
  'Signed in to several Google accounts? Open the sheet in a browser profile with one.';

/** Asks the server; never rejects. */
export function ask<Name extends Door>(
  name: Name,
  ...args: Parameters<Server[Name]>
): Promise<ReplyOf<Name>> {
  return new Promise((resolve) => {
    // A call without a connection would wait for long; so it is certain that nothing was written.
    if (!navigator.onLine)
      return resolve(refuse('offline', 'You are offline: nothing was sent. Your entries are still here.'));
    const runner = google.script.run
      .withFailureHandler((error) => resolve(refuseFault(error.message)))
      .withSuccessHandler((reply) =>
        // Google gives null for what it cannot carry.
        resolve((reply as ReplyOf<Name> | null) ?? refuseFault('an empty reply')),
      );
    runner[name]?.(...args);
  });
}

/**
 * Google takes a user with several accounts for another one of them and refuses the call, in words that
 * differ by case and language ("Authorization is required to perform that action.", "… Error code
 * PERMISSION_DENIED."). What the add-on itself refuses comes as a reply, so any fault of a page that is
 * online may be that one.
 */
function refuseFault(words: string): RefusalReply {
  const what = navigator.onLine ? `The spreadsheet did not answer (${words})` : 'The connection broke off';
  const when = navigator.onLine ? '' : ' when you are back';
  const message = `${what}. Your entries are still here: try again${when}. If it went through after all, nothing is logged twice.`;
  return navigator.onLine ? refuse('accounts', `${message} ${SEVERAL_ACCOUNTS}`) : refuse('offline', message);
}

function refuse(code: RefusalCode, message: string): RefusalReply {
  return { ok: false, code, message };
}
