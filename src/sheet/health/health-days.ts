/** Two columns that tell when an invitation ended and contradict each other: the user's own beside *Closed on*. */
import { type Day, dayInWords } from '../../core/day.ts';
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

/** One for each cell whose day is not the one that is read. Whatever cannot be read contradicts nothing. */
export function findTwoDays(log: LogView, calendar: Calendar): TwoDays[] {
  const headers = log.headers.map((header) => fold(String(header)));
  const signs = log.reading.signs.map(({ header, means }) => ({
    means,
    place: headers.indexOf(fold(header)),
  }));
  const dayAt = (row: number, place: number): Day | undefined =>
    dayOfValue(valueIn(log.at(row, place), calendar), log.reading.orders.get(headers[place] ?? ''));
  return log.invitations.flatMap((invitation) => {
    const { row, status, closedOn } = invitation;
    if (closedOn === undefined) return [];
    const own = signs.filter(({ place, means }) => place >= 0 && means === status);
    const days = [log.places.closedOn ?? -1, ...own.map(({ place }) => place)].flatMap((place) => {
      const day = place < 0 ? undefined : dayAt(row, place);
      return day === undefined ? [] : [{ place, day }];
    });
    const [used, ...others] = days;
    return others.flatMap(({ place, day }): TwoDays[] => {
      if (!used || day === used.day) return [];
      const header = String(log.headers[place]).trim();
      const says = () =>
        `${log.address(row, used.place)} says that the invitation to ${called(invitation)} ended on ${dayInWords(used.day)}, and that counts. ${log.address(row, place)} (“${header}”) says ${dayInWords(day)}: correct the wrong one.`;
      return [{ row, place: used.place, says }];
    });
  });
}
