/**
 * A log in its owner's own words through the built bundle: first and last name apart, dates as text, words and
 * ticks of theirs, totals below. What we write stands where it belongs, and undo brings all of it back.
 */
import { afterEach, describe, expect, test } from 'vitest';
import type { Invited, Ledger, LedgerReply, Reply, Target, UndoReply } from '../../src/addon/contract.ts';
import type { PastedValue } from '../../src/host/host.ts';
import type { NodeHost } from '../../src/host/node.ts';
import { testFirst } from '../first-of.ts';
import { date, journalOf, RUN_NOW } from './ledger-host.ts';
import { openOwnBook } from './own-book.ts';

let host: NodeHost;
afterEach(() => host.dispose());

const ZONES = { today: '2026-06-27', sheetZone: 'America/New_York', scriptZone: 'Asia/Kolkata', rows: 40 };
const THEIRS = ['First', 'Last', 'linkedin_url', 'Date sent', 'Stage', 'Mood'];
const OURS = [
  ...['Company', 'Account', 'Note', 'Closed on', 'Reason', 'Resend from', 'Attempt', 'Goal fit', 'Follow-up'],
  'Flag',
];
const CHOSEN = { name: 'First', url: 'linkedin_url', sentOn: 'Date sent', status: 'Stage' };
const WORDS = [
  ['Column', 'First', 'Name, first part'],
  ['Column', 'Last', 'Name, last part'],
  ['Column', 'linkedin_url', 'Profile URL'],
  ['Column', 'Date sent', 'Sent on'],
  ['Column', 'Stage', 'Status'],
  ['Word', 'Sent', 'Pending'],
  ['Word', 'Lead', 'Not an invitation'],
  ['Blank', 'with a day', 'Pending'],
  ['Dates', 'Date sent', 'day first'],
];
const address = (slug: string) => `https://www.linkedin.com/in/${slug}`;
const ANNA = ['Anna', 'Keller', address('anna-keller'), '02/05/2026', 'Sent', 'calm'];
const BEN = ['Ben', 'Okoro', address('ben-okoro'), '10/06/2026', '', ''];
const CARLA = ['Carla', 'Diaz', address('carla-diaz'), '', 'Lead', ''];
const TOTAL = ['Total', '', '', '', '=COUNTA(E3:E5)', ''];

/** The sheet as its owner has it, under a title, with the table that adopting makes; headers are in row 2. */
async function adopted(rows: readonly (readonly PastedValue[])[], words = WORDS): Promise<NodeHost> {
  const opened = await openOwnBook(ZONES, {
    ...{ titles: ['My outreach'], headers: [...THEIRS, ...OURS] },
    ...{ words, chosen: CHOSEN },
  });
  const isFormula = (value: PastedValue) => typeof value === 'string' && value.startsWith('=');
  const values = rows.map((row) =>
    THEIRS.map((_, place) => (isFormula(row[place] ?? '') ? null : (row[place] ?? null))),
  );
  await opened.paste(
    'Sheet1',
    3,
    1,
    values.map((row) => row.map((value) => (value === '' ? null : value))),
  );
  for (const [index, row] of rows.entries())
    for (const [place, value] of row.entries())
      if (isFormula(value)) await opened.type('Sheet1', `${'ABCDEF'[place]}${index + 3}`, String(value));
  return opened;
}

async function ledger(): Promise<Ledger> {
  return ((await host.call('readLedger')) as Extract<LedgerReply, { ok: true }>).ledger;
}
const theirs = (rows: number) => host.values('Sheet1', `A3:F${rows + 2}`);
const flags = async (rows: number) => (await host.shown('Sheet1', `P3:P${rows + 2}`)).flat();
const ROBIN: Invited = {
  ...{ name: 'Robin M. Vale', company: '', url: address('robin-vale'), account: 'My account' },
  ...{ sentOn: '2026-06-26' as Invited['sentOn'], note: '', goalFit: '', followUp: '', anyway: false },
};

