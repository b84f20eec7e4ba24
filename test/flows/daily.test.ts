/** The daily run through the built bundle: what it writes, that twice is once, and what it costs. */
import { afterEach, describe, expect, test } from 'vitest';
import type { NodeHost } from '../../src/host/node.ts';
import { column, date, openLedger, pasteRows, type Row, RUN_NOW } from './ledger-host.ts';

let host: NodeHost;
afterEach(() => host.dispose());

const ANA = { Name: 'Ana', 'Profile URL': 'https://www.linkedin.com/in/ana' };

/** On 27 June 2026, with the default rules. */
const CASES: readonly { fact: string; row: Row; flag: string; resendFrom?: string; attempt?: string }[] = [
  {
    fact: 'pending for 20 days is not stale',
    row: { Status: 'Pending', 'Sent on': date('2026-06-07') },
    flag: '',
  },
  {
    fact: 'pending for 21 days is stale',
    row: { Status: 'Pending', 'Sent on': date('2026-06-06') },
    flag: 'Stale',
  },
  {
    fact: 'pending for 180 days has probably expired',
    row: { Status: 'Pending', 'Sent on': date('2025-12-29') },
    flag: 'Probably expired',
  },
  {
    fact: 'pending for 179 days is stale',
    row: { Status: 'Pending', 'Sent on': date('2025-12-30') },
    flag: 'Stale',
  },
  {
    fact: 'unknown for 180 days has probably expired',
    row: { Status: 'Unknown', 'Sent on': date('2025-12-29') },
    flag: 'Probably expired',
  },
  {
    fact: 'withdrawn 20 days ago cools down',
    row: { Status: 'Withdrawn', 'Sent on': date('2026-05-01'), 'Closed on': date('2026-06-07') },
    flag: 'Cooling down',
    resendFrom: '2026-06-28',
  },
  {
    fact: 'withdrawn 21 days ago is ready',
    row: { Status: 'Withdrawn', 'Sent on': date('2026-05-01'), 'Closed on': date('2026-06-06') },
    flag: 'Ready to re-send',
    resendFrom: '2026-06-27',
  },
  {
    fact: 'the user’s own resend day stays',
    row: {
      Status: 'Withdrawn',
      'Sent on': date('2026-05-01'),
      'Closed on': date('2026-06-06'),
      'Resend from': date('2026-09-01'),
    },
    flag: 'Cooling down',
    resendFrom: '2026-09-01',
  },
  {
    fact: 'a second attempt withdrawn is not proposed again',
    row: { Status: 'Withdrawn', 'Sent on': date('2026-01-01'), 'Closed on': date('2026-02-01'), Attempt: 2 },
    flag: 'No re-send left',
    resendFrom: '2026-02-22',
    attempt: '2',
  },
  { fact: 'accepted needs nothing', row: { Status: 'accepted ', 'Sent on': date('2026-01-01') }, flag: '' },
  { fact: 'declined needs nothing', row: { Status: 'Declined', 'Sent on': date('2026-01-01') }, flag: '' },
  {
    fact: 'an unknown status is named',
    row: { Status: 'maybe', 'Sent on': date('2026-01-01') },
    flag: 'Check status',
  },
  {
    fact: 'pending without a day is named',
    row: { Status: 'Pending', 'Sent on': 'last week' },
    flag: 'Check dates',
  },
  {
    fact: 'withdrawn before sent is named',
    row: { Status: 'Withdrawn', 'Sent on': date('2026-03-01'), 'Closed on': date('2026-02-01') },
    flag: 'Check dates',
    resendFrom: '2026-02-22',
  },
];

