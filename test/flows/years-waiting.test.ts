/** A move that was cut short and cannot go on yet waits: nothing else takes its place, and what was typed meanwhile stands. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { NodeHost } from '../../src/host/node.ts';
import { testFirst } from '../first-of.ts';
import { TOOLS, Workshop } from '../torture/workshop.ts';
import { date, openLedger, type Row } from './ledger-host.ts';

let host: NodeHost;
let workshop: Workshop;
afterEach(() => host.dispose());

const TYPE = `
function typeInYear() {
  SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Invitations 2025').getRange(4, 9).setValue('typed');
}`;
const closed = (Name: string): Row => ({
  ...{ Name, 'Profile URL': `https://www.linkedin.com/in/${Name.toLowerCase()}`, Status: 'Accepted' },
  ...{ 'Sent on': date('2025-10-01'), 'Closed on': date('2025-10-20') },
});
const LOG: readonly Row[] = [
  { ...closed('Zed'), Status: 'Pending', 'Closed on': null },
  closed('Ana'),
  closed('Twin'),
  closed('Twin'),
];
beforeEach(async () => {
  host = await openLedger(LOG, {
    tools: TOOLS + TYPE,
  });
  workshop = new Workshop(host);
  await host.call('moveClosed', false);
  await host.call('undoLast');
});
const MOVE = { name: 'moveClosed', args: [false] };
const NEXT = { name: 'readLedger', args: [] };

/** Ended where all is copied, and nothing deleted yet; gives the call. */
function cutShort(before: 'deleteRows' | 'copyTo'): void {
  let at = 0;
  const calls = () => host.lastCalls();
  workshop.run(MOVE);
  at = calls().findIndex(({ method }) => method === before) + 1;
  workshop.run({ name: 'undoLast', args: [] });
  workshop.run(MOVE, { at: before === 'copyTo' ? at + 1 : at, when: 'before' });
}
const names = () =>
  Object.entries(workshop.look())
    .filter(([title]) => title.startsWith('Invitations'))
    .flatMap(([, rows]) => rows.slice(1).map(([name]) => name))
    .filter(Boolean)
    .sort()
    .join(' ');
const ALL = 'Ana Twin Twin Zed';

testFirst(0, ['deleteRows', 'copyTo'] as const)(
  'ended before %s and then met by an error, it is not replaced by another move',
  (method) => {
    cutShort(method);
    for (let at = 1; at < 60; at += 6) {
      workshop.run(MOVE, { at, when: 'before', error: 'Service unavailable: Spreadsheets' });
    }
    workshop.run(NEXT);
    expect(names()).toBe(ALL);
  },
);

test('while the sheet of the year lacks the header of the marks it waits, and says so', {
  tags: 'thorough',
}, async () => {
  cutShort('deleteRows');
  await host.paste('Invitations 2025', 1, 15, [['Mine']]);
  workshop.run(NEXT);
  expect(await host.call('moveClosed', false)).toMatchObject({ ok: false, message: /on their way/ });
  await host.paste('Invitations 2025', 1, 15, [['Journal id']]);
  workshop.run(NEXT);
  expect(names()).toBe(ALL);
});

test('undo after the header of the marks was renamed names it, and moves nothing', {
  tags: 'thorough',
}, async () => {
  await host.call('moveClosed', false);
  await host.paste('Invitations 2025', 1, 15, [['Mine']]);
  expect(await host.call('undoLast')).toMatchObject({
    ok: false,
    message: /^Cannot find the column "Journal id" in row 1 of "Invitations 2025"/,
  });
  expect(names()).toBe(ALL);
  await host.paste('Invitations 2025', 1, 15, [['Journal id']]);
  expect(await host.call('undoLast')).toMatchObject({ ok: true, undone: 3 });
});

test('undo after the sheet of the year was deleted says that the rows are gone, and is not told as done', {
  tags: 'thorough',
}, async () => {
  await host.call('moveClosed', false);
  host.arrange.deleteTab('Invitations 2025');
  for (let times = 0; times < 2; times++)
    expect(await host.call('undoLast')).toMatchObject({ ok: false, message: /are gone/ });
});

testFirst<[what: string, typed: string, cells: (readonly [row: number, column: number])[]]>(0, [
  ['a cell of one', 'typed', [[3, 9]]],
  [
    'both that say the same',
    'typed',
    [
      [4, 9],
      [5, 9],
    ],
  ],
  ['beside one, under no header', 'typed', [[3, 20]]],
  ['a formula', '="typed"', [[3, 9]]],
])('what somebody types before it goes on stands, and nobody is there twice: %s', async (_, typed, cells) => {
  cutShort('deleteRows');
  for (const [row, column] of cells) await host.typeBlock('Invitations', row, column, [[typed]]);
  workshop.run(NEXT);
  expect(names()).toBe(ALL);
  expect(JSON.stringify(workshop.look().Invitations)).toContain('typed');
});

testFirst(0, [1, 2, 3])(
  'a row that somebody inserts into the sheet of the year before copy %i costs nobody there their row',
  async (which) => {
    await host.call('moveClosed', false);
    await host.paste('Invitations', 3, 1, [['Hal'], ['Ivy']]);
    for (const row of [3, 4])
      await host.paste('Invitations', row, 5, [[date('2025-10-01'), null, 'Declined', date('2025-10-20')]]);
    let copies = 0;
    const stop = host.on(({ method }) => {
      if (method === 'copyTo' && ++copies === which) host.arrange.insertRows('Invitations 2025', 2, 1);
    });
    workshop.run(MOVE);
    stop();
    workshop.run(NEXT);
    expect(names()).toBe('Ana Hal Ivy Twin Twin Zed');
  },
);

test('what somebody types into the last row of a year meanwhile stands', async () => {
  await host.call('moveClosed', false);
  await host.paste('Invitations', 3, 1, [['Hal']]);
  await host.paste('Invitations', 3, 5, [[date('2025-10-01'), null, 'Declined', date('2025-10-20')]]);
  let isDue = true;
  const stop = host.on(({ method }) => {
    if (method !== 'copyTo' || !isDue) return;
    isDue = false;
    host.callNow({ user: 'a person' }, 'typeInYear');
  });
  workshop.run(MOVE);
  stop();
  expect(await host.shown('Invitations 2025', 'I4:I5')).toEqual([['typed'], ['']]);
});

testFirst(1, ['insertRows', 'deleteRows'] as const)(
  'undo deletes nobody else in the sheet of the year where somebody %s there meanwhile',
  async (what) => {
    // Above what is undone stands who was moved before, and below who was moved since.
    await host.call('moveClosed', false);
    const actions: string[] = [];
    for (const name of ['Hal', 'Ivy']) {
      await host.paste('Invitations', 3, 1, [[name]]);
      await host.paste('Invitations', 3, 5, [[date('2025-10-01'), null, 'Declined', date('2025-10-20')]]);
      actions.push(((await host.call('moveClosed', false)) as { action: string }).action);
    }
    host.arrange.insertRows('Invitations 2025', 2, 1);
    let isDue = true;
    const stop = host.on(({ method }) => {
      if (method !== 'deleteRows' || !isDue) return;
      isDue = false;
      host.arrange[what]('Invitations 2025', 2, 1);
    });
    workshop.run({ name: 'takeBack', args: [actions[0]] });
    stop();
    expect(isDue).toBe(false);
    workshop.run(NEXT);
    expect(names()).toBe('Ana Hal Ivy Twin Twin Zed');
  },
);
