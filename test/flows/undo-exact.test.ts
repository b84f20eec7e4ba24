/**
 * Undo brings back exactly what a cell held, value, formula and number format, whatever kind of cell it was.
 */
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { ImportBatch, ImportReply, Reply, UndoReply } from '../../src/addon/contract.ts';
import { serialOf } from '../../src/host/engine/zone.ts';
import type { NodeHost } from '../../src/host/node.ts';
import { column, date, openAgain, openLedger, type Row } from './ledger-host.ts';

let host: NodeHost;
afterEach(() => host.dispose());

const serial = (clock: string) => serialOf(Date.parse(`${clock}Z`));
const [TEXT, NUMBER, BOOLEAN] = [1, 2, 3];

/** As Univer keeps a cell: `v` its value, `t` its type, `f` its formula. */
interface Content {
  readonly v?: string | number;
  readonly t?: number;
  readonly f?: string;
}
/** A kind of cell, its content and its number format, '' for automatic. */
const KINDS: readonly (readonly [kind: string, content: Content, format: string])[] = [
  ['text with outer spaces', { v: '  mine ', t: TEXT }, ''],
  ['text that looks like a formula', { v: '=1+1', t: TEXT }, ''],
  ['text of digits', { v: '007', t: TEXT }, '@'],
  ['text that looks like a day', { v: '2026-06-03', t: TEXT }, '@'],
  ['a number', { v: 7.25, t: NUMBER }, ''],
  ['a day that lost its format', { v: serial('2026-06-03T00:00'), t: NUMBER }, '0'],
  ['a day in a format of its own', { v: serial('2026-06-03T00:00'), t: NUMBER }, 'd mmm yyyy'],
  ['a time', { v: 0.375, t: NUMBER }, 'hh:mm'],
  ['a day and a time', { v: serial('2026-06-03T10:30:15'), t: NUMBER }, 'yyyy-mm-dd hh:mm:ss'],
  ['one in the hour that comes twice', { v: serial('2025-11-02T01:30'), t: NUMBER }, 'yyyy-mm-dd hh:mm'],
  ['a percentage', { v: 0.5, t: NUMBER }, '0%'],
  ['an amount of money', { v: 12.5, t: NUMBER }, '$#,##0.00'],
  ['TRUE', { v: 1, t: BOOLEAN }, ''],
  ['FALSE', { v: 0, t: BOOLEAN }, ''],
  ['a formula', { f: '=1+1' }, ''],
  ['a formula that shows a day', { f: '=DATE(2026,6,3)' }, 'yyyy-mm-dd'],
  ['a blank cell', {}, ''],
  ['a blank cell of a number format', {}, '0.00'],
  ['a blank cell of a date format', {}, 'd mmm yyyy'],
];
const PEOPLE = KINDS.map(
  (_, index): Row => ({
    Name: `P${index}`,
    Status: 'Pending',
    'Sent on': date('2026-05-01'),
    Attempt: 1,
  }),
);
/** The columns that an act writes. */
const PLACES = { status: 6, closedOn: 7, reason: 8, resendFrom: 9, followUp: 12 };
const LETTERS = 'ABCDEFGHIJKLMN';

type Snapshot = ReturnType<NodeHost['save']>;

/** Puts the kinds, one in each row, into columns of the log. */
function putKinds(snapshot: Snapshot, places: readonly number[]): Snapshot {
  const { workbook } = snapshot;
  const log = Object.values(workbook.sheets).find(({ name }) => name === 'Invitations');
  KINDS.forEach(([, content, format], index) => {
    for (const place of places) {
      const row = log?.cellData?.[index + 1];
      if (row) row[place] = { ...content, ...(format && { s: { n: { pattern: format } } }) };
    }
  });
  return snapshot;
}

