/** Who still knows people whose invitations were moved to year sheets: Check, the next invitation, insights, the importer, forgetting. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CheckReply, ImportLogReply, InsightsReply, Reply } from '../../src/addon/contract.ts';
import type { NodeHost } from '../../src/host/node.ts';
import { costOf } from '../bench/cost.ts';
import { testFirst } from '../first-of.ts';
import { column, date, openAgain, openNewLedger, type Row } from './ledger-host.ts';

let host: NodeHost;
afterEach(() => host.dispose());

const LINK = 'https://www.linkedin.com/in/';
const YEARS = [2021, 2022, 2023, 2024, 2025];
const row = (Name: string, told: Row): Row => ({
  ...{ Name, Company: 'Fjord', 'Profile URL': `${LINK}${Name.toLowerCase()}`, Status: 'Accepted', ...told },
});
/** Of each year one who stays and two who are closed; Zoe was withdrawn in two of them. The last that was sent stays, too. */
const LOG: readonly Row[] = [
  ...YEARS.flatMap((year) => [
    row(`Stay${year}`, { Status: 'Pending', 'Sent on': date(`${year}-06-01`) }),
    row(`Anna${year}`, { 'Sent on': date(`${year}-06-02`), 'Closed on': date(`${year}-06-09`) }),
    row(`Bo${year}`, {
      Company: `Works ${year}`,
      Status: 'Declined',
      'Sent on': date(`${year}-06-03`),
      'Closed on': date(`${year}-06-09`),
    }),
  ]),
  row('Zoe', {
    Status: 'Withdrawn',
    'Sent on': date('2023-06-03'),
    'Closed on': date('2023-07-01'),
    Note: 'First',
  }),
  row('Zoe', {
    Status: 'Withdrawn',
    'Sent on': date('2025-06-03'),
    'Closed on': date('2025-07-01'),
    Note: 'Second',
  }),
  row('Last', { Status: 'Pending', 'Sent on': date('2025-06-04') }),
];

beforeEach(async () => {
  host = await openNewLedger(LOG);
  await host.call('readLedger');
});
async function move(): Promise<void> {
  expect(await host.call('moveClosed', true)).toMatchObject({ ok: true, moved: 12, left: 0 });
}
const check = async (query: string) =>
  (await host.call('checkPerson', query)) as Extract<CheckReply, { ok: true }>;
/** Without where the rows stand. */
const told = ({ people, more }: Awaited<ReturnType<typeof check>>) => ({
  more,
  people: people.map(({ history, ...person }) => ({
    ...person,
    history: history.map(({ row: _, year: __, ...past }) => past),
  })),
});

describe('Check', () => {
  const QUERIES = [
    'linkedin.com/in/zoe',
    'zoe',
    'anna2024',
    'bo2021 works',
    'works 2022',
    'nobody',
    'linkedin.com/in/nobody',
  ];
  testFirst(2, QUERIES)('%s is answered as before', async (query) => {
    const before = told(await check(query));
    await move();
    expect(told(await check(query))).toEqual(before);
  });

  test('a row of a year sheet is named with its year, and can be shown', { tags: 'thorough' }, async () => {
    await move();
    const [zoe] = (await check('zoe')).people;
    expect(zoe?.history.map(({ year, note }) => [year, note])).toEqual([
      [2025, 'Second'],
      [2023, 'First'],
    ]);
    const newest = zoe?.history[0];
    expect(await host.call('selectCell', { sheet: 'log 2025', row: newest?.row, column: 1 })).toEqual({
      ok: true,
    });
    expect(host.selection()?.sheet).toBe('Invitations 2025');
    expect(await host.call('selectCell', { sheet: 'log 1999', row: 2, column: 1 })).toMatchObject({
      ok: false,
      message: /^There is no sheet "Invitations 1999"/,
    });
  });

  testFirst(1, ['linkedin.com/in/zoe2', 'anna2024', 'linkedin.com/in/anna2021'])(
    'over five year sheets, %s takes fewer than 30 sheet calls',
    async (query) => {
      await move();
      expect(costOf(host, LOG.length, 'checkPerson', query).calls).toBeLessThan(30);
    },
  );

  test('what people do to a year sheet: a column inserted or moved, rows above, the tab renamed; a header that is gone is said', {
    tags: 'thorough',
  }, async () => {
    const before = told(await check('zoe'));
    await move();
    host.arrange.insertColumns('Invitations 2023', 3, 1);
    host.arrange.moveColumn('Invitations 2025', 2, 9);
    host.arrange.insertRows('Invitations 2025', 1, 2);
    host.arrange.renameTab('Invitations 2025', 'Old ones');
    expect(told(await check('zoe'))).toEqual(before);
    const [headers = []] = await host.shown('Invitations 2023', 'A1:P1');
    await host.paste('Invitations 2023', 1, headers.indexOf('Status') + 1, [['Mine']]);
    expect(await host.call('checkPerson', 'zoe')).toMatchObject({
      ok: false,
      message: /Cannot find the column "Status" in "Invitations 2023"/,
    });
  });

  test('columns that were moved in a year sheet behind name and address are read as they are headed', {
    tags: 'thorough',
  }, async () => {
    const before = told(await check('zoe'));
    await move();
    host.arrange.moveColumn('Invitations 2025', 7, 10);
    expect(told(await check('zoe'))).toEqual(before);
  });

  test('the people of a year sheet that was deleted are not known any more', {
    tags: 'thorough',
  }, async () => {
    await move();
    host.arrange.deleteTab('Invitations 2025');
    expect((await check('zoe')).people[0]?.history).toHaveLength(1);
  });

  test('a copy of the spreadsheet takes the year sheets up when it is set up', {
    tags: 'thorough',
  }, async () => {
    const before = told(await check('zoe'));
    await move();
    const { properties: _, ...book } = host.save();
    const copied = await openAgain(host, { snapshot: { ...book, properties: {} } });
    host.dispose();
    host = copied;
    await host.click('Set up this spreadsheet');
    expect(told(await check('zoe'))).toEqual(before);
  });
});

