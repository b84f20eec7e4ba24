/**
 * What the log teaches, through the built bundle: the figures are those of the core on the same rows, and what is remembered of an
 * account's first archive survives what people do to accounts.
 */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ImportReply, InsightsReply, Ledger, LedgerReply, Reply } from '../../src/addon/contract.ts';
import type { Day } from '../../src/core/day.ts';
import { insightsOf } from '../../src/core/insight/insights.ts';
import type { InsightRow } from '../../src/core/insight/logged.ts';
import { DEFAULT_POLICY } from '../../src/core/policy.ts';
import { seeded } from '../../src/core/seeded.ts';
import type { NodeHost } from '../../src/host/node.ts';
import { FIRST_ACCOUNT } from '../../src/sheet/records/settings.ts';
import { simulate, TODAY } from '../core/insight/simulated-log.ts';
import { testFirst } from '../first-of.ts';
import { date, journalOf, openAgain, openLedger, type Row } from './ledger-host.ts';

let host: NodeHost;
afterEach(() => host.dispose());

const N = 150;
/** One in five accepts, nobody is withdrawn: sent over half a year. */
const LOG = simulate({ n: N, accept: 0.2, over: 170 }, seeded(7));

const rowsOf = (log: readonly InsightRow[], account = ''): Row[] =>
  log.map(({ status, sentOn, closedOn }, at) => ({
    ...{ Name: `Person ${at} ${account}`, 'Profile URL': `https://www.linkedin.com/in/${account}p${at}` },
    ...{ Account: account, Status: status ?? '' },
    ...(sentOn && { 'Sent on': date(sentOn) }),
    ...(closedOn && { 'Closed on': date(closedOn) }),
  }));

type Told = Extract<InsightsReply, { ok: true }>;
async function read(account = ''): Promise<Told> {
  const reply = (await host.call('readInsights', account)) as InsightsReply;
  if (!reply.ok) throw new Error(reply.message);
  return reply;
}
async function ledger(): Promise<Ledger> {
  const reply = (await host.call('readLedger')) as LedgerReply;
  if (!reply.ok) throw new Error(reply.message);
  return reply.ledger;
}
const answer = (withdrewBefore: unknown, account = 'My account') =>
  host.call('answerHistory', { account, withdrewBefore }) as Promise<Told>;
const importArchive = (exportedOn: string, importId: string, account = 'My account') =>
  host.call('applyImport', {
    ...{ importId, account, exportedOn, ownerSlug: null, last: true, changed: [] },
    added: [
      {
        ...{ name: importId, company: '', url: `https://www.linkedin.com/in/${importId}`, note: '' },
        ...{ sentOn: '2026-06-19', status: 'Pending', closedOn: '', byName: false },
      },
    ],
  }) as Promise<ImportReply>;
const change = (from: string | null, to: string, merge = false) =>
  host.call('changeAccount', { from, to, merge }) as Promise<Reply>;
const kept = (name: string) => host.save().properties[name] ?? '';

/** The same spreadsheet, with other notes in its properties. */
async function withProperties(more: Readonly<Record<string, string>>): Promise<void> {
  const snapshot = host.save();
  host.dispose();
  host = await openAgain(host, {
    snapshot: { ...snapshot, properties: { ...snapshot.properties, ...more } },
  });
}

