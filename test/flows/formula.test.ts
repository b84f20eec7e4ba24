/**
 * The custom functions in cells, through the built bundle: ranges in, ranges out, in zones that are not the
 * script's.
 */
import { afterEach, expect, test } from 'vitest';
import { type NodeHost, openInNode } from '../../src/host/node.ts';

let host: NodeHost;
afterEach(() => host.dispose());

const TODAY = '2026-09-06';
const LOG = [
  ['Status', 'Sent on', 'Withdrawn on'],
  ['Pending', { day: '2026-08-16' }, { day: '2026-08-16' }],
  ['pending ', '2026-08-17', 'abc'],
  ['Accepted', 'never', null],
  [null, null, '2026-08-17'],
  ['Pending', { day: '2026-03-01' }, null],
  ['maybe', { day: '2026-09-06' }, null],
];

test.each([
  ['America/Santiago', 'Etc/UTC'], // no midnight on 6 September 2026
  ['Europe/Paris', 'America/New_York'],
  ['Pacific/Kiritimati', 'Pacific/Pago_Pago'],
  ['Asia/Kolkata', 'America/Los_Angeles'],
])('columns of results are right in %s with the script in %s', async (sheetZone, scriptZone) => {
  host = await openInNode({ today: TODAY, sheetZone, scriptZone });
  await host.paste('Sheet1', 1, 1, LOG);
  await host.paste('Sheet1', 1, 8, [[{ day: TODAY }]]);
  await host.type('Sheet1', 'D1', '=RESEND_DATE(C1:C7)');
  await host.type('Sheet1', 'E1', '=DAYS_PENDING(A1:A7,B1:B7,H1)');
  await host.type('Sheet1', 'F1', '=INVITE_STATE(A1:A7,B1:B7,H1)');
  const column = async (a1: string) => (await host.values('Sheet1', a1)).flat();
  const resend = (await column('D2:D7')).map((cell) => (typeof cell === 'object' ? cell.day : cell));
  expect(resend).toEqual(['2026-09-06', 'Not a date: "abc"', '', '2026-09-07', '', '']);
  expect(await column('E1:E7')).toEqual([
    '',
    21,
    20,
    '',
    '',
    189,
    expect.stringContaining('Not a status: "maybe"'),
  ]);
  expect(await column('F1:F6')).toEqual(['', 'Stale', 'Pending', 'Accepted', '', 'Probably expired']);
});

test('totals name the bad cell and its place, and pass the header over', async () => {
  host = await openInNode({ today: TODAY, sheetZone: 'Europe/Paris', scriptZone: 'Asia/Tokyo' });
  await host.paste('Sheet1', 1, 1, LOG);
  expect(() =>
    host.formula(
      'PENDING_HEADROOM',
      LOG.map(([status]) => [status ?? '']),
    ),
  ).toThrow(
    'PENDING_HEADROOM: Not a status: "maybe" (use Pending, Accepted, Withdrawn, Expired, Declined or Unknown) in row 7 of status.',
  );
  await host.type('Sheet1', 'D1', '=PENDING_HEADROOM(A1:A6)');
  await host.type('Sheet1', 'E1', '=ACCEPTANCE_RATE(A1:A6)');
  expect((await host.values('Sheet1', 'D1:E1')).flat()).toEqual([497, 0.25]);
});

test('DOMAIN’s worked cycle: requests on 1, 1, 3 and 9 June, limit 100', async () => {
  host = await openInNode({ today: '2026-06-09', sheetZone: 'America/New_York', scriptZone: 'Pacific/Apia' });
  const days = ['2026-06-01', '2026-06-01', '2026-06-03', '2026-06-09'];
  await host.paste(
    'Sheet1',
    1,
    1,
    days.map((day) => [{ day }]),
  );
  for (const [row, day] of ['2026-06-07', '2026-06-09', '2026-06-16'].entries()) {
    await host.paste('Sheet1', row + 1, 2, [[{ day }]]);
    await host.type('Sheet1', `C${row + 1}`, `=QUOTA_LEFT($A$1:$A$4,B${row + 1})`);
    await host.type('Sheet1', `D${row + 1}`, `=QUOTA_RESET($A$1:$A$4,B${row + 1})`);
  }
  expect(await host.values('Sheet1', 'C1:D3')).toEqual([
    [97, { day: '2026-06-08' }],
    [98, { day: '2026-06-16' }],
    [100, ''],
  ]);
});

test('every example of the formula help works in a sheet of its own, without a Dashboard', async () => {
  host = await openInNode({ today: TODAY, sheetZone: 'Europe/Paris', scriptZone: 'Asia/Tokyo' });
  const header = ['Name', '', '', '', 'Sent on', '', 'Status', 'Closed on'];
  const rows = [
    ['Ana', '', '', '', { day: '2026-08-30' }, '', 'invite_sent', null],
    ['Ben', '', '', '', { day: '2026-08-01' }, '', 'Withdrawn', { day: '2026-08-20' }],
    ['Cai', '', '', '', { day: '2026-08-01' }, '', 'Connected', { day: '2026-08-03' }],
  ];
  await host.paste('Sheet1', 1, 1, [header, ...rows]);
  // What =TODAY() shows: the engine at home asks the machine's clock, not the test's.
  await host.paste('Sheet1', 1, 16, [[{ day: TODAY }]]);
  const examples = [
    ['=RESEND_DATE(H2:H)', { day: '2026-09-10' }, 'R3'],
    ['=PENDING_HEADROOM(G2:G, 300)', 299, 'S2'],
    ['=DAYS_PENDING(G2:G, E2:E, P1)', 7, 'T2'],
    ['=INVITE_STATE(G2:G, E2:E, P1)', 'Pending', 'U2'],
    ['=QUOTA_LEFT(E2:E, P1, 100)', 100, 'V2'],
    ['=QUOTA_RESET(E2:E, P1)', '', 'W2'],
    ['=ACCEPTANCE_RATE(G2:G)', 1 / 3, 'X2'],
  ] as const;
  // The engine at home knows no range without an end.
  const bounded = (formula: string) => formula.replace(/:([A-Z])\b/g, (_, column) => `:${column}4`);
  for (const [formula, , cell] of examples) {
    await host.type('Sheet1', cell.replace(/\d/, '2'), bounded(formula));
  }
  for (const [formula, expected, cell] of examples) {
    expect([formula, (await host.values('Sheet1', cell)).flat()]).toEqual([formula, [expected]]);
  }
});

test('the cell of a formula whose argument was forgotten says which', async () => {
  host = await openInNode({ today: TODAY, sheetZone: 'Europe/Paris', scriptZone: 'Asia/Tokyo' });
  expect(() => host.formula('DAYS_PENDING', 'Pending', '2026-09-01')).toThrow(
    'DAYS_PENDING: as_of is missing: give a date, or a cell with =TODAY().',
  );
});