describe('a log in its owner’s words', () => {
  test('is read: names together, days by their order, words and blanks by what they mean', async () => {
    host = await adopted([ANNA, BEN, CARLA]);
    const { pending, invitations, problems } = await ledger();
    expect(pending.map(({ name, sentOn, status, days }) => [name, sentOn, status, days])).toEqual([
      ['Anna Keller', '2026-05-02', 'Pending', 56],
      ['Ben Okoro', '2026-06-10', 'Pending', 17],
    ]);
    expect([invitations, problems]).toEqual([2, []]);
  });

  test('the daily check writes beside invitations only, and leaves their cells as they are', async () => {
    host = await adopted([ANNA, BEN, CARLA, [], TOTAL]);
    const before = await theirs(5);
    await host.click(RUN_NOW);
    expect(await flags(5)).toEqual(['Stale', '', '', '', '']);
    expect(await theirs(5)).toEqual(before);
  });

  test('a withdrawal is written in our word where they have none, with our day, and undo brings theirs back', async () => {
    host = await adopted([ANNA, BEN]);
    const [anna] = (await ledger()).pending;
    const reply = (await host.call('logWithdrawal', {
      target: anna as Target,
      on: '2026-06-27',
      reason: 'No answer',
      followUp: '',
    })) as Reply;
    expect(reply).toMatchObject({ ok: true, resendFrom: '2026-07-18' });
    expect(await host.values('Sheet1', 'A3:F3')).toEqual([[...ANNA.slice(0, 4), 'Withdrawn', 'calm']]);
    expect(await host.shown('Sheet1', 'J3:L3')).toEqual([['2026-06-27', 'No answer', '2026-07-18']]);
    expect((await journalOf(host))[0]).toMatchObject({ person: 'Anna Keller' });
    expect((await host.call('undoLast')) as UndoReply).toMatchObject({ ok: true, kept: [] });
    expect(await host.values('Sheet1', 'A3:F3')).toEqual([ANNA]);
  });

  test('a new row has its name in two columns, and undo empties it', async () => {
    host = await adopted([ANNA]);
    expect(await host.call('logInvitation', ROBIN)).toMatchObject({ ok: true });
    expect(await host.values('Sheet1', 'A4:E4')).toEqual([
      ['Robin M.', 'Vale', address('robin-vale'), { day: '2026-06-26' }, 'Sent'],
    ]);
    expect((await ledger()).pending.map(({ name }) => name)).toEqual(['Anna Keller', 'Robin M. Vale']);
    expect(await host.call('undoLast')).toMatchObject({ ok: true, undone: 1, kept: [] });
    expect((await theirs(2)).flat().slice(6)).toEqual(Array(6).fill(''));
  });

  test('people of one name in two columns are told apart after a sort', { tags: 'thorough' }, async () => {
    host = await adopted([ANNA, ['Anna', 'Okoro', '', '02/05/2026', 'Sent', '']]);
    const target = (await ledger()).pending.find(({ name }) => name === 'Anna Okoro');
    await host.call('markInvitation', { target, status: 'Accepted', on: '2026-06-27' });
    host.arrange.reorderRows('Sheet1', 'A3:P4', [1, 0]);
    expect(await host.call('undoLast')).toMatchObject({ ok: true, kept: [] });
    expect((await theirs(2)).map(([, last, , , stage]) => [last, stage])).toEqual([
      ['Okoro', 'Sent'],
      ['Keller', 'Sent'],
    ]);
  });
});

describe('where the next invitation goes', () => {
  const STARTED = ['', '', '', '', '', 'call Zoe'];
  testFirst<[string, PastedValue[][], row: number, below: string]>(2, [
    ['into the blank row above the totals', [ANNA, [], TOTAL], 4, 'Total'],
    ['above the totals also where no row is free: one is inserted', [ANNA, BEN, TOTAL], 5, 'Total'],
    ['below a row in which something of the table stands', [ANNA, STARTED], 5, ''],
    ['below rows that are not invitations yet', [ANNA, CARLA], 5, ''],
    ['not beside what its owner wrote first, in a log without invitations', [STARTED], 4, ''],
    ['beside unticked check boxes, which hold nothing', [ANNA, ['', '', '', '', '', false]], 4, ''],
  ])('%s', async (_fact, rows, row, below) => {
    host = await adopted(rows);
    const held = (await theirs(rows.length)).flat().filter((value) => value !== '' && value !== false);
    expect(await host.call('logInvitation', ROBIN)).toMatchObject({ ok: true });
    expect((await host.values('Sheet1', `A${row}:F${row}`))[0]?.slice(0, 5)).toEqual([
      ...['Robin M.', 'Vale', ROBIN.url, { day: '2026-06-26' }, rows.includes(ANNA) ? 'Sent' : 'sent'],
    ]);
    expect((await host.shown('Sheet1', `A${row + 1}`))[0]).toEqual([below]);
    const after = (await theirs(rows.length + 1)).flat();
    for (const value of held.filter((value) => typeof value === 'string')) expect(after).toContain(value);
    expect(await host.call('undoLast')).toMatchObject({ ok: true, undone: 1, kept: [] });
    expect((await host.values('Sheet1', `A${row}:E${row}`)).flat()).toEqual(Array(5).fill(''));
  });
});