describe('readInsights', () => {
  test('gives what the core says of the same rows, for all accounts or for one, in any case', async () => {
    const other = simulate({ n: 40, accept: 0.5, over: 90 }, seeded(8));
    host = await openLedger([...rowsOf(LOG), ...rowsOf(other, 'Studio')], { rows: N + 60 });
    await host.paste('Settings', 3, 7, [['Studio', 'Premium']]);
    const week = { sent: 0, endsOn: null };
    const history = { firstArchive: undefined, withdrewBefore: undefined };
    const own = { account: { ...FIRST_ACCOUNT }, rows: LOG, ...history, week };
    const studio = {
      ...{ account: { ...FIRST_ACCOUNT, name: 'Studio', type: 'Premium' as const }, rows: other },
      ...{ ...history, week },
    };
    const expected = (account: string, of: (typeof own)[]) => {
      const { forecast, ...told } = insightsOf(account, of, DEFAULT_POLICY, TODAY);
      return JSON.parse(JSON.stringify(told));
    };
    const without = ({ insights, accounts, asks }: Told) => {
      expect([accounts, asks]).toEqual([['My account', 'Studio'], []]);
      const { forecast, ...told } = insights ?? {};
      return told;
    };
    expect(without(await read())).toEqual(expected('', [own, studio]));
    expect(without(await read('studio '))).toEqual(expected('Studio', [studio]));
    expect(without(await read('My account'))).toEqual(expected('My account', [own]));
  });

  test('an account that Settings does not list is refused, as by the other acts', {
    tags: 'thorough',
  }, async () => {
    host = await openLedger([]);
    expect(await host.call('readInsights', 'Nobody')).toEqual({
      ok: false,
      code: 'invalid',
      message: 'Cannot find the account "Nobody": add it to the table of accounts in Settings.',
    });
    expect(await host.call('readInsights', 7)).toMatchObject({ ok: false, code: 'invalid' });
    expect(await host.call('answerHistory', { account: 'Nobody', withdrewBefore: true })).toMatchObject({
      ...{ ok: false, code: 'invalid' },
    });
    expect(await answer('perhaps')).toMatchObject({ ok: false, code: 'invalid' });
  });

  test('a retired account is in no sum and has insights of its own', { tags: 'thorough' }, async () => {
    host = await openLedger([...rowsOf(LOG), ...rowsOf(LOG.slice(0, 60), 'Old')], { rows: N + 80 });
    await host.paste('Settings', 3, 7, [['Old', 'Retired']]);
    expect((await read()).insights?.sent).toBe((await read('My account')).insights?.sent);
    expect((await read('Old')).insights?.account).toBe('Old');
  });

  test('while so many rows are unread that figures are hidden, there are none, in the ledger neither', async () => {
    host = await openLedger(
      [...rowsOf(LOG.slice(0, 40)), ...Array(9).fill({ Name: 'Odd', Status: 'Perhaps' })],
      {
        rows: 80,
      },
    );
    expect(await read()).toMatchObject({
      ok: true,
      insights: null,
      says: null,
      accounts: ['My account'],
      asks: [],
    });
    const { standings, unread } = await ledger();
    expect(unread.hidesFigures).toBe(true);
    expect(standings).toMatchObject([{ acceptedBy: null, safeOn: null }]);
  });

  test('the ledger has the same figures of each account', { tags: 'thorough' }, async () => {
    host = await openLedger(rowsOf(LOG), { rows: N + 20 });
    await host.type('Settings', 'J2', '130');
    const [{ insights }, { standings }] = [await read('My account'), await ledger()];
    const [standing] = standings;
    const { curve, forecast } = insights ?? {};
    const share = curve?.told ? curve.points[21]?.share : undefined;
    expect(standing?.acceptedBy).toEqual({ ...share, day: 21 });
    const [line] = forecast?.told ? forecast.lines : [];
    expect(line?.at).toBe(130);
    expect(standing?.safeOn).toEqual({ likely: line?.likely, early: line?.early, late: line?.late });
    expect(standing?.safeOn?.likely).toMatch(/^2026-/);
  });

  test('of a log that tells nothing yet it says what is missing', async () => {
    host = await openLedger(rowsOf(LOG.slice(0, 3)));
    expect((await read()).insights).toMatchObject({ curve: { told: false }, forecast: { told: false } });
    expect((await ledger()).standings).toMatchObject([{ acceptedBy: null, safeOn: null }]);
  });
});

