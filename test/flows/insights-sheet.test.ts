/** The sheet Insights through the built bundle: made when it is asked for, kept up to date, and never over what is the user's. */
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { InsightsReply, Reply, UndoReply } from '../../src/addon/contract.ts';
import { type NodeHost, openInNode } from '../../src/host/node.ts';
import { testFirst } from '../first-of.ts';
import { date, openNewLedger, type Row, RUN_NOW } from './ledger-host.ts';

const ZONES = { today: '2026-06-27', sheetZone: 'America/New_York', scriptZone: 'Asia/Kolkata' } as const;
const DAY_MS = 86_400_000;

/** Three a day over half a year, a third accepted within days, the rest withdrawn on day 21. */
function invitations(count: number, today = '2026-06-27'): Row[] {
  return Array.from({ length: count }, (_, index) => {
    const age = 180 - Math.floor(index / (count / 180));
    const on = (daysAgo: number) =>
      date(new Date(Date.parse(today) - daysAgo * DAY_MS).toISOString().slice(0, 10));
    const lag = [0, 1, 1, 3, 7, 12][index % 6] ?? 0;
    const isAccepted = index % 3 === 0 && lag <= age;
    const isOpen = !isAccepted && age < 21;
    return {
      Name: `Person ${index}`,
      'Sent on': on(age),
      Note: index % 2 === 0 ? 'Hello' : null,
      Status: isAccepted ? 'Accepted' : isOpen ? 'Pending' : 'Withdrawn',
      'Closed on': isOpen ? null : on(isAccepted ? age - lag : age - 21),
    };
  });
}

let host: NodeHost;
afterEach(() => host.dispose());

const make = (account = '') => host.call('makeInsights', account) as Promise<Extract<Reply, { ok: true }>>;
const undo = () => host.call('undoLast') as Promise<Extract<UndoReply, { ok: true }>>;
const tabs = () => {
  const { sheetOrder, sheets } = host.save().workbook;
  return sheetOrder.map((id) => sheets[id]?.name);
};
const block = () => host.shown('Insights', 'A36:U97');
const titles = () =>
  host
    .charts()
    .map(({ options }) => options.title)
    .sort();
const ALL = [
  'Accepted, by days since sent',
  'Accepted, by group',
  'Pending at the end of each week, all accounts',
  'Pending, and where your pace leads',
];