/** What undo is to restore of the log, by kind: the cells that an act may change. */
function held(): Record<string, object[]> {
  return Object.fromEntries(
    KINDS.map(([kind], index) => [
      kind,
      Object.values(PLACES).map((place) => {
        const { value, formula, format } = host.cellState('Invitations', `${LETTERS[place]}${index + 2}`);
        // Sheets has two words for a cell without a number format.
        return { value, formula, format: format === 'General' ? '' : format };
      }),
    ]),
  );
}

/** At once: no act here waits for a formula. */
const undo = async () => host.callNow({}, 'undoLast') as Extract<UndoReply, { ok: true }>;
const withdraw = async (index: number, more = {}) =>
  host.callNow({}, 'logWithdrawal', {
    target: { row: index + 2, name: `P${index}`, url: '', account: '', sentOn: '2026-05-01' },
    on: '2026-06-20',
    reason: 'No answer',
    followUp: 'Ask Zoe',
    ...more,
  }) as Extract<Reply, { ok: true }>;

async function withdrawAll(): Promise<void> {
  for (const index of KINDS.keys()) expect(await withdraw(index)).toMatchObject({ ok: true, already: false });
}
async function undoAll(): Promise<void> {
  for (const _ of KINDS) expect(await undo()).toMatchObject({ ok: true, act: 'Withdrawal', kept: [] });
}

describe('every kind of cell that a withdrawal writes over', () => {
  let snapshot: Snapshot;
  beforeAll(async () => {
    const made = await openLedger(PEOPLE);
    const { closedOn, reason, resendFrom, followUp } = PLACES;
    snapshot = putKinds(made.save(), [closedOn, reason, resendFrom, followUp]);
    made.dispose();
  });
  const open = async () => {
    const first = await openLedger();
    host = await openAgain(first, { snapshot: structuredClone(snapshot) });
    first.dispose();
    await host.call('readLedger');
    const formats = Object.values(held()).map(([, closedOn]) => (closedOn as { format: string }).format);
    expect(formats).toEqual(KINDS.map(([, , format]) => format));
  };

  test('is restored at once', { tags: 'thorough' }, async () => {
    await open();
    const before = held();
    for (const [index, [kind]] of KINDS.entries()) {
      await withdraw(index);
      expect(host.cellState('Invitations', `I${index + 2}`).value, kind).toBe('No answer');
      expect(await undo(), kind).toMatchObject({ ok: true, act: 'Withdrawal', kept: [] });
    }
    await host.settled();
    expect(held()).toEqual(before);
  });

  test('is restored after the sheet’s zone moved west, the latest first', async () => {
    await open();
    const before = held();
    await withdrawAll();
    const moved = await openAgain(host, { sheetZone: 'America/Los_Angeles' });
    host.dispose();
    host = moved;
    await undoAll();
    await host.settled();
    expect(held()).toEqual(before);
  });

  test('is restored after rows were sorted and one was inserted', { tags: 'thorough' }, async () => {
    await open();
    const before = held();
    await withdrawAll();
    const backwards = [...KINDS.keys()].reverse();
    host.arrange.reorderRows('Invitations', `A2:N${KINDS.length + 1}`, backwards);
    host.arrange.insertRows('Invitations', 2, 1);
    await host.settled();
    await undoAll();
    host.arrange.deleteRows('Invitations', 2, 1);
    host.arrange.reorderRows('Invitations', `A2:N${KINDS.length + 1}`, backwards);
    await host.settled();
    expect(held()).toEqual(before);
  });

  test('is kept where it was edited since, and only that', async () => {
    await open();
    const before = held();
    await withdrawAll();
    for (const index of KINDS.keys()) await host.type('Invitations', `I${index + 2}`, 'my own words');
    for (const index of [...KINDS.keys()].reverse()) {
      expect((await undo()).kept).toEqual([
        {
          cell: `Invitations!I${index + 2}`,
          name: `P${index}`,
          why: 'the cell was edited since and holds "my own words"',
        },
      ]);
    }
    await host.settled();
    const words = { value: 'my own words', formula: '' };
    for (const [kind, cells] of Object.entries(held())) {
      expect(cells[2], kind).toMatchObject(words);
      expect(cells.toSpliced(2, 1), kind).toEqual(before[kind]?.toSpliced(2, 1));
    }
  });
});

