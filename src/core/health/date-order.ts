/**
 * Which number of a date is its month, told by the column: where one cell holds `26/05/2026`, `05/06/2026` of the
 * same column is the fifth of June.
 */
import { orderOfColumn } from '../column-days.ts';
import type { Order } from '../written-day.ts';
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
  const texts = log.invitations.map(({ row }) => log.text(row, field));
  const { order, proof } = orderOfColumn(texts);
  const row = log.invitations[texts.indexOf(proof)]?.row;
  if (row === undefined || (order !== 'day first' && order !== 'month first')) return undefined;
  return { order, row, text: proof };
}
