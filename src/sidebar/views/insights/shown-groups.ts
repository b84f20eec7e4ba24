/** The groups that are compared, as picture and table show them. */
import type { Insights, Share } from '../../../addon/contract.ts';
import { type Day, dayNear } from '../../../core/day.ts';
import { comparable, percent, TITLES } from '../../../core/insight/say/words.ts';

export interface ShownGroup {
  readonly title: string;
  readonly rows: readonly {
    readonly name: string;
    /** Null where too few are in it: `lacks` says so. */
    readonly share: Share | null;
    readonly lacks: string;
  }[];
}

/** Of a long log, so many months. */
const MONTHS = 12;

export function shownGroups(insights: Insights, today: Day): ShownGroup[] {
  return comparable(insights).map(({ by, rows }) => {
    const isMonth = by === 'month';
    return {
      title: TITLES[by] + (isMonth && insights.byDay > 7 ? ', by day 7' : ''),
      rows: (isMonth ? rows.slice(-MONTHS) : rows).map((row) => {
        const name = isMonth ? monthName(row.name, today) : row.name;
        if (row.told) return { name, share: row, lacks: '' };
        // Of days ten are needed, of invitations twenty.
        const unit = row.want > 10 ? 'sent' : row.have === 1 ? 'day' : 'days';
        return { name, share: null, lacks: `${row.have} ${unit}: too few` };
      }),
    };
  });
}

/** `March`, of a month written `2026-03`. */
function monthName(month: string, today: Day): string {
  return dayNear(`${month}-15` as Day, today).slice(3);
}

/** All of them in words. */
export function inWords(groups: readonly ShownGroup[]): string {
  return groups
    .map(({ title, rows }) => {
      const figures = rows.flatMap(({ name, share }) => (share ? [`${name} ${percent(share.rate)}`] : []));
      return `${title}: ${figures.join(', ')}.`;
    })
    .join(' ');
}