describe('the daily run', () => {
  test.each([
    ['America/New_York', 'Asia/Kolkata', 'UTC'],
    ['Pacific/Apia', 'America/New_York', 'America/New_York'],
    ['Europe/Paris', 'Pacific/Apia', 'Asia/Kolkata'],
    ['America/Santiago', 'Etc/UTC', 'Pacific/Apia'],
  ])(
    'flags, resend days and attempts are right in %s with the script in %s and the machine in %s',
    async (sheetZone, scriptZone, machineZone) => {
      const before = process.env.TZ;
      process.env.TZ = machineZone;
      try {
        const rows = CASES.map(({ row }, index) => ({ Name: `Person ${index}`, ...row }));
        host = await openLedger(rows, { sheetZone, scriptZone });
        await host.click(RUN_NOW);
        expect(await column(host, 'Flag', CASES.length)).toEqual(CASES.map(({ flag }) => flag));
        expect(await column(host, 'Resend from', CASES.length)).toEqual(
          CASES.map(({ resendFrom = '' }) => resendFrom),
        );
        expect(await column(host, 'Attempt', CASES.length)).toEqual(
          CASES.map(({ attempt = '1' }) => attempt),
        );
        expect(await host.shown('Dashboard', 'B2')).toEqual([['2026-06-27']]);
      } finally {
        if (before === undefined) delete process.env.TZ;
        else process.env.TZ = before;
      }
    },
  );

  test('counts a later attempt, and the earlier withdrawal is history', async () => {
    host = await openLedger([
      { ...ANA, Status: 'Withdrawn', 'Sent on': date('2026-01-05'), 'Closed on': date('2026-02-01') },
      {
        ...ANA,
        'Profile URL': 'linkedin.com/in/ANA/?trk=x',
        Status: 'Pending',
        'Sent on': date('2026-06-20'),
      },
    ]);
    await host.click(RUN_NOW);
    expect(await column(host, 'Attempt', 2)).toEqual(['1', '2']);
    expect(await column(host, 'Flag', 2)).toEqual(['', '']);
  });

  test.each([
    ['Europe/Paris', '2026-03-08', '2026-03-29'],
    ['America/New_York', '2026-10-11', '2026-11-01'],
    ['America/Santiago', '2026-08-16', '2026-09-06'],
    ['Africa/Cairo', '2026-04-03', '2026-04-24'],
  ])('the resend day falls on the changeover day of %s', async (sheetZone, withdrawn, resend) => {
    const row: Row = {
      Name: 'Ana',
      Status: 'Withdrawn',
      'Sent on': date('2026-01-05'),
      'Closed on': date(withdrawn),
    };
    host = await openLedger([row], { sheetZone, today: resend, scriptZone: 'Pacific/Kiritimati' });
    await host.click(RUN_NOW);
    expect(await column(host, 'Resend from', 1)).toEqual([resend]);
    expect(await column(host, 'Flag', 1)).toEqual(['Ready to re-send']);
    expect(await host.shown('Dashboard', 'B2')).toEqual([[resend]]);
  });

  test('twice is once: the second run on the same day changes no cell', async () => {
    host = await openLedger(CASES.map(({ row }, index) => ({ Name: `Person ${index}`, ...row })));
    await host.click(RUN_NOW);
    const first = await host.values('Invitations', 'A1:N30');
    const writes: string[] = [];
    host.on(({ service, method }) => {
      if (service === 'Range' && method.startsWith('set')) writes.push(method);
    });
    await host.click(RUN_NOW);
    expect(await host.values('Invitations', 'A1:N30')).toEqual(first);
    expect(writes).toEqual(['setValue']); // the heartbeat
  });

  test('the triggers of two users leave what one leaves', async () => {
    host = await openLedger(CASES.map(({ row }, index) => ({ Name: `Person ${index}`, ...row })));
    host.ui.answers.push({ text: '' });
    await host.click('Turn on the daily check');
    const { workbook, properties, triggers } = host.save();
    host.dispose();
    host = await openLedgerAgain({
      workbook,
      properties,
      triggers: [...triggers, ...triggers.map((one) => ({ ...one, id: 'second', user: 'colleague' }))],
    });
    await host.fireTriggers();
    expect(await column(host, 'Flag', CASES.length)).toEqual(CASES.map(({ flag }) => flag));
  });

  test('rows take the colour of their flag', { tags: 'thorough' }, async () => {
    host = await openLedger(
      [
        { Name: 'Ana', Status: 'Pending', 'Sent on': date('2026-01-05') },
        { Name: 'Ben', Status: 'Accepted' },
      ],
      { colours: true },
    );
    await host.click(RUN_NOW);
    expect(await host.background('Invitations', 'A2')).toBe('#fdecc8');
    expect(await host.background('Invitations', 'A3')).toBe(null);
  });

  test('nothing the user wrote is overwritten: formulas, own days, text, notes in other columns', async () => {
    host = await openLedger([
      {
        Name: 'Ana',
        Status: 'Withdrawn',
        'Sent on': date('2026-05-01'),
        'Closed on': date('2026-06-06'),
        'Resend from': 'after the holidays',
      },
      { Name: 'Ben', Status: 'Withdrawn', 'Sent on': date('2026-05-01'), 'Closed on': date('2026-06-06') },
      { Name: 'Cas', Status: 'Withdrawn', 'Sent on': date('2026-05-01'), 'Closed on': date('2026-06-06') },
    ]);
    await host.type('Invitations', 'J3', '=H3+60');
    await host.type('Invitations', 'P2', '=1+1');
    await host.click(RUN_NOW);
    expect(await column(host, 'Resend from', 3)).toEqual(['after the holidays', '2026-08-05', '2026-06-27']);
    expect(await host.formulas('Invitations', 'J3')).toEqual([['=H3+60']]);
    expect(await host.formulas('Invitations', 'P2')).toEqual([['=1+1']]);
  });

  test('works on columns in any order, with others between, and in a renamed tab', async () => {
    host = await openLedger([{ Name: 'Ana', Status: 'Pending', 'Sent on': date('2026-01-05') }]);
    const [headers = []] = await host.shown('Invitations', 'A1:N1');
    const shuffled = [...headers]
      .reverse()
      .flatMap((header, index) => (index === 3 ? ['My own', header] : [header]));
    await host.paste('Invitations', 1, 1, [shuffled]);
    await host.paste('Invitations', 2, 1, [
      shuffled.map(
        (header) =>
          ({ Name: 'Ana', Status: 'Pending', 'Sent on': date('2026-06-01'), 'My own': 'mine' })[header] ??
          null,
      ),
    ]);
    await host.click(RUN_NOW);
    expect(await column(host, 'Flag', 1)).toEqual(['Stale']);
    expect(await column(host, 'My own', 1)).toEqual(['mine']);
  });

  test('a missing column is named, and set up brings it back', async () => {
    host = await openLedger([{ Name: 'Ana', Status: 'Pending', 'Sent on': date('2026-01-05') }]);
    await host.type('Invitations', 'N1', 'Something else');
    await host.click(RUN_NOW);
    expect(host.ui.dialogs.join()).toContain('Cannot find the column "Flag" in "Invitations"');
    await host.click('Set up this spreadsheet');
    await host.click(RUN_NOW);
    expect(await column(host, 'Flag', 1)).toEqual(['Stale']);
  });
});

