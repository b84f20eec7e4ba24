/** Two columns that tell when an invitation ended and contradict each other: the user's own beside *Closed on*. */
import { dayInWords } from '../../core/day.ts';
import { called } from '../../core/health/finding.ts';
import { dayOfValue } from '../../core/reading.ts';
import { fold } from '../../core/text.ts';
import { type Calendar, valueIn } from '../cell.ts';
import type { LogView } from './health-log.ts';

export interface TwoDays {
  readonly row: number;
  /** Of the cell whose day counts, from 0. */
  readonly place: number;
  readonly says: () => string;
}

/** One for each row that has a day other than the one that is read. Whatever cannot be read contradicts nothing. */
export function findTwoDays(log: LogView, calendar: Calendar): TwoDays[] {
  const { signs, orders } = log.reading;
  const headers = log.headers.map((header) => fold(String(header)));
  return log.invitations.flatMap((invitation): TwoDays[] => {
    const { row, status, closedOn } = invitation;
    if (closedOn === undefined) return [];
    const own = signs
      .filter(({ means }) => means === status)
      .map(({ header }) => headers.indexOf(fold(header)));
    // Two signs may name one column. A column that is missing is blank everywhere.
    const [used, ...others] = [...new Set([log.places.closedOn ?? -1, ...own])].flatMap((place) => {
      const day = dayOfValue(valueIn(log.at(row, place), calendar), orders.get(headers[place] ?? ''));
      return day ? [{ place, day }] : [];
    });
    const against = others.filter(({ day }) => day !== used?.day);
    if (!used || against.length === 0) return [];
    const { place } = used;
    const sayCell = (cell: typeof used) =>
      `${log.address(row, cell.place)} (“${String(log.headers[cell.place]).trim()}”) says ${dayInWords(cell.day)}`;
    const says = () =>
      `${log.address(row, place)} says that the invitation to ${called(invitation)} ended on ${dayInWords(closedOn)}, and that counts. ${against.map(sayCell).join(', and ')}: correct what is wrong.`;
    return [{ row, place, says }];
  });
}
