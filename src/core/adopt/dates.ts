/**
 * Which number is the month, where dates are text. One cell alone may mean two days (`10/11/2026`); its column does
 * not, if one cell in it has a number above twelve. Another column proves it where dates are written alike.
 */
import { isText } from '../is-text.ts';
import { memoize } from '../memoize.ts';
import { textOf } from '../reading.ts';
import { type Order, readWrittenDay } from '../written-day.ts';
import type { Column } from './column.ts';

export interface DateGuess {
  readonly place: number;
  readonly header: string;
  /** Undefined where no cell needs one, and where it must be asked. */
  readonly order: Order | undefined;
  readonly ask: boolean;
  /** For the user; '' where no cell needs an order. */
  readonly proof: string;
  /** Cells with a date written as text. */
  readonly asText: number;
  /** Cells that hold something else than a date. */
  readonly unreadable: number;
}

interface Evidence {
  readonly column: Column;
  /** Cells whose order the cell alone does not tell. */
  readonly open: number;
  readonly proofs: ReadonlyMap<Order, number>;
  /** What stands between the numbers of most of them. */
  readonly separator: string;
  readonly asText: number;
  readonly unreadable: number;
  /** Cells that hold a day, as text or not. */
  readonly days: number;
}

/** For the columns of days in use; `all` may hold more columns that prove something. */
export function guessDates(
  used: readonly Column[],
  all: readonly Column[],
  chosen: Readonly<Record<string, Order>> = {},
): DateGuess[] {
  const evidence = memoize(collect);
  const ofDays = all.filter(({ profile }) => profile.share('day') > 0.5);
  return used.map((column): DateGuess => {
    const own = evidence(column);
    const { place, header } = column;
    const { asText, unreadable } = own;
    const known = chosen[place];
    if (known) return { place, header, order: known, ask: false, proof: 'You chose it.', asText, unreadable };
    const dates = { place, header, asText, unreadable };
    if (unreadable > own.days)
      return { ...dates, order: undefined, ask: true, proof: 'Most of its dates can’t be read.' };
    if (own.open === 0) return { ...dates, order: undefined, ask: false, proof: '' };
    const others = ofDays.filter((other) => other !== column && evidence(other).separator === own.separator);
    return { ...dates, ...decide(own, others.map(evidence)) };
  });
}

function decide(own: Evidence, others: readonly Evidence[]): Pick<DateGuess, 'order' | 'ask' | 'proof'> {
  if (own.proofs.size > 1)
    return { order: undefined, ask: true, proof: 'Some cells are day first, others month first.' };
  for (const [order, cells] of own.proofs) {
    return {
      order,
      ask: false,
      proof: cells === 1 ? `1 cell proves ${order}.` : `${cells} cells prove ${order}.`,
    };
  }
  const orders = new Set(others.flatMap(({ proofs }) => [...proofs.keys()]));
  const [order] = orders;
  if (order === undefined || orders.size > 1)
    return { order: undefined, ask: true, proof: 'No cell proves the order.' };
  const witness = others.find(({ proofs }) => proofs.has(order));
  return { order, ask: false, proof: `The column ${witness?.column.header ?? ''} proves ${order}.` };
}

function collect(column: Column): Evidence {
  const proofs = new Map<Order, number>();
  const separators = new Map<string, number>();
  const read = memoize(readWrittenDay);
  let [open, asText, unreadable, days] = [0, 0, 0, 0];
  for (const value of column.cells) {
    if (typeof value === 'object') days += 1;
    if (value === undefined || typeof value === 'object' || textOf(value) === '') continue;
    const day = isText(value) ? read(value) : undefined;
    if (day === undefined) {
      unreadable += 1;
      continue;
    }
    asText += 1;
    days += 1;
    if (isText(day)) continue;
    const separator = /\D/.exec(textOf(value).trim())?.[0] ?? '';
    separators.set(separator, (separators.get(separator) ?? 0) + 1);
    if (day.order) proofs.set(day.order, (proofs.get(day.order) ?? 0) + 1);
    else open += 1;
  }
  const [separator = ''] = [...separators].sort((a, b) => b[1] - a[1])[0] ?? [];
  return { column, open, proofs, separator, asText, unreadable, days };
}
