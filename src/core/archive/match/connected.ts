/**
 * Whether someone is among the connections: by slug or, where the archive or the log has no slug, by a name
 * that is unique.
 */
import { fold } from '../../text.ts';
import type { Pace } from '../pace.ts';
import type { ConnectionRecord } from '../read/record.ts';

export interface Found {
  readonly connection: ConnectionRecord;
  /** Found by name, which proves less than an address. */
  readonly byName: boolean;
}

/** `namesakes`: a connection bears the name, and nothing tells whether it is this person. */
export type Connected = Found | 'namesakes' | undefined;

export interface Sought {
  readonly slug: string | undefined;
  /** Folded. */
  readonly name: string;
  /** Whether only one person bears the name among those who were invited. */
  readonly isOne: boolean;
}

export type FindConnection = (sought: Sought) => Connected;

interface NameMatches {
  readonly connection: ConnectionRecord;
  readonly count: number;
  /** How many of them have no address. */
  readonly unaddressed: number;
}

export function* indexConnections(
  connections: readonly ConnectionRecord[],
  pace: Pace,
): Generator<number, FindConnection> {
  const bySlug = new Map<string, ConnectionRecord>();
  const byName = new Map<string, NameMatches>();
  for (const connection of connections) {
    const { slug } = connection;
    const twin = slug === undefined ? undefined : bySlug.get(slug);
    if (slug === undefined) meet(byName, connection);
    else if (!twin || isRather(connection, twin)) bySlug.set(slug, connection);
    if (pace.isDue()) yield pace.share;
  }
  for (const connection of bySlug.values()) {
    meet(byName, connection);
    if (pace.isDue()) yield pace.share;
  }
  return ({ slug, name, isOne }) => {
    const addressed = slug === undefined ? undefined : bySlug.get(slug);
    if (addressed) return { connection: addressed, byName: false };
    const bearers = name === '' ? undefined : byName.get(name);
    // Someone with a slug is not another one with another slug.
    if (!bearers || (slug !== undefined && bearers.unaddressed === 0)) return undefined;
    return isOne && bearers.count === 1 ? { connection: bearers.connection, byName: true } : 'namesakes';
  };
}

function meet(byName: Map<string, NameMatches>, connection: ConnectionRecord): void {
  const name = fold(connection.name);
  const known = byName.get(name);
  byName.set(name, {
    connection,
    count: (known?.count ?? 0) + 1,
    unaddressed: (known?.unaddressed ?? 0) + (connection.slug === undefined ? 1 : 0),
  });
}

/** Of two connections with one address, the newer; of two of one day, always the same. */
function isRather(one: ConnectionRecord, other: ConnectionRecord): boolean {
  for (const key of ['connectedOn', 'name', 'company'] as const) {
    if (one[key] !== other[key]) return one[key] > other[key];
  }
  return false;
}
