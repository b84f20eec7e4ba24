/** The server's side of an import, the journal and undo, through the built bundle. */
import { afterEach, describe, expect, test } from 'vitest';
import type { ImportBatch, ImportLog, ImportReply, Reply, UndoReply } from '../../src/addon/contract.ts';
import type { NodeHost } from '../../src/host/node.ts';
import { column, date, detailsOf, journalOf, openLedger, type Row } from './ledger-host.ts';

let host: NodeHost;
afterEach(() => host.dispose());

const url = (slug: string) => `https://www.linkedin.com/in/${slug}`;
const LOG: Row[] = [
  { Name: 'Ana', 'Profile URL': url('ana'), Status: 'Pending', 'Sent on': date('2026-06-01') },
  {
    Name: 'Ben',
    'Profile URL': url('ben'),
    Status: 'Accepted',
    'Sent on': date('2026-05-01'),
    'Closed on': date('2026-05-02'),
  },
  { Name: 'Cas', 'Profile URL': url('cas'), Status: 'Pending', 'Sent on': date('2025-12-01') },
];
const TARGETS = [
  {
    row: 2,
    name: 'Ana',
    company: '',
    url: url('ana'),
    account: 'My account',
    sentOn: '2026-06-01',
    status: 'Pending',
    closedOn: '',
  },
  {
    row: 3,
    name: 'Ben',
    company: '',
    url: url('ben'),
    account: 'My account',
    sentOn: '2026-05-01',
    status: 'Accepted',
    closedOn: '2026-05-02',
  },
  {
    row: 4,
    name: 'Cas',
    company: '',
    url: url('cas'),
    account: 'My account',
    sentOn: '2025-12-01',
    status: 'Pending',
    closedOn: '',
  },
] as unknown as ImportLog['rows'];
const added = (name: string, sentOn = '2026-06-20', more = {}) =>
  ({
    name,
    company: '',
    url: url(name.toLowerCase()),
    sentOn,
    note: '',
    status: 'Pending',
    closedOn: '',
    byName: false,
    ...more,
  }) as ImportBatch['added'][number];
const change = (index: number, to: string, closedOn = '') =>
  ({ target: TARGETS[index], to, closedOn, why: '' }) as ImportBatch['changed'][number];

const apply = (batch: Partial<ImportBatch>) =>
  host.call('applyImport', {
    importId: 'import-1',
    account: 'My account',
    ownerSlug: 'jordan',
    exportedOn: '2026-06-27',
    added: [],
    changed: [],
    last: true,
    ...batch,
  }) as Promise<ImportReply>;
const undo = () => host.call('undoLast') as Promise<Extract<UndoReply, { ok: true }>>;
const log = (a1 = 'A2:H9') => host.values('Invitations', a1);

const BATCH: Partial<ImportBatch> = {
  added: [
    added('=Dan', '2026-06-20', { url: url('dan'), note: '=IMPORTXML("x")', company: '+1' }),
    added('Eve', '2026-06-19', { status: 'Accepted', closedOn: '2026-06-21' }),
  ],
  changed: [change(0, 'Accepted', '2026-06-10'), change(2, 'Expired')],
};

