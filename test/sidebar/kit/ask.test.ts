/**
 * Calls of the server that bring no reply: a refusal with Google's words and what to do, in whatever language
 * they are.
 */
/// <reference path="../../../src/sidebar/google.d.ts" />
import { afterEach, expect, test, vi } from 'vitest';
import { ask } from '../../../src/sidebar/kit/ask.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

type Handler = (value: never) => void;

/** What a call answers where Google ends it so; the connection may end meanwhile. */
function askWhere(end: (fail: (error: Error) => void, give: (reply: unknown) => void) => void) {
  const runner = (fail: Handler, give: Handler): unknown => ({
    withFailureHandler: (handler: Handler) => runner(handler, give),
    withSuccessHandler: (handler: Handler) => runner(fail, handler),
    readLedger: () => end(fail as never, give as never),
  });
  vi.stubGlobal('navigator', { onLine: true });
  vi.stubGlobal('google', {
    script: {
      run: runner(
        () => {},
        () => {},
      ),
    },
  });
  return ask('readLedger');
}

// The words are those that users with several accounts have reported, and one translation.
test.each([
  'Authorization is required to perform that action.',
  'We’re sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.',
  'Une autorisation est nécessaire pour effectuer cette action.',
  'ScriptError: Es ist eine Autorisierung erforderlich.',
])('"%s" is quoted, with the way out for several accounts', async (words) => {
  const reply = await askWhere((fail) => fail(new Error(words)));
  expect(reply).toMatchObject({ ok: false, code: 'accounts' });
  const { message } = reply as { message: string };
  expect(message).toContain(`(${words})`);
  expect(message).toContain('Open the sheet in a browser profile with one.');
  expect(message).toContain('nothing is logged twice');
});

test('a connection that breaks off has nothing to do with accounts', async () => {
  const reply = await askWhere((fail) => {
    vi.stubGlobal('navigator', { onLine: false });
    fail(new Error('NetworkError: Connection failure due to HTTP 0'));
  });
  expect(reply).toMatchObject({
    code: 'offline',
    message: expect.stringMatching(/^The connection broke off\./),
  });
  expect((reply as { message: string }).message).not.toContain('account');
});

test('without a connection nothing is sent', async () => {
  vi.stubGlobal('navigator', { onLine: false });
  expect(await ask('readLedger')).toMatchObject({
    ok: false,
    code: 'offline',
    message: expect.stringContaining('nothing was sent'),
  });
});

test('null, which Google gives for what it cannot carry, is a refusal', async () => {
  expect(await askWhere((_, give) => give(null))).toMatchObject({ ok: false, code: 'accounts' });
});

test('a reply comes as it is, a refusal of the server included', async () => {
  const busy = { ok: false, code: 'busy', message: 'Someone else is writing.' };
  expect(await askWhere((_, give) => give(busy))).toBe(busy);
});
