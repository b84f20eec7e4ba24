/** An account that is renamed or merged has its new name in year sheets, too: one action, undone as one, whatever people do there. */
import { afterEach, describe, expect, test } from 'vitest';
import type { CheckReply, Reply } from '../../src/addon/contract.ts';
import type { NodeHost } from '../../src/host/node.ts';
import { costOf } from '../bench/cost.ts';
import { testFirst } from '../first-of.ts';
import { faultsOf, formatFault } from '../torture/crash.ts';
import { TOOLS, Workshop } from '../torture/workshop.ts';
import { column, date, detailsOf, journalOf, openAgain, openLedger, type Row } from './ledger-host.ts';

let host: NodeHost;
afterEach(() => host.dispose());

const SETTING = {
  tools: TOOLS,
};
const row = (Name: string, Account: string, year: number, told: Row = {}): Row => ({
  ...{
    Name,
    Account,
    'Profile URL': `https://www.linkedin.com/in/${Name.toLowerCase()}`,
    Status: 'Accepted',
  },
  ...{ 'Sent on': date(`${year}-10-01`), 'Closed on': date(`${year}-10-04`), ...told },
});
const open = { Status: 'Pending', 'Closed on': null } as const;
const LOG: readonly Row[] = [
  // One of each account in each week stays.
  row('Stay', 'Studio', 2024, open),
  row('Fay', '', 2024, open),
  row('Ana', 'Studio', 2024),
  row('Ben', '', 2024),
  row('Cy', 'studio ', 2025),
  row('Wait', 'Studio', 2025, open),
  row('Gus', 'Agency', 2025, open),
  row('Dee', 'Agency', 2025),
  row('Eli', 'Studio', 2025),
];
const change = (from: string, to: string, merge = false) =>
  host.call('changeAccount', { from, to, merge }) as Promise<Reply>;

async function start(): Promise<void> {
  host = await openLedger(LOG, SETTING);
  await host.paste('Settings', 3, 7, [
    ['Studio', 'Free'],
    ['Agency', 'Free'],
  ]);
  expect(await host.call('moveClosed', false)).toMatchObject({ ok: true, moved: 5, left: 0 });
}
const inYears = async () => [
  await column(host, 'Account', 2, 'Invitations 2024'),
  await column(host, 'Account', 3, 'Invitations 2025'),
];
const BEFORE = [
  ['Studio', ''],
  ['studio ', 'Agency', 'Studio'],
];
const check = async (query: string) =>
  (await host.call('checkPerson', query)) as Extract<CheckReply, { ok: true }>;

test('renamed, it is renamed in year sheets by the same action; Check knows it, and undo brings the names back', async () => {
  await start();
  expect(await inYears()).toEqual(BEFORE);
  expect(await change('Studio', 'Atelier')).toMatchObject({ ok: true });
  expect(await inYears()).toEqual([
    ['Atelier', ''],
    ['Atelier', 'Agency', 'Atelier'],
  ]);
  expect((await journalOf(host))[0]?.what).toBe('Account renamed: “Studio” → “Atelier”, 5 rows');
  const [ana] = (await check('ana')).people;
  expect(ana?.verdicts.map(({ kind }) => kind)).not.toContain('account unknown');
  expect(await host.call('undoLast')).toMatchObject({ ok: true, act: 'Account', undone: 5, kept: [] });
  expect(await inYears()).toEqual(BEFORE);
});

test('merged, it says before how many invitations go, those of year sheets too, and writes out what blank cells mean; undo knows which were whose', async () => {
  await start();
  expect(await change('My account', 'Agency')).toMatchObject({
    ok: false,
    code: 'caution',
    message: /“Agency” gets 2 invitations, with all their history/,
  });
  expect(await inYears()).toEqual(BEFORE);
  expect(await change('My account', 'Agency', true)).toMatchObject({ ok: true });
  expect(await inYears()).toEqual([
    ['Studio', 'Agency'],
    ['studio ', 'Agency', 'Studio'],
  ]);
  expect(await change('Studio', 'Agency', true)).toMatchObject({ ok: true });
  expect(await inYears()).toEqual([
    ['Agency', 'Agency'],
    ['Agency', 'Agency', 'Agency'],
  ]);
  for (let times = 0; times < 2; times++)
    expect(await host.call('undoLast')).toMatchObject({ ok: true, kept: [] });
  expect(await inYears()).toEqual(BEFORE);
});

