/** What insights tell, as the page gets it: plain values, and of each question that can't be answered what is missing. */
import type { Day } from '../day.ts';
import type { Breakdown } from './groups.ts';
import type { History, Left } from './observe.ts';
import type { Difference, Share as Estimate } from './share.ts';
import type { DifferenceVerdict } from './verdict.ts';

/** From 0 to 1, with its 95 % range; `sent` is how many are old enough. */
export interface Share {
  readonly rate: number;
  readonly low: number;
  readonly high: number;
  readonly sent: number;
}

/** What can't be told says what is missing, as "2 of 8". */
export type Maybe<T> = ({ readonly told: true } & T) | Lacking;

export interface Lacking {
  readonly told: false;
  readonly why: 'few' | 'young' | 'undated' | 'idle';
  readonly have: number;
  readonly want: number;
}

export function lacking(why: Lacking['why'], have: number, want: number): Lacking {
  return { told: false, why, have, want };
}

export interface ForecastLine {
  readonly line: 'pendingSafe' | 'pendingCap';
  readonly at: number;
  /** Null: not within half a year. */
  readonly early: Day | null;
  readonly likely: Day | null;
  readonly late: Day | null;
}

export interface Forecast {
  readonly pending: number;
  /** How many of them will have been accepted since the answers end. */
  readonly unseen: number;
  /** Sent a week. */
  readonly pace: number;
  readonly lines: readonly ForecastLine[];
  /** Whether withdrawing what is stale keeps one below the safe limit. */
  readonly belowWithWithdrawing: boolean;
  /** Most a day for good, with and without withdrawing. */
  readonly forGood: readonly {
    readonly withdrawOn: number | null;
    readonly aDay: number;
  }[];
  readonly weekly: {
    readonly aDay: number;
    readonly byEnd: number;
    readonly limit: number;
    readonly endsOn: Day | null;
  };
}

export interface Insights {
  /** '' for all. */
  readonly account: string;
  /** Null: nobody has answered yet, so that nothing can be told. */
  readonly knownUntil: Day | null;
  readonly byDay: 7 | 14 | 21;
  readonly sent: number;
  readonly left: Left;
  readonly history: History;
  readonly firstArchive: Day | null;
  readonly curve: Maybe<{
    readonly points: readonly { readonly day: number; readonly share: Share; readonly waiting: number }[];
    readonly lastDay: number;
  }>;
  readonly stop: Maybe<{
    readonly day: number | null;
    readonly low: number | null;
    /** Null: the range is open. */
    readonly high: number | null;
    readonly setting: number;
    readonly proposed: number | null;
  }>;
  readonly forecast: Maybe<Forecast>;
  readonly backlog: Maybe<{
    readonly past: readonly { readonly week: Day; readonly pending: number; readonly withdrawn: number }[];
    readonly ahead: readonly {
      readonly week: Day;
      readonly pending: number;
      readonly low: number;
      readonly high: number;
    }[];
  }>;
  readonly groups: readonly {
    readonly by: Breakdown;
    readonly rows: readonly ({ readonly name: string } & Maybe<Share>)[];
    /** How likely such differences are where all are alike, read with Holm's correction; null where fewer than two can be shown. */
    readonly p: number | null;
  }[];
  readonly note: Maybe<{
    readonly crude: Difference;
    readonly alike: Difference | null;
    readonly verdict: DifferenceVerdict;
    readonly more: number | null;
  }>;
  readonly quick: Maybe<{ readonly half: number; readonly nine: number }>;
  /** Accepted among all that have a status. */
  readonly naive: number | null;
}

export function shareFrom({ rate, low, high }: Estimate, sent: number): Share {
  return { rate, low, high, sent };
}
