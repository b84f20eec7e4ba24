/**
 * What is alike is mended at once, through the built bundle: by word, by column, by header; as one change, which one
 * Undo takes back exactly.
 */
import { afterEach, describe, expect, test } from 'vitest';
import type { Alike, FixReply, Health, HealthReply, UndoReply } from '../../src/addon/contract.ts';
import type { NodeHost } from '../../src/host/node.ts';
import { sayAlike } from '../../src/sidebar/kit/say-alike.ts';
import { testFirst } from '../first-of.ts';
import { column, date, journalOf, openLedger, type Row, SET_UP } from './ledger-host.ts';

let host: NodeHost;
afterEach(() => host.dispose());

const person = (at: number, more: Row): Row => ({
  Name: `Person ${at}`,
  'Profile URL': `https://www.linkedin.com/in/person-${at}`,
  'Sent on': date('2026-06-01'),
  Status: 'Pending',
  ...more,
});
/** So many rows, each alike to the others but in its person. */
const people = (count: number, more: (at: number) => Row): Row[] =>
  Array.from({ length: count }, (_, at) => person(at, more(at)));

async function readHealth(): Promise<Health> {
  const reply = (await host.call('readHealth')) as HealthReply;
  if (!reply.ok) throw new Error(reply.message);
  return reply.health;
}
/** As the page says them. */
const sayAll = (all: readonly Alike[]) => all.map((alike) => ({ ...alike, ...sayAlike(alike) }));
const alikeOf = ({ groups, renamed }: Health) =>
  sayAll([...renamed, ...groups.flatMap(({ alike }) => alike)]);

async function fix(kind: string, key: string, choice: string) {
  const reply = (await host.call('fixAlike', { kind, key, choice })) as FixReply;
  if (!reply.ok) throw new Error(reply.message);
  return reply;
}

/** The log with everything that undo must bring back. */
const state = async () => [
  await host.values('Invitations', 'A1:P40'),
  await host.formulas('Invitations', 'A1:P40'),
  await host.shown('Invitations', 'A1:P40'),
];

async function undo(action: string | null): Promise<Extract<UndoReply, { ok: true }>> {
  const reply = (await host.call('takeBack', action)) as UndoReply;
  if (!reply.ok) throw new Error(reply.message);
  return reply;
}

/** Makes the table "Your words" as adopting does, with these rows. */
async function haveWords(...rows: string[][]): Promise<void> {
  await host.type('Invitations', 'G1', 'Marks');
  await fix('renamed', 'status', 'use');
  if (rows.length > 0) await host.paste('Your words', 3, 1, rows);
}