describe('with half a year of invitations', () => {
  const rows = 260;
  type Saved = ReturnType<NodeHost['save']>;
  let [plain, made]: Saved[] = [];
  const open = (snapshot: Saved | undefined) =>
    openInNode({ ...ZONES, rows, snapshot: structuredClone(snapshot) as Saved });
  beforeAll(async () => {
    host = await openNewLedger(invitations(180), { rows });
    await host.click(RUN_NOW);
    plain = host.save();
    await make();
    made = host.save();
    host.dispose();
  });
  beforeEach(async () => {
    host = await open(plain);
  });
  /** As it is after `make`. */
  const openMade = async () => {
    host.dispose();
    host = await open(made);
  };

  test('makes sheet and charts as one action, which the reply names', async () => {
    expect(await host.call('readInsights', '')).toMatchObject({ ok: true, sheet: false });
    expect(await make()).toMatchObject({ ok: true, already: false, action: expect.stringMatching(/^#\d+$/) });
    expect(tabs().indexOf('Insights')).toBe(tabs().indexOf('Dashboard') + 1);
    expect(titles()).toEqual(ALL);
    expect(await host.call('readInsights', '')).toMatchObject({ ok: true, sheet: true });
    const [row] = await host.shown('Journal', 'A2:F2');
    expect(row).toContain('Insights put on a sheet');
  });

  test('its figures are those that the sidebar reads', async () => {
    await openMade();
    const { insights } = (await host.call('readInsights', '')) as Extract<InsightsReply, { ok: true }>;
    if (!insights?.curve.told || !insights.backlog.told || !insights.forecast.told) throw new Error('wanted');
    const { points } = insights.curve;
    const values = await host.values('Insights', 'L37:P97');
    expect(values.map(([day]) => day).filter((day) => day !== '')).toEqual(points.map(({ day }) => day));
    expect(values[21]?.[1]).toBeCloseTo(points[21]?.share.rate ?? 0, 3);
    const weeks = await host.values('Insights', 'F37:F75');
    expect(weeks.slice(0, insights.backlog.past.length).flat()).toEqual(
      insights.backlog.past.map(({ pending }) => pending),
    );
    const [[share]] = (await host.shown('Insights', 'A6')) as [[string]];
    expect(share).toBe(`${Math.round(100 * (points[21]?.share.rate ?? 0))}%`);
  });

  test('pressed twice, it is made once', { tags: 'thorough' }, async () => {
    await make();
    const before = host.save();
    expect(await make()).toMatchObject({ ok: true, already: true, action: null });
    expect(host.charts()).toEqual(before.charts);
    expect(tabs().filter((name) => name?.includes('Insights'))).toEqual(['Insights']);
  });

  test('undo takes sheet and charts away; made again, all is there', async () => {
    const before = tabs();
    await make();
    expect(await undo()).toMatchObject({ ok: true, act: 'Insights', kept: [] });
    expect(tabs()).toEqual(before);
    expect(host.charts()).toEqual([]);
    expect(await make()).toMatchObject({ already: false });
    expect(titles()).toEqual(ALL);
  });

  testFirst(1, [
    ['a note beside the charts', 'N12', 'call Ana'],
    ['another title', 'A1', 'What we learnt'],
    ['a formula among the figures', 'T90', '=1+1'],
  ])('undo keeps a sheet that holds %s, and says where', async (_, cell, content) => {
    await openMade();
    await host.type('Insights', cell, content);
    const { kept } = await undo();
    expect(kept).toMatchObject([{ why: `Insights!${cell} is yours, so the sheet and its charts stay` }]);
    expect(tabs()).toContain('Insights');
    expect(titles()).toEqual(ALL);
  });

  test('undo keeps a sheet that a formula elsewhere reads from', { tags: 'thorough' }, async () => {
    await openMade();
    host.arrange.addTab('Mine');
    await host.type('Mine', 'A1', '=Insights!A6');
    expect((await undo()).kept).toMatchObject([
      { why: expect.stringContaining('Mine!A1 reads from Insights') },
    ]);
    expect(tabs()).toContain('Insights');
  });

  test('a chart that the user deleted stays away until they ask again; undo of that takes it alone', {
    tags: 'thorough',
  }, async () => {
    await openMade();
    const { charts = [], ...saved } = host.save();
    const left = charts.filter(({ options }) => options.title !== 'Accepted, by group');
    host.dispose();
    host = await open({ ...saved, charts: left });
    await host.click(RUN_NOW);
    expect(titles()).toHaveLength(3);
    expect(await make()).toMatchObject({ already: false });
    expect(titles()).toEqual(ALL);
    expect(await undo()).toMatchObject({ kept: [] });
    expect(titles()).toHaveLength(3);
    expect(tabs()).toContain('Insights');
  });

  test('a sheet that the user deleted stays away, and the daily check says nothing', {
    tags: 'thorough',
  }, async () => {
    await openMade();
    host.arrange.deleteTab('Insights');
    await host.click(RUN_NOW);
    expect(tabs()).not.toContain('Insights');
    expect(await host.call('readInsights', '')).toMatchObject({ sheet: false });
  });

  test('the small chart stands beside whom to begin with, or below where something stands there', {
    tags: 'thorough',
  }, async () => {
    await make();
    expect(host.charts().find(({ options }) => options.height === 268)?.anchor).toMatchObject({ column: 4 });
    await undo();
    await host.type('Dashboard', 'F16', 'mine');
    await make();
    const data = (await host.shown('Dashboard', 'A1:M40')).findLastIndex((line) => line.some(Boolean));
    const small = host.charts().find(({ options }) => options.height === 268);
    expect(small?.anchor.column).toBe(0);
    expect(small?.anchor.row).toBeGreaterThan(data);
  });

  test('rows above and columns before move figures, charts and texts along', {
    tags: 'thorough',
  }, async () => {
    await openMade();
    host.arrange.insertRows('Insights', 1, 2);
    host.arrange.insertColumns('Insights', 1, 1);
    host.setToday('2026-07-04');
    await host.click(RUN_NOW);
    expect(await host.shown('Insights', 'B4')).toEqual([['My account, as of 4 July 2026']]);
    expect(host.charts().find(({ type }) => type === 'COLUMN')?.source?.area).toMatchObject({
      ...{ startRow: 37, startColumn: 17 },
    });
  });

  describe('the daily check', () => {
    const calls = () =>
      host
        .lastCalls()
        .filter(
          ({ service }) => !/^(?:PropertiesService|Properties|LockService|Lock|Utilities)$/.test(service),
        );

    test('writes the figures of the day, by at most four calls more', async () => {
      host.setToday('2026-06-28');
      await host.call('dailyHighlight');
      host.setToday('2026-06-29');
      await host.call('dailyHighlight');
      const without = calls().length;
      await make();
      host.setToday('2026-06-30');
      await host.call('dailyHighlight');
      expect(calls().length - without).toBeLessThanOrEqual(4);
      expect(await host.shown('Insights', 'A2')).toEqual([['My account, as of 30 June 2026']]);
    });

    test('writes nothing where nothing differs', { tags: 'thorough' }, async () => {
      await openMade();
      await host.call('dailyHighlight');
      const written = host.lastCalls().filter(({ method, cells }) => method === 'setValues' && cells > 1000);
      expect(written).toEqual([]);
    });

    test('costs one call at most where the sheet was deleted', { tags: 'thorough' }, async () => {
      await host.call('dailyHighlight');
      const without = calls().length;
      await make();
      host.arrange.deleteTab('Insights');
      await host.call('dailyHighlight');
      expect(calls().length - without).toBeLessThanOrEqual(1);
    });

    test('leaves what the user writes outside of the figures, and how the sheet looks', async () => {
      await openMade();
      await host.paste('Insights', 12, 14, [['mine', null, 7]]);
      await host.type('Insights', 'O12', '=1+1');
      await host.type('Insights', 'A1', 'Ours');
      await host.type('Insights', 'W40', 'beside');
      host.setToday('2026-07-10');
      await host.click(RUN_NOW);
      expect(await host.shown('Insights', 'N12:P12')).toEqual([['mine', '2', '7']]);
      expect(await host.shown('Insights', 'A1')).toEqual([['Ours']]);
      expect(await host.shown('Insights', 'W40')).toEqual([['beside']]);
      expect(await host.shown('Insights', 'A2')).toEqual([['My account, as of 10 July 2026']]);
    });

    testFirst(1, [
      ['a formula', 'C40', '=40+2'],
      ['words where a figure stands', 'M50', 'why so few?'],
      ['another header', 'E36', 'Weeks'],
    ])(
      'writes nothing over %s among the figures; it names the cell, and the rest is done',
      async (_, cell, content) => {
        await openMade();
        await host.type('Insights', cell, content);
        const before = await block();
        host.setToday('2026-07-10');
        await host.call('dailyHighlight');
        expect(await block()).toEqual(before);
        const says = `The sheet Insights isn’t up to date: ${cell} holds something of yours.`;
        expect(await host.call('readHealth')).toMatchObject({
          health: { daily: { failure: expect.stringContaining(says) } },
        });
      },
    );
  });
});

test('of several accounts it is of the one that is asked for, as it is called by then', {
  tags: 'thorough',
}, async () => {
  const rows = invitations(180).map((row, index) => ({ ...row, Account: index % 3 === 1 ? 'Acme' : 'Rill' }));
  host = await openNewLedger(rows, { rows: 260 });
  for (const to of ['Acme', 'Rill']) await host.call('changeAccount', { from: null, to, merge: false });
  expect(await make('acme')).toMatchObject({ ok: true, already: false });
  const title = async () => (await host.shown('Insights', 'A2')).flat()[0];
  expect(await title()).toBe('Acme, as of 27 June 2026');
  // The Dashboard is of all accounts: no chart of one stands there.
  expect(titles()).toEqual(ALL.filter((name) => !name.includes('all accounts')));
  const { insights } = (await host.call('readInsights', 'Acme')) as Extract<InsightsReply, { ok: true }>;
  if (!insights?.backlog.told) throw new Error('wanted');
  const weeks = async () => (await host.values('Insights', 'F37:F62')).flat();
  expect((await weeks()).slice(0, insights.backlog.past.length)).toEqual(
    insights.backlog.past.map(({ pending }) => pending),
  );
  // Asked again for all, it stays what it is.
  expect(await make()).toMatchObject({ already: true });
  const renamed = (await host.call('changeAccount', { from: 'Acme', to: 'Apex', merge: false })) as {
    readonly action: string;
  };
  await host.click(RUN_NOW);
  expect(await title()).toBe('Apex, as of 27 June 2026');
  await host.call('takeBack', renamed.action);
  await host.click(RUN_NOW);
  expect(await title()).toBe('Acme, as of 27 June 2026');
  await host.call('changeAccount', { from: 'Acme', to: 'Rill', merge: true });
  await host.click(RUN_NOW);
  expect(await title()).toBe('All accounts, as of 27 June 2026');
});

test('undone, it can be made of all', { tags: 'thorough' }, async () => {
  host = await openNewLedger(invitations(60), { rows: 100 });
  await host.call('changeAccount', { from: null, to: 'Acme', merge: false });
  await make('My account');
  expect(await undo()).toMatchObject({ ok: true, kept: [] });
  expect(host.charts()).toEqual([]);
  await make();
  expect(await host.shown('Insights', 'A2')).toEqual([['All accounts, as of 27 June 2026']]);
  expect(titles()).toEqual(ALL);
});

describe('what cannot be told is blank, and said in words', () => {
  const figures = async () => (await host.values('Insights', 'B37:U97')).flat().filter((cell) => cell !== '');

  test('without an invitation', { tags: 'thorough' }, async () => {
    host = await openNewLedger([]);
    await make();
    expect(await figures()).toEqual([]);
    const [[known]] = (await host.shown('Insights', 'A3')) as [[string]];
    expect(known).toContain('No answer is logged yet');
    expect(await host.shown('Insights', 'A6:J6')).toEqual([['—', '', '', '—', '', '', '—', '', '', '—']]);
    expect((await host.shown('Insights', 'G23:G34')).flat().join(' ')).toContain(
      'No forecast yet: 0 of 3 full weeks of sending.',
    );
  });

  test('while a tenth of the rows can’t be read', { tags: 'thorough' }, async () => {
    const rows = invitations(180).map(
      (row, index): Row => (index % 5 === 0 ? { ...row, Status: 'Perhaps' } : row),
    );
    host = await openNewLedger(rows, { rows: 260 });
    await make();
    expect(await figures()).toEqual([]);
    const [[known]] = (await host.shown('Insights', 'A3')) as [[string]];
    expect(known).toBe(
      '36 of 180 rows can’t be read, too many for a true figure. Open Invite Ledger › Health to fix them.',
    );
  });
});

test('before set up it is refused, and nothing is made', async () => {
  host = await openNewLedger([]);
  host.arrange.deleteTab('Settings');
  expect(await make()).toMatchObject({ ok: false });
  expect(tabs()).not.toContain('Insights');
});

test('a sheet of the user’s own that is called Insights stays theirs', async () => {
  host = await openNewLedger([]);
  host.arrange.addTab('Insights');
  await host.paste('Insights', 1, 1, [['Insights', 'mine']]);
  await make();
  expect(tabs()).toContain('Invite Ledger Insights');
  expect(await host.shown('Insights', 'A1:C1')).toEqual([['Insights', 'mine', '']]);
});
