/**
 * The custom functions in cells, through the built bundle: ranges in, ranges out, in zones that are not the
 * script's.
 */
import { afterEach, expect, test } from 'vitest';
import { addDays, day } from '../../src/core/day.ts';
import { type NodeHost, openInNode } from '../../src/host/node.ts';
import { testFirst } from '../first-of.ts';

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

testFirst(2, [
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

testFirst(1, [
  ['America/Santiago', 'Etc/UTC'],
  ['Pacific/Kiritimati', 'Pacific/Pago_Pago'],
  ['Asia/Kolkata', 'America/Los_Angeles'],
])('what a log tells is right in %s with the script in %s', async (sheetZone, scriptZone) => {
  host = await openInNode({ today: TODAY, sheetZone, scriptZone });
  const today = day(TODAY);
  // Ten a day for 40 days up to yesterday: three accept a day later, seven never answer. Two rows are blank.
  const rows = Array.from({ length: 400 }, (_, index) => {
    const ago = 1 + Math.floor(index / 10);
    const sent = { day: addDays(today, -ago) };
    return index % 10 < 3 && ago > 1
      ? ['Accepted', sent, { day: addDays(today, 1 - ago) }]
      : ['Pending', sent, null];
  });
  const blank = [null, null, null];
  await host.paste('Sheet1', 1, 1, [['Status', 'Sent on', 'Closed on'], ...rows, blank, blank]);
  await host.paste('Sheet1', 1, 8, [[{ day: today }], [{ day: addDays(today, -1) }]]);
  await host.paste('Sheet1', 3, 8, [
    ['Days', 'Day'],
    [0, { day: addDays(today, -30) }],
    [7, null],
  ]);
  const log = 'A1:A403,B1:B403,C1:C403';
  await host.type('Sheet1', 'K1', `=ACCEPTANCE_BY_DAY(${log},H2,7)`);
  await host.type('Sheet1', 'K3', `=ACCEPTANCE_BY_DAY(${log},H2,H3:H5)`);
  await host.type('Sheet1', 'L3', `=PENDING_ON(${log},I3:I5)`);
  await host.type('Sheet1', 'L6', `=PENDING_ON(${log},H1+1,H1)`);
  await host.type('Sheet1', 'M1', `=CAP_DATE(${log},H1,300)`);
  await host.type('Sheet1', 'N1', `=SAFE_PACE(${log},H1)`);
  await host.type('Sheet1', 'O1', '=SHARE_RANGE(12,40)');
  await host.type('Sheet1', 'O3', `=ACCEPTANCE_CURVE(${log},H2)`);
  const [[share]] = (await host.values('Sheet1', 'K1')) as [[number]];
  expect(share).toBeCloseTo(0.3, 9);
  expect((await host.values('Sheet1', 'K3:K5')).flat()).toEqual(['', 0, share]);
  // Seven of each of the days up to 31 ago, and the ten of the last one, whose three accept on the next.
  expect((await host.values('Sheet1', 'L3:L5')).flat()).toEqual(['', 73 + 7, '']);
  expect((await host.values('Sheet1', 'L6')).flat()).toEqual(['']);
  // 283 are pending, three of whom will have accepted; then ten a day, three of them for one day: 290, 297, 304.
  expect((await host.values('Sheet1', 'M1')).flat()).toEqual([{ day: addDays(today, 3) }]);
  const [[aDay, low, high]] = (await host.values('Sheet1', 'N1:P1')) as [[number, number, number]];
  expect(aDay).toBeGreaterThan(18);
  expect([low, high].map((end) => Math.round(100 * end))).toEqual([18, 45]);
  const table = await host.values('Sheet1', 'O3:S12');
  expect(table.map(([days]) => days)).toEqual([0, 1, 3, 7, 14, 21, 30, 45, 60, 90]);
  expect(table[3]?.[1]).toBe(share);
  expect(table[9]).toEqual([90, '', '', '', '']);
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
    ['=ACCEPTANCE_BY_DAY(G2:G, E2:E, H2:H, P1, 21)', '', 'Y2'],
    ['=PENDING_ON(G2:G, E2:E, H2:H, P1, P1)', 1, 'Z2'],
    ['=CAP_DATE(G2:G, E2:E, H2:H, P1, 500)', 'too little data', 'Q2'],
    ['=SAFE_PACE(G2:G, E2:E, H2:H, P1, 300, 21)', '', 'K2'],
    ['=SHARE_RANGE(12, 40)', expect.closeTo(0.1807, 4), 'I2'],
    ['=ACCEPTANCE_CURVE(G2:G, E2:E, H2:H, P1)', 0, 'L2'],
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
