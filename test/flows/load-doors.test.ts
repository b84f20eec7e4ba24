/** What acts need comes from Doors.html, a template: once in an execution, for no formula, and a sentence where it cannot. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type NodeHost, openInNode } from '../../src/host/node.ts';
import { openLedger } from './ledger-host.ts';

const LOG = 'Invitations';

let host: NodeHost;
beforeEach(async () => {
  host = await openLedger([{ Name: 'Ana', Status: 'Pending', 'Sent on': { day: '2026-06-01' } }]);
});
afterEach(() => host.dispose());

const LOADED = ['createTemplateFromFile', 'evaluate'];
const loads = () =>
  host
    .lastCalls()
    .filter(({ service }) => service.startsWith('Html'))
    .map(({ method }) => method);

test('an act loads it once, whatever it asks', async () => {
  await host.call('readLedger');
  expect(loads()).toEqual(LOADED);
});

test('a formula, and the page’s question whether anything has changed, never load it', async () => {
  const asked: string[] = [];
  host.on(({ service }) => asked.push(service));
  expect(host.formula('PENDING_HEADROOM', 'Pending')).toBe(499);
  await host.call('readFingerprint');
  expect(asked.filter((service) => service.startsWith('Html'))).toEqual([]);
});

test('an edit in the log loads it, one in a sheet of the user’s own does not', async () => {
  host.arrange.addTab('Mine');
  await host.edited('Mine', 'A1');
  expect(loads()).toEqual([]);
  await host.edited(LOG, 'A2');
  expect(loads()).toEqual(LOADED);
});

describe('where Google does not give it', () => {
  beforeEach(async () => {
    const snapshot = host.save();
    host.dispose();
    const zones = { sheetZone: 'America/New_York', scriptZone: 'Asia/Kolkata' };
    host = await openInNode({ today: '2026-06-27', ...zones, pages: { Sidebar: '<p>' }, snapshot });
  });

  test('the menu stands, and formulas calculate', () => {
    expect(host.menu()).toContainEqual({ label: 'Open the sidebar', handler: 'openSidebar' });
    expect(host.formula('PENDING_HEADROOM', 'Pending')).toBe(499);
  });

  test('the page gets a sentence with Google’s words, and from the menu an alert tells it', async () => {
    const words = 'Nothing was done: Google did not load the add-on (No HTML file named Doors was found.).';
    expect(await host.call('readLedger')).toMatchObject({
      ok: false,
      message: expect.stringContaining(words),
    });
    await host.click('Run the daily check now');
    expect(host.ui.dialogs.at(-1)).toContain(words);
  });

  test('an edit is as if nothing had been asked for; the daily check fails where Google’s log shows it', async () => {
    await host.edited(LOG, 'G2');
    expect(() => host.callNow({ trigger: true }, 'dailyHighlight')).toThrow('No HTML file named Doors');
  });
});