describe('the next invitation', () => {
  const invite = (earlier: unknown, told: object = {}) =>
    host.call('logInvitation', {
      ...{ name: 'Zoe', company: '', url: `${LINK}zoe`, account: '', sentOn: '2026-06-27', note: '' },
      ...{ goalFit: '', followUp: '', anyway: true, earlier, ...told },
    }) as Promise<Reply>;

  test('counts the moved ones on, and cautions of them', async () => {
    await move();
    const places = (await check('zoe')).people[0]?.history.map(({ year, row }) => ({ year, row }));
    expect(await invite(places, { anyway: false })).toMatchObject({
      ok: false,
      code: 'caution',
      message: /^This would be the 3rd invitation to Zoe/,
    });
    expect(await invite(places)).toMatchObject({ ok: true });
    expect((await column(host, 'Attempt', 7)).pop()).toBe('3');
    // The daily check of another day leaves it.
    host.setToday('2026-08-27');
    await host.call('dailyHighlight');
    expect((await column(host, 'Attempt', 7)).pop()).toBe('3');
    const { people } = await check('zoe');
    expect(people[0]?.history).toHaveLength(3);
  });

  testFirst(0, [[[{ year: 2025, row: 1 }]], [[{ year: 1999, row: 5 }]], ['x'], [[{ year: 2025, row: 99 }]]])(
    'places that are none are left out: %j',
    async (places) => {
      await move();
      expect(await invite(places)).toMatchObject({ ok: true });
    },
  );
});

test('insights are as before: they read the year sheets whole', { tags: 'thorough' }, async () => {
  const insights = async () => (await host.call('readInsights', '')) as InsightsReply;
  const before = await insights();
  expect(before).toMatchObject({ ok: true, insights: { sent: LOG.length } });
  await move();
  expect(await insights()).toEqual(before);
});

describe('the importer', () => {
  const batch = (added: readonly object[]) =>
    host.call('applyImport', {
      ...{
        importId: 'import-1',
        account: 'My account',
        ownerSlug: null,
        exportedOn: '2026-06-20',
        last: true,
      },
      ...{ changed: [], added },
    });
  const added = (name: string, sentOn: string) => ({
    ...{
      name,
      company: '',
      url: `${LINK}${name.toLowerCase()}`,
      sentOn,
      note: '',
      status: 'Pending',
      closedOn: '',
      byName: false,
    },
  });

  test('gets all people, those of year sheets below row 1, and adds nobody whose invitation was moved', async () => {
    const rows = async () =>
      ((await host.call('readImportLog')) as Extract<ImportLogReply, { ok: true }>).rows;
    const before = (await rows()).map(({ row: _, ...told }) => JSON.stringify(told)).sort();
    await move();
    const after = await rows();
    expect(after.map(({ row: _, ...told }) => JSON.stringify(told)).sort()).toEqual(before);
    expect(after.filter(({ row }) => row < 1)).toHaveLength(12);
    expect(await batch([added('Zoe', '2025-06-03'), added('Anna2024', '2024-06-03')])).toMatchObject({
      ok: true,
      added: 0,
      already: 2,
    });
  });

  test('counts on what was moved where somebody was invited again', { tags: 'thorough' }, async () => {
    await move();
    expect(await batch([added('Zoe', '2026-06-10')])).toMatchObject({ ok: true, added: 1 });
    expect((await column(host, 'Attempt', 7)).pop()).toBe('3');
  });
});

describe('forgetting', () => {
  test('somebody who is in year sheets alone leaves no trace there', async () => {
    await move();
    const [zoe] = (await check('zoe')).people;
    const targets = [{ ...zoe?.history[0] }];
    expect(await host.call('readForgettable', targets)).toMatchObject({
      ok: true,
      total: 1,
      rows: 2,
      elsewhere: [],
    });
    expect(await host.call('forgetPeople', { targets, columns: [] })).toMatchObject({
      ok: true,
      forgotten: 1,
    });
    expect(JSON.stringify(host.save()).toLowerCase()).not.toContain('zoe');
    expect((await host.shown('Invitations 2025', 'A2:A4')).flat()).toEqual([
      'Anna2025',
      'Bo2025',
      'Forgotten A',
    ]);
    expect((await check('zoe')).people).toEqual([]);
  });

  test('people without contact for years are found there', { tags: 'thorough' }, async () => {
    await move();
    const reply = (await host.call('readForgettable', 'inactive')) as { people: { name: string }[] };
    expect(reply.people.map(({ name }) => name)).toEqual(expect.arrayContaining(['Anna2021', 'Bo2022']));
  });
});
