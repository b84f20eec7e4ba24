/** A spreadsheet as it is set up now: what its sheets show, and that every act is at home in it. */
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import type { LedgerReply, Reply, UndoReply } from '../../src/addon/contract.ts';
import type { NodeHost } from '../../src/host/node.ts';
import { testFirst } from '../first-of.ts';
import { column, date, journalOf, openNewLedger, type Row, RUN_NOW } from './ledger-host.ts';

let host: NodeHost;
afterEach(() => host.dispose());

const GB = { locale: 'en_GB' };
const OPEN = 'Open the sidebar';
const pending = (name: string, sent: string, more: Row = {}): Row => ({
  ...{ Name: name, Status: 'Pending', 'Sent on': date(sent) },
  ...more,
});
const ledger = async () => ((await host.call('readLedger')) as Extract<LedgerReply, { ok: true }>).ledger;
const shown = (a1: string, sheet = 'Dashboard') => host.shown(sheet, a1);
const accounts = (...names: readonly string[]) =>
  host.paste(
    'Settings',
    5,
    1,
    names.map((name) => [name, 'Free']),
  );

describe('Invitations', () => {
  test('has what is read every day in sight, and the address last', async () => {
    host = await openNewLedger([], GB);
    expect((await shown('A1:N1', 'Invitations'))[0]?.join()).toBe(
      'Name,Status,Flag,Resend from,Sent on,Closed on,Company,Account,Attempt,Note,Reason,Goal fit,Follow-up,Profile URL',
    );
    const { sheets } = host.save().workbook;
    const log = Object.values(sheets).find((sheet) => sheet?.name === 'Invitations');
    expect(log?.freeze).toMatchObject({ xSplit: 1, ySplit: 1 });
    expect(log?.columnData?.[0]?.w).toBe(150);
  });

  testFirst(1, [
    ['en_GB', '27/06/2026'],
    ['en_US', '06/27/2026'],
    ['de_DE', '27.06.2026'],
    ['sv_SE', '2026-06-27'],
    ['xx_XX', '2026-06-27'],
  ])('dates stand as in %s: %s', async (locale, text) => {
    host = await openNewLedger([pending('Ana', '2026-06-27')], { locale });
    expect(await column(host, 'Sent on', 1)).toEqual([text]);
  });

  test('an empty row has no drop-down; one that holds something gets its two when the sidebar is opened', async () => {
    host = await openNewLedger([], GB);
    expect(
      Object.values(host.look('Invitations')).filter(
        ({ validation }) => validation?.criteria === 'VALUE_IN_LIST',
      ),
    ).toEqual([]);
    await host.paste('Invitations', 2, 1, [['Ana', 'Pending', null, null, { day: '2026-06-01' }]]);
    await host.click(OPEN);
    const lists = (row: number) =>
      ['B', 'C', 'D', 'H', 'I'].filter(
        (letter) => host.cellState('Invitations', `${letter}${row}`).validation?.criteria === 'VALUE_IN_LIST',
      );
    expect([lists(2), lists(3)]).toEqual([['B', 'H'], []]);
    expect(host.cellState('Invitations', 'H2').validation?.values).toEqual(['My account']);
    await accounts('Ana’s', 'Ben’s');
    await host.click(OPEN);
    expect(host.cellState('Invitations', 'H2').validation?.values).toEqual(['Ana’s', 'Ben’s']);
  });

  test('a rule of the user’s own stays', async () => {
    host = await openNewLedger([pending('Ana', '2026-06-01'), pending('Ben', '2026-06-02')], GB);
    const own = { criteria: 'VALUE_IN_LIST', values: ['Pending', 'Parked'], allowInvalid: false } as const;
    host.arrange.validate('Invitations', 'B2', own);
    await host.click(OPEN);
    expect(host.cellState('Invitations', 'B2').validation).toEqual(own);
    expect(host.cellState('Invitations', 'B3').validation?.values).toHaveLength(6);
  });

  test('only a name and our own cells are filled, and a bad date colours its flag alone', {
    tags: 'thorough',
  }, async () => {
    host = await openNewLedger(
      [
        pending('Stale', '2026-05-01'),
        {
          Name: 'Ready',
          Status: 'Withdrawn',
          'Sent on': date('2026-04-01'),
          'Closed on': date('2026-05-01'),
        },
        pending('Bad', '2026-05-01', { 'Sent on': 'soon' }),
      ],
      { ...GB, colours: true },
    );
    await host.click(RUN_NOW);
    const fills = async (row: number) =>
      Promise.all(
        ['A', 'B', 'C', 'D', 'E'].map((letter) => host.background('Invitations', `${letter}${row}`)),
      );
    expect(await fills(2)).toEqual(['#fdebc8', null, '#fdebc8', null, null]);
    expect(await fills(3)).toEqual(['#c9e7eb', null, '#c9e7eb', '#c9e7eb', null]);
    expect(await fills(4)).toEqual([null, null, '#f6cfd0', null, null]);
    expect(await fills(5)).toEqual([null, null, null, null, null]);
  });
});