describe('applyImport', () => {
  test('adds rows, moves statuses forward, binds the account and keeps the day of the archive', async () => {
    host = await openLedger(LOG);
    expect(await apply(BATCH)).toEqual({
      ok: true,
      added: 2,
      changed: 2,
      already: 0,
      skipped: [],
      skippedCount: 0,
    });
    expect(await column(host, 'Status', 6)).toEqual([
      'Accepted',
      'Accepted',
      'Expired',
      'Pending',
      'Accepted',
      '',
    ]);
    expect(await column(host, 'Closed on', 5)).toEqual(['2026-06-10', '2026-05-02', '', '', '2026-06-21']);
    expect(await host.shown('Invitations', 'A5:F5')).toEqual([
      ['=Dan', '+1', url('dan'), 'My account', '2026-06-20', '=IMPORTXML("x")'],
    ]);
    expect((await host.formulas('Invitations', 'A1:N9')).flat().join('')).toBe('');
    expect((await host.formulas('Journal', 'A1:G20')).flat().join('')).toBe('');
    expect((await host.formulas('Journal details', 'A1:J20')).flat().join('')).toBe('');
    expect(await host.shown('Settings', 'M2:N2')).toEqual([[url('jordan'), '2026-06-27']]);
  });

  test('applied twice, or its second half twice, the result is the same', async () => {
    host = await openLedger(LOG);
    await apply(BATCH);
    const before = await log();
    const records = [await journalOf(host), await detailsOf(host)];
    expect(await apply(BATCH)).toMatchObject({ added: 0, changed: 0, already: 4, skipped: [] });
    expect(await apply({ added: BATCH.added?.slice(1) ?? [] })).toMatchObject({ added: 0, already: 1 });
    expect(await log()).toEqual(before);
    expect([await journalOf(host), await detailsOf(host)]).toEqual(records);
  });

  test('Accepted never reverts, and what the user changed since is skipped and named', async () => {
    host = await openLedger(LOG);
    await host.type('Invitations', 'G2', 'Withdrawn');
    const reply = await apply({
      changed: [change(0, 'Accepted'), change(1, 'Pending'), change(1, 'Expired')],
    });
    expect(reply).toMatchObject({
      changed: 0,
      skipped: [{ name: 'Ana', why: 'the log says Withdrawn now' }, { name: 'Ben' }, { name: 'Ben' }],
    });
    expect(await column(host, 'Status', 2)).toEqual(['Withdrawn', 'Accepted']);
  });

  test('what is gone is withdrawn on the day of the archive, with the reason, and is not free before its time', async () => {
    host = await openLedger(LOG);
    const reason = 'No longer in the archive of 26 June 2026';
    await apply({ exportedOn: '2026-06-26' as never, changed: [change(0, 'Withdrawn')] });
    expect(await column(host, 'Closed on', 1)).toEqual(['2026-06-26']);
    expect(await column(host, 'Reason', 1)).toEqual([reason]);
    expect(await host.call('checkPerson', url('ana'))).toMatchObject({
      people: [{ verdicts: [{ kind: 'cooling down', day: '2026-07-17' }] }],
    });
    await undo();
    expect(await column(host, 'Closed on', 1)).toEqual(['']);
    expect(await column(host, 'Reason', 1)).toEqual(['']);
  });

  test('a reason of the user’s own stays', async () => {
    host = await openLedger([{ ...LOG[0], Reason: 'Mine' }]);
    await apply({ changed: [change(0, 'Withdrawn')] });
    expect(await column(host, 'Reason', 1)).toEqual(['Mine']);
  });

  test('a last archive that is in the future was a mistake, and the next import corrects it', async () => {
    host = await openLedger(LOG);
    await host.type('Settings', 'N2', '2099-06-27');
    await apply({ exportedOn: '2026-06-20' as never });
    expect(await host.shown('Settings', 'N2')).toEqual([['2026-06-20']]);
  });

  test('an account that Settings does not name is added', async () => {
    host = await openLedger(LOG);
    await apply({ account: 'Studio', added: [added('Ana', '2026-06-01')], ownerSlug: 'studio' });
    expect(await host.shown('Settings', 'G3:N3')).toEqual([
      ['Studio', 'Free', '', '', '', '', url('studio'), '2026-06-27'],
    ]);
    expect(await column(host, 'Account', 4)).toEqual(['', '', '', 'Studio']);
  });

  test.each<[string, Partial<ImportBatch>]>([
    ['no day', { exportedOn: 'yesterday' as never }],
    ['a day to come', { exportedOn: '2026-06-28' as never }],
    ['an id with a formula', { importId: '=1' }],
    ['more than 1,000 changes', { added: Array.from({ length: 1001 }, (_, index) => added(`P${index}`)) }],
    ['no list', { added: null as never }],
  ])('refuses %s and writes nothing', async (_, batch) => {
    host = await openLedger(LOG);
    const before = await log();
    expect(await apply(batch)).toMatchObject({ ok: false, code: 'invalid' });
    expect(await log()).toEqual(before);
  });

  test('an address of another scheme is dropped, never written', async () => {
    host = await openLedger();
    await apply({ added: [added('Eve', '2026-06-20', { url: 'javascript:alert(1)' })] });
    expect(await host.shown('Invitations', 'A2:C2')).toEqual([['Eve', '', '']]);
  });
});