test('every kind of cell in Status that an import writes over is restored', async () => {
  const made = await openLedger(PEOPLE);
  host = await openAgain(made, { snapshot: putKinds(made.save(), [PLACES.status]) });
  made.dispose();
  await host.call('readLedger');
  const before = held();
  const changed = KINDS.map((_, index) => ({
    target: { row: index + 2, name: `P${index}`, url: '', sentOn: '2026-05-01', status: '', closedOn: '' },
    to: 'Accepted',
    closedOn: '2026-06-10',
    why: '',
  })) as unknown as ImportBatch['changed'];
  const reply = (await host.call('applyImport', {
    importId: 'import-1',
    account: 'My account',
    ownerSlug: null,
    exportedOn: '2026-06-27',
    added: [],
    changed,
    last: true,
  })) as ImportReply;
  expect(reply).toMatchObject({ ok: true, changed: KINDS.length, skipped: [] });
  expect(new Set(await column(host, 'Status', KINDS.length))).toEqual(new Set(['Accepted']));
  expect(await undo()).toMatchObject({ act: 'Import', kept: [] });
  await host.settled();
  expect(held()).toEqual(before);
});

test('a formula in Resend from answers for itself, and is never written over', async () => {
  host = await openLedger(PEOPLE.slice(0, 1));
  await host.type('Invitations', 'J2', '=H2+30');
  await withdraw(0);
  expect(await host.formulas('Invitations', 'J2')).toEqual([['=H2+30']]);
  await undo();
  expect(await host.formulas('Invitations', 'J2')).toEqual([['=H2+30']]);
});

test.each([
  ['a link on a word', 'see here', { start: 0, end: 3, url: 'https://example.com/' }, true],
  ['a bold word', 'see here', { start: 4, end: 8, bold: true }, true],
  ['a link on all of it', 'see here', { start: 0, end: 8, url: 'https://example.com/' }, true],
  [
    'an address that is a link to itself',
    'https://example.com',
    { start: 0, end: 19, url: 'https://example.com/' },
    false,
  ],
])(
  '%s in a cell that is written over: undo brings the text back, and says what is lost',
  async (_, text, run, isTold) => {
    host = await openLedger([{ Name: 'Ana', Status: 'Pending', 'Sent on': date('2026-05-01') }]);
    host.arrange.writeRuns('Invitations', 'M2', text, [run]);
    const target = { row: 2, name: 'Ana', url: '', account: '', sentOn: '2026-05-01' };
    const [on, reason] = ['2026-06-20', 'No answer'];
    const reply = await host.call('logWithdrawal', { target, on, reason, followUp: 'later' });
    expect(reply).toMatchObject({ ok: true });
    const undone = await host.call('undoLast');
    const why = 'its text came back, without links and formats of single words';
    expect(undone).toMatchObject({
      ok: true,
      kept: isTold ? [{ cell: 'Invitations!M2', name: 'Ana', why }] : [],
    });
    expect(await host.values('Invitations', 'M2')).toEqual([[text]]);
  },
);

test('a check box takes no day: that is said, and nothing is changed', async () => {
  host = await openLedger(PEOPLE.slice(0, 1));
  host.arrange.validate('Invitations', 'H2', { criteria: 'CHECKBOX', values: [], allowInvalid: false });
  await host.type('Invitations', 'H2', 'TRUE');
  const before = await host.values('Invitations', 'A2:M2');
  expect(await withdraw(0)).toMatchObject({ ok: false, message: expect.stringContaining('Invitations!H2') });
  expect(await host.values('Invitations', 'A2:M2')).toEqual(before);
  expect(await undo()).toMatchObject({ act: null });
});