describe('what stands in the way of one column', () => {
  const WITHDRAWN: Row = {
    Name: 'Ana',
    Status: 'Withdrawn',
    'Sent on': date('2026-05-01'),
    'Closed on': date('2026-06-06'),
  };
  const told = () => host.ui.dialogs.join();
  const written = async () => [
    ...(await column(host, 'Resend from', 1)),
    ...(await column(host, 'Attempt', 1)),
    ...(await column(host, 'Flag', 1)),
  ];

  test('a protected column of the user’s own between those that are due is in nobody’s way', async () => {
    host = await openLedger([WITHDRAWN]);
    host.arrange.protect('Invitations', 'L1:M40');
    await host.click(RUN_NOW);
    expect(await written()).toEqual(['2026-06-27', '1', 'Ready to re-send']);
    expect(told()).toBe('');
  });

  test('a protected column is told, and the others are written', async () => {
    host = await openLedger([WITHDRAWN]);
    host.arrange.protect('Invitations', 'K1:K40');
    await host.click(RUN_NOW);
    expect(await written()).toEqual(['2026-06-27', '', 'Ready to re-send']);
    expect(told()).toContain('Invitations!K2');
  });

  test('a rule that only Sheets can judge is told, and the columns after it are written', async () => {
    host = await openLedger([WITHDRAWN]);
    host.arrange.validate('Invitations', 'K2', {
      criteria: 'NUMBER_GREATER_THAN',
      values: ['5'],
      allowInvalid: false,
    });
    await host.click(RUN_NOW);
    expect(await written()).toEqual(['2026-06-27', '', 'Ready to re-send']);
    expect(told()).toContain('Invitations!K2');
  });
});

describe('what a daily run costs', () => {
  async function cost(rows: number) {
    const log = Array.from({ length: rows }, (_, index): Row => {
      const day = `2026-0${1 + (index % 6)}-1${index % 10}`;
      return index % 2
        ? { Name: `P${index}`, Status: 'Pending', 'Sent on': date(day) }
        : { Name: `P${index}`, Status: 'Withdrawn', 'Sent on': date('2025-12-01'), 'Closed on': date(day) };
    });
    const opened = await openLedger();
    await pasteRows(opened, log);
    const calls: Record<string, number> = {};
    opened.on(({ service, mode }) => {
      if (mode === 'FULL') calls[service] = (calls[service] ?? 0) + 1;
    });
    await opened.click(RUN_NOW);
    const shown = [
      ...(await column(opened, 'Sent on', rows)),
      ...(await column(opened, 'Closed on', rows)),
      ...(await column(opened, 'Resend from', rows)),
    ];
    opened.dispose();
    return { calls, days: new Set([...shown.filter(Boolean), '2026-06-27']).size };
  }

  test('sheet traffic does not grow with the rows: at most 35 Range and Sheet calls', async () => {
    // A small log is looked at by fewer calls than a large one, columns by columns.
    const [few, many] = [await cost(1100), await cost(1990)];
    expect(many.calls.Range ?? 0).toBeLessThanOrEqual(few.calls.Range ?? 0);
    expect(many.calls.Sheet ?? 0).toBeLessThanOrEqual(few.calls.Sheet ?? 0);
    expect((many.calls.Range ?? 0) + (many.calls.Sheet ?? 0)).toBeLessThanOrEqual(35);
    // One for each distinct day that stands in the log afterwards, today included, and one for the clock.
    expect(many.calls.Utilities).toBeLessThanOrEqual(many.days + 1);
    host = await openLedger();
  });
});

