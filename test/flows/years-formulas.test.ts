/** Formulas of people and year sheets: what depends on a row keeps it in the log, and what fills a column is not broken, there or back. */
import { afterEach, expect, test } from 'vitest';
import type { NodeHost } from '../../src/host/node.ts';
import { testFirst } from '../first-of.ts';
import { TOOLS, Workshop } from '../torture/workshop.ts';
import { date, openLedger, type Row } from './ledger-host.ts';

let host: NodeHost;
afterEach(() => host.dispose());

const SETTING = {
  tools: TOOLS,
};
const closed = (Name: string): Row => ({
  ...{ Name, 'Profile URL': `https://www.linkedin.com/in/${Name.toLowerCase()}`, Status: 'Accepted' },
  ...{ 'Sent on': date('2025-10-01'), 'Closed on': date('2025-10-20') },
});
/** The first one stays: a week of the limit goes on beginning that day, and it is the last on which anything was sent. */
const LOG: readonly Row[] = [
  { ...closed('Zed'), Status: 'Pending', 'Closed on': null },
  ...['Ana', 'Ben', 'Cy', 'Dee', 'Eli'].map(closed),
];
const names = async (sheet = 'Invitations') =>
  (await host.shown(sheet, 'A2:A7')).flat().filter(Boolean).join(' ');
const move = () => host.call('moveClosed', false);

testFirst(1, [
  ['in another sheet', 'Mine', 1, '=Invitations!A4', 'Zed Ben'],
  ['in another row of the log', 'Invitations', 2, '=UPPER(A4)', 'Zed Ben'],
  ['as the ends of a range', 'Mine', 1, '=COUNTA(Invitations!$A$3:$A$7)', 'Zed Ana Eli'],
  ['as the beginning of an open one', 'Mine', 1, '=COUNTA(Invitations!A3:A)', 'Zed Ana'],
])(
  'a row that a formula names %s stays, and the formula reads the same after a move and undo',
  async (_, sheet, row, formula, stay) => {
    host = await openLedger(LOG, SETTING);
    host.arrange.addTab('Mine');
    await host.paste('Invitations', 1, 15, [['Own']]);
    await host.typeBlock(sheet, row, 15, [[formula]]);
    const shown = await host.shown(sheet, `O${row}:O${row}`);
    expect(await move()).toMatchObject({ ok: true });
    expect(await names()).toBe(stay);
    expect(JSON.stringify(await host.formulas(sheet, `O${row}:O${row}`))).not.toContain('#REF!');
    await host.call('undoLast');
    expect(await host.formulas(sheet, `O${row}:O${row}`)).toEqual([[formula]]);
    expect(await host.shown(sheet, `O${row}:O${row}`)).toEqual(shown);
  },
);

test('a row whose formula fills those below stays, and undo leaves what it fills to it', async () => {
  host = await openLedger(LOG, SETTING);
  await host.paste('Invitations', 1, 15, [['Own']]);
  await host.typeBlock('Invitations', 3, 15, [['=SEQUENCE(20)']]);
  expect(await move()).toMatchObject({ ok: true, moved: 4 });
  expect(await names()).toBe('Zed Ana');
  expect(await host.shown('Invitations 2025', 'O1:O3')).toEqual([['Own'], ['2'], ['3']]);
  expect(await host.call('undoLast')).toMatchObject({ ok: true, undone: 4, keptCount: 0 });
  expect(await names()).toBe('Zed Ana Ben Cy Dee Eli');
  expect((await host.shown('Invitations', 'O3:O8')).flat()).toEqual(['1', '2', '3', '4', '5', '6']);
});

test('a header that is a formula is a value in the sheet of a year', async () => {
  host = await openLedger(LOG, SETTING);
  await host.typeBlock('Invitations', 1, 15, [['=UPPER("own")']]);
  await move();
  expect(await host.formulas('Invitations 2025', 'O1:O1')).toEqual([['']]);
  expect(await host.shown('Invitations 2025', 'O1:P1')).toEqual([['OWN', 'Journal id']]);
});

test('rows with a formula that tells their number come back once each, also where somebody deletes another row meanwhile', {
  tags: 'thorough',
}, async () => {
  host = await openLedger(LOG, SETTING);
  await host.paste('Invitations', 1, 15, [['Own']]);
  await host.typeBlock(
    'Invitations',
    2,
    15,
    LOG.map(() => ['=ROW()']),
  );
  await move();
  const workshop = new Workshop(host);
  const saved = (await host.shown('Journal', 'G2:G2'))[0]?.[0] ?? '';
  let isDue = true;
  let copies = 0;
  const stop = host.on(({ method }) => {
    if (method === 'copyTo') copies++;
    if (!isDue || copies === 0 || method !== 'flush') return;
    isDue = false;
    workshop.person({ deleteRow: 30 });
    workshop.person({ deleteRow: 2 });
  });
  await host.call('takeBack', saved);
  stop();
  expect(isDue).toBe(false);
  const all = (await names()).split(' ').filter((name) => name !== 'Zed');
  expect(all).toEqual(['Ana', 'Ben', 'Cy', 'Dee', 'Eli']);
});
