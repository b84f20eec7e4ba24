/**
 * The years of a Journal that has grown: moved part by part, nothing lost and nothing twice wherever an
 * execution ends.
 */
import { afterEach, expect, test } from 'vitest';
import type { HealthReply, MoveReply, Reply } from '../../src/addon/contract.ts';
import type { PastedValue } from '../../src/host/host.ts';
import type { NodeHost } from '../../src/host/node.ts';
import { faultsOf, formatFault } from '../torture/crash.ts';
import { type Sight, TOOLS, Workshop } from '../torture/workshop.ts';
import { date, openAgain, openLedger, type Row } from './ledger-host.ts';

let host: NodeHost;
afterEach(() => host.dispose());

const LOG: readonly Row[] = [
  { Name: 'Ana', Status: 'Accepted', 'Sent on': date('2026-06-01') },
  {
    Name: 'Ben',
    Status: 'Pending',
    'Sent on': date('2026-06-02'),
    'Profile URL': 'https://www.linkedin.com/in/ben',
  },
];

/** An action of so many edits. Each is told in the Journal by the day, unless that is null. */
interface Made {
  readonly action: string;
  readonly day: string | null;
  readonly edits: readonly string[];
}

const readable = ({ action, day }: Made): PastedValue[] => [
  ...[day === null ? null : { day }, 'Withdrawn', 'Ana', 'My account', 'Withdraw', '', action],
  ...[`mine of ${action}`],
];
const edit = (id: string, action: string): PastedValue[] => [
  ...[id, '', action, 'Withdrawal', 'log', 2, 0],
  ...[`["Ana","","","2026-06-01"]`, `{"reason":null}`, `{"reason":"reason ${id}"}`],
];

/** A book whose Journal, newest first, and details say so much. */
async function openGrown(made: readonly Made[], options = {}): Promise<NodeHost> {
  const opened = await openLedger(LOG, options);
  const edits = made.flatMap(({ action, edits }) => edits.map((id) => edit(id, action)));
  await opened.paste('Journal details', 2, 1, edits);
  const told = made.filter(({ day }) => day !== null).map(readable);
  await opened.paste('Journal', 1, 8, [['Remark']]);
  await opened.paste('Journal', 2, 1, told.reverse());
  return opened;
}

const FEW: readonly Made[] = [
  { action: '#1', day: null, edits: ['#1.1'] },
  { action: '#2', day: '2024-03-01', edits: ['#2.1', '#2.2'] },
  { action: '#3', day: '2024-12-31', edits: ['#3.1'] },
  { action: '#4', day: null, edits: ['#4.1'] },
  { action: 'import-1', day: '2025-01-01', edits: ['#5.1', '#6.1', '#7.1'] },
  { action: '#8', day: '2025-06-01', edits: ['#8.1'] },
  { action: '#9', day: '2026-01-01', edits: ['#9.1'] },
  { action: '#10', day: '2026-02-01', edits: ['#10.1'] },
];

const move = () => host.call('moveOldJournal') as Promise<MoveReply>;
/** As the sidebar does it; gives how often it asked. */
async function moveAll(): Promise<number> {
  for (let asked = 1; ; asked++) {
    const reply = await move();
    if (!reply.ok) throw new Error(reply.message);
    if (!reply.more) return asked;
  }
}
/** What stands below the header in the column of a header, by sheet, without blanks. */
async function columnOf(header: string, of = host): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const sheet of Object.values(of.save().workbook.sheets)) {
    const { name: title = '', rowCount = 1, columnCount = 1 } = sheet;
    if (!title.startsWith('Journal')) continue;
    const corner = `${String.fromCharCode(64 + Math.min(columnCount, 26))}${Math.min(rowCount, 60)}`;
    const [headers = [], ...rows] = await of.shown(title, `A1:${corner}`);
    const place = headers.indexOf(header);
    if (place >= 0) found[title] = rows.map((row) => row[place] ?? '').filter((text) => text !== '');
  }
  return found;
}

