/**
 * Rules and account types changed from the page, through the built bundle: what Settings holds, and what is
 * refused.
 */
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { HealthReply, LedgerReply, Reply, RuleChange } from '../../src/addon/contract.ts';
import { RULE_KEYS, RULES, type RuleKey } from '../../src/core/policy.ts';
import type { NodeHost } from '../../src/host/node.ts';
import { date, journalOf, openLedger } from './ledger-host.ts';

const change = (form: unknown) => host.call('changeRules', form) as Promise<Reply>;
const only = (change: Partial<RuleChange>) => ({ rules: [], accounts: [], ...change });
const cellOf = (key: RuleKey, column = 'B') => `${column}${RULE_KEYS.indexOf(key) + 2}`;

let shared: NodeHost | undefined;
let host: NodeHost;
beforeEach(async () => {
  shared ??= await openLedger([
    { Name: 'Ana', Account: 'My account', Status: 'Pending', 'Sent on': date('2026-06-10'), Attempt: 1 },
  ]);
  host = shared;
});
afterEach(() => {
  if (host !== shared) host.dispose();
});
afterAll(() => shared?.dispose());

/** A book of its own, for tests that change the shape of Settings. */
async function openOwn(): Promise<void> {
  host = await openLedger();
}

async function readLedger() {
  const reply = (await host.call('readLedger')) as LedgerReply;
  if (!reply.ok) throw new Error(reply.message);
  return reply.ledger;
}

