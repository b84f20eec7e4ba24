/**
 * Which number of a date is its month, told by the column: where one cell holds `26/05/2026`, `05/06/2026` of the
 * same column is the fifth of June.
 */
import { type Order, readWrittenDay } from '../written-day.ts';
import type { Field, WrittenLog } from './finding.ts';

/** The first cell that proves the order of its column. */
export interface Proof {
  readonly order: Order;
  readonly row: number;
  readonly text: string;
}

/** Undefined where no cell tells the order, and where cells contradict each other. */
export function proofOf(log: WrittenLog, field: Field): Proof | undefined {
  if (!log.has(field)) return undefined;
  let proof: Proof | undefined;
  for (const { row } of log.invitations) {
    const text = log.text(row, field);
    const read = readWrittenDay(text);
    if (typeof read !== 'object' || read.order === undefined) continue;
    if (proof && proof.order !== read.order) return undefined;
    proof ??= { order: read.order, row, text };
  }
  return proof;
}