test('earlier years go to sheets of their own, whole actions by the day of their row or that of the one before', async () => {
  host = await openGrown(FEW);
  expect(await moveAll()).toBe(4);
  expect(await columnOf('Id')).toEqual({
    Journal: ['#10', '#9'],
    'Journal details': ['#9.1', '#10.1'],
    'Journal 2024': ['#3', '#2'],
    'Journal details 2024': ['#1.1', '#2.1', '#2.2', '#3.1', '#4.1'],
    'Journal 2025': ['#8', 'import-1'],
    'Journal details 2025': ['#5.1', '#6.1', '#7.1', '#8.1'],
  });
  expect(await columnOf('Remark')).toEqual({
    Journal: ['mine of #10', 'mine of #9'],
    'Journal 2024': ['mine of #3', 'mine of #2'],
    'Journal 2025': ['mine of #8', 'mine of import-1'],
  });
  expect(await host.shown('Journal 2024', 'A1:H2')).toEqual([
    ['When', 'What changed', 'Person', 'Account', 'Where', 'Undo', 'Id', 'Remark'],
    ['2024-12-31 00:00', 'Withdrawn', 'Ana', 'My account', 'Withdraw', '', '#3', 'mine of #3'],
  ]);
  expect(await host.values('Journal details 2025', 'A2:J2')).toEqual([edit('#5.1', 'import-1')]);
  const hidden = Object.values(host.save().workbook.sheets).filter((sheet) => sheet.hidden === 1);
  expect(hidden.map(({ name }) => name).sort()).toEqual([
    ...['Journal details', 'Journal details 2024', 'Journal details 2025'],
  ]);
  // Nothing is left to do.
  const before = JSON.stringify(host.save().workbook.sheets);
  expect(await moveAll()).toBe(1);
  expect(JSON.stringify(host.save().workbook.sheets)).toBe(before);
});

test('the action of the latest change stays whatever its year, so that numbers go on, also in a copy without properties', {
  tags: 'thorough',
}, async () => {
  host = await openGrown(FEW.slice(0, 6));
  await moveAll();
  expect((await columnOf('Id'))['Journal details']).toEqual(['#8.1']);
  const { properties: _, ...book } = host.save();
  const copied = await openAgain(host, { snapshot: { ...book, properties: {} } });
  host.dispose();
  host = copied;
  await host.click('Set up this spreadsheet');
  const target = {
    row: 3,
    name: 'Ben',
    url: 'https://www.linkedin.com/in/ben',
    account: '',
    sentOn: '2026-06-02',
  };
  const reply = (await host.call('logWithdrawal', {
    target,
    on: '2026-06-27',
    reason: '',
    followUp: '',
  })) as Extract<Reply, { ok: true }>;
  expect(reply.action).toBe('#9');
});

test('what was moved can’t be undone, and is said to be where it is', async () => {
  host = await openGrown(FEW);
  await moveAll();
  expect(await host.call('takeBack', 'import-1')).toEqual({
    ok: false,
    code: 'refused',
    message: 'This action was moved to “Journal details 2025”: it can’t be undone any more.',
  });
  expect(await host.call('takeBack', '#77')).toMatchObject({ message: /^Cannot find this action/ });
  expect(await host.call('undoLast')).toMatchObject({ ok: true, act: 'Withdrawal' });
  expect(await host.call('undoLast')).toMatchObject({ ok: true, act: 'Withdrawal' });
  expect(await host.call('undoLast')).toMatchObject({
    ok: false,
    code: 'refused',
    message: 'All earlier actions were moved to “Journal details 2024”: they can’t be undone any more.',
  });
});

test('columns that the user moved or added since find theirs in the sheet of the year', async () => {
  host = await openGrown(FEW.slice(1, 4));
  await host.paste('Journal', 1, 8, [['Remark', '', 'More']]);
  await host.paste('Journal', 2, 9, [['no header', 'more of #3']]);
  await moveAll();
  await host.paste('Journal details', 2, 1, [
    ...FEW.slice(1).flatMap(({ action, edits }) => edits.map((id) => edit(id, action))),
  ]);
  await host.paste('Journal', 1, 1, [
    ['Id', 'Undo', 'Where', 'Account', 'Person', 'What changed', 'When', 'More', 'Mine'],
    ['#2', '', 'Health', 'A', 'P', 'W', { day: '2024-05-05' }, 'again', 'new'],
    ...[['#9', '', '', '', '', '', { day: '2026-01-01' }, '', ''] as const],
  ]);
  await moveAll();
  const rows = await host.shown('Journal 2024', 'A1:K4');
  expect(rows[0]).toEqual([
    ...['When', 'What changed', 'Person', 'Account', 'Where', 'Undo', 'Id', 'Remark', '', 'More', 'Mine'],
  ]);
  expect(rows.slice(1).map((row) => [row[6], row[4], row[7], row[8], row[9], row[10]])).toEqual([
    ['#3', 'Withdraw', 'mine of #3', 'no header', 'more of #3', ''],
    ['#2', 'Health', '', '', 'again', 'new'],
    ['', '', '', '', '', ''],
  ]);
});

