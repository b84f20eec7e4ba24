import { readFileSync } from 'node:fs';
import { openInNode } from '../src/host/node.ts';

const host = await openInNode({
  code: readFileSync('dist/Code.js', 'utf8'),
  pages: { Sidebar: '', SetUp: '' },
  today: '2026-06-27',
  sheetZone: 'America/New_York',
  scriptZone: 'Asia/Kolkata',
  locale: 'en_GB',
  rows: 60,
});
await host.click('Set up this spreadsheet');
console.log(host.ui.dialogs);
const show = async (n: string, a: string) =>
  console.log(n + '\n' + (await host.shown(n, a)).map((r) => r.join(' | ')).join('\n'));
await show('Invitations', 'A1:N2');
await show('Dashboard', 'A1:M21');
await show('Settings', 'A1:H50');
await host.paste('Settings', 5, 1, [
  ['Jordan Pike', 'Free'],
  ['Studio Meridian', 'Premium'],
]);
const rows = Array.from({ length: 8 }, (_, i) => [
  `P ${i}`,
  i % 3 ? 'Pending' : 'Withdrawn',
  null,
  null,
  { day: '2026-05-0' + (i + 1) },
  i % 3 ? null : { day: '2026-06-01' },
  'Co',
  i % 2 ? 'Jordan Pike' : 'Studio Meridian',
  null,
  '',
  '',
  '',
  '',
  `https://www.linkedin.com/in/p-${i}`,
]);
await host.paste('Invitations', 2, 1, rows as never);
await host.click('Run the daily highlight now');
console.log(host.ui.dialogs);
await show('Dashboard', 'A1:M24');
console.log(await host.formulas('Dashboard', 'A5:M5'));
await show('Invitations', 'A1:N10');
console.log(
  await host
    .call('changeAccount', { from: null, to: 'Third', merge: false })
    .then((r) => JSON.stringify(r).slice(0, 300)),
);
await show('Settings', 'A3:H14');
await show('Dashboard', 'A8:M14');
host.dispose();
