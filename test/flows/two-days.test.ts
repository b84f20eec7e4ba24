/**
 * Two columns that tell when an invitation ended: where they contradict each other, Health says which day counts, and
 * leaves both to the user.
 */
import { afterEach, expect, test } from 'vitest';
import type { HealthReply } from '../../src/addon/contract.ts';
import type { PastedValue } from '../../src/host/host.ts';
import type { NodeHost } from '../../src/host/node.ts';
import { date } from './ledger-host.ts';
import { openOwnBook } from './own-book.ts';

let host: NodeHost;
afterEach(() => host.dispose());

const ZONES = { today: '2026-06-27', sheetZone: 'America/New_York', scriptZone: 'Asia/Kolkata', rows: 40 };
const THEIRS = ['Name', 'Sent on', 'Status', 'Closed on', 'Withdrawn', 'Gave up', 'Connected'];
const OURS = [
  ...['Company', 'Profile URL', 'Account', 'Note', 'Reason', 'Resend from', 'Attempt', 'Goal fit'],
  ...['Follow-up', 'Flag'],
];
const WORDS = [
  ['Filled', 'Withdrawn', 'Withdrawn'],
  ['Filled', 'Gave up', 'Withdrawn'],
  ['Filled', 'Connected', 'Accepted'],
  ['Dates', 'Withdrawn', 'day first'],
];

/** Name, day in *Closed on*, then what the user's own columns hold. */
const open = (...rows: readonly (readonly PastedValue[])[]) => openWith(WORDS, rows);

async function openWith(words: string[][], rows: readonly (readonly PastedValue[])[]): Promise<void> {
  host = await openOwnBook(ZONES, { titles: [], headers: [...THEIRS, ...OURS], words, chosen: {} });
  const lines = rows.map(([name = null, status = null, ...days]) => [
    ...[name, date('2026-01-05'), status],
    ...THEIRS.slice(3).map((_, place) => days[place] ?? null),
  ]);
  await host.paste('Sheet1', 2, 1, lines);
}

async function twoDays() {
  const reply = (await host.call('readHealth')) as HealthReply;
  if (!reply.ok) throw new Error(reply.message);
  return reply.health.groups.filter(({ kind }) => kind === 'two days');
}

test('“Closed on” and a column of the user’s own say two days: both are told, with the one that counts, and none is changed', async () => {
  await open(['Ana', 'Withdrawn', date('2026-05-03'), '05/05/2026'], ['Ben', null, null, date('2026-05-09')]);
  const cells = await host.values('Sheet1', 'A1:G3');
  expect(await twoDays()).toEqual([
    {
      ...{ kind: 'two days', total: 1, alike: [], more: 0 },
      findings: [
        {
          id: { kind: 'two days', row: 2, column: 4, holds: '2026-05-03' },
          says: 'Sheet1!D2 says that the invitation to Ana ended on 3 May 2026, and that counts. Sheet1!E2 (“Withdrawn”) says 5 May 2026: correct what is wrong.',
          place: { sheet: 'log', row: 2, column: 4 },
          fix: null,
        },
      ],
    },
  ]);
  expect(
    await host.call('fixFinding', { kind: 'two days', row: 2, column: 4, holds: '2026-05-03' }),
  ).toMatchObject({
    ok: false,
  });
  expect(await host.values('Sheet1', 'A1:G3')).toEqual(cells);
});

test('corrected in the sheet, it is gone', async () => {
  await open(['Ana', 'Withdrawn', date('2026-05-03'), date('2026-05-05')]);
  expect(await twoDays()).toHaveLength(1);
  await host.paste('Sheet1', 2, 4, [[date('2026-05-05')]]);
  expect(await twoDays()).toEqual([]);
});

test('without “Closed on” the first of two columns counts', async () => {
  await open(['Ana', '', null, date('2026-05-03'), date('2026-05-06')]);
  const [group] = await twoDays();
  expect(group?.findings).toMatchObject([
    {
      place: { column: 5 },
      says: 'Sheet1!E2 says that the invitation to Ana ended on 3 May 2026, and that counts. Sheet1!F2 (“Gave up”) says 6 May 2026: correct what is wrong.',
    },
  ]);
});

test('three days are one finding, which names all cells that contradict the one that counts', async () => {
  await open(['Ana', 'Withdrawn', date('2026-05-03'), date('2026-05-05'), date('2026-05-06')]);
  const [group] = await twoDays();
  expect(group).toMatchObject({ total: 1 });
  expect(group?.findings).toMatchObject([
    {
      id: { row: 2, column: 4 },
      says: 'Sheet1!D2 says that the invitation to Ana ended on 3 May 2026, and that counts. Sheet1!E2 (“Withdrawn”) says 5 May 2026, and Sheet1!F2 (“Gave up”) says 6 May 2026: correct what is wrong.',
    },
  ]);
});

test('a column that tells the status by being filled and by a tick is named once', async () => {
  await openWith(
    [...WORDS, ['Ticked', 'Withdrawn', 'Withdrawn']],
    [
      ['Ana', 'Withdrawn', date('2026-05-03'), date('2026-05-05')],
      ['Ben', 'Withdrawn', null, date('2026-05-05')],
    ],
  );
  const [group] = await twoDays();
  expect(group?.findings.map(({ says }) => says)).toEqual([
    'Sheet1!D2 says that the invitation to Ana ended on 3 May 2026, and that counts. Sheet1!E2 (“Withdrawn”) says 5 May 2026: correct what is wrong.',
  ]);
});

test.each<[string, PastedValue[]]>([
  ['the same day twice', ['Withdrawn', date('2026-05-03'), '03/05/2026']],
  ['a day and a word', ['Withdrawn', date('2026-05-03'), 'yes']],
  ['a day that cannot be read', ['Withdrawn', 'soon', date('2026-05-03')]],
  ['the day of another end', ['Withdrawn', date('2026-05-03'), null, null, date('2026-05-05')]],
  ['nothing else', ['Withdrawn', date('2026-05-03')]],
])('%s is no contradiction', async (_, told) => {
  await open(['Ana', ...told]);
  expect(await twoDays()).toEqual([]);
});