test('wherever an execution ends, nothing is lost, and moved again nothing is there twice', {
  tags: 'thorough',
}, async () => {
  const code = {
    tools: TOOLS,
  };
  host = await openGrown(FEW, code);
  const start = host.save();
  let workshop = new Workshop(host);
  const calls = [1, 2, 3, 4].map(() => {
    workshop.run(MOVE);
    return host.lastCalls().length;
  });
  const wanted = contents(workshop.look());
  const all = FEW.flatMap(({ action, day, edits }) => [...edits, ...(day === null ? [] : [action])]);
  // The second part moves details, the third one readable rows: each is cut short at every few of its calls.
  const faults = [1, 2].flatMap((part) =>
    faultsOf(calls[part] ?? 0).flatMap((fault, index) => (index % 120 === 0 ? [{ part, fault }] : [])),
  );
  for (const { part, fault } of faults) {
    host.dispose();
    host = await openAgain(host, { ...code, snapshot: structuredClone(start) });
    workshop = new Workshop(host);
    for (let done = 0; done < part; done++) workshop.run(MOVE);
    workshop.run(MOVE, fault);
    const where = `${part}: ${formatFault(fault)}`;
    const there = JSON.stringify(workshop.look());
    expect(
      all.filter((id) => !there.includes(`"${id}"`)),
      where,
    ).toEqual([]);
    for (let again = 0; again < 4; again++) workshop.run(MOVE);
    expect(contents(workshop.look()), where).toEqual(wanted);
  }
  expect(faults.length).toBeGreaterThan(4);
});

const MOVE = { name: 'moveOldJournal', args: [] };
/** The sheets of the Journal and its details, without what is blank. */
function contents(sight: Sight): Record<string, string> {
  const journals = Object.entries(sight).filter(([title]) => title.startsWith('Journal'));
  return Object.fromEntries(journals.map(([title, cells]) => [title, JSON.stringify(cells)]));
}

const SCRIBBLE = `
function scribble() {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheets().find((each) => each.getName() === 'Journal');
  sheet.getRange(6, 8).setValue('typed just now');
}`;

test('what somebody types into the Journal meanwhile is not lost: nothing is deleted, and asked again it is moved once', {
  tags: 'thorough',
}, async () => {
  const tools = SCRIBBLE;
  host = await openGrown(FEW, { tools });
  await move();
  await move();
  const stop = host.on(({ method }) => {
    if (method !== 'setNumberFormats') return;
    stop();
    host.callNow({ user: 'a person' }, 'scribble');
  });
  expect(await move()).toMatchObject({ ok: false, code: 'moved' });
  expect((await columnOf('Id')).Journal).toHaveLength(6);
  await moveAll();
  expect((await columnOf('Remark'))['Journal 2024']).toEqual(['typed just now', 'mine of #2']);
});

test('as many calls for 1,500 edits as for 150', { tags: 'thorough' }, async () => {
  const counts: number[] = [];
  for (const size of [150, 1500]) {
    const made = Array.from({ length: size }, (_, index): Made => {
      const day = `2025-${String(1 + (index % 12)).padStart(2, '0')}-15`;
      return { action: `#${index + 1}`, day, edits: [`#${index + 1}.1`] };
    });
    const grown = await openGrown([...made, { action: '#20000', day: '2026-01-01', edits: ['#20000.1'] }]);
    const reply = (await grown.call('moveOldJournal')) as MoveReply;
    expect(reply).toMatchObject({ ok: true, more: true });
    counts.push(grown.lastCalls().length);
    grown.dispose();
  }
  host = await openLedger();
  expect(counts[1]).toBe(counts[0]);
});

test('Health offers it once there are more than 20,000 details, and no more where no earlier year is left', {
  tags: 'thorough',
}, async () => {
  const edits = Array.from({ length: 20_000 }, (_, index) => `#1.${index + 1}`);
  host = await openGrown([
    { action: '#1', day: '2025-03-01', edits },
    { action: '#2', day: '2026-03-01', edits: ['#2.1'] },
  ]);
  const before = (await host.call('readHealth')) as Extract<HealthReply, { ok: true }>;
  expect(before.health.groups).toEqual([
    {
      kind: 'journal',
      total: 1,
      more: 0,
      alike: [],
      findings: [
        {
          id: { kind: 'journal', row: 0, column: 0, holds: '' },
          says: 'The Journal has 20002 details, which slows down undo. Move earlier years to sheets of their own: you can copy those to another spreadsheet and delete them here. What was moved can’t be undone.',
          place: null,
          fix: 'Move earlier years',
        },
      ],
    },
  ]);
  expect(await moveAll()).toBe(2);
  expect(await move()).toMatchObject({ ok: true, more: false, health: { groups: [] } });
  expect(await columnOf('Id')).toMatchObject({ Journal: ['#2'], 'Journal details': ['#2.1'] });
});