test('one that year sheets alone name, as after an earlier version renamed it, is renamed', {
  tags: 'thorough',
}, async () => {
  await start();
  await host.paste('Settings', 3, 7, [['Atelier', 'Free']]);
  const place = (await host.shown('Invitations', 'A1:N1'))[0]?.indexOf('Account') ?? -1;
  await host.paste('Invitations', 2, place + 1, [['Atelier']]);
  expect(await change('Studio', 'Atelier', true)).toMatchObject({ ok: true });
  expect((await inYears()).flat()).not.toContain('Studio');
  expect(await host.call('undoLast')).toMatchObject({ ok: true, kept: [] });
  expect(await inYears()).toEqual(BEFORE);
});

test('one that year sheets alone name leaves Check unsure; added in Settings and merged, as its words say, it is known', async () => {
  await start();
  await host.paste('Settings', 3, 7, [['Atelier', 'Free']]);
  const place = (await host.shown('Invitations', 'A1:N1'))[0]?.indexOf('Account') ?? -1;
  await host.paste('Invitations', 2, place + 1, [['Atelier']]);
  const kinds = async () => (await check('ana')).people[0]?.verdicts.map(({ kind, year }) => [kind, year]);
  const unsure = ['account unknown', 2024];
  expect(await kinds()).toEqual([unsure, unsure, unsure]);
  expect(await host.call('changeAccount', { from: null, to: 'Studio', merge: false })).toMatchObject({
    ok: true,
  });
  expect(await change('Studio', 'Atelier', true)).toMatchObject({ ok: true });
  expect((await kinds())?.flat()).toContain('connected');
  expect((await kinds())?.flat()).not.toContain('account unknown');
  expect((await inYears()).flat()).not.toContain('Studio');
});

test('an edit tells of all rows that were moved together, however many they are', {
  tags: 'thorough',
}, async () => {
  host = await openLedger(
    Array.from({ length: 38 }, (_, index) => row(`P${index}`, index % 2 ? 'Studio' : 'Studio ', 2025)),
    SETTING,
  );
  await host.paste('Settings', 3, 7, [['Studio', 'Free']]);
  expect(await host.call('moveClosed', false)).toMatchObject({ moved: 37 });
  await change('Studio', 'Atelier', true);
  const edits = (await detailsOf(host)).filter(({ act }) => act === 'Account');
  // Settings, who stays, and each of two spellings.
  expect(edits).toHaveLength(4);
});

