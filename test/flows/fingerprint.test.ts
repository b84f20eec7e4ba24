/** Whether anything has changed since the ledger was read, asked without reading a cell. */
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import type { FingerprintReply, Ledger, LedgerReply } from '../../src/addon/contract.ts';
import type { NodeHost } from '../../src/host/node.ts';
import { testFirst } from '../first-of.ts';
import { date, openLedger, type Row, RUN_NOW, SET_UP } from './ledger-host.ts';

let host: NodeHost;
afterEach(() => host.dispose());

const read = async (): Promise<Ledger> =>
  ((await host.call('readLedger')) as Extract<LedgerReply, { ok: true }>).ledger;
const fingerprint = async (): Promise<string> =>
  ((await host.call('readFingerprint')) as Extract<FingerprintReply, { ok: true }>).fingerprint;
const LOG: Row[] = ['Ana', 'Ben'].map((Name) => ({ Name, Status: 'Pending', 'Sent on': date('2026-06-01') }));

/** As a user does it in the grid: the cell, and Google's call after it. */
async function type(sheet: string, a1: string, text: string): Promise<void> {
  await host.type(sheet, a1, text);
  await host.edited(sheet, a1);
}

const ACTS: Readonly<Record<string, () => Promise<unknown>>> = {
  'a status chosen in the sheet': () => type('Invitations', 'G2', 'Accepted'),
  'a name typed into the log': () => type('Invitations', 'A2', 'Anna'),
  'a rule changed in Settings': () => type('Settings', 'B2', '14'),
  'the daily check': () => host.click(RUN_NOW),
  'a daily check that failed': async () => {
    await host.click('Turn on the daily check');
    await host.type('Invitations', 'N1', 'Else');
    await host.fireTriggers();
    await host.type('Invitations', 'N1', 'Flag');
  },
  'set up': () => host.click(SET_UP),
  'a block logged': () =>
    host.call('logWall', { account: '', kind: 'Restricted', on: '2026-06-27', message: '' }),
  'an account renamed': () => host.call('changeAccount', { from: 'My account', to: 'Jo', merge: false }),
  'the daily check turned off': () => host.click('Turn off the daily check'),
};

describe('readFingerprint', () => {
  testFirst(5, Object.keys(ACTS))('%s changes it, and the next reading has the new one', async (act) => {
    host = await openLedger(LOG);
    host.ui.answers.push({ text: '' });
    const before = await read();
    expect(await fingerprint()).toBe(before.fingerprint);
    await ACTS[act]?.();
    expect(await fingerprint()).not.toBe(before.fingerprint);
    expect((await read()).fingerprint).toBe(await fingerprint());
  });

  test('readings, and edits of sheets that are not ours, leave it as it is', async () => {
    host = await openLedger(LOG);
    const { fingerprint: before } = await read();
    await read();
    await host.call('checkPerson', 'Ana');
    await type('Dashboard', 'B40', 'mine');
    expect(await fingerprint()).toBe(before);
  });

  test('costs four calls of Google’s services at most, none of the spreadsheet, and waits for nobody', async () => {
    host = await openLedger(LOG);
    const release = host.occupyLock();
    expect(await fingerprint()).not.toBe('');
    expect(host.lastCalls().length).toBeLessThanOrEqual(4);
    const services = new Set(host.lastCalls().map(({ service }) => service));
    expect([...services].sort()).toEqual(['Properties', 'PropertiesService']);
    release();
  });

  test('before set up it is a reply like any other', async () => {
    host = await openLedger();
    for (const role of ['log', 'dashboard']) expect(host.save().properties[`sheet.${role}`]).toBeDefined();
    expect(await host.call('readFingerprint')).toEqual({ ok: true, fingerprint: expect.any(String) });
  });

  test('the answer to an act has the fingerprint of what it shows; with an edit meanwhile it has an older one', async () => {
    host = await openLedger(LOG);
    const rename = async (from: string, to: string) =>
      ((await host.call('changeAccount', { from, to, merge: false })) as { ledger: Ledger }).ledger
        .fingerprint;
    expect(await rename('My account', 'Jo')).toBe(await fingerprint());
    let edited: Promise<void> | undefined;
    host.on(({ service, method }) => {
      // Somebody types after Settings were read.
      if (service === 'Range' && method === 'getValues') edited ??= host.edited('Settings', 'B2');
    }, 'after');
    const shown = await rename('Jo', 'Jordan');
    await edited;
    expect(await fingerprint()).not.toBe(shown);
  });

  test('who reads between an edit and what it fills in is told to read again', async () => {
    host = await openLedger(LOG);
    await host.type('Invitations', 'G2', 'Withdrawn');
    let seen: Ledger | undefined;
    const stop = host.on(({ service, method }) => {
      if (method !== 'tryLock' || service !== 'Lock') return;
      // That reading takes the lock too.
      stop();
      const user = 'colleague';
      seen = (host.callNow({ user }, 'readLedger') as Extract<LedgerReply, { ok: true }>).ledger;
    });
    await host.edited('Invitations', 'G2');
    expect(await host.shown('Invitations', 'H2')).toEqual([['2026-06-27']]);
    expect(seen?.fingerprint).toMatch(/\w/);
    expect(await fingerprint()).not.toBe(seen?.fingerprint);
  });

  test('whatever is done, in any order: it is that of the reading until the next act, and never again after', async () => {
    host = await openLedger(LOG);
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('the daily check', 'a status chosen in the sheet', 'set up'),
        async (act) => {
          const { fingerprint: shown } = await read();
          expect(await fingerprint()).toBe(shown);
          seen.add(shown);
          await ACTS[act]?.();
          expect(seen.has(await fingerprint())).toBe(false);
        },
      ),
      { numRuns: 6 },
    );
  });
});

test('the reading says its time in the spreadsheet’s zone, not in the script’s', async () => {
  host = await openLedger(LOG, { sheetZone: 'Pacific/Auckland', scriptZone: 'America/Los_Angeles' });
  // It is ten in the morning there, and a day earlier in Los Angeles.
  expect(await read()).toMatchObject({ today: '2026-06-27', asOf: expect.stringMatching(/^10:\d\d$/) });
});