describe('the Journal', () => {
  const withdraw = () =>
    host.call('logWithdrawal', {
      target: { ...TARGETS[0], account: '' },
      on: '2026-06-27',
      reason: 'No answer',
      followUp: '',
    });

  test('has a row for each action, in words, newest on top; its details have what each cell held', async () => {
    host = await openLedger(LOG);
    await withdraw();
    host.setToday('2026-06-28');
    await apply(BATCH);
    expect(await host.shown('Journal', 'A1:G4')).toEqual([
      ['When', 'What changed', 'Person', 'Account', 'Where', 'Undo', 'Id'],
      [
        expect.stringMatching(/^2026-06-28 10:/),
        'Archive of 27 June 2026 imported: 2 added, 1 changed',
        ...['=Dan and 2 more', 'My account', 'Import archive', '', 'import-1'],
      ],
      [
        expect.stringMatching(/^2026-06-27 10:/),
        'Withdrawn, No answer · again from 18 July 2026',
        ...['Ana', 'My account', 'Withdraw', '', '#1'],
      ],
      Array(7).fill(''),
    ]);
    expect((await detailsOf(host))[0]).toEqual({
      action: '#1',
      act: 'Withdrawal',
      answers: '',
      who: ['Ana', url('ana'), '', '2026-06-01'],
      from: {
        status: 'Pending',
        closedOn: null,
        reason: null,
        resendFrom: null,
        attempt: null,
        flag: null,
      },
      to: {
        status: 'Withdrawn',
        closedOn: { at: '2026-06-27T00:00:00.000' },
        reason: 'No answer',
        resendFrom: { at: '2026-07-18T00:00:00.000' },
        attempt: 1,
        flag: 'Cooling down',
      },
    });
  });

  test('says on which day an action was undone', async () => {
    host = await openLedger(LOG);
    await withdraw();
    host.setToday('2026-06-29');
    await undo();
    expect(await journalOf(host)).toMatchObject([
      { what: 'Undone: Withdrawal', where: 'Undo', undone: '' },
      { where: 'Withdraw', undone: 'undone on 29 June 2026' },
    ]);
  });

  test('counts an import that comes in two batches in one row', async () => {
    host = await openLedger(LOG);
    await apply({ added: BATCH.added ?? [], last: false });
    await apply({ changed: BATCH.changed ?? [] });
    expect((await journalOf(host)).map(({ what }) => what)).toEqual([
      'Archive of 27 June 2026 imported: 2 added, 2 changed',
    ]);
    expect(await undo()).toMatchObject({ act: 'Import', kept: [] });
    expect(await column(host, 'Status', 4)).toEqual(['Pending', 'Accepted', 'Pending', '']);
  });

  test('is made anew when its sheet was deleted, and undo goes on', async () => {
    host = await openLedger(LOG);
    await withdraw();
    host.arrange.deleteTab('Journal');
    await apply({ added: BATCH.added?.slice(1) ?? [] });
    expect((await journalOf(host)).map(({ where }) => where)).toEqual(['Import archive']);
    expect(await undo()).toMatchObject({ act: 'Import', kept: [] });
    expect(await undo()).toMatchObject({ act: 'Withdrawal', kept: [] });
    expect(await column(host, 'Status', 4)).toEqual(['Pending', 'Accepted', 'Pending', '']);
  });

  test('without its details nothing is undone, and that is said; the next change has another number', async () => {
    host = await openLedger(LOG);
    const { action } = (await withdraw()) as Extract<Reply, { ok: true }>;
    host.arrange.deleteTab('Journal details');
    expect(await host.call('takeBack', action)).toMatchObject({
      ok: false,
      message: expect.stringContaining('Cannot find this action'),
    });
    await apply({ added: BATCH.added?.slice(1) ?? [] });
    expect(await undo()).toMatchObject({ act: 'Import', kept: [] });
    expect(await column(host, 'Status', 1)).toEqual(['Withdrawn']);
  });
});