describe('the Dashboard', () => {
  test('shows five figures, a line for each account, their total, and whom to begin with', async () => {
    host = await openNewLedger([], GB);
    await accounts('Jordan Pike', 'Studio Meridian');
    const rows = Array.from({ length: 12 }, (_, index) => [
      `P${index}`,
      'Pending',
      ...[null, null, { day: '2026-05-01' }, null, null, 'Jordan Pike'],
    ]);
    await host.paste('Invitations', 2, 1, [
      ...rows,
      ['Old', 'Withdrawn', null, null, { day: '2026-05-01' }, { day: '2026-05-20' }, null, 'Studio Meridian'],
      ['Yes', 'Accepted', null, null, { day: '2026-06-22' }, { day: '2026-06-23' }, null, 'Studio Meridian'],
    ] as never);
    await host.click(RUN_NOW);
    expect(await shown('A4:K6')).toEqual([
      ['Send', '', 'Withdraw', '', 'Try again', '', '', 'Pending', '', '', 'Accepted'],
      ['38', '', '12', '', '1', '', '', '12', '', '', '—'],
      [
        'over 2 accounts',
        '',
        'no answer for 21 days',
        '',
        'waiting time is over',
        '',
        '',
        '600 is the safe limit',
        '',
        '',
        'too few answers to tell yet',
      ],
    ]);
    expect(await shown('A8:M11')).toEqual([
      [
        'Account',
        'Send',
        'Why',
        'Type',
        'Pending',
        'up to safe',
        'over',
        '7 days',
        'up to safe',
        '',
        'Withdraw',
        'Try again',
        'Accepted',
      ],
      [
        'Jordan Pike',
        '19',
        'none sent today; 19 is steady',
        'Free',
        '12',
        '',
        '',
        '0',
        '',
        '',
        '12',
        '0',
        '—',
      ],
      [
        'Studio Meridian',
        '19',
        'none sent today; 19 is steady',
        'Free',
        '0',
        '',
        '',
        '1',
        '',
        '',
        '0',
        '1',
        '—',
      ],
      ['All', '38', '', '', '12', '', '', '1', '', '', '12', '1', '—'],
    ]);
    const first = (await shown('A13:D22')).map((row) => row.join('|'));
    expect(first[0]).toBe('Do first today|||days');
    expect(first.slice(1, 9)).toEqual([
      ...[0, 1, 2, 3, 4, 5, 6].map((index) => `P${index}||Withdraw|57`),
      'Old||Try again|38',
    ]);
    expect(first[9]).toBe('5 more in the sidebar|||');
  });

  test('an account more or less moves what stands below, the user’s own cells too', async () => {
    host = await openNewLedger([pending('Ana', '2026-05-01')], GB);
    await host.type('Dashboard', 'H14', 'mine');
    await accounts('One', 'Two', 'Three');
    await host.click(RUN_NOW);
    expect((await shown('A9:A12')).flat()).toEqual(['One', 'Two', 'Three', 'All']);
    expect(await shown('H16')).toEqual([['mine']]);
    await host.paste('Settings', 6, 1, [
      ['', ''],
      ['', ''],
    ]);
    await host.click(RUN_NOW);
    expect((await shown('A9:A10')).flat()).toEqual(['One', 'All']);
    expect(await shown('H14')).toEqual([['mine']]);
    expect(await shown('A12')).toEqual([['Do first today']]);
  });

  test('while a tenth of the rows is unread: the reason, a dash for each figure, and nobody to begin with', async () => {
    host = await openNewLedger(
      [pending('Ana', '2026-05-01'), pending('Ben', '2026-05-01', { Status: 'Perhaps' })],
      GB,
    );
    await host.click(RUN_NOW);
    expect((await shown('A2')).flat()).toEqual([
      '1 of 2 rows isn’t counted: 1 with an unknown status. Open Invite Ledger › Health to fix them.',
    ]);
    expect((await shown('A5:K5'))[0]).toEqual(['—', '', '—', '', '—', '', '', '—', '', '', '—']);
    expect((await shown('A9:M9'))[0]).toEqual([
      'My account',
      '—',
      '',
      'Free',
      '—',
      '',
      '',
      '—',
      '',
      '',
      '—',
      '—',
      '—',
    ]);
    expect((await shown('A13:D13'))[0]).toEqual(['', '', '', '']);
    await host.type('Invitations', 'B3', 'Pending');
    await host.click(RUN_NOW);
    expect((await shown('A2:A2')).flat()).toEqual(['']);
    expect((await shown('C5')).flat()).toEqual(['2']);
  });

  test('follows an act at once, and what blocks an account is said with a sign', async () => {
    host = await openNewLedger([pending('Ana', '2026-05-01')], GB);
    await host.click(RUN_NOW);
    const target = { row: 2, name: 'Ana', url: '', account: '', sentOn: '2026-05-01' };
    await host.call('logWithdrawal', { target, on: '2026-06-27', reason: '', followUp: '' });
    expect((await shown('C5')).flat()).toEqual(['0']);
    await host.call('logWall', {
      account: 'My account',
      kind: 'Weekly limit',
      on: '2026-06-27',
      message: '',
    });
    expect((await shown('B9:C9'))[0]).toEqual(['0', '▲ blocked until 4 July']);
  });

  test('its counts are the sidebar’s, in any log', { tags: 'thorough' }, async () => {
    const row = fc.record({
      Status: fc.constantFrom('Pending', 'Accepted', 'Withdrawn', 'Expired', 'Declined', 'Unknown'),
      sent: fc.integer({ min: 1, max: 250 }),
      closed: fc.option(fc.integer({ min: 0, max: 60 })),
    });
    const dayBefore = (days: number) =>
      date(new Date(Date.UTC(2026, 5, 27) - days * 86_400_000).toISOString().slice(0, 10));
    host = await openNewLedger([], GB);
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 12 }), async (rows) => {
        const lines = Array.from({ length: 12 }, (_, index) => {
          const one = rows[index];
          if (!one) return Array(9).fill(null);
          const closed =
            one.Status === 'Pending' || one.closed === null
              ? null
              : dayBefore(Math.min(one.closed, one.sent));
          return [`P${index}`, one.Status, null, null, dayBefore(one.sent), closed, null, null, null];
        });
        await host.paste('Invitations', 2, 1, lines as never);
        const { standings } = await ledger();
        const [standing] = standings;
        const [line = []] = await shown('A9:M9');
        const [figures = []] = await shown('A5:K5');
        if (line[1] === '—') return;
        const counts = [
          standing?.sendToday.count,
          standing?.lists.due,
          standing?.lists.ready,
          standing?.pending,
        ];
        expect([line[1], line[10], line[11], line[4]]).toEqual(counts.map(String));
        expect([figures[0], figures[2], figures[4], figures[7]]).toEqual(counts.map(String));
      }),
      { numRuns: 12 },
    );
  });
});

