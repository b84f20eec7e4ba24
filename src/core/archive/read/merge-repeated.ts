/**
 * LinkedIn lists a person once. Where a file lists one twice within a day all the same (two archives pasted
 * together, or two people of one name without addresses), the log could not tell the two rows apart: they
 * become one, and it is said.
 */
import type { Day } from '../../day.ts';
import { fold } from '../../text.ts';
import { isNear } from '../near.ts';
import { compareSent, type SentRecord } from './record.ts';

export interface SentRow {
  readonly line: number;
  readonly record: SentRecord;
}

export interface Merged {
  readonly kept: readonly SentRecord[];
  /** The rows that were passed over. */
  readonly repeated: readonly SentRow[];
}

/** Which rows are kept does not depend on their order in the file. */
export function mergeRepeated(rows: readonly SentRow[]): Merged {
  const lastDay = new Map<string, Day>();
  const kept: SentRecord[] = [];
  const repeated: SentRow[] = [];
  for (const row of [...rows].sort((a, b) => compareSent(a.record, b.record))) {
    const { slug, name, sentOn } = row.record;
    const person = slug === undefined ? `name ${fold(name)}` : `slug ${slug}`;
    const last = lastDay.get(person);
    if (last !== undefined && isNear(last, sentOn)) {
      repeated.push(row);
    } else {
      lastDay.set(person, sentOn);
      kept.push(row.record);
    }
  }
  return { kept, repeated };
}
