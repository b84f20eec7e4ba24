/**
 * Who asked first: of each new connection, whether its owner was invited or did the inviting. The archive does
 * not say so; it lists invitations of both directions, and a connection is traced to the one that led to it.
 *
 * Counted among connections, not among invitations: who declined or was withdrawn is on no list, so a share of
 * the listed invitations would be one of survivors.
 */
import { addDays, type Day } from '../day.ts';
import { fold } from '../text.ts';
import type { Archive } from './archive.ts';
import { indexConnections } from './match/connected.ts';
import { Names } from './match/names.ts';
import { isNear } from './near.ts';
import { paceOf } from './pace.ts';
import type { ConnectionRecord, SentRecord } from './read/record.ts';

/** New connections of one month, by the day that LinkedIn gives for the connection. */
export interface OriginMonth {
  /** `yyyy-MM`. */
  readonly month: string;
  /** They had invited the archive's owner. */
  readonly received: number;
  /** The owner had invited them. */
  readonly sent: number;
  /** No invitation is listed, the member is hidden, or a name is not theirs alone. */
  readonly unknown: number;
}

/** How long the archive lists an invitation after its acceptance, in days: docs/DOMAIN.md. */
const LISTED_DAYS = 180;

/**
 * The months that hold a connection, earliest first, from the first one that the archive lists whole to that of
 * the export. Undefined without Connections.csv, and where no connection can be traced. Yields the share done,
 * 0 to 1.
 */
export function* originsOf(archive: Archive): Generator<number, readonly OriginMonth[] | undefined> {
  const { sent, received, connections, hiddenOn, exportedOn } = archive;
  if (!connections) return undefined;
  const pace = paceOf(3 * connections.length + 2 * (sent.length + received.length));
  const find = yield* indexConnections(connections, pace);
  const names = new Names();
  for (const { name, slug } of [...sent, ...received]) {
    names.meetInArchive(fold(name), slug);
    if (pace.isDue()) yield pace.share;
  }
  const lastDays: LastDays = { received: new Map(), sent: new Map() };
  for (const origin of ['received', 'sent'] as const) {
    for (const record of archive[origin]) {
      const name = fold(record.name);
      const found = find({ slug: record.slug, name, isOne: names.isOne(name) });
      if (found && found !== 'namesakes') meet(lastDays[origin], found.connection, record);
      if (pace.isDue()) yield pace.share;
    }
  }

  // The latest month of which the archive may not list every day.
  const before = addDays(exportedOn, -LISTED_DAYS - 1).slice(0, 7);
  const months = new Map<string, { received: number; sent: number; unknown: number }>();
  const put = (connectedOn: Day, origin: Origin) => {
    const month = connectedOn.slice(0, 7);
    if (month <= before) return;
    const counts = months.get(month) ?? { received: 0, sent: 0, unknown: 0 };
    months.set(month, counts);
    counts[origin]++;
  };
  for (const day of hiddenOn) put(day, 'unknown');
  for (const connection of connections) {
    put(connection.connectedOn, originOf(lastDays, connection));
    if (pace.isDue()) yield pace.share;
  }
  const isTraced = [...months.values()].some((counts) => counts.received + counts.sent > 0);
  const rows = [...months].map(([month, counts]) => ({ month, ...counts }));
  return isTraced ? rows.sort((a, b) => (a.month < b.month ? -1 : 1)) : undefined;
}

type Origin = 'received' | 'sent' | 'unknown';

/** Of those who became connections, the day of the last invitation that may have led to it. */
type LastDays = Readonly<Record<'received' | 'sent', Map<ConnectionRecord, Day>>>;

/** One of a later day has not led to it; the archive's UTC and LinkedIn's calendar may be a day apart. */
function meet(last: Map<ConnectionRecord, Day>, connection: ConnectionRecord, { sentOn }: SentRecord): void {
  const isBefore = sentOn <= connection.connectedOn || isNear(sentOn, connection.connectedOn);
  const known = last.get(connection);
  if (isBefore && (known === undefined || sentOn > known)) last.set(connection, sentOn);
}

/** Of two directions the later one led to the connection; of one day nobody knows. */
function originOf(lastDays: LastDays, connection: ConnectionRecord): Origin {
  const received = lastDays.received.get(connection) ?? '';
  const sent = lastDays.sent.get(connection) ?? '';
  return received === sent ? 'unknown' : received > sent ? 'received' : 'sent';
}
