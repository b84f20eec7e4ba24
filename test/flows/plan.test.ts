/** What is planned with people: its columns come with the first use, and go with its undo. */
import { afterEach, expect, test } from 'vitest';
import type {
  CheckedPerson,
  FollowUpPerson,
  Health,
  Ledger,
  Planned,
  Reply,
  UndoReply,
} from '../../src/addon/contract.ts';
import type { ServiceCall } from '../../src/host/host.ts';
import type { NodeHost } from '../../src/host/node.ts';
import { columnLetter } from '../../src/sheet/column.ts';
import { testFirst } from '../first-of.ts';
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

testFirst(1, [
  ['an earlier book', openLedger],
  ['a new one', openNewLedger],
])(
  'in %s a column comes with its first use, is used again, and goes with undo as if it never was',
  async (_, open) => {
    host = await open(ROWS);
    // Flags and attempts follow by themselves.
    await host.click(RUN_NOW);
    const before = {
      cells: await sheet(),
      book: JSON.stringify(await host.values('Invitations', 'A1:P12')),
    };
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

test('their own column “Next step” that is read as the follow-up holds the step, and undo brings it back', {
  tags: 'thorough',
}, async () => {
  const [ana, ben, cem] = ROWS as [Row, Row, Row];
  host = await openLedger([ana, ben, { ...cem, 'Follow-up': 'Coffee' }]);
  const [headers = []] = await sheet();
  const at = (header: string) => `${String.fromCharCode(65 + headers.indexOf(header))}1`;
  await host.type('Invitations', at('Follow-up'), 'next step');
  await host.click(RUN_NOW);
  const whom = { account: '', text: '', group: '', offset: 0 };
  const steps = async () => {
    const { people } = (await host.call('readFollowUps', whom)) as { people: FollowUpPerson[] };
    return people.map(({ group, step }) => [group, step]);
  };
  expect(await steps()).toEqual([['due', 'Coffee']]);
  const before = host.look('Invitations');
  const done = await plan({ nextStep: 'Call', nextStepOn: '2026-07-01' }, [about(4, 'Cem', '2026-06-03')]);
  expect(done).toMatchObject({ ok: true, already: false });
  expect(await column(host, 'next step', 3)).toEqual(['', '', 'Call']);
  expect((await sheet())[0]).not.toContain('Next step');
  expect(await steps()).toEqual([]);
  expect(await takeBack(done.action)).toMatchObject({ ok: true, kept: [], undone: 2 });
  expect(host.look('Invitations')).toEqual(before);
});

test.each([
  ['by its name', false],
  ['because they chose so', true],
])(
  'where their Owner is read as the account %s, it says so and how to change that; renamed, it is given',
  async (_, isChosen) => {
    host = await openLedger(ROWS);
    const header = `${columnLetter((await sheet())[0]?.indexOf('Account') ?? -1)}1`;
    await host.type('Invitations', header, 'Owner');
    if (isChosen) {
      host.arrange.addTab('Your words');
      await host.paste('Your words', 1, 1, [
        ['What', 'In your sheet', 'Means'],
        ['Column', 'Owner', 'Account'],
      ]);
      const snapshot = host.save();
      const words = Object.values(snapshot.workbook.sheets).find((one) => one?.name === 'Your words');
      snapshot.properties = { ...snapshot.properties, 'sheet.words': words?.id ?? '' };
      host.dispose();
      host = await openAgain(host, { snapshot });
    }
    const before = await sheet();
    expect(await plan({ owner: 'Lu' })).toMatchObject({
      ok: false,
      code: 'refused',
      message:
        'Cannot add the column “Owner”: Invitations!D1 is called so and is read as “Account”. Call it “Account”, or change how it is read with Extensions › Invite Ledger › Choose my columns again. Then try again.',
    });
    expect(await sheet()).toEqual(before);
    await host.type('Invitations', header, 'Account');
    expect(await plan({ owner: 'Lu' })).toMatchObject({ ok: true });
    expect(await column(host, 'Owner', 1)).toEqual(['Lu']);
  },
);

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

test('an execution that ends anywhere on the way is completed by the next one, or left as if it never was', {
  tags: 'thorough',
}, async () => {
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

test('who is kept is flagged so and counted nowhere as to withdraw, until the day has come', async () => {
  host = await openLedger(ROWS);
  const due = async (at = host) => {
    const reply = (await at.call('readLedger')) as { ledger: Ledger };
    return reply.ledger.standings.map(({ lists, stale }) => [lists.due, stale]);
  };
  expect(await due()).toEqual([[2, 2]]);
  const { ledger } = await plan({ keepUntil: '2026-06-29' });
  expect(ledger.standings.map(({ lists }) => [lists.due, lists.kept])).toEqual([[1, 1]]);
  const kept = { account: '', due: false, kept: true, text: '', offset: 0 };
  expect(await host.call('readPending', kept)).toMatchObject({ total: 1, people: [{ name: 'Ana' }] });
  expect(ledger.pending.find(({ name }) => name === 'Ana')).toMatchObject({
    flag: 'Kept',
    keepUntil: '2026-06-29',
  });
  expect(await column(host, 'Flag', 3)).toEqual(['Kept', 'Stale', '']);
  expect(await due()).toEqual([[1, 1]]);
  const { people } = (await host.call('checkPerson', 'Ana')) as { people: CheckedPerson[] };
  expect(people[0]?.history).toMatchObject([{ name: 'Ana', keepUntil: '2026-06-29' }]);
  const listed = async () => {
    const query = { account: '', due: true, text: '', offset: 0 };
    return ((await host.call('readPending', query)) as { people: { name: string }[] }).people.map(
      ({ name }) => name,
    );
  };
  expect(await listed()).toEqual(['Ben']);
  host.setToday('2026-06-29');
  await host.click(RUN_NOW);
  expect(await column(host, 'Flag', 3)).toEqual(['Stale', 'Stale', '']);
  expect(await listed()).toEqual(['Ana', 'Ben']);
});

test('Health names the cell that does not say until when, and writes the day where it is plain', async () => {
  host = await openLedger(ROWS);
  await plan({ keepUntil: 'for good' }, [ANA, BEN]);
  await host.type('Invitations', 'O2', 'after the fair');
  await host.click(RUN_NOW);
  expect(await column(host, 'Flag', 2)).toEqual(['Check dates', 'Kept']);
  const { health } = (await host.call('readHealth')) as { health: Health };
  expect(
    health.groups.flatMap(({ findings }) => findings).map(({ says, place }) => [says, place]),
  ).toContainEqual([
    'Invitations!O2 holds "after the fair", which isn’t a date. Write one such as 2026-06-27, or “For good”.',
    { sheet: 'log', row: 2, column: 15 },
  ]);
});

test('touches are not written over what somebody typed meanwhile', async () => {
  host = await openLedger(ROWS);
  await plan({ important: true, touches: '2026-07-01 Comment on a post' });
  expect((await journalOf(host))[0]).toMatchObject({ what: 'Important · Touches', person: 'Ana' });
  const [headers = []] = await sheet();
  const cell = `${String.fromCharCode(65 + headers.indexOf('Touches'))}2`;
  await host.type('Invitations', cell, 'Ask Tom');
  const touches = '✓ 2026-06-27 Comment on a post';
  const ask = (touchesWere: string) =>
    host.call('planInvitations', { targets: [ANA], plan: { touches }, touchesWere }) as Promise<Reply>;
  expect(await ask('2026-07-01 Comment on a post')).toEqual({
    ok: false,
    code: 'moved',
    message: 'The touches were changed in the sheet meanwhile. Nothing was changed.',
  });
  expect(await column(host, 'Touches', 1)).toEqual(['Ask Tom']);
  expect(await ask('Ask Tom')).toMatchObject({ ok: true });
  expect(await column(host, 'Touches', 1)).toEqual([touches]);
});

test('what is planned travels with who may be tried again, and with a person’s history', async () => {
  const withdrawn = { Status: 'Withdrawn', 'Closed on': date('2026-06-20') };
  host = await openLedger([
    { Name: 'Ana', 'Sent on': date('2026-05-01'), ...withdrawn },
    { Name: 'Ben', 'Sent on': date('2026-05-02'), ...withdrawn },
  ]);
  const { ledger: before } = (await host.call('readLedger')) as { ledger: Ledger };
  expect(before.resends.some((person) => 'plan' in person || 'closedOn' in person)).toBe(false);
  // As the page has it: the account is named, where the cell is blank.
  const [first] = before.resends;
  const reply = await plan({ important: true, touches: '2026-07-01 Comment on a post' }, [first]);
  const planned = { isImportant: true, touches: '2026-07-01 Comment on a post' };
  expect(reply.ledger.resends).toMatchObject([
    { name: 'Ana', plan: planned, closedOn: '2026-06-20' },
    { name: 'Ben' },
  ]);
  const { people } = (await host.call('checkPerson', 'Ana')) as { people: CheckedPerson[] };
  expect(people[0]?.history).toMatchObject([{ name: 'Ana', plan: planned }]);
  const others = (await host.call('checkPerson', 'Ben')) as { people: CheckedPerson[] };
  expect(others.people[0]?.history.some((past) => 'plan' in past)).toBe(false);
});

test('many people are kept by one action with few calls for each run of rows, and released by its undo', {
  tags: 'thorough',
}, async () => {
  const many = Array.from(
    { length: 90 },
    (_, at): Row => ({ Name: `P${at}`, Status: 'Pending', 'Sent on': date('2026-06-01') }),
  );
  host = await openLedger(many);
  const all = many.map((_, at) => about(at + 2, `P${at}`, '2026-06-01'));
  const { action, ledger } = await plan(
    { keepUntil: '2026-12-01' },
    all.filter((_, at) => at % 3 !== 2),
  );
  expect(ledger.standings.map(({ lists }) => lists.due)).toEqual([30]);
  // Thirty runs of two rows: their cells, their flags and, as no daily check has run before, their attempts.
  expect(host.lastCalls().filter(({ method }) => method === 'setValues').length).toBeLessThan(100);
  expect(await takeBack(action)).toMatchObject({ ok: true, kept: [], undone: 60 });
  expect((await sheet())[0]).not.toContain('Keep until');
  expect(
    await plan(
      { keepUntil: 'for good' },
      Array.from({ length: 1001 }, () => ANA),
    ),
  ).toMatchObject({
    message: 'Cannot plan: choose 1 to 1000 people.',
  });
});
