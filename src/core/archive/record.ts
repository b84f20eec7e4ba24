/** One row of LinkedIn's files as the archive writes it, let in once: exact dates, one key for a person. */
import { UTCDateMini } from '@date-fns/utc/date/mini';
import { isValid, parse } from 'date-fns';
import { type Day, parseDay } from '../day.ts';
import { parseSlug } from '../person.ts';

export type ArchiveRow = Readonly<Record<string, string | undefined>>;

export interface SentRecord {
  readonly name: string;
  readonly url: string;
  readonly slug: string | undefined;
  readonly sentOn: Day;
  readonly note: string;
  readonly owner: string;
}

export interface ConnectionRecord {
  readonly name: string;
  readonly slug: string | undefined;
  readonly url: string;
  readonly company: string;
  readonly connectedOn: Day;
}

/** An outgoing row of Invitations.csv. Undefined for incoming rows and for a `Sent At` that is no US date. */
export function readSent(row: ArchiveRow): SentRecord | undefined {
  if (row.Direction !== 'OUTGOING') return undefined;
  const sentOn = readDay(row['Sent At'] ?? '', 'M/d/yy, h:mm a');
  if (sentOn === undefined) return undefined;
  const url = row.inviteeProfileUrl ?? '';
  return {
    name: tidy(row.To ?? ''),
    url,
    slug: parseSlug(url),
    sentOn,
    note: row.Message ?? '',
    owner: tidy(row.From ?? ''),
  };
}

/** A row of Connections.csv. Undefined for hidden members (a date only) and for a `Connected On` that is no date. */
export function readConnection(row: ArchiveRow): ConnectionRecord | undefined {
  const name = tidy(`${row['First Name'] ?? ''} ${row['Last Name'] ?? ''}`);
  const connectedOn = readDay(row['Connected On'] ?? '', 'dd MMM yyyy');
  if (name === '' || connectedOn === undefined) return undefined;
  const url = row.URL ?? '';
  return { name, url, slug: parseSlug(url), company: tidy(row.Company ?? ''), connectedOn };
}

/** Names come with stray spaces. */
function tidy(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

/** Two-digit years are read as the nearest to this one, so from 1980 to 2079: LinkedIn began in 2003. */
const REFERENCE = new UTCDateMini(2030, 0, 1);

function readDay(text: string, format: string): Day | undefined {
  const date = parse(text, format, REFERENCE);
  return isValid(date) ? parseDay(date.toISOString().slice(0, 10)) : undefined;
}