describe('changeRules', () => {
  test('writes the values into Settings, and flags and standings follow at once', async () => {
    const before = await host.values('Settings', 'A1:H40');
    const writes: string[] = [];
    const stop = host.on(({ service, method }) => {
      if (service === 'Range' && method === 'setValues') writes.push(method);
    });
    const rules = [
      { key: 'staleAfter', value: 10 },
      { key: 'weeklyFree', value: 42 },
    ] as const;
    const reply = await change(only({ rules }));
    stop();
    expect(reply).toMatchObject({ ok: true, already: false, resendFrom: null, action: expect.any(String) });
    if (!reply.ok) return;
    expect(reply.ledger.policy).toMatchObject({ staleAfter: 10, weeklyFree: 42 });
    expect(reply.ledger.standings[0]).toMatchObject({ weeklyLimit: 42, stale: 1 });
    expect(await host.values('Invitations', 'N2')).toEqual([['Stale']]);
    // The edits, each value by itself as they stand apart, and the flag that follows, and the Dashboard; the row of the
    // Journal is appended.
    expect(writes).toHaveLength(5);

    const after = before.map((line) => [...line]);
    for (const { key, value } of rules) (after[RULE_KEYS.indexOf(key) + 1] as unknown[])[1] = value;
    expect(await host.values('Settings', 'A1:H40')).toEqual(after);
  });

  test('what is changed in the sheet and what is changed here are one', async () => {
    await host.type('Settings', cellOf('cooldownDays'), '28');
    expect((await readLedger()).policy.cooldownDays).toBe(28);
    await change(only({ rules: [{ key: 'cooldownDays', value: 21 }] }));
    expect(await host.values('Settings', cellOf('cooldownDays'))).toEqual([[21]]);
    await host.type('Settings', cellOf('cooldownDays'), '35');
    await change(only({ rules: [{ key: 'staleAfter', value: 14 }] }));
    expect((await readLedger()).policy).toMatchObject({ cooldownDays: 35, staleAfter: 14 });
  });

  test('writes types of accounts, in any case of the name', async () => {
    const reply = await change(only({ accounts: [{ account: 'MY ACCOUNT', type: 'sales navigator' }] }));
    expect(reply).toMatchObject({
      ok: true,
      ledger: { standings: [{ type: 'Sales Navigator', weeklyLimit: 200 }] },
    });
    expect(await host.values('Settings', 'G2:H3')).toEqual([
      ['My account', 'Sales Navigator'],
      ['', ''],
    ]);
    await change(only({ accounts: [{ account: 'My account', type: 'Free' }] }));
  });

  test('rules and types of one change are undone together; what was changed in the sheet since is kept', async () => {
    await openOwn();
    const before = await host.values('Settings', 'A1:H40');
    const both = {
      rules: [
        { key: 'staleAfter', value: 10 },
        { key: 'weeklyFree', value: 42 },
      ],
      accounts: [{ account: 'My account', type: 'Premium' }],
    };
    await change(both);
    const told = async () => (await journalOf(host))[0]?.what;
    expect(await told()).toContain(`${RULES.staleAfter.label} 21 → 10 ${RULES.staleAfter.unit}`);
    expect(await host.call('undoLast')).toMatchObject({ ok: true, act: 'Rules', undone: 3, kept: [] });
    expect(await told()).toBe(`Undone: Rules (Stale after · ${RULES.weeklyFree.label} · My account)`);
    expect(await host.values('Settings', 'A1:H40')).toEqual(before);

    await change(both);
    await host.type('Settings', cellOf('staleAfter'), '12');
    expect(await host.call('undoLast')).toMatchObject({
      ok: true,
      undone: 2,
      kept: [
        {
          cell: `Settings!${cellOf('staleAfter')}`,
          // As the Settings of this earlier book name it.
          name: 'Stale after',
          why: 'the cell was edited since and holds "12"',
        },
      ],
    });
    expect((await readLedger()).policy.staleAfter).toBe(12);
  });

  test.each<[what: string, change: Partial<RuleChange>]>([
    ['a reserve as large as the safe week', { rules: [{ key: 'reserve', value: 80 }] }],
    [
      'a limit that falls to it',
      {
        rules: [
          { key: 'reserve', value: 42 },
          { key: 'weeklySafeFree', value: 42 },
        ],
      },
    ],
  ])('%s is refused with what the account has, and nothing is written', async (_, asked) => {
    await openOwn();
    const before = await host.values('Settings', 'A1:H40');
    const safe = asked.rules?.at(-1)?.value;
    expect(await change(only(asked))).toEqual({
      ok: false,
      code: 'invalid',
      message: `Cannot use ${safe} for "Kept back for important people". Your safe limit is ${safe} a week: nothing would be left.`,
    });
    expect(await host.values('Settings', 'A1:H40')).toEqual(before);
  });

  test('a reserve that leaves nothing, typed into Settings, is named there and in the sidebar, and nobody is held back', async () => {
    await openOwn();
    await change(only({ rules: [{ key: 'reserve', value: 79 }] }));
    expect((await readLedger()).standings[0]?.sendToday).toMatchObject({ count: 1, because: 'reserve' });
    await host.type('Settings', cellOf('reserve'), '80');
    const says = `Cannot use "80" in Settings!${cellOf('reserve')}: Your safe limit is 80 a week: nothing would be left. The default is used.`;
    expect(await readLedger()).toMatchObject({
      problems: [says],
      standings: [{ sendToday: { count: 19, because: 'pace', kept: 0 } }],
    });
    const { health } = (await host.call('readHealth')) as Extract<HealthReply, { ok: true }>;
    expect(health.groups.flatMap(({ findings }) => findings)).toMatchObject([{ says }]);
  });

  test('nothing to change changes nothing', async () => {
    for (const nothing of [only({}), {}, null]) {
      expect(await change(nothing)).toMatchObject({ ok: true, already: true, action: null });
    }
  });

  test('formulas and words between the changed rows stay as they are', async () => {
    await openOwn();
    await host.type('Settings', cellOf('staleAfter'), '=7*2');
    await host.type('Settings', cellOf('expiresAfter'), 'half a year');
    await change(
      only({
        rules: [
          { key: 'cooldownDays', value: 30 },
          { key: 'pendingSafe', value: 250 },
        ],
      }),
    );
    expect(await host.formulas('Settings', cellOf('staleAfter'))).toEqual([['=7*2']]);
    expect(await host.values('Settings', cellOf('expiresAfter'))).toEqual([['half a year']]);
    expect((await readLedger()).policy).toMatchObject({ cooldownDays: 30, staleAfter: 14, pendingSafe: 250 });
  });

  test('a rule whose row is gone gets one below the others, wherever the table stands', async () => {
    await openOwn();
    const row = RULE_KEYS.indexOf('auditDays') + 2;
    await host.paste('Settings', row, 1, [['The user’s own line', 'text', null, null, null]]);
    await change(only({ rules: [{ key: 'auditDays', value: 60 }] }));
    const added = RULE_KEYS.length + 2;
    expect(await host.values('Settings', `A${row}:B${row}`)).toEqual([['The user’s own line', 'text']]);
    expect(await host.values('Settings', `A${added}:C${added}`)).toEqual([
      [RULES.auditDays.label, 60, 'days'],
    ]);
    expect((await readLedger()).policy.auditDays).toBe(60);
  });

  test('a sheet with the labels of version 0.1 is read, changed and completed as it is', async () => {
    await openOwn();
    await host.type('Settings', cellOf('pendingCap', 'A'), 'Pending, hard line');
    await host.type('Settings', cellOf('pendingCap'), '700');
    await host.type('Settings', cellOf('staleAfter', 'A'), 'Stale after');
    await host.type('Settings', cellOf('staleAfter'), '30');
    expect(await readLedger()).toMatchObject({
      policy: { staleAfter: 30 },
      standings: [{ pendingCap: 700 }],
    });
    await change(only({ rules: [{ key: 'staleAfter', value: 14 }] }));
    expect(await host.values('Settings', cellOf('staleAfter'))).toEqual([[14]]);
    await host.click('Set up this spreadsheet');
    const below = RULE_KEYS.length + 2;
    expect(await host.values('Settings', `A${below}:E${below}`)).toEqual([['', '', '', '', '']]);
    expect(await host.call('undoLast')).toMatchObject({ ok: true, undone: 1, kept: [] });
    expect(await host.values('Settings', cellOf('staleAfter'))).toEqual([[30]]);
  });

  test('an account that only stands for none is written down with its type', async () => {
    await openOwn();
    await host.paste('Settings', 2, 7, [[null, null]]);
    await change(only({ accounts: [{ account: 'My account', type: 'Premium' }] }));
    expect(await host.values('Settings', 'G2:H2')).toEqual([['My account', 'Premium']]);
  });

  test.each<[string, unknown, string]>([
    [
      'a week of no days',
      { rules: [{ key: 'cycleDays', value: 0 }] },
      'Cannot use "0" for "Length of a week": write a whole number from 1 to 100000.',
    ],
    [
      'a negative value',
      { rules: [{ key: 'staleAfter', value: -1 }] },
      'Cannot use "-1" for "Withdraw after": write a whole number from 0 to 100000.',
    ],
    [
      'half a day',
      { rules: [{ key: 'staleAfter', value: 2.5 }] },
      'Cannot use "2.5" for "Withdraw after": write a whole number from 0 to 100000.',
    ],
    [
      'a value that is too large',
      { rules: [{ key: 'staleAfter', value: 100_001 }] },
      'Cannot use "100001" for "Withdraw after": write a whole number from 0 to 100000.',
    ],
    [
      'text',
      { rules: [{ key: 'staleAfter', value: '=1+1' }] },
      'Cannot use "=1+1" for "Withdraw after": write a whole number from 0 to 100000.',
    ],
    ['an unknown rule', { rules: [{ key: 'constructor', value: 1 }] }, 'Cannot find the rule "constructor".'],
    ['no list', { rules: 'all' }, 'Cannot read the rules to change: they aren’t a list.'],
    ['a list of nothing', { accounts: [null] }, 'Cannot read the accounts to change: they aren’t a list.'],
    [
      'an unknown account',
      { accounts: [{ account: 'Sam', type: 'Free' }] },
      'Cannot find the account "Sam": add it to the table of accounts in Settings.',
    ],
    [
      'an unknown type',
      { accounts: [{ account: 'My account', type: 'Gold' }] },
      'Cannot use "Gold" as the type of My account: write Free, Premium, Sales Navigator, Retired.',
    ],
  ])('refuses %s, and writes nothing of the rest', async (_fact, form, message) => {
    const before = await host.values('Settings', 'A1:H40');
    const good = { rules: [{ key: 'cooldownDays', value: 99 }] };
    expect(await change({ ...good, ...(form as object) })).toEqual({ ok: false, code: 'invalid', message });
    expect(await host.values('Settings', 'A1:H40')).toEqual(before);
  });

  test('refuses in words while somebody else writes', async () => {
    const release = host.occupyLock();
    expect(await change(only({ rules: [{ key: 'staleAfter', value: 9 }] }))).toMatchObject({
      ok: false,
      code: 'busy',
    });
    release();
  });

  test('refuses with what to do where the table is gone', async () => {
    await openOwn();
    await host.type('Settings', 'A1', 'My rules');
    expect(await change(only({ rules: [{ key: 'staleAfter', value: 9 }] }))).toMatchObject({
      ok: false,
      code: 'set up',
      message:
        'Cannot find the header "Rule" in "Settings": write it there again, or delete the sheet and set up once more.',
    });
  });
});
