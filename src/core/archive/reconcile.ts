/** The archive has no status column: what became of each sent invitation follows from the connections and the age. */
import { addDays, type Day } from '../day.ts';
import type { Status } from '../invitation.ts';
import { fold } from '../text.ts';
import type { ConnectionRecord, SentRecord } from './record.ts';

export interface Reconciled extends SentRecord {
  readonly status: Extract<Status, 'Pending' | 'Accepted' | 'Unknown'>;
  readonly closedOn: Day | undefined;
  readonly company: string;
  /** Matched by a name that is unique in both files, because the files hold no addresses. */
  readonly byName: boolean;
}

/**
 * In the order of `sent`. Accepted if among the connections, by slug, else by a name unique in both files; otherwise
 * pending while sent at most `expiresAfter` days before the export (measured: 180), unknown when older.
 */
export function reconcile(
  sent: readonly SentRecord[],
  connections: readonly ConnectionRecord[],
  exportedOn: Day,
  expiresAfter: number,
): Reconciled[] {
  const bySlug = new Map(
    connections.flatMap((one) => (one.slug === undefined ? [] : [[one.slug, one] as const])),
  );
  const connectionNames = uniqueByName(connections);
  const sentNames = uniqueByName(sent);
  const oldestPending = addDays(exportedOn, -expiresAfter);

  return sent.map((record) => {
    const named =
      record.slug === undefined && sentNames.has(fold(record.name))
        ? connectionNames.get(fold(record.name))
        : undefined;
    const connection = record.slug === undefined ? named : bySlug.get(record.slug);
    if (connection) {
      // The connection's day has no zone and may read a day early: it is clamped to the day of sending.
      const early = connection.connectedOn < record.sentOn;
      return {
        ...record,
        status: 'Accepted',
        closedOn: early ? record.sentOn : connection.connectedOn,
        company: connection.company,
        byName: named !== undefined,
      };
    }
    const status = record.sentOn >= oldestPending ? 'Pending' : 'Unknown';
    return { ...record, status, closedOn: undefined, company: '', byName: false };
  });
}

function uniqueByName<T extends { readonly name: string }>(records: readonly T[]): Map<string, T> {
  const unique = new Map<string, T>();
  const repeated = new Set<string>();
  for (const record of records) {
    const name = fold(record.name);
    if (unique.has(name)) repeated.add(name);
    unique.set(name, record);
  }
  for (const name of repeated) unique.delete(name);
  return unique;
}
