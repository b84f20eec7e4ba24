/** What keeps Check unsure may stand in a year sheet: a caution names that sheet with its row, as the log has a row of that number, too. */
import { afterEach, expect, test } from 'vitest';
import type { PastedValue } from '../../src/host/host.ts';
import type { NodeHost } from '../../src/host/node.ts';
import { TOOLS } from '../torture/workshop.ts';
import { date, openLedger, type Row } from './ledger-host.ts';

let host: NodeHost;
afterEach(() => host.dispose());

const SETTING = {
  ...{ today: '2026-06-27', sheetZone: 'America/New_York', scriptZone: 'Asia/Kolkata' },
  tools: TOOLS,
};
const url = 'https://www.linkedin.com/in/ana';
const LOG: readonly Row[] = [
  { Name: 'Zed', 'Sent on': date('2025-10-01'), Status: 'Pending' },
  { Name: 'Fay', 'Sent on': date('2025-10-04'), Status: 'Pending' },
  {
    Name: 'Ana',
    'Profile URL': url,
    'Sent on': date('2025-10-02'),
    Status: 'Accepted',
    'Closed on': date('2025-10-04'),
  },
];

test.each<[string, Record<string, PastedValue>, string]>([
  [
    'withdrawn on an unknown day',
    { Status: 'Withdrawn', 'Closed on': null },
    'The invitation to Ana in row 2 of Invitations 2025 was withdrawn on an unknown day: look on LinkedIn, or write the day there.',
  ],
  [
    'with a status that cannot be read',
    { Status: 'hm' },
    'Row 2 of Invitations 2025 has a status or a date that can’t be read: correct it first to know whether Ana can be invited.',
  ],
  [
    'of an account that Settings does not list',
    { Account: 'Atelier' },
    'Row 2 of Invitations 2025 says that "Atelier" invited Ana, and Settings doesn’t list that account.',
  ],
  [
    'that may be open',
    { Status: 'Unknown', 'Sent on': date('2026-06-02'), 'Closed on': null },
    'The invitation to Ana in row 2 of Invitations 2025 may still be pending or accepted: look on LinkedIn first.',
  ],
])('%s', async (_, cells, message) => {
  host = await openLedger(LOG, SETTING);
  expect(await host.call('moveClosed', false)).toMatchObject({ ok: true, moved: 1, left: 0 });
  const [headers = []] = await host.shown('Invitations 2025', 'A1:N1');
  for (const [header, value] of Object.entries(cells))
    await host.paste('Invitations 2025', 2, headers.indexOf(header) + 1, [[value]]);
  const form = { company: '', account: '', sentOn: '2026-06-27', note: '', goalFit: '', followUp: '' };
  const asked = { ...form, name: 'Ana', url, anyway: false, earlier: [{ year: 2025, row: 2 }] };
  expect(await host.call('logInvitation', asked)).toMatchObject({
    ok: false,
    code: 'caution',
    message: expect.stringContaining(message),
  });
});
