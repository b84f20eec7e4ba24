/**
 * Makes the sample log of `npm start`: LinkedIn's archive of an invented person, read and reconciled by the
 * rules of the core, and some 400 generated invitations. Days are counted from today, so that the sample is
 * always fresh; everything else comes from a fixed seed.
 */
import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import { type Archive, type ArchiveFile, readArchive } from '../src/core/archive/archive.ts';
import { differenceOf } from '../src/core/archive/difference.ts';
import { daysBetween } from '../src/core/day.ts';
import { DEFAULT_POLICY } from '../src/core/policy.ts';
import type { SampleInvitation } from './sample-invitation.ts';
import { generateInvitations } from './sample-people.ts';

const FOLDER = 'test/samples/archive-2026';
const ZIP = 'Basic_LinkedInDataExport_06-27-2026.zip';

export interface Sample {
  /** Name and type of each account. */
  readonly accounts: readonly (readonly [string, string])[];
  /** Oldest first. */
  readonly invitations: readonly SampleInvitation[];
}

export async function makeSample(): Promise<Sample> {
  const archive = finish(
    readArchive([await readCsv('Invitations.csv'), await readCsv('Connections.csv')], ZIP),
  );
  const accounts = [
    [archive.owner.name, 'Free'],
    ['Studio Meridian', 'Sales Navigator'],
  ] as const;
  const generated = generateInvitations(accounts.map(([name]) => name));
  const invitations = [...invitationsOf(archive), ...generated].sort((a, b) => a.sentOn - b.sentOn);
  return { accounts, invitations };
}

function invitationsOf(archive: Archive): SampleInvitation[] {
  const { added } = finish(differenceOf(archive, [], DEFAULT_POLICY.expiresAfter));
  return added.map(({ name, company, url, sentOn, note, status, closedOn }) => ({
    ...{ name, company, url, account: archive.owner.name },
    sentOn: daysBetween(archive.exportedOn, sentOn),
    ...{ note, status },
    closedOn: closedOn === '' ? null : daysBetween(archive.exportedOn, closedOn),
    ...{ reason: '', goalFit: '', followUp: '' },
  }));
}

async function readCsv(name: string): Promise<ArchiveFile> {
  return { name, rows: Papa.parse<string[]>(await readFile(`${FOLDER}/${name}`, 'utf8')).data };
}

function finish<T>(work: Generator<number, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
