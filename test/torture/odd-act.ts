/** The acts that are tried in every odd spreadsheet, and what the log says of people afterwards. */
import type { Target } from '../../src/addon/contract.ts';
import { date, type Row } from '../flows/ledger-host.ts';
import type { Call, Seen, Sight, Workshop } from './workshop.ts';

const PROFILE = 'https://www.linkedin.com/in/';
/**
 * The log in which the acts are done: Ana is withdrawn, Ben is added, Cem is what the archive says accepted.
 */
export const ROWS: readonly Row[] = [
  { Name: 'Zoe', Status: 'Accepted', 'Sent on': date('2026-05-01'), 'Closed on': date('2026-05-02') },
  { Name: 'Ana', 'Profile URL': `${PROFILE}ana`, Status: 'Pending', 'Sent on': date('2026-06-01') },
  { Name: 'Cem', 'Profile URL': `${PROFILE}cem`, Status: 'Pending', 'Sent on': date('2026-06-20') },
];

const targetOf = (name: string, sentOn: string, row: number): Target =>
  ({ row, name, url: `${PROFILE}${name.toLowerCase()}`, account: '', sentOn }) as Target;

const CALLS = {
  daily: { name: 'runDailyNow', args: [] },
  withdraw: {
    name: 'logWithdrawal',
    args: [{ target: targetOf('Ana', '2026-06-01', 3), on: '2026-06-27', reason: 'No answer', followUp: '' }],
  },
  invite: {
    name: 'logInvitation',
    args: [
      {
        name: 'Ben',
        company: '',
        url: `${PROFILE}ben`,
        account: '',
        sentOn: '2026-06-27',
        note: '',
        goalFit: '',
        followUp: '',
        anyway: false,
      },
    ],
  },
  import: {
    name: 'applyImport',
    args: [
      {
        ...{
          importId: 'archive-1',
          account: 'My account',
          ownerSlug: 'me',
          exportedOn: '2026-06-26',
          last: true,
        },
        added: [
          {
            name: 'Ida',
            company: '',
            url: `${PROFILE}ida`,
            sentOn: '2026-06-22',
            note: '',
            status: 'Pending',
            closedOn: '',
            byName: false,
          },
        ],
        changed: [
          {
            target: { ...targetOf('Cem', '2026-06-20', 4), company: '', status: 'Pending', closedOn: '' },
            to: 'Accepted',
            closedOn: '2026-06-21',
            why: '',
          },
        ],
      },
    ],
  },
  undo: { name: 'undoLast', args: [] },
  wall: { name: 'logWall', args: [{ account: '', kind: 'Other', on: '2026-06-26', message: 'Wait' }] },
  rules: { name: 'changeRules', args: [{ rules: [{ key: 'expiresAfter', value: 181 }], accounts: [] }] },
  health: { name: 'readHealth', args: [] },
  read: { name: 'readLedger', args: [] },
  'set up': { name: 'setUpSpreadsheet', args: [] },
} as const satisfies Readonly<Record<string, Call>>;

export type Act = keyof typeof CALLS;
/** In the order in which they are done: the import is taken back. */
export const ACTS = Object.keys(CALLS) as Act[];

/**
 * What an act came to: `ok`, or the sentence that the user is told; `threw: …` when an exception left the
 * door.
 */
export function perform(workshop: Workshop, act: Act): string {
  const { ui } = workshop.host;
  const [dialogs, modals] = [ui.dialogs.length, ui.modals.length];
  const ended = workshop.run(CALLS[act]);
  if ('error' in ended) return `threw: ${ended.error}`;
  const { ok = true, message } = (ended.reply ?? {}) as { ok?: boolean; message?: string };
  if (!ok) return message ?? 'no sentence';
  if (ui.modals.length > modals) return 'asks which columns are which';
  return ui.dialogs.slice(dialogs).join(' ').replace('Invite Ledger\n', '') || 'ok';
}

/** What the log says of each person, by name: status and days; two rows of one name are joined by `+`. */
export function people(
  sight: Sight,
  tab: string,
  headers: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const rows = sight[tab] ?? [];
  const wanted = ['Name', 'Status', 'Closed on', 'Resend from'].map((header) => headers[header] ?? header);
  const top = rows.findIndex((row) => row.includes(wanted[0] ?? ''));
  const places = wanted.map((header) => (rows[top] ?? []).indexOf(header));
  const found: Record<string, string> = {};
  for (const row of rows.slice(top + 1)) {
    const [name = '', ...rest] = places.map((place) => said(row[place] ?? ''));
    if (name === '') continue;
    const says = rest.filter((text) => text !== '').join(' ');
    found[name] = name in found ? `${found[name]} + ${says}` : says;
  }
  return found;
}

const DAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/New_York' });

function said(cell: Seen): string {
  if (typeof cell !== 'object') return String(cell);
  return 'at' in cell ? DAY.format(cell.at) : cell.formula;
}