describe('undoLast', () => {
  test('takes back a withdrawal, then the one before, then says that there is nothing left', async () => {
    host = await openLedger(LOG);
    await host.call('readLedger');
    const before = await log('A2:N5');
    await host.call('logWithdrawal', {
      target: { ...TARGETS[0], account: '' },
      on: '2026-06-27',
      reason: 'No answer',
      followUp: 'later',
    });
    await host.call('markInvitation', {
      target: { ...TARGETS[2], account: '' },
      status: 'Declined',
      on: '2026-06-20',
    });
    expect(await undo()).toMatchObject({ ok: true, act: 'Declined', undone: 2, kept: [] });
    expect(await undo()).toMatchObject({ ok: true, act: 'Withdrawal', kept: [] });
    expect(await log('A2:N5')).toEqual(before);
    expect(await undo()).toMatchObject({ ok: true, act: null, undone: 0 });
  });

  test('removes an invitation that was logged by mistake', async () => {
    host = await openLedger(LOG);
    const before = await log();
    const reply = (await host.call('logInvitation', {
      name: 'Zoe',
      company: 'X',
      url: '',
      account: '',
      sentOn: '2026-06-27',
      note: ' n ',
      goalFit: '',
      followUp: '',
      anyway: false,
    })) as Reply;
    expect(reply.ok).toBe(true);
    expect(await undo()).toMatchObject({ act: 'Invitation', undone: 1, kept: [] });
    expect(await log()).toEqual(before);
  });

  test('takes back an import, statuses and rows, and keeps and names what the user has edited since', async () => {
    host = await openLedger(LOG);
    await apply(BATCH);
    await host.type('Invitations', 'I5', 'my own reason');
    await host.type('Invitations', 'G4', 'Declined');
    const reply = await undo();
    expect(reply).toMatchObject({ act: 'Import', undone: 3 });
    expect(reply.kept).toEqual([
      { cell: 'Invitations!I5', name: '=Dan', why: 'the row was edited since' },
      { cell: 'Invitations!G4', name: 'Cas', why: 'the cell was edited since and holds "Declined"' },
    ]);
    expect(await column(host, 'Name', 5)).toEqual(['Ana', 'Ben', 'Cas', '=Dan', '']);
    expect(await column(host, 'Status', 4)).toEqual(['Pending', 'Accepted', 'Declined', 'Pending']);
    expect(await undo()).toMatchObject({ act: null });
  });

  test('an import of 1,500 rows in two batches is taken back at once', { tags: 'thorough' }, async () => {
    host = await openLedger(LOG);
    const before = await log();
    const all = Array.from({ length: 1500 }, (_, index) => added(`P${index}`));
    expect(await apply({ added: all.slice(0, 800), last: false })).toMatchObject({ added: 800 });
    expect(await apply({ added: all.slice(800) })).toMatchObject({ added: 700 });
    expect(await undo()).toMatchObject({ act: 'Import', undone: 1500, kept: [] });
    expect(await log()).toEqual(before);
  });

  test('the menu takes back too, and says what was kept', async () => {
    host = await openLedger(LOG);
    await apply(BATCH);
    await host.type('Invitations', 'G4', 'Declined');
    host.ui.answers.push('YES');
    await host.click('Undo last action');
    await host.click('Undo last action');
    expect(host.ui.dialogs.slice(1)).toEqual([
      expect.stringMatching(
        /^Invite Ledger\nUndone: Archive of .+ imported: .+\.\nKept: Cas \(Invitations!G4\) – the cell was edited since and holds "Declined"\.$/,
      ),
      'Invite Ledger\nNothing to undo.',
    ]);
  });

  test('the last action is the latest, however the user has sorted the Journal', async () => {
    host = await openLedger(LOG);
    await apply(BATCH);
    host.setToday('2026-06-28');
    await host.call('logInvitation', {
      name: 'Zoe',
      company: 'X',
      url: '',
      account: '',
      sentOn: '2026-06-27',
      note: '',
      goalFit: '',
      followUp: '',
      anyway: false,
    });
    const sorted = async (sheet: string, a1: string) => {
      const lines = (await host.values(sheet, a1)).filter(([first]) => first !== '').reverse();
      const cells = lines.map((row) =>
        row.map((cell) => (typeof cell === 'object' ? { day: cell.day } : cell)),
      );
      await host.paste(sheet, 2, 1, cells as never);
    };
    await sorted('Journal', 'A2:G20');
    await sorted('Journal details', 'A2:J20');
    expect(await undo()).toMatchObject({ act: 'Invitation', undone: 1 });
  });

  test('rows that the user has sorted between others are emptied; none is deleted, and a blank one is no invitation', async () => {
    host = await openLedger(LOG);
    await apply({ added: [added('Dan')] });
    const [ana, ben, cas, dan] = await log('A2:N5');
    await host.paste('Invitations', 2, 1, [dan, ana, ben, cas] as never);
    expect(await undo()).toMatchObject({ undone: 1, kept: [] });
    expect(await log('A2:N5')).toEqual([Array(14).fill(''), ana, ben, cas]);
    expect(await host.call('readImportLog')).toMatchObject({ rows: [{ row: 3 }, { row: 4 }, { row: 5 }] });
  });

  test('an added row is found where it was moved to, though a blank one stands in its place', async () => {
    host = await openLedger(LOG);
    const before = await log();
    await apply({ added: [added('Dan')] });
    host.arrange.insertRows('Invitations', 5, 1);
    await host.settled();
    expect(await undo()).toMatchObject({ undone: 1, kept: [] });
    expect(await log()).toEqual(before);
  });

  test('a row with something in a column of the user’s own is kept', async () => {
    host = await openLedger(LOG);
    await apply(BATCH);
    await host.type('Invitations', 'P6', 'mine');
    expect((await undo()).kept).toEqual([
      { cell: 'Invitations!A6', name: 'Eve', why: 'the row was edited since' },
    ]);
  });
});

