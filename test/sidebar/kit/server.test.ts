/** Calls of the server that give no reply: a sentence with Google's words and what to do, in whatever language they are. */
/// <reference path="../../../src/sidebar/google.d.ts" />
import { afterEach, expect, test, vi } from 'vitest';
import { door, isOffline } from '../../../src/sidebar/kit/server.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** What a call is rejected with where Google ends it with `words`; the connection may end meanwhile. */
async function failWith(words: string, isOnlineAfter = true): Promise<Error> {
  const navigator = { onLine: true };
  const runner = (fail: (error: Error) => void) => ({
    withFailureHandler: (handler: typeof fail) => runner(handler),
    withSuccessHandler: () => runner(fail),
    readLedger: () => {
      navigator.onLine = isOnlineAfter;
      fail(new Error(words));
    },
  });
  vi.stubGlobal('navigator', navigator);
  vi.stubGlobal('google', { script: { run: runner(() => {}) } });
  return door('readLedger')().then(
    () => expect.fail('wanted a rejection'),
    (error) => error,
  );
}

// The words are those that users with several accounts have reported, and one translation.
test.each([
  'Authorization is required to perform that action.',
  'We’re sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.',
  'Une autorisation est nécessaire pour effectuer cette action.',
  'ScriptError: Es ist eine Autorisierung erforderlich.',
])('"%s" is quoted, with the way out for several accounts', async (words) => {
  const { message } = await failWith(words);
  expect(message).toContain(`(${words})`);
  expect(message).toContain('Open the sheet in a browser profile with one.');
  expect(message).toContain('nothing is logged twice');
});

test('a connection that breaks off has nothing to do with accounts', async () => {
  const { message } = await failWith('NetworkError: Connection failure due to HTTP 0', false);
  expect(message).toMatch(/^The connection broke off\./);
  expect(message).not.toContain('account');
});

test('without a connection nothing is sent', async () => {
  vi.stubGlobal('navigator', { onLine: false });
  const error = await door('readLedger')().then(
    () => expect.fail('wanted a rejection'),
    (refused) => refused,
  );
  expect(isOffline(error)).toBe(true);
});