describe('the first archive of an account', () => {
  const FIRST = 'firstArchive.my account';
  const firstArchive = async (account = 'My account') => (await read(account)).insights?.firstArchive;

  beforeEach(async () => {
    host = await openLedger(rowsOf(LOG), { rows: N + 20 });
  });

  test('is the day of the one that was imported first, whatever comes after it', async () => {
    expect(await firstArchive()).toBe(null);
    await importArchive('2026-06-20', 'one');
    expect([await firstArchive(), kept(FIRST)]).toEqual(['2026-06-20', '2026-06-20 one']);
    await importArchive('2026-06-25', 'two');
    await importArchive('2026-06-01', 'three');
    expect(await firstArchive()).toBe('2026-06-20');
  });

  test('goes with the import that brought it, when that is undone, and so does what was answered', {
    tags: 'thorough',
  }, async () => {
    await importArchive('2026-06-20', 'one');
    await answer(true);
    await host.call('undoLast');
    expect(await firstArchive()).toBe(null);
    expect([kept(FIRST), kept('withdrewBefore.my account')]).toEqual(['', '']);
    await importArchive('2026-06-25', 'two');
    expect(await firstArchive()).toBe('2026-06-25');
    await importArchive('2026-06-26', 'three');
    await host.call('undoLast');
    expect(await firstArchive()).toBe('2026-06-25');
    await importArchive('2026-06-26', 'four');
    await host.call('takeBack', 'two');
    expect(await firstArchive()).toBe('2026-06-26');
  });

  test('is found in the Journal of a book that did not keep it, and kept', { tags: 'thorough' }, async () => {
    await importArchive('2026-06-20', 'one');
    await host.call('undoLast');
    await importArchive('2026-06-22', 'two');
    await importArchive('2026-06-25', 'three');
    expect((await journalOf(host)).map(({ what }) => what)).toContain(
      'Archive of 22 June 2026 imported: 1 added, 0 changed',
    );
    await withProperties({ [FIRST]: '' });
    expect([await firstArchive(), kept(FIRST)]).toEqual(['2026-06-22', '2026-06-22']);
    await withProperties({ [FIRST]: '' });
    await importArchive('2026-06-26', 'four');
    expect(await firstArchive()).toBe('2026-06-22');
  });

  test('is the last one at the least: where the Journal says nothing, and where Settings was set back', {
    tags: 'thorough',
  }, async () => {
    await host.type('Settings', 'N2', '2026-06-10');
    expect(await firstArchive()).toBe('2026-06-10');
    await withProperties({ [FIRST]: '2026-06-20 one' });
    expect(await firstArchive()).toBe('2026-06-10');
  });

  testFirst(0, ['soon', '2026-13-45', '{"day":1}'])('what reads %j is no day', async (text) => {
    await withProperties({ [FIRST]: text });
    expect(await firstArchive()).toBe(null);
    expect((await ledger()).standings[0]?.acceptedBy).not.toBe(null);
  });

  test('goes along when the account is renamed, and back', { tags: 'thorough' }, async () => {
    await importArchive('2026-06-20', 'one');
    await importArchive('2026-06-25', 'two');
    await answer(false);
    expect((await change('My account', 'Jordan')).ok).toBe(true);
    expect(await read('Jordan')).toMatchObject({ asks: [], insights: { firstArchive: '2026-06-20' } });
    await host.call('undoLast');
    expect(await read('My account')).toMatchObject({ asks: [], insights: { firstArchive: '2026-06-20' } });
    await change('My account', 'Jordan');
    await change(null, 'My account');
    expect(await firstArchive()).toBe(null);
  });

  testFirst<[into: string, own: string, other: string, expected: string]>(0, [
    ['that of the other where it has none', '', '2026-06-21', '2026-06-21'],
    ['the later of both', '2026-06-18', '2026-06-21', '2026-06-21'],
    ['its own where that is later', '2026-06-21', '2026-06-18', '2026-06-21'],
  ])('of two that are merged: %s', async (_what, own, other, expected) => {
    await host.paste('Settings', 3, 7, [['Studio', 'Free']]);
    if (own !== '') {
      await importArchive(own, 'own');
      await answer(false);
    }
    await importArchive(other, 'other', 'Studio');
    await answer(true, 'Studio');
    expect((await change('Studio', 'My account', true)).ok).toBe(true);
    // Settings has the day of the last archive of the account that stays.
    if (own !== '') await host.type('Settings', 'N2', '2026-06-26');
    expect([await firstArchive(), kept('withdrewBefore.my account')]).toEqual([expected, 'yes']);
  });

  test.each([
    ['had one', '2026-06-18', '2026-06-18', 'no'],
    ['had none', '', undefined, ''],
  ])(
    'of two that are merged and split again by undo: what each had, where the other %s',
    { tags: 'thorough' },
    async (_what, own, first, said) => {
      await host.paste('Settings', 3, 7, [['Studio', 'Free']]);
      if (own !== '') {
        await importArchive(own, 'own');
        await answer(false);
      }
      await importArchive('2026-06-21', 'other', 'Studio');
      await answer(true, 'Studio');
      const before = [kept('firstArchive.my account'), kept('withdrewBefore.my account')];
      await change('Studio', 'My account', true);
      expect([kept('firstArchive.my account'), kept('withdrewBefore.my account')]).not.toEqual(before);
      expect(await host.call('undoLast')).toMatchObject({ ok: true, kept: [] });
      expect(before).toEqual([first === undefined ? '' : expect.stringContaining(first), said]);
      expect([kept('firstArchive.my account'), kept('withdrewBefore.my account')]).toEqual(before);
      expect([kept('firstArchive.studio').slice(0, 10), kept('withdrewBefore.studio')]).toEqual([
        '2026-06-21',
        'yes',
      ]);
    },
  );
});

describe('whether invitations were withdrawn before the first archive', () => {
  const ASKED = [{ account: 'My account', firstArchive: '2026-06-20' as Day }];

  beforeEach(async () => {
    host = await openLedger(rowsOf(LOG), { rows: N + 20 });
    expect((await read()).asks).toEqual([]);
    await importArchive('2026-06-20', 'one');
  });

  test('is asked where the log cannot tell, of all accounts and of one', { tags: 'thorough' }, async () => {
    expect(await read()).toMatchObject({ asks: ASKED, insights: { history: 'ask' } });
    expect((await read('My account')).asks).toEqual(ASKED);
  });

  testFirst(0, [
    [false, 'whole'],
    [true, 'from archive'],
  ] as const)('%s: the reply is that of %s, and nobody is asked again', async (said, history) => {
    expect(await answer(said, 'my ACCOUNT')).toMatchObject({
      ...{ ok: true, asks: [] },
      insights: { account: 'My account', history },
    });
    expect(await read()).toMatchObject({ asks: [], insights: { history } });
    await importArchive('2026-06-25', 'two');
    expect(await read()).toMatchObject({ asks: [], insights: { history } });
  });

  test('not sure is taken as not known: as before, and asked again after the next archive', async () => {
    expect(await answer(null)).toMatchObject({ asks: [], insights: { history: 'ask' } });
    expect((await read()).asks).toEqual([]);
    await importArchive('2026-06-25', 'two');
    expect((await read()).asks).toEqual(ASKED);
  });

  test('an answer is no change of the log: no sidebar reads again, and there is nothing to undo', async () => {
    const before = [await host.call('readFingerprint'), (await journalOf(host)).length];
    await answer(true);
    expect([await host.call('readFingerprint'), (await journalOf(host)).length]).toEqual(before);
  });
});