describe('of two rows that say the same', () => {
  const twins = [PEOPLE[0], PEOPLE[0], PEOPLE[1]] as Row[];
  const withdrawTwin = (row: number) =>
    withdraw(0, { target: { row, name: 'P0', url: '', account: '', sentOn: '2026-05-01' } });
  const statuses = (count = 3) => column(host, 'Status', count);

  test.each([2, 3])('the act on row %i is undone there', async (row) => {
    host = await openLedger(twins);
    const { action } = await withdrawTwin(row);
    expect(await statuses()).toEqual([2, 3, 4].map((each) => (each === row ? 'Withdrawn' : 'Pending')));
    expect(await host.call('takeBack', action)).toMatchObject({ ok: true, kept: [] });
    expect(await statuses()).toEqual(['Pending', 'Pending', 'Pending']);
    expect(await column(host, 'Closed on', 3)).toEqual(['', '', '']);
  });

  test('it is found again after both moved, by what it holds', async () => {
    host = await openLedger(twins);
    await withdrawTwin(3);
    host.arrange.insertRows('Invitations', 2, 2);
    await host.settled();
    expect(await statuses(5)).toEqual(['', '', 'Pending', 'Withdrawn', 'Pending']);
    expect(await undo()).toMatchObject({ act: 'Withdrawal', kept: [] });
    expect(await statuses(5)).toEqual(['', '', 'Pending', 'Pending', 'Pending']);
  });

  test('which cannot be told is kept, and that is why', async () => {
    host = await openLedger(twins);
    await withdrawTwin(2);
    await withdrawTwin(3);
    host.arrange.insertRows('Invitations', 2, 5);
    await host.settled();
    expect((await undo()).kept).toEqual([{ cell: '', name: 'P0', why: '2 rows say the same' }]);
    expect(await statuses(8)).toEqual(['', '', '', '', '', 'Withdrawn', 'Withdrawn', 'Pending']);
  });

  test('both are undone, one after the other', async () => {
    host = await openLedger(twins);
    await withdrawTwin(2);
    await withdrawTwin(3);
    await undo();
    expect(await statuses()).toEqual(['Withdrawn', 'Pending', 'Pending']);
    await undo();
    expect(await statuses()).toEqual(['Pending', 'Pending', 'Pending']);
  });
});

describe('the last action is the one with the highest number', () => {
  const now = Date.now;
  afterEach(() => {
    Date.now = now;
  });

  test('also when the clock went back by days', async () => {
    host = await openLedger(PEOPLE.slice(0, 2));
    await withdraw(0);
    host.setToday('2026-06-21');
    await withdraw(1);
    host.setToday('2026-06-27');
    await undo();
    expect(await column(host, 'Status', 2)).toEqual(['Withdrawn', 'Pending']);
  });

  test('also in the hour of autumn that comes twice', async () => {
    host = await openLedger(PEOPLE.slice(0, 2), { today: '2026-11-01' });
    // The host’s clock stands at 10:00 in New York, 15:00 UTC.
    const turnTo = (utc: string) => {
      const by = Date.parse(utc) - Date.parse('2026-11-01T15:00Z');
      Date.now = () => now() + by;
    };
    turnTo('2026-11-01T05:45Z'); // 1:45, summer time
    await withdraw(0);
    turnTo('2026-11-01T06:15Z'); // 1:15, half an hour later
    await withdraw(1);
    const shown = (await host.shown('Journal', 'A2:A3')).flat();
    expect(shown.sort()).toEqual(['2026-11-01 01:15', '2026-11-01 01:45']);
    await undo();
    expect(await column(host, 'Status', 2)).toEqual(['Withdrawn', 'Pending']);
    await undo();
    expect(await column(host, 'Status', 2)).toEqual(['Pending', 'Pending']);
  });

  test('beyond nine', { tags: 'thorough' }, async () => {
    host = await openLedger(PEOPLE.slice(0, 11));
    for (let index = 0; index < 11; index++) await withdraw(index);
    await undo();
    expect((await column(host, 'Status', 11)).lastIndexOf('Withdrawn')).toBe(9);
  });
});
