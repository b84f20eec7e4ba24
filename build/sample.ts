/**
 * Makes the sample log of `npm start`: LinkedIn's archive of an invented person, read and reconciled by the rules of the
 * core, and some 400 generated invitations. Days are counted from today, so that the sample is always fresh; everything
 * else comes from a fixed seed.
 */
import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import { reconcile } from '../src/core/archive/reconcile.ts';
import { type ArchiveRow, readConnection, readSent } from '../src/core/archive/record.ts';
import { day, daysBetween } from '../src/core/day.ts';
import { DEFAULT_POLICY } from '../src/core/policy.ts';
import { generateInvitations } from './sample-people.ts';

const ARCHIVE = 'test/samples/archive-2026';
const EXPORTED_ON = day('2026-06-27');

/** An invitation of the sample; days are relative to today, so -12 is twelve days ago. */
export interface SampleInvitation {
  readonly name: string;
  readonly company: string;
  readonly url: string;
  readonly account: string;
  readonly sentOn: number;
  readonly note: string;
  readonly status: string;
  readonly closedOn: number | null;
  readonly reason: string;
  readonly goalFit: string;
  readonly followUp: string;
}

export interface Sample {
  /** Name and type of each account. */
  readonly accounts: readonly (readonly [string, string])[];
  /** Oldest first. */
  readonly invitations: readonly SampleInvitation[];
}

export async function makeSample(): Promise<Sample> {
  const archive = await readArchive();
  const owner = archive[0]?.account ?? '';
  const accounts = [
    [owner, 'Free'],
    ['Studio Meridian', 'Sales Navigator'],
  ] as const;
  const generated = generateInvitations(accounts.map(([name]) => name));
  const invitations = [...archive, ...generated].sort((a, b) => a.sentOn - b.sentOn);
  return { accounts, invitations };
}

async function readArchive(): Promise<SampleInvitation[]> {
  const [sent, connections] = await Promise.all([
    readCsv('Invitations.csv', 'From').then((rows) => rows.flatMap((row) => readSent(row) ?? [])),
    readCsv('Connections.csv', 'First Name').then((rows) => rows.flatMap((row) => readConnection(row) ?? [])),
  ]);
  return reconcile(sent, connections, EXPORTED_ON, DEFAULT_POLICY.expiresAfter).map((record) => ({
    name: record.name,
    company: record.company,
    url: record.url,
    account: record.owner,
    sentOn: daysBetween(EXPORTED_ON, record.sentOn),
    note: record.note,
    status: record.status,
    closedOn: record.closedOn === undefined ? null : daysBetween(EXPORTED_ON, record.closedOn),
    reason: '',
    goalFit: '',
    followUp: '',
  }));
}

/** The rows below the header, which is the line that begins with `firstHeader`. */
async function readCsv(name: string, firstHeader: string): Promise<ArchiveRow[]> {
  const text = await readFile(`${ARCHIVE}/${name}`, 'utf8');
  const header = text.search(new RegExp(`^${firstHeader},`, 'm'));
  return Papa.parse<ArchiveRow>(text.slice(header), { header: true, skipEmptyLines: true }).data;
}
