/** What the sheet Insights says: four figures, then what the sidebar says. A figure that nobody can tell yet is a dash. */
import { type Day, dayInWords, dayNear } from '../../core/day.ts';
import { mostADay, spanOf } from '../../core/insight/say/limit.ts';
import type { Said } from '../../core/insight/say/said.ts';
import { daysOf } from '../../core/insight/say/waiting.ts';
import { aDay, number, percent, plain, rangeOf } from '../../core/insight/say/words.ts';
import type { Insights } from '../../core/insight/told.ts';
import { NO_FIGURE } from '../layout/dashboard.ts';

/** What the sheet tells of. */
export interface Told {
  /** Null while so many rows can't be read that no figure would be true. */
  readonly found: { readonly insights: Insights; readonly says: Said } | null;
  /** How many rows those are, of all. */
  readonly unread: { readonly rows: number; readonly of: number };
  readonly today: Day;
  /** Of the accounts that still send. */
  readonly accounts: readonly string[];
}

export type Figure = readonly [label: string, value: string, means: string];

export const MOST_FIGURES = 4;
/** What there is room for, in the order in which they are said; the sidebar has them all. */
export const MOST_SENTENCES = 12;

/** Whose figures these are, and what is in them. */
export function titleWords({ found, unread, today, accounts }: Told): [string, string] {
  const [only = ''] = accounts;
  return [
    `${accounts.length === 1 ? only : 'All accounts'}, as of ${dayInWords(today)}`,
    found
      ? found.says.head.map(({ says }) => says).join(' ')
      : `${unread.rows} of ${unread.of} rows can’t be read, too many for a true figure. Open Invite Ledger › Health to fix them.`,
  ];
}

export function figureWords({ found, today }: Told): Figure[] {
  if (!found) return [];
  const { byDay, curve, stop, forecast } = found.insights;
  const [withdrawing, never] = forecast.told ? mostADay(forecast) : [];
  const figure = (label: string, [value, means]: readonly string[] = []): Figure => [
    label,
    value ?? NO_FIGURE,
    means ?? 'can’t tell yet',
  ];
  return [
    figure(`Accepted by day ${byDay}`, acceptedShare({ byDay, curve })),
    figure(
      'Waiting stops paying',
      stop.told && stop.day !== null
        ? [`from day ${stop.day}`, `${daysOf(stop)}; yours is ${stop.setting}`]
        : undefined,
    ),
    figure('Safe limit reached', forecast.told ? safeDay(forecast, today) : undefined),
    figure(
      'You can send, for good',
      withdrawing &&
        never && [
          `${aDay(withdrawing.aDay)} a day`,
          `withdrawing on day ${withdrawing.withdrawOn}; ${aDay(never.aDay)} if you never do`,
        ],
    ),
  ];
}

/** How many accept, and the range that it lies in; undefined while nobody can tell. */
export function acceptedShare({
  byDay,
  curve,
}: Pick<Insights, 'byDay' | 'curve'>): [string, string] | undefined {
  const share = curve.told ? curve.points[byDay]?.share : undefined;
  return share && [`${percent(share.rate)}%`, `likely ${rangeOf(share)}%`];
}

type Forecast = Extract<Insights['forecast'], { told: true }>;

function safeDay({ lines, pending }: Forecast, today: Day): readonly string[] | undefined {
  const safe = lines.find(({ line }) => line === 'pendingSafe');
  if (!safe) return undefined;
  if (pending >= safe.at) return ['now', `${number(pending)} pending; ${number(safe.at)} is the safe limit`];
  return safe.likely
    ? [dayNear(safe.likely, today), spanOf(safe, today)]
    : [NO_FIGURE, 'not within half a year'];
}

/** The answers to the three questions. */
export function sentences({ found }: Told): string[] {
  if (!found) return [];
  const { limit, waiting, groups } = found.says;
  return [
    `Will you hit the limit? ${limit.answer}`,
    ...[limit.forGood, ...limit.notes],
    `When does waiting stop paying? ${waiting.answer}`,
    ...[waiting.stop, waiting.accepted],
    `What goes with acceptance? ${groups.answer}`,
    ...groups.notes,
  ].flatMap((says) => plain(says) || []);
}