describe('by word', () => {
  test('a known word is proposed what it counts as, and written so in all its rows', async () => {
    host = await openLedger(people(6, (at) => ({ Status: at % 2 === 0 ? 'Sent' : 'Pending' })));
    const [found] = alikeOf(await readHealth());
    expect(found).toMatchObject({
      kind: 'word',
      says: '“Sent” in 3 rows counts as Pending.',
      preview: ['In rows 2, 4 and 6.'],
      chosen: 'Pending',
      button: 'Fix all 3',
    });
    await host.click('Run the daily check now');
    const before = await state();
    const { action, fixed, left, health } = await fix('word', 'sent', 'Pending');
    expect([fixed, left, health.groups]).toEqual([3, 0, []]);
    expect(await column(host, 'Status', 6)).toEqual(Array(6).fill('Pending'));
    expect((await journalOf(host))[0]?.what).toBe('Fixed: “Sent” → Pending, 3 rows');
    expect(await undo(action)).toMatchObject({ act: 'Fix', undone: 3, kept: [] });
    expect(await state()).toEqual(before);
  });

  test('an unknown word is chosen a meaning; the choice is another than what the page may make up', {
    tags: 'thorough',
  }, async () => {
    host = await openLedger(people(3, (at) => ({ Status: at === 2 ? 'Ghosted ' : 'ghosted' })));
    const [found] = alikeOf(await readHealth());
    expect(found).toMatchObject({ kind: 'status', key: 'ghosted', chosen: '', button: 'Fix all 3' });
    expect(found?.options.map(({ value }) => value)).toEqual([
      ...['Pending', 'Accepted', 'Withdrawn', 'Expired', 'Declined', 'Unknown'],
    ]);
    const before = await state();
    for (const choice of ['', 'Gone', 'Not an invitation', 7, null, {}]) {
      const reply = await host.call('fixAlike', { kind: 'status', key: 'ghosted', choice });
      expect(reply).toMatchObject({ ok: false, code: 'invalid' });
    }
    expect(await state()).toEqual(before);
    const { action } = await fix('status', 'ghosted', 'Unknown');
    expect(await column(host, 'Status', 3)).toEqual(['Unknown', 'Unknown', 'Unknown']);
    await undo(action);
    expect(await column(host, 'Status', 3)).toEqual(['ghosted', 'ghosted', 'Ghosted ']);
  });

  test.each([
    [2, '“pinged” in 1 row isn’t a status.'],
    [0, 'A blank status with a day in 1 row isn’t a status.'],
  ])('what the word of a single row means can be chosen there', { tags: 'thorough' }, async (at, says) => {
    const words = [null, 'Pending', 'pinged'];
    host = await openLedger(
      people(3, (place) => ({ Status: place === at ? (words[at] ?? null) : 'Pending' })),
    );
    const [found, ...others] = alikeOf(await readHealth());
    expect(others).toEqual([]);
    expect(found).toMatchObject({ says, preview: [`In row ${at + 2}.`], chosen: '', button: 'Fix' });
    const { fixed, action, health } = await fix('status', found?.key ?? '', 'Declined');
    expect([fixed, health.groups]).toEqual([1, []]);
    expect((await column(host, 'Status', 3))[at]).toBe('Declined');
    expect((await journalOf(host))[0]?.what).toContain(' → Declined, 1 row');
    await undo(action);
    expect((await column(host, 'Status', 3))[at]).toBe(words[at] ?? '');
  });

  test('the word of a single row is remembered, too', async () => {
    host = await openLedger(people(5, (at) => ({ Status: at === 4 ? 'pinged' : 'ghosted' })));
    await haveWords();
    expect(alikeOf(await readHealth()).map(({ says, button }) => [says, button])).toEqual([
      ['“ghosted” in 4 rows isn’t a status.', 'Remember'],
      ['“pinged” in 1 row isn’t a status.', 'Remember'],
    ]);
    await fix('status', 'pinged', 'Pending');
    expect((await host.shown('Your words', 'A3:C3'))[0]).toEqual(['Word', 'pinged', 'Pending']);
  });

  test('blank ones with a day sent are one case, those without another', async () => {
    host = await openLedger(
      people(5, (at) => (at < 3 ? { Status: null } : { Status: null, 'Sent on': null })),
    );
    expect(alikeOf(await readHealth()).map(({ says }) => says)).toEqual([
      'A blank status with a day in 3 rows isn’t a status.',
      'A blank status without a day in 2 rows isn’t a status.',
    ]);
    await fix('status', ' with a day', 'Pending');
    expect(await column(host, 'Status', 5)).toEqual(['Pending', 'Pending', 'Pending', '', '']);
  });

  test('a word is remembered where there is a table of words, and no cell of the log changes', {
    tags: 'thorough',
  }, async () => {
    host = await openLedger(people(4, () => ({ Status: 'Ghosted' })));
    await haveWords();
    const before = await state();
    const [found] = alikeOf(await readHealth());
    expect(found).toMatchObject({ chosen: '', button: 'Remember' });
    expect(found?.options.at(-1)?.value).toBe('Not an invitation');
    const { action, health } = await fix('status', 'ghosted', 'Declined');
    expect(health.groups).toEqual([]);
    expect(await host.shown('Your words', 'A2:C4')).toEqual([
      ['Column', 'Marks', 'Status'],
      ['Word', 'Ghosted', 'Declined'],
      ['', '', ''],
    ]);
    expect((await host.values('Invitations', 'G1:G5')).flat()).toEqual([
      'Marks',
      ...Array(4).fill('Ghosted'),
    ]);
    await undo(action);
    expect(await host.shown('Your words', 'A3:C3')).toEqual([['', '', '']]);
    expect(await state()).toEqual(before);
    await fix('status', 'ghosted', 'Not an invitation');
    expect(await host.call('readLedger')).toMatchObject({ ok: true, ledger: { invitations: 0 } });
  });

  test('a row of the table that can’t be used is named with its cell', async () => {
    host = await openLedger(people(1, () => ({})));
    await haveWords(['Word', 'Sent', 'Perhaps']);
    const { groups } = await readHealth();
    expect(
      groups.map(({ kind, findings }) => [kind, findings.map(({ says, place }) => [says, place])]),
    ).toEqual([
      [
        'words',
        [
          [
            'Row 3 of "Your words" cannot be used: "Word · Sent · Perhaps". Choose your columns again, or correct it.',
            { sheet: 'words', row: 3, column: 1 },
          ],
        ],
      ],
    ]);
    expect(await host.call('selectCell', groups[0]?.findings[0]?.place)).toEqual({ ok: true });
  });
});

