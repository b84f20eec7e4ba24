/**
 * The ledger as the sidebar's day needs it: the advice, the rank of the work, who may be invited again, the
 * rules.
 */
import { afterEach, describe, expect, test } from 'vitest';
import type { Ledger } from '../../src/addon/contract.ts';
import { DEFAULT_POLICY } from '../../src/core/policy.ts';
import type { NodeHost } from '../../src/host/node.ts';
import { date, openLedger, openNewLedger, type Row } from './ledger-host.ts';

let host: NodeHost;
afterEach(() => host.dispose());

const read = async (): Promise<Ledger> => ((await host.call('readLedger')) as { ledger: Ledger }).ledger;
const pending = (name: string, sent: string, told: Row = {}): Row => ({
  Name: name,
  'Profile URL': `https://www.linkedin.com/in/${name.toLowerCase()}`,
  Status: 'Pending',
  'Sent on': date(sent),
  ...told,
});
const withdrawn = (name: string, closed: string, told: Row = {}): Row => ({
  ...pending(name, '2026-01-05'),
  Status: 'Withdrawn',
  'Closed on': date(closed),
  ...told,
});

describe('readLedger', () => {
  test('lists what is open in the order in which to withdraw', async () => {
    host = await openLedger([
      pending('Young', '2026-06-20'),
      pending('Noted', '2026-05-01', { Note: 'Hi' }),
      pending('Bare', '2026-05-01', { Company: 'Acme' }),
      pending('Unknown', '2025-11-01', { Status: 'Unknown', Note: 'Hi' }),
      withdrawn('Gone', '2026-06-01'),
      pending('Off', '2026-05-01', { 'Goal fit': 'No longer' }),
    ]);
    expect((await read()).pending).toMatchObject([
      { name: 'Unknown', status: 'Unknown', flag: 'Probably expired', hasNote: true, offGoal: false },
      { name: 'Off', flag: 'Stale', days: 57, hasNote: false, offGoal: true },
      { name: 'Bare', company: 'Acme', hasNote: false, offGoal: false },
      { name: 'Noted', hasNote: true },
      { name: 'Young', status: 'Pending', flag: '' },
    ]);
  });

  test('lists who is ready to be invited again and who cools down, with the note of last time', async () => {
    host = await openLedger([
      withdrawn('Cooling', '2026-06-20'),
      withdrawn('Ready', '2026-06-06', { Note: 'Hello', Company: 'Acme', 'Follow-up': 'Call first' }),
      withdrawn('Twice', '2026-02-01'),
      withdrawn('Twice', '2026-06-20', { 'Sent on': date('2026-04-01') }),
    ]);
    expect((await read()).resends).toEqual([
      {
        row: 3,
        name: 'Ready',
        company: 'Acme',
        url: 'https://www.linkedin.com/in/ready',
        account: 'My account',
        sentOn: '2026-01-05',
        followUp: 'Call first',
        note: 'Hello',
        resendFrom: '2026-06-27',
        ready: true,
        expired: false,
        attempt: 2,
      },
      expect.objectContaining({
        name: 'Cooling',
        resendFrom: '2026-07-11',
        ready: false,
        attempt: 2,
        note: '',
      }),
    ]);
  });

  test('tells the rules in force and the advice that follows from them', async () => {
    host = await openLedger([
      pending('Today', '2026-06-27', { Note: 'Hi' }),
      pending('Month', '2026-06-01', { Note: 'Hi' }),
      pending('May', '2026-05-31', { Note: 'Hi' }),
      withdrawn('Out', '2026-06-27', { 'Sent on': date('2026-05-05') }),
    ]);
    const ledger = await read();
    expect(ledger.policy).toEqual(DEFAULT_POLICY);
    expect(ledger.standings).toMatchObject([
      {
        type: 'Free',
        rules: { weeklyLimit: 'weeklyFree', weeklySafe: 'weeklySafeFree' },
        sentToday: 1,
        // What was sent today leaves the week a week from now.
        slots: [{ on: '2026-07-04', count: 1 }],
        withdrawnToday: 1,
        notesLeft: 2,
        // On 30 June the note of 31 May is a month old.
        nextNotes: { on: '2026-06-30', count: 1 },
        sendToday: { count: 18, because: 'pace', rule: 'dailyPaceTo', most: 99 },
        wall: null,
        observed: { pending: null, weekly: null },
      },
    ]);

    await host.paste('Settings', 2, 8, [['Premium', null, 5, null, 4]]);
    expect((await read()).standings).toMatchObject([
      {
        type: 'Premium',
        rules: { weeklyLimit: 'weeklyPremium' },
        notesLeft: null,
        sendToday: { count: 2, because: 'pending safe', rule: 'pendingSafe', most: 149 },
      },
    ]);
  });

  test('says on whom to spend the notes that are left: as many as there are, important people first', {
    tags: 'thorough',
  }, async () => {
    const ready = (name: string, told: Row = {}) => withdrawn(name, '2026-06-01', told);
    host = await openLedger([
      ready('Noted', { Note: 'Hi' }),
      ready('Fits', { Note: 'Hi', 'Goal fit': 'Yes' }),
      ready('Bare'),
      ready('Star', { Note: 'Hi' }),
      withdrawn('Cooling', '2026-06-20'),
    ]);
    const marked = async () =>
      (await read()).resends.flatMap(({ name, worthNote }) => (worthNote ? [name] : []));
    expect(await marked()).toEqual(['Fits', 'Bare']);
    const [target] = (await read()).resends
      .filter(({ name }) => name === 'Star')
      .map(({ row, name, url, account, sentOn }) => ({ row, name, url, account, sentOn }));
    expect(
      await host.call('planInvitations', { targets: [target], plan: { important: true } }),
    ).toMatchObject({ ok: true });
    expect(await marked()).toEqual(['Fits', 'Bare', 'Star']);
    const settings = await host.shown('Settings', 'A1:A40');
    const notes = settings.findIndex(([label]) => label === 'Personal notes, free account') + 1;
    await host.type('Settings', `B${notes}`, '1');
    expect(await marked()).toEqual(['Star']);
    // The list that is read on says the same.
    const more = { account: '', text: '', group: 'ready', offset: 0 };
    expect(await host.call('readResends', more)).toMatchObject({
      people: expect.arrayContaining([expect.objectContaining({ name: 'Star', worthNote: true })]),
    });
    await host.paste('Settings', 2, 8, [['Premium']]);
    expect(await marked()).toEqual([]);
  });

  test('who uses neither notes nor stars sees no word of them', async () => {
    host = await openLedger([withdrawn('Bare', '2026-06-01', { 'Goal fit': 'Yes' })]);
    expect((await read()).resends).toMatchObject([{ name: 'Bare', ready: true }]);
    expect((await read()).resends[0]).not.toHaveProperty('worthNote');
  });

  test('the day is the spreadsheet’s, not the script’s', async () => {
    host = await openLedger([pending('Ana', '2026-06-27')], {
      today: '2026-06-27',
      sheetZone: 'Pacific/Auckland',
      scriptZone: 'America/Los_Angeles',
    });
    expect(await read()).toMatchObject({ today: '2026-06-27', standings: [{ sentToday: 1 }] });
  });
});

