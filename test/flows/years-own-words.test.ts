/** Year sheets of a log in its owner's own words, in another language and under title rows: moved, known to Check, renamed, undone to the last cell. */
import { afterEach, expect, test } from 'vitest';
import type { CheckReply } from '../../src/addon/contract.ts';
import type { NodeHost } from '../../src/host/node.ts';
import { openOwnBook } from './own-book.ts';

let host: NodeHost;
afterEach(() => host.dispose());

const ZONES = { today: '2026-06-27', sheetZone: 'America/New_York', scriptZone: 'Asia/Kolkata', rows: 40 };
const CHOSEN = {
  ...{ name: 'Vorname', url: 'Profil', sentOn: 'Gesendet am', status: 'Stand' },
  ...{ closedOn: 'Erledigt am', account: 'Konto' },
};
const THEIRS = ['Vorname', 'Nachname', 'Profil', 'Gesendet am', 'Stand', 'Laune', 'Erledigt am', 'Konto'];
const OURS = ['Company', 'Note', 'Reason', 'Resend from', 'Attempt', 'Goal fit', 'Follow-up', 'Flag'];
const WORDS = [
  ['Column', 'Vorname', 'Name, first part'],
  ['Column', 'Nachname', 'Name, last part'],
  ['Column', 'Profil', 'Profile URL'],
  ['Column', 'Gesendet am', 'Sent on'],
  ['Column', 'Stand', 'Status'],
  ['Column', 'Erledigt am', 'Closed on'],
  ['Column', 'Konto', 'Account'],
  ['Word', 'offen', 'Pending'],
  ['Word', 'angenommen', 'Accepted'],
  ['Word', 'Lead', 'Not an invitation'],
  ['Dates', 'Gesendet am', 'day first'],
  ['Dates', 'Erledigt am', 'day first'],
];
const row = (name: string, sent: string, status: string, end = '', account = '') => [
  ...[name, 'Müller', `https://www.linkedin.com/in/${name.toLowerCase()}`, sent, status],
  ...[name === 'Ana' ? 'froh' : null, end || null, account || null],
];
const ROWS = [
  row('Zed', '01.10.2024', 'offen'),
  row('Ana', '01.10.2024', 'angenommen', '04.10.2024'),
  row('Bo', '', 'Lead'),
  row('Cy', '02.10.2024', 'angenommen', '02.01.2025', 'Atelier'),
  row('Fay', '02.10.2024', 'offen', '', 'Atelier'),
  row('Dee', '01.10.2025', 'angenommen', '05.10.2025'),
  row('Ed', '01.10.2025', 'offen'),
];

async function adopt(): Promise<void> {
  const titles = ['Meine Kontakte', 'Stand vom Juni'];
  host = await openOwnBook(ZONES, { titles, headers: [...THEIRS, ...OURS], words: WORDS, chosen: CHOSEN });
  await host.paste('Sheet1', 4, 1, ROWS);
  await host.call('changeAccount', { from: null, to: 'Atelier', merge: false });
  await host.call('readLedger');
}

test('their headers, words and days go along, what is no invitation stays, and Check and accounts find theirs', {
  tags: 'thorough',
}, async () => {
  await adopt();
  const before = await host.values('Sheet1', 'A1:P12');
  expect(await host.call('moveClosed', false)).toMatchObject({ ok: true, moved: 3, left: 0 });
  expect((await host.shown('Sheet1', 'A1:A8')).flat()).toEqual([
    ...['Meine Kontakte', 'Stand vom Juni', 'Vorname', 'Zed', 'Bo', 'Fay', 'Ed', ''],
  ]);
  const [headers, ana] = await host.shown('Invitations 2024', 'A1:Q2');
  expect(headers).toEqual([...THEIRS, ...OURS, 'Journal id']);
  expect(ana?.slice(0, 7)).toEqual(ROWS[1]?.slice(0, 7));
  const { people } = (await host.call('checkPerson', 'cy')) as Extract<CheckReply, { ok: true }>;
  expect(people[0]?.history).toMatchObject([
    { year: 2025, status: 'Accepted', sentOn: '2024-10-02', closedOn: '2025-01-02', account: 'Atelier' },
  ]);
  await host.call('changeAccount', { from: 'Atelier', to: 'Werkstatt', merge: false });
  expect((await host.shown('Invitations 2025', 'H2:H3')).flat()).toEqual(['Werkstatt', '']);
  for (let times = 0; times < 2; times++)
    expect(await host.call('undoLast')).toMatchObject({ ok: true, keptCount: 0 });
  expect(await host.values('Sheet1', 'A1:P12')).toEqual(before);
});