describe('by column', () => {
  const days = ['5/6/2026', '26/05/2026', '1/6/2026', '3 Jun 2026'];
  const dates = (count: number) => people(count, (at) => ({ 'Sent on': days[at % days.length] ?? null }));

  test('dates written as text are converted by the order that one of them proves', async () => {
    host = await openLedger(dates(8));
    const [found] = alikeOf(await readHealth());
    expect(found).toMatchObject({
      kind: 'text date',
      key: 'sentOn',
      says: '8 dates in “Sent on” are text. Invitations!E3, "26/05/2026", shows that the day comes first.',
      preview: ['5/6/2026 → 5 June 2026', '26/05/2026 → 26 May 2026', '1/6/2026 → 1 June 2026'],
      options: [],
      button: 'Convert 8 dates',
    });
    await host.click('Run the daily check now');
    const before = await state();
    const { action, fixed, health } = await fix('text date', 'sentOn', '');
    expect([fixed, health.groups]).toEqual([8, []]);
    expect((await host.values('Invitations', 'E2:E5')).flat()).toEqual(
      ['2026-06-05', '2026-05-26', '2026-06-01', '2026-06-03'].map((day) => ({ day })),
    );
    await undo(action);
    expect(await state()).toEqual(before);
  });

  test('without a proof the user chooses the order', async () => {
    host = await openLedger(
      people(3, (at) => ({ 'Sent on': ['5/6/2026', '1/6/2026', '3 Jun 2026'][at] ?? null })),
    );
    const [found] = alikeOf(await readHealth());
    expect(found).toMatchObject({
      says: '3 dates in “Sent on” are text. Nothing in the column shows which number is the month.',
      preview: ['3 Jun 2026 → 3 June 2026'],
      options: [
        { value: 'day first', label: '5/6/2026 → 5 June 2026' },
        { value: 'month first', label: '5/6/2026 → 6 May 2026' },
      ],
      chosen: '',
    });
    await fix('text date', 'sentOn', 'month first');
    expect((await host.values('Invitations', 'E2:E4')).flat()).toEqual(
      ['2026-05-06', '2026-01-06', '2026-06-03'].map((day) => ({ day })),
    );
  });

  test('formulas of a column keep their values', async () => {
    host = await openLedger(people(3, () => ({})));
    for (const row of [2, 3, 4]) await host.type('Invitations', `B${row}`, `=UPPER("acme ${row}")`);
    await host.click('Run the daily check now');
    const before = await state();
    const [found] = alikeOf(await readHealth());
    expect(found).toMatchObject({ kind: 'formula', key: 'company', button: 'Keep 3 values' });
    const { action } = await fix('formula', 'company', '');
    expect((await host.formulas('Invitations', 'B2:B4')).flat()).toEqual(['', '', '']);
    expect(await column(host, 'Company', 3)).toEqual(['ACME 2', 'ACME 3', 'ACME 4']);
    await undo(action);
    expect(await state()).toEqual(before);
  });

  test('totals below the log are neither found nor changed', async () => {
    host = await openLedger(dates(4));
    await host.paste('Invitations', 7, 1, [['Total', null, null, null, null, null, 4]]);
    await host.type('Invitations', 'B7', '=COUNTA(A2:A5)');
    const before = await host.values('Invitations', 'A7:N7');
    const health = await readHealth();
    expect(health.groups.map(({ kind, total }) => [kind, total])).toEqual([['text date', 4]]);
    await fix('text date', 'sentOn', '');
    expect((await readHealth()).groups).toEqual([]);
    expect(await host.values('Invitations', 'A7:N7')).toEqual(before);
  });
});