test('the ledger tells how old the newest archive of each account is', { tags: 'thorough' }, async () => {
  host = await openLedger(LOG);
  const state = async () =>
    ((await host.call('readLedger')) as { ledger: { archive: unknown } }).ledger.archive;
  expect(await state()).toEqual([{ account: 'My account', days: null, state: 'never' }]);
  for (const [exportedOn, days, word] of [
    ['2026-01-28', 150, 'overdue'],
    ['2026-05-28', 30, 'remind'],
    ['2026-05-29', 29, 'fresh'],
  ] as const) {
    await apply({ exportedOn: exportedOn as never });
    expect(await state()).toEqual([{ account: 'My account', days, state: word }]);
  }
  await apply({ exportedOn: '2026-01-01' as never });
  expect(await state()).toMatchObject([{ days: 29 }]);
});

test('readImportLog gives the whole log as plain data, blank accounts by name', async () => {
  host = await openLedger(LOG);
  expect(await host.call('readImportLog')).toEqual({
    ok: true,
    accounts: [{ name: 'My account', slug: null }],
    rows: TARGETS,
    expiresAfter: 180,
    connectionLimit: 30_000,
    today: '2026-06-27',
  });
});

describe('another tool’s file', () => {
  const FILE: Partial<ImportBatch> = {
    file: 'leads.csv',
    ownerSlug: null,
    added: [
      added('Dan', '2026-06-20', { status: 'Withdrawn' }),
      added('Eve', '2026-06-19', { status: 'Declined', closedOn: '2026-06-21' }),
    ],
    changed: [change(0, 'Accepted'), change(2, 'Withdrawn')],
  };
  const settings = () => host.values('Settings', 'A1:P30');

  test('tells statuses with their days or without, and no day of an archive', async () => {
    host = await openLedger(LOG);
    const before = await settings();
    expect(await apply(FILE)).toMatchObject({ ok: true, added: 2, changed: 2, skipped: [] });
    const rows = await log('A2:L6');
    const [statuses, closed, reasons] = await Promise.all(
      ['Status', 'Closed on', 'Reason'].map((header) => column(host, header, 5)),
    );
    expect(rows).toHaveLength(5);
    expect(statuses?.slice(0, 5)).toEqual(['Accepted', 'Accepted', 'Withdrawn', 'Withdrawn', 'Declined']);
    expect(closed?.[0]).toBe('');
    expect(closed?.slice(2, 4)).toEqual(['', '']);
    expect(reasons?.slice(0, 5)).toEqual(['', '', '', '', '']);
    expect(await settings()).toEqual(before);
    const [entry] = await journalOf(host);
    expect(JSON.stringify(entry)).toContain('leads.csv');
  });

  test('comes twice and is once, and undo takes it back', async () => {
    host = await openLedger(LOG);
    const before = await log();
    await apply(FILE);
    const after = await log();
    expect(await apply({ ...FILE, importId: 'import-2' })).toMatchObject({
      added: 0,
      changed: 0,
      already: 4,
    });
    expect(await log()).toEqual(after);
    await undo();
    expect(await log()).toEqual(before);
  });

  test.each([7, {}, 'x'.repeat(100_000)])('refuses %o for its name, and changes nothing', async (file) => {
    host = await openLedger(LOG);
    const before = await log();
    expect(await apply({ ...FILE, file: file as string })).toMatchObject({ ok: false, code: 'invalid' });
    expect(await log()).toEqual(before);
  });
});