async function openLedgerAgain(snapshot: ReturnType<NodeHost['save']>): Promise<NodeHost> {
  const { openInNode } = await import('../../src/host/node.ts');
  return openInNode({
    today: '2026-06-27',
    sheetZone: 'America/New_York',
    scriptZone: 'Asia/Kolkata',
    snapshot,
  });
}

describe('formulas that spill', () => {
  test('a formula over a whole column is the user’s answer for every row below it: nothing is written in its way', async () => {
    host = await openLedger([
      { Name: 'Ana', Status: 'Pending', 'Sent on': date('2026-06-01') },
      { Name: 'Ben', Status: 'Withdrawn', 'Sent on': date('2026-05-01'), 'Closed on': date('2026-06-20') },
    ]);
    await host.type('Invitations', 'J2', '=RESEND_DATE(H2:H3)');
    await host.click(RUN_NOW);
    await host.call('logWithdrawal', {
      target: { row: 2, name: 'Ana', url: '', account: '', sentOn: '2026-06-01' },
      on: '2026-06-27',
      reason: '',
      followUp: 'later',
    });
    expect(await host.formulas('Invitations', 'J2:J3')).toEqual([['=RESEND_DATE(H2:H3)'], ['']]);
    expect((await host.values('Invitations', 'J2:J3')).flat()).toMatchObject([
      { day: '2026-07-18' },
      { day: '2026-07-11' },
    ]);
  });

  test('a column of the user’s own between ours is stepped over', async () => {
    host = await openLedger();
    const [headers = []] = await host.shown('Invitations', 'A1:N1');
    const own = [...headers.slice(0, 7), 'Waited', ...headers.slice(7)];
    await host.paste('Invitations', 1, 1, [own]);
    await host.paste('Invitations', 2, 1, [
      ['Ana', null, null, null, { day: '2026-06-01' }, null, 'Pending'],
      ['Ben', null, null, null, { day: '2026-06-02' }, null, 'Pending'],
    ]);
    await host.type('Invitations', 'H2', '=DAYS_PENDING(G2:G3,E2:E3,AsOf)');
    await host.call('logWithdrawal', {
      target: { row: 3, name: 'Ben', url: '', account: '', sentOn: '2026-06-02' },
      on: '2026-06-27',
      reason: 'No answer',
      followUp: '',
    });
    expect(await host.values('Invitations', 'G2:J3')).toMatchObject([
      ['Pending', expect.anything(), '', ''],
      ['Withdrawn', '', { day: '2026-06-27' }, 'No answer'],
    ]);
    expect(await host.formulas('Invitations', 'H2:H3')).toEqual([['=DAYS_PENDING(G2:G3,E2:E3,AsOf)'], ['']]);
  });
});

test('a resend day from before the withdrawal is not believed', async () => {
  host = await openLedger([
    {
      Name: 'Ana',
      Status: 'Withdrawn',
      'Sent on': date('2026-05-01'),
      'Closed on': date('2026-06-25'),
      'Resend from': date('2026-06-01'),
    },
  ]);
  await host.click(RUN_NOW);
  expect(await column(host, 'Flag', 1)).toEqual(['Cooling down']);
});

test('who was invited again without the address is not proposed once more', async () => {
  host = await openLedger([
    { ...ANA, Status: 'Withdrawn', 'Sent on': date('2026-01-05'), 'Closed on': date('2026-02-01') },
    { Name: 'ana', Status: 'Pending', 'Sent on': date('2026-06-20') },
  ]);
  await host.click(RUN_NOW);
  expect(await column(host, 'Flag', 2)).toEqual(['', '']);
  expect(await column(host, 'Attempt', 2)).toEqual(['1', '2']);
});
