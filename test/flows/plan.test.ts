/** What is planned with people: its columns come with the first use, and go with its undo. */
import { afterEach, expect, test } from 'vitest';
import type { Planned, Reply, UndoReply } from '../../src/addon/contract.ts';
import type { ServiceCall } from '../../src/host/host.ts';
import type { NodeHost } from '../../src/host/node.ts';
import {
  column,
  date,
  journalOf,
  openAgain,
  openLedger,
  openNewLedger,
  type Row,
  RUN_NOW,
} from './ledger-host.ts';

let host: NodeHost;
afterEach(() => host.dispose());

const ROWS: Row[] = [
  { Name: 'Ana', Status: 'Pending', 'Sent on': date('2026-06-01') },
  { Name: 'Ben', Status: 'Pending', 'Sent on': date('2026-06-02') },
  { Name: 'Cem', Status: 'Accepted', 'Sent on': date('2026-06-03') },
];
const about = (row: number, name: string, sentOn: string) => ({ row, name, url: '', account: '', sentOn });
const ANA = about(2, 'Ana', '2026-06-01');
const BEN = about(3, 'Ben', '2026-06-02');

const plan = (plan: Planned['plan'], targets: readonly unknown[] = [ANA], at = host) =>
  at.call('planInvitations', { targets, plan }) as Promise<Extract<Reply, { ok: true }>>;
const takeBack = (action: string | null) =>
  host.call('takeBack', action) as Promise<Extract<UndoReply, { ok: true }>>;
const sheet = (at = host) => at.shown('Invitations', 'A1:R5');

test.each([
  ['an earlier book', openLedger],
  ['a new one', openNewLedger],
])(
  'in %s a column comes with its first use, is used again, and goes with undo as if it never was',
  async (_, open) => {
    host = await open(ROWS);
    // Flags and attempts follow by themselves.
    await host.click(RUN_NOW);
    const before = { cells: await sheet(), book: JSON.stringify(await host.values('Invitations', 'A1:P12')) };
    const first = await plan({ keepUntil: '2026-12-01' }, [ANA, BEN]);
    expect(first).toMatchObject({ ok: true, already: false });
    expect(await column(host, 'Keep until', 3)).toEqual(['12/01/2026', '12/01/2026', '']);
    expect((await journalOf(host))[0]).toMatchObject({
      what: 'Keep until 1 December 2026',
      person: 'Ana and 1 more',
      where: 'Plan',
    });
    const second = await plan({ keepUntil: 'for good' });
    expect(await column(host, 'Keep until', 3)).toEqual(['For good', '12/01/2026', '']);
    expect(await takeBack(second.action)).toMatchObject({ ok: true, kept: [], undone: 1 });
    expect(await takeBack(first.action)).toMatchObject({ ok: true, kept: [], ledger: { invitations: 3 } });
    expect(await sheet()).toEqual(before.cells);
    expect(JSON.stringify(await host.values('Invitations', 'A1:P12'))).toBe(before.book);
  },
);

test('a column that holds something else by then stays, and undo says so', async () => {
  host = await openLedger(ROWS);
  const { action } = await plan({ nextStep: 'Call', nextStepOn: '2026-07-01' });
  await plan({ nextStep: 'Write' }, [BEN]);
  const reply = await takeBack(action);
  expect(reply.kept).toEqual([
    { cell: 'Invitations!O1', name: expect.any(String), why: 'the column holds values' },
  ]);
  expect(await column(host, 'Next step', 2)).toEqual(['', 'Write']);
  expect((await sheet())[0]).not.toContain('Next step on');
});

test('the user’s own column of that name is used as it is, wherever it stands', async () => {
  host = await openLedger(ROWS);
  await host.paste('Invitations', 1, 17, [['Owner'], ['Mia']]);
  await plan({ owner: 'Lu' }, [BEN]);
  expect(await column(host, 'Owner', 2)).toEqual(['Mia', 'Lu']);
});

test('text that looks like a formula is kept as text; what is no day, nobody and nothing is refused', async () => {
  host = await openLedger(ROWS);
  await plan({ nextStep: '=IMPORTXML("x")' });
  expect(await column(host, 'Next step', 1)).toEqual(['=IMPORTXML("x")']);
  const before = await sheet();
  for (const [targets, told, says] of [
    [[ANA], { keepUntil: 'soon' }, 'Cannot use "soon" as the day of “keep until”: enter a date.'],
    [[ANA], { repliedOn: '2027-01-01' }, /it is after today/],
    [[], { owner: 'Lu' }, 'Cannot plan: choose 1 to 1000 people.'],
    [[ANA], {}, 'Cannot plan: nothing was chosen.'],
    [[about(9, 'Nobody', '2026-06-01')], { owner: 'Lu' }, /^Cannot find the invitation to "Nobody"/],
  ] as const) {
    expect(await plan(told, targets)).toMatchObject({
      ok: false,
      message: typeof says === 'string' ? says : expect.stringMatching(says),
    });
  }
  expect(await sheet()).toEqual(before);
});

test('an execution that ends anywhere on the way is completed by the next one, or left as if it never was', async () => {
  host = await openLedger(ROWS);
  await host.click(RUN_NOW);
  const trial = await openAgain(host);
  await plan({ important: true, repliedOn: '2026-06-20' }, [ANA], trial);
  const calls: readonly ServiceCall[] = trial.lastCalls();
  const whole = await trial.shown('Invitations', 'A1:R5');
  trial.dispose();
  const blank = await sheet();
  const ends = calls.filter(({ method }) => /^(set|append|flush|insert|delete|clear)/.test(method));
  expect(ends.length).toBeGreaterThan(5);
  for (const { at } of ends) {
    const other = await openAgain(host);
    other.failNext({ at, when: 'after' });
    await plan({ important: true, repliedOn: '2026-06-20' }, [ANA], other).catch(() => {});
    await other.call('readLedger');
    const now = await sheet(other);
    expect([whole, blank]).toContainEqual(now);
    other.dispose();
  }
});
