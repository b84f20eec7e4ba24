/**
 * The sample as a spreadsheet that is already set up, filled and checked, so that the page only has to open it. It
 * is made by the built add-on itself, as by a user who pastes the log.
 */
import { openHeadless } from '../src/host/engine/node-book.ts';
import { createHost, type Host, type PastedValue } from '../src/host/host.ts';
import type { SampleBook } from '../src/host/page/sample.ts';
import { nodeRealm } from '../src/host/run/node-realm.ts';
import { scriptedUi } from '../src/host/scripted-ui.ts';
import { makeSample, type Sample } from './sample.ts';
import { fillFunctions } from './sample-functions.ts';
import type { SampleInvitation } from './sample-invitation.ts';

/** The texts of Code.js and Doors.html. */
export interface BuiltCode {
  readonly code: string;
  readonly doors: string;
}

/** Enough for the sample and a few weeks of logging; the sheet grows. */
const ROWS = 450;
const DAY_MS = 86_400_000;
/** The daily check was early: whoever opens the sample on the same day comes later. */
const TIME = 'T00:10Z';

/** The columns of the log that the sample fills, by their header. */
const FIELDS: Readonly<Record<string, keyof SampleInvitation>> = {
  Name: 'name',
  Company: 'company',
  'Profile URL': 'url',
  Account: 'account',
  'Sent on': 'sentOn',
  Note: 'note',
  Status: 'status',
  'Closed on': 'closedOn',
  Reason: 'reason',
  'Goal fit': 'goalFit',
  'Follow-up': 'followUp',
};

/** `built` gives texts of dist/, `day` is the today of the sample. The engine is loaded while they are built. */
export async function makeSampleBook(built: Promise<BuiltCode>, day: string): Promise<SampleBook> {
  const book = openHeadless(undefined, ROWS);
  const { code, doors } = await built;
  const host = createHost({
    code,
    // Nobody looks at the sidebar.
    pages: { Doors: doors, Sidebar: '<!DOCTYPE html>' },
    realm: nodeRealm,
    book,
    now: () => new Date(day + TIME),
    sheetZone: 'Etc/UTC',
    scriptZone: 'Etc/UTC',
    locale: 'en_US',
    ui: scriptedUi(),
  });
  await host.open();
  await host.click('Set up this spreadsheet');
  await fillLog(host, await makeSample(), day);
  await fillFunctions(host);
  // As after a first look: what opening the sidebar makes ready is there.
  await host.click('Open the sidebar');
  await host.call('dailyHighlight');
  const made = (await host.call('makeInsights', '')) as { readonly ok: boolean; readonly message?: string };
  if (!made.ok) throw new Error(`Make the sample: its sheet Insights was refused: ${made.message}`);
  const saved = host.save();
  host.dispose();
  return { day, ...saved };
}

async function fillLog(host: Host, { accounts, invitations }: Sample, today: string): Promise<void> {
  const [headers = []] = await host.shown('Invitations', 'A1:Z1');
  const known = headers.filter(Boolean);
  const cell = (value: string | number | null | undefined): PastedValue => {
    if (typeof value !== 'number') return value || null;
    return { day: new Date(Date.parse(today) + value * DAY_MS).toISOString().slice(0, 10) };
  };
  const rows = invitations.map((invitation) =>
    known.map((header) => {
      const field = FIELDS[header];
      return field === undefined ? null : cell(invitation[field]);
    }),
  );
  await host.paste('Invitations', 2, 1, rows);
  await fillAccounts(host, accounts);
  // The sample is nobody's first day.
  await host.call('saveStep', 'hide');
}

/** Below the header "Account" of the sheet Settings, wherever it stands. */
async function fillAccounts(host: Host, accounts: Sample['accounts']): Promise<void> {
  const shown = await host.shown('Settings', 'A1:Z60');
  const row = shown.findIndex((cells) => cells.includes('Account'));
  const column = shown[row]?.indexOf('Account') ?? -1;
  if (row < 0 || column < 0)
    throw new Error('Fill in the accounts of the sample: Settings has no header "Account".');
  await host.paste('Settings', row + 2, column + 1, accounts);
}