describe('a status is written in their word', () => {
  const CANCELLED = ['Word', 'Cancelled', 'Withdrawn'];
  const GONE = ['Dora', 'Lind', address('dora-lind'), '01/02/2026', 'Zurückgezogen', ''];
  const MEANT = ['Word', 'zurückgezogen', 'Withdrawn'];
  const strict = (...list: string[]) =>
    host.arrange.validate('Sheet1', 'E3', { criteria: 'VALUE_IN_LIST', values: list, allowInvalid: false });

  testFirst<[string, PastedValue[][], string[][], word: string, prepare?: () => void]>(1, [
    ['as they write it in the column', [GONE], [MEANT], 'Zurückgezogen'],
    ['in small letters, where only the table has it', [], [CANCELLED], 'cancelled'],
    [
      'also where it is known without the table',
      [['Eva', 'Moss', '', '01/02/2026', 'Withdrew', '']],
      [],
      'Withdrew',
    ],
    ['but not where two of theirs stand for it', [GONE], [MEANT, CANCELLED], 'Withdrawn'],
    ['nor where ours stands beside it', [GONE, [...GONE.slice(0, 4), 'Withdrawn', '']], [MEANT], 'Withdrawn'],
    [
      'nor into a cell that takes ours alone',
      [GONE],
      [MEANT],
      'Withdrawn',
      () => strict('Sent', 'Withdrawn'),
    ],
    [
      'into a cell that takes theirs alone',
      [GONE],
      [MEANT],
      'Zurückgezogen',
      () => strict('Sent', 'Zurückgezogen'),
    ],
  ])('%s', async (_, rows, words, word, prepare) => {
    host = await adopted([ANNA, ...rows], [...WORDS, ...words]);
    prepare?.();
    const before = await theirs(rows.length + 1);
    const target = (await ledger()).pending.find(({ name }) => name === 'Anna Keller') as Target;
    const form = { target, on: '2026-06-27', reason: 'No answer', followUp: '' };
    expect(await host.call('logWithdrawal', form)).toMatchObject({ ok: true, resendFrom: '2026-07-18' });
    expect((await host.values('Sheet1', 'E3')).flat()).toEqual([word]);
    expect(await host.call('logWithdrawal', form)).toMatchObject({ ok: true, already: true });
    expect((await ledger()).pending.map(({ name }) => name)).not.toContain('Anna Keller');
    expect(await host.call('undoLast')).toMatchObject({ ok: true, kept: [] });
    expect(await theirs(rows.length + 1)).toEqual(before);
  });
});

describe('a word of ours that means something else there', () => {
  const QUEUE = [...WORDS, ['Word', 'Pending', 'Not an invitation']];

  test('is not written: theirs is', async () => {
    host = await adopted([ANNA], QUEUE);
    expect(await host.call('logInvitation', ROBIN)).toMatchObject({ ok: true });
    expect((await host.shown('Sheet1', 'E4'))[0]).toEqual(['Sent']);
    expect((await ledger()).pending).toHaveLength(2);
  });

  test('is refused where they have none, and nothing is written', { tags: 'thorough' }, async () => {
    host = await adopted(
      [ANNA],
      QUEUE.filter(([, word]) => word !== 'Sent'),
    );
    expect(await host.call('logInvitation', ROBIN)).toMatchObject({
      ok: false,
      message: expect.stringContaining('“Your words” says that “Pending” means Not an invitation'),
    });
    expect((await host.shown('Sheet1', 'A4:E4')).flat().join('')).toBe('');
  });
});

describe('the table of words', () => {
  test('tells of a row that cannot be used', { tags: 'thorough' }, async () => {
    host = await adopted([ANNA], [...WORDS, ['Word', 'Dead', 'Gone']]);
    expect((await ledger()).problems).toEqual([
      'Row 11 of "Your words" cannot be used: "Word · Dead · Gone". Choose your columns again, or correct it.',
    ]);
  });

  test.each([
    ['the last name', 'B2', 'Surname', '"Last"'],
    ['a sign', 'F2', 'Feeling', '"Mood"'],
  ])(
    'is not passed over where the header of %s is gone: nothing is said to be free',
    async (_fact, a1, header, named) => {
      host = await adopted([ANNA], [...WORDS, ['Not ticked', 'Mood', 'Not an invitation']]);
      await host.type('Sheet1', a1, header);
      expect(await host.call('checkPerson', 'Anna Keller')).toMatchObject({
        ok: false,
        message: expect.stringContaining(`Cannot find ${named} in row 2 of "Sheet1"`),
      });
    },
  );
});

test('a day told by a sign is the day closed, and a date written there stays where it is', async () => {
  const words = [...WORDS, ['Filled', 'Mood', 'Withdrawn']];
  host = await adopted(
    [['Anna', 'Keller', address('anna-keller'), '02/05/2026', '', date('2026-06-20')]],
    words,
  );
  expect((await ledger()).resends).toMatchObject([{ name: 'Anna Keller', resendFrom: '2026-07-11' }]);
  expect(await host.shown('Sheet1', 'J3')).toEqual([['']]);
});
