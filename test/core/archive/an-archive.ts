/** Archives and logs of which a test tells only what matters to it. Days are ISO text. */
import type { Archive } from '../../../src/core/archive/archive.ts';
import { type Difference, differenceOf, type LoggedRow } from '../../../src/core/archive/difference.ts';
import type { ConnectionRecord, SentRecord } from '../../../src/core/archive/read/record.ts';
import { day } from '../../../src/core/day.ts';
import { finish } from './finish.ts';

export const EXPORTED_ON = '2026-06-27';
export const EXPIRES_AFTER = 180;

interface Told {
  readonly exportedOn?: string;
  readonly sent?: readonly SentRecord[];
  readonly received?: readonly SentRecord[];
  /** Null where the archive came without. */
  readonly connections?: readonly ConnectionRecord[] | null;
  readonly hiddenOn?: Archive['hiddenOn'];
  readonly unread?: Archive['unread'];
}

/** Exported on 27 June 2026, empty, if nothing else is told. */
export function anArchive({
  exportedOn = EXPORTED_ON,
  sent = [],
  received = [],
  connections = [],
  hiddenOn = [],
  unread = [],
}: Told): Archive {
  return {
    exportedOn: day(exportedOn),
    owner: { name: 'Jordan Pike', slug: 'jordan' },
    sent,
    received,
    connections: connections ?? undefined,
    hiddenOn,
    counts: { invitations: 0, outgoing: 0, incoming: 0, withdrawn: 0, connections: 0, hidden: 0 },
    ...{ doubt: undefined, problems: [], unread, repeated: [] },
  };
}

interface Who {
  readonly name?: string;
  readonly slug?: string;
}

/** To Sam Lee, of whom no address is known. */
export function sent(on: string, { name = 'Sam Lee', slug }: Who = {}): SentRecord {
  return { name, url: addressOf(slug), slug, sentOn: day(on), note: '' };
}

export function connection(
  on: string,
  { name = 'Sam Lee', slug, company = '' }: Who & { company?: string } = {},
) {
  return { name, url: addressOf(slug), slug, company, connectedOn: day(on) } satisfies ConnectionRecord;
}

type Row = Omit<Partial<LoggedRow>, 'sentOn' | 'closedOn'> & Who & { closedOn?: string };

/** Pending, in row 2. */
export function logged(on: string, { slug, closedOn, ...told }: Row = {}): LoggedRow {
  return {
    ...{
      row: 2,
      name: 'Sam Lee',
      company: '',
      url: addressOf(slug),
      account: 'Jordan Pike',
      status: 'Pending',
    },
    ...told,
    sentOn: on === '' ? '' : day(on),
    closedOn: closedOn ? day(closedOn) : '',
  };
}

export function difference(archive: Archive, log: readonly LoggedRow[] = []): Difference {
  return finish(differenceOf(archive, log, EXPIRES_AFTER));
}

function addressOf(slug: string | undefined): string {
  return slug === undefined ? '' : `https://www.linkedin.com/in/${slug}`;
}