describe('a reserve for important people', () => {
  const rows = (count: number, sent: string) =>
    Array.from({ length: count }, (_, at) =>
      pending(`P${sent}-${at}`, sent, { Status: 'Accepted', 'Closed on': date(sent) }),
    );
  const keep = (value: number) =>
    host.call('changeRules', { rules: [{ key: 'reserve', value }], accounts: [] });
  const invite = (name: string, told = {}) =>
    host.call('logInvitation', {
      ...{ name, company: '', url: `https://www.linkedin.com/in/${name.toLowerCase()}`, account: '' },
      ...{ sentOn: '2026-06-27', note: '', goalFit: '', followUp: '', anyway: false, ...told },
    });

  test('is counted off the week, said in the reason, and undone as one action', async () => {
    host = await openNewLedger([...rows(30, '2026-06-22'), ...rows(40, '2026-06-25')]);
    const why = async () => (await host.shown('Dashboard', 'B9:C9'))[0];
    await read();
    expect(await why()).toEqual(['10', '80 a week is the safe limit']);
    expect(await keep(5)).toMatchObject({ ok: true });
    expect((await read()).standings).toMatchObject([
      {
        sendToday: { count: 5, because: 'reserve', rule: 'reserve', kept: 5, forImportant: 10 },
        slots: [
          { on: '2026-06-29', count: 30 },
          { on: '2026-07-02', count: 40 },
        ],
      },
    ]);
    expect(await why()).toEqual(['5', '80 a week is the safe limit; 5 kept back']);
    expect(await host.call('undoLast')).toMatchObject({ ok: true, kept: [] });
    expect(await why()).toEqual(['10', '80 a week is the safe limit']);
  });

  test('where only it is left, others are cautioned and important people are logged; they use it up', {
    tags: 'thorough',
  }, async () => {
    host = await openNewLedger([
      ...rows(75, '2026-06-25'),
      withdrawn('Star', '2026-06-01', { 'Sent on': date('2026-05-10') }),
    ]);
    await keep(5);
    const left = async () => (await read()).standings[0]?.sendToday;
    expect(await left()).toMatchObject({ count: 0, because: 'reserve', kept: 5, forImportant: 5 });
    expect((await host.shown('Dashboard', 'B9:C9'))[0]).toEqual([
      '0',
      '▲ 80 a week is the safe limit; 5 kept back',
    ]);
    const caution = {
      code: 'caution',
      message: 'Only the 5 kept back for important people are left this week.',
    };
    expect(await invite('Zoe')).toMatchObject(caution);
    expect(await invite('Star')).toMatchObject(caution);
    // What went out on another day is history.
    expect(await invite('Yan', { sentOn: '2026-06-26' })).toMatchObject({ ok: true });
    await host.call('undoLast');
    const [star] = (await read()).resends;
    if (!star) throw new Error('Nobody to invite again.');
    const { row, name, url, account, sentOn } = star;
    await host.call('planInvitations', {
      targets: [{ row, name, url, account, sentOn }],
      plan: { important: true },
    });
    expect(await invite('Star')).toMatchObject({ ok: true });
    expect(await left()).toMatchObject({ count: 0, because: 'reserve', kept: 4, forImportant: 4 });
    expect(await invite('Zoe', { anyway: true })).toMatchObject({ ok: true });
    expect(await left()).toMatchObject({ count: 0, kept: 3, forImportant: 3 });
  });
});

