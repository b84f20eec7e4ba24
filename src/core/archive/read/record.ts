/**
 * What a row of LinkedIn's files becomes once it is let in: a tidy name, an exact day, one key for a person.
 */

import type { Day } from '../../day.ts';
import { parseSlug } from '../../person.ts';
import { fold, quote } from '../../text.ts';
import type { Row } from './table.ts';

/** An invitation, with whoever is not the owner of the archive: a row of Invitations.csv. */
export interface SentRecord {
  readonly name: string;
  readonly url: string;
  readonly slug: string | undefined;
  readonly sentOn: Day;
  readonly note: string;
}

/** A row of Connections.csv. */
export interface ConnectionRecord {
  readonly name: string;
  readonly slug: string | undefined;
  readonly url: string;
  readonly company: string;
  readonly connectedOn: Day;
}

/** A sentence that says why a row cannot be read. */
export type Problem = string;

export type DayReader = (text: string) => Day | undefined;

/** `latest` is the last day that can be: a later one is no day of an archive that exists already. */
export function readSent(row: Row, dayOf: DayReader, latest: Day | undefined): SentRecord | Problem {
  if (isWithdrawn(row)) return 'It is listed as withdrawn, without the day.';
  return readInvitation(row, 'To', 'inviteeProfileUrl', dayOf, latest);
}

/** Of what others sent to the owner, the sender. */
export function readReceived(row: Row, dayOf: DayReader, latest: Day | undefined): SentRecord | Problem {
  return readInvitation(row, 'From', 'inviterProfileUrl', dayOf, latest);
}

function readInvitation(
  row: Row,
  nameColumn: string,
  urlColumn: string,
  dayOf: DayReader,
  latest: Day | undefined,
): SentRecord | Problem {
  const [name, url] = [tidy(row.cell(nameColumn)), row.cell(urlColumn).trim()];
  const slug = parseSlug(url);
  if (name === '' && slug === undefined) return NOBODY;
  const sentOn = dayOf(row.cell('Sent At'));
  const flaw = flawOf(row, 'Sent At', sentOn, latest);
  return sentOn === undefined || flaw ? flaw : { name, url, slug, sentOn, note: row.cell('Message') };
}

export function readConnection(
  row: Row,
  dayOf: DayReader,
  latest: Day | undefined,
): ConnectionRecord | Problem {
  const name = tidy(`${row.cell('First Name')} ${row.cell('Last Name')}`);
  const url = row.cell('URL').trim();
  const slug = parseSlug(url);
  if (name === '' && slug === undefined) return NOBODY;
  const connectedOn = dayOf(row.cell('Connected On'));
  const flaw = flawOf(row, 'Connected On', connectedOn, latest);
  const company = tidy(row.cell('Company'));
  return connectedOn === undefined || flaw ? flaw : { name, url, slug, company, connectedOn };
}

const NOBODY = 'It has neither a name nor a profile address.';

/** What is wrong with the day of a row; '' for nothing. */
function flawOf(row: Row, column: string, day: Day | undefined, latest: Day | undefined): Problem {
  const written = `${quote(row.cell(column))} under ${column}`;
  if (day === undefined) return `Cannot read ${written}: it isn’t a date.`;
  return latest !== undefined && day > latest ? `Cannot use ${written}: that day is in the future.` : '';
}

/** LinkedIn's own file has no such column so far, and no day of a withdrawal. */
export function isWithdrawn(row: Row): boolean {
  return fold(row.cell('Status')) === 'withdrawn';
}

/** A member who hides from exports leaves nothing but the day of the connection. */
export function isHidden(row: Row): boolean {
  return row.cell('Connected On').trim() !== '' && row.filled === 1;
}

/** Names come with stray spaces. */
export function tidy(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

/** Oldest first, and the same whatever the order was before. */
export function compareSent(a: Listed, b: Listed): number {
  for (const key of ['sentOn', 'name', 'url', 'note'] as const) {
    if (a[key] !== b[key]) return a[key] < b[key] ? -1 : 1;
  }
  return 0;
}

type Listed = Pick<SentRecord, 'sentOn' | 'name' | 'url' | 'note'>;