describe('Settings', () => {
  test('the accounts stand first, then the rules in groups, with what is usual and how sure it is', async () => {
    host = await openNewLedger([], GB);
    expect(await shown('A3:H7', 'Settings')).toEqual([
      ['Accounts', '', '', '', '', '', '', ''],
      [
        'Account',
        'Type',
        'Weekly limit',
        'Weekly safe',
        'Pending limit',
        'Pending safe',
        'Last archive',
        'Own profile',
      ],
      ['My account', 'Free', '', '', '', '', '', ''],
      ['', '', '', '', '', '', '', ''],
      ['Leave a limit blank to follow the rules below.', '', '', '', '', '', '', ''],
    ]);
    expect((await shown('A8:A9', 'Settings')).flat()).toEqual(['Waiting', 'Rule']);
    const sure = new Set((await shown('E10:E40', 'Settings')).flat().filter(Boolean));
    expect(
      [...sure].every((word) =>
        /^(LinkedIn says so|counted|a vendor’s figure|reported|sources differ|your choice)$/.test(word),
      ),
    ).toBe(true);
    const links = Object.values(host.look('Settings')).flatMap(({ runs }) =>
      runs.flatMap(({ url }) => url ?? []),
    );
    expect(links.length).toBeGreaterThan(0);
    expect(links.every((url) => url.startsWith('https://www.linkedin.com/help/'))).toBe(true);
  });

  test('a changed rule counts at once, and so does an account’s own limit', async () => {
    host = await openNewLedger([], GB);
    await host.type('Settings', 'B10', '30');
    await host.paste('Settings', 5, 3, [[20, 10, 50, 40]]);
    const { policy, standings } = await ledger();
    expect(policy.cooldownDays).toBe(30);
    expect(standings[0]).toMatchObject({ weeklyLimit: 20, weeklySafe: 10, pendingCap: 50, pendingSafe: 40 });
  });

  test('an account more makes its own room, undo takes it back, and the rules stay what they were', {
    tags: 'thorough',
  }, async () => {
    host = await openNewLedger([], GB);
    const { policy } = await ledger();
    for (const name of ['Two', 'Three', 'Four'])
      expect(await host.call('changeAccount', { from: null, to: name, merge: false })).toMatchObject({
        ok: true,
      });
    expect((await shown('A5:A10', 'Settings')).flat()).toEqual([
      'My account',
      'Two',
      'Three',
      'Four',
      '',
      'Leave a limit blank to follow the rules below.',
    ]);
    expect(host.cellState('Settings', 'B9').validation?.criteria).toBe('VALUE_IN_LIST');
    expect((await ledger()).policy).toEqual(policy);
    const rules = {
      rules: [{ key: 'staleAfter', value: 25 }],
      accounts: [{ account: 'Four', type: 'Premium' }],
    };
    const { action } = (await host.call('changeRules', rules)) as Extract<Reply, { ok: true }>;
    expect((await ledger()).policy.staleAfter).toBe(25);
    await host.call('takeBack', action);
    const undone = (await host.call('undoLast')) as Extract<UndoReply, { ok: true }>;
    expect(undone.kept).toEqual([]);
    const after = await ledger();
    expect(after.standings.map(({ account }) => account)).toEqual(['My account', 'Two', 'Three']);
    expect(after.policy).toEqual(policy);
  });

  test('a value unlike the usual is bold by a rule without a separator', async () => {
    host = await openNewLedger([], GB);
    const { resources } = host.save().workbook;
    expect(JSON.stringify(resources)).toContain('=$B10<>$D10');
  });
});

describe('the Journal', () => {
  test('has the act in bold once the sidebar was opened, and what was undone struck through by a rule', async () => {
    host = await openNewLedger([pending('Ana', '2026-05-01'), pending('Ben', '2026-05-02')], GB);
    const target = { row: 2, name: 'Ana', url: '', account: '', sentOn: '2026-05-01' };
    await host.call('logWithdrawal', { target, on: '2026-06-27', reason: 'No answer', followUp: '' });
    await host.click(OPEN);
    const [{ what } = { what: '' }] = await journalOf(host);
    expect(what).toMatch(/^Withdrawn, No answer · again from 18 July 2026/);
    expect(host.cellState('Journal', 'B2').runs).toEqual([{ start: 0, end: 9, bold: true }]);
    await host.call('undoLast');
    await host.click(OPEN);
    const rows = await journalOf(host);
    expect(rows.map(({ undone }) => undone)).toEqual(['', 'undone on 27 June 2026']);
    expect(host.cellState('Journal', 'B3').value).toBe(what);
    expect(JSON.stringify(host.save().workbook.resources)).toContain('=$F2<>\\\\\\"\\\\\\"');
  });
});