describe('an account that is to begin slowly', () => {
  const sendToday = async () => (await read()).standings[0]?.sendToday;
  const SLOW = { count: 8, because: 'slow day', rule: 'newAccountDay' };

  test.each([
    ['as an earlier version made it', openLedger],
    ['as it is made now', openNewLedger],
  ])('is new where Settings has the column Account since, %s', async (_what, open) => {
    host = await open([pending('Ana', '2026-06-20')]);
    expect(await sendToday()).toMatchObject({ count: 19, because: 'pace' });
    const settings = await host.shown('Settings', 'A1:P20');
    const row = settings.findIndex((cells) => cells.includes('Account'));
    const free = (settings[row]?.findLastIndex((cell) => cell !== '') ?? 0) + 1;
    const column = 'ABCDEFGHIJKLMNOPQ'[free];
    await host.type('Settings', `${column}${row + 1}`, 'Account since');
    await host.type('Settings', `${column}${row + 2}`, '2026-06-10');
    expect((await read()).standings[0]).toMatchObject({
      ...{ sendToday: SLOW, ramp: { why: 'new', until: '2026-07-10' } },
    });
    await host.type('Settings', `${column}${row + 2}`, '2025-06-10');
    expect(await sendToday()).toMatchObject({ count: 19 });
    await host.type('Settings', `${column}${row + 2}`, 'long ago');
    expect(await read()).toMatchObject({ standings: [{ ramp: null }], problems: [] });
  });

  test('nobody adds that column unasked', async () => {
    host = await openNewLedger([pending('Ana', '2026-06-20')]);
    await host.click('Set up this spreadsheet');
    expect((await host.shown('Settings', 'A1:Z44')).flat().join(' ')).not.toMatch(/Account since(?!, if)/);
  });

  test('sends after a long break, until a month is over; the rules say how long each is', async () => {
    host = await openLedger([pending('Ana', '2026-03-01'), pending('Ben', '2026-06-20')]);
    expect((await read()).standings[0]).toMatchObject({
      ...{ sendToday: SLOW, ramp: { why: 'break', until: '2026-07-20' } },
    });
    await host.call('changeRules', { rules: [{ key: 'breakDays', value: 0 }], accounts: [] });
    expect(await sendToday()).toMatchObject({ count: 19 });
  });
});
