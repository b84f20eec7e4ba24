/** The figures of each picture as tables: for who can't see it, and for whoever wants the numbers. */
import type { Insights } from '../../../addon/contract.ts';
import type { Day } from '../../../core/day.ts';
import { number, percent, rangeOf } from '../../../core/insight/say/words.ts';
import { abbreviateDay } from '../../kit/short-day.ts';
import type { ShownGroup } from './shown-groups.ts';

export interface Figures {
  readonly caption: string;
  readonly heads: readonly string[];
  /** The first cell of each row is its head. */
  readonly rows: readonly (readonly string[])[];
}

export function limitTables({ backlog }: Pick<Insights, 'backlog'>, today: Day): Figures[] {
  if (!backlog.told) return [];
  const { past, ahead } = backlog;
  const table = <Row extends { readonly week: Day; readonly pending: number }>(
    caption: string,
    third: string,
    weeks: readonly Row[],
    cell: (row: Row) => string,
  ): Figures => ({
    caption,
    heads: ['Week to', 'Pending', third],
    rows: weeks.map((row) => [abbreviateDay(row.week, today), number(row.pending), cell(row)]),
  });
  return [
    table('So far', 'Withdrawn', past, ({ withdrawn }) => number(withdrawn)),
    ...(ahead.length > 0
      ? [
          table(
            'If you withdraw nothing',
            '80 % range',
            ahead,
            ({ low, high }) => `${number(low)}–${number(high)}`,
          ),
        ]
      : []),
  ];
}

const DAYS = [0, 1, 2, 3, 5, 7, 10, 14, 21, 30, 45, 60];

export function waitingTables({ curve }: Pick<Insights, 'curve'>): Figures[] {
  if (!curve.told) return [];
  const { points } = curve;
  const shown = points.filter(({ day }) => DAYS.includes(day) || day === points.length - 1);
  return [
    {
      caption: 'Accepted of 100, by days since sending',
      heads: ['Day', 'Accepted', '95 % range', 'Waiting'],
      rows: shown.map(({ day, share, waiting }) => [
        ...[String(day), String(percent(share.rate)), rangeOf(share), number(waiting)],
      ]),
    },
  ];
}

export function groupTable({ title, rows }: ShownGroup): Figures {
  return {
    caption: title,
    heads: ['Group', 'Accepted', '95 % range', 'Sent'],
    rows: rows.map(({ name, share, lacks }) =>
      share ? [name, `${percent(share.rate)} %`, rangeOf(share), number(share.sent)] : [name, '', lacks, ''],
    ),
  };
}
