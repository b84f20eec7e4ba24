/** Fills a spreadsheet that was just set up with the sample log, as a user who pastes it would. */
import type { Host, PastedValue } from '../host.ts';

/** The contents of sample.json; days are counted from today. */
export interface Sample {
  readonly accounts: readonly (readonly [string, string])[];
  readonly invitations: readonly Readonly<Record<string, string | number | null>>[];
}

/** The columns of the log that the sample fills, by their header. */
const FIELDS: Readonly<Record<string, string>> = {
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
const DAY_MS = 86_400_000;

export async function fillSample(host: Host, { accounts, invitations }: Sample): Promise<void> {
  await host.paste('Settings', 5, 1, accounts);
  const [headers = []] = await host.shown('Invitations', 'A1:N1');
  const [[asOf]] = (await host.values('Dashboard', 'E1')) as [[{ day: string }]];
  const cell = (value: string | number | null | undefined): PastedValue => {
    if (typeof value !== 'number') return value || null;
    return { day: new Date(Date.parse(asOf.day) + value * DAY_MS).toISOString().slice(0, 10) };
  };
  await host.paste(
    'Invitations',
    2,
    1,
    invitations.map((invitation) => headers.map((header) => cell(invitation[FIELDS[header] ?? '']))),
  );
}