describe('what people do there', () => {
  test('sorted, renamed and with a column inserted meanwhile, undo finds the rows; edited or deleted ones are kept, and told', async () => {
    await start();
    await change('Studio', 'Atelier');
    host.arrange.renameTab('Invitations 2025', 'Old ones');
    host.arrange.insertColumns('Old ones', 2, 1);
    host.arrange.reorderRows('Old ones', 'A2:P4', [2, 1, 0]);
    const names = await column(host, 'Name', 3, 'Old ones');
    expect(names).toEqual(['Eli', 'Dee', 'Cy']);
    const headers = (await host.shown('Old ones', 'A1:P1'))[0] ?? [];
    await host.paste('Old ones', 2, headers.indexOf('Account') + 1, [['Mine']]);
    expect(await host.call('undoLast')).toMatchObject({
      ok: true,
      keptCount: 1,
      kept: [{ name: 'Invitations 2025', why: '1 row there says something else by now, or is gone' }],
    });
    expect(await column(host, 'Account', 3, 'Old ones')).toEqual(['Mine', 'Agency', 'studio ']);
    expect(await column(host, 'Account', 2, 'Invitations 2024')).toEqual(['Studio', '']);
  });

  test('a formula in such a cell stays', async () => {
    await start();
    const place = (await host.shown('Invitations 2025', 'A1:O1'))[0]?.indexOf('Account') ?? -1;
    await host.typeBlock('Invitations 2025', 2, place + 1, [['="Studio"']]);
    expect(await change('Studio', 'Atelier')).toMatchObject({ ok: true });
    expect(await column(host, 'Account', 3, 'Invitations 2025')).toEqual(['Studio', 'Agency', 'Atelier']);
  });

  test('where a year sheet is protected the account is not renamed anywhere, and the cell is named', async () => {
    await start();
    host.arrange.protect('Invitations 2025', 'A1:O5');
    const before = JSON.stringify(host.save().workbook.sheets);
    expect(await change('Studio', 'Atelier')).toMatchObject({
      ok: false,
      message: /^Cannot write to Invitations 2025![A-Z]+\d+(:[A-Z]+\d+)?: it is protected/,
    });
    expect(JSON.stringify(host.save().workbook.sheets)).toBe(before);
  });

  test('where it lacks the header of the marks or of the accounts that is said; a deleted one is left out', {
    tags: 'thorough',
  }, async () => {
    await start();
    const headers = (await host.shown('Invitations 2025', 'A1:O1'))[0] ?? [];
    for (const header of ['Journal id', 'Account']) {
      await host.paste('Invitations 2025', 1, headers.indexOf(header) + 1, [['Mine']]);
      expect(await change('Studio', 'Atelier')).toMatchObject({
        ok: false,
        message: new RegExp(`^Cannot find the column "${header}" in row 1 of "Invitations 2025"`),
      });
      await host.paste('Invitations 2025', 1, headers.indexOf(header) + 1, [[header]]);
    }
    host.arrange.deleteTab('Invitations 2025');
    expect(await change('Studio', 'Atelier')).toMatchObject({ ok: true });
    expect(await column(host, 'Account', 2, 'Invitations 2024')).toEqual(['Atelier', '']);
    expect(await host.call('undoLast')).toMatchObject({ ok: true, kept: [] });
  });

  test('a year sheet that is deleted between a crash and the next execution stands in nobody’s way', {
    tags: 'thorough',
  }, async () => {
    await start();
    const workshop = new Workshop(host);
    const call = { name: 'changeAccount', args: [{ from: 'Studio', to: 'Atelier', merge: false }] };
    workshop.run(call);
    const at = host.lastCalls().findIndex(({ method }) => method === 'setValues') + 2;
    workshop.run({ name: 'undoLast', args: [] });
    workshop.run(call, { at, when: 'after' });
    host.arrange.deleteTab('Invitations 2025');
    expect(await host.call('readLedger')).toMatchObject({ ok: true });
    expect(await change('Agency', 'Agents')).toMatchObject({ ok: true });
  });
});

testFirst(0, ['there', 'back'] as const)(
  'cut short on the way %s it is absent, complete, or completed by the next execution',
  async (way) => {
    await start();
    const workshop = new Workshop(host);
    const there = { name: 'changeAccount', args: [{ from: 'Studio', to: 'Atelier', merge: false }] };
    const back = { name: 'undoLast', args: [] };
    workshop.run({ name: 'readLedger', args: [] });
    if (way === 'back') workshop.run(there);
    const call = way === 'there' ? there : back;
    const saved = host.save();
    const names = async () => JSON.stringify([await inYears(), await column(host, 'Account', 2)]);
    const first = await names();
    workshop.run(call);
    const calls = host.lastCalls().length;
    const last = await names();
    expect(last).not.toBe(first);
    for (const fault of faultsOf(calls).filter((_, index) => index % 29 === 3)) {
      host.dispose();
      host = await openAgain(host, { ...SETTING, snapshot: structuredClone(saved) });
      const again = new Workshop(host);
      again.run(call, fault);
      again.run({ name: 'readLedger', args: [] });
      expect([first, last], formatFault(fault)).toContain(await names());
    }
  },
);

test('over year sheets renaming makes few calls more, however many rows they hold', {
  tags: 'thorough',
}, async () => {
  host = await openLedger(LOG, SETTING);
  await host.paste('Settings', 3, 7, [['Studio', 'Free']]);
  const cost = (from: string, to: string) => costOf(host, LOG.length, 'changeAccount', { from, to }).calls;
  const alone = cost('Studio', 'Atelier');
  await host.call('moveClosed', false);
  expect(cost('Atelier', 'Studio')).toBeLessThan(alone + 2 * 15);
});