describe('a renamed header', () => {
  testFirst(1, [
    ['G1', 'Marks', 'status', 'Status'],
    ['C1', 'Where', 'url', 'Profile URL'],
    ['E1', 'Moment', 'sentOn', 'Sent on'],
    ['A1', 'Xyz', 'name', 'Name'],
  ])(
    '%s, "%s", is used, or ours is put back; Repair and Set up add no column',
    async (a1, header, key, ours) => {
      host = await openLedger(people(3, () => ({})));
      await host.click('Run the daily check now');
      await host.type('Invitations', a1, header);
      const before = await state();
      const health = await readHealth();
      expect(health.missing).toEqual([]);
      expect(sayAll(health.renamed)).toMatchObject([
        {
          says: `You seem to have renamed “${ours}” to “${header}”. If neither is right, write “${ours}” above the right column.`,
          options: [
            { value: 'use', label: `Use ${header}` },
            { value: 'back', label: `Put “${ours}” back` },
          ],
        },
      ]);
      expect(await host.call('readLedger')).toMatchObject({
        ok: false,
        code: 'set up',
        message: `Cannot find the column "${ours}" in "Invitations". You seem to have renamed “${ours}” to “${header}”. Open Health in the sidebar, which can use it or put the name back.`,
      });
      expect(await host.call('repairSheets')).toMatchObject({ ok: false, code: 'set up' });
      await host.click(SET_UP);
      expect(await state()).toEqual(before);

      const used = await fix('renamed', key, 'use');
      expect([used.health.renamed, used.health.missing]).toEqual([[], []]);
      expect(await host.call('readLedger')).toMatchObject({ ok: true, ledger: { invitations: 3 } });
      expect(await host.shown('Your words', 'A2:C2')).toEqual([['Column', header, ours]]);
      expect(await undo(used.action)).toMatchObject({ act: 'Fix', kept: [], ledger: null });
      expect(await state()).toEqual(before);

      const back = await fix('renamed', key, 'back');
      expect([back.health.renamed, back.health.missing]).toEqual([[], []]);
      expect(await host.values('Invitations', a1)).toEqual([[ours]]);
      expect(await undo(back.action)).toMatchObject({ act: 'Fix', kept: [], ledger: null });
      expect(await state()).toEqual(before);
    },
  );

  test('that the user had chosen, and renamed again, replaces the earlier one', async () => {
    host = await openLedger(people(2, () => ({})));
    await haveWords();
    await host.type('Invitations', 'G1', 'Marking');
    await fix('renamed', 'status', 'use');
    expect(await host.shown('Your words', 'A2:C3')).toEqual([
      ['Column', 'Marking', 'Status'],
      ['', '', ''],
    ]);
  });

  test('an empty column is no renamed one: Repair adds what is missing', async () => {
    host = await openLedger(people(2, () => ({})));
    await host.type('Invitations', 'L1', 'Something');
    expect(await readHealth()).toMatchObject({
      renamed: [],
      missing: ['There is no column "Goal fit" in "Invitations".'],
    });
    expect(await host.call('repairSheets')).toMatchObject({ ok: true });
    expect((await host.shown('Invitations', 'A1:P1'))[0]).toContain('Goal fit');
  });

  test('two at once are each told, with their own columns', async () => {
    host = await openLedger(people(3, () => ({ Status: 'Withdrawn', 'Closed on': date('2026-06-20') })));
    await host.paste('Invitations', 1, 5, [['Begin', 'Note', 'Status', 'Finale']]);
    const { renamed } = await readHealth();
    expect(sayAll(renamed).map(({ key, options }) => [key, options[0]?.label])).toEqual([
      ['sentOn', 'Use Begin'],
      ['closedOn', 'Use Finale'],
    ]);
  });
});

test.each([
  null,
  {},
  { kind: 'status' },
  { kind: 'account', key: 'x', choice: 'x' },
  { kind: {}, key: [], choice: '' },
])('fixAlike refuses %j', async (asked) => {
  host = await openLedger(people(2, () => ({ Status: 'maybe' })));
  expect(await host.call('fixAlike', asked)).toMatchObject({ ok: false });
  expect(await column(host, 'Status', 2)).toEqual(['maybe', 'maybe']);
});
