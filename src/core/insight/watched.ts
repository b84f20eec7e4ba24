/** An account's rows with what was observed of them, and until when. */
import type { Account } from '../account.ts';
import type { Day } from '../day.ts';
import type { Policy } from '../policy.ts';
import { countByDay } from '../rules/cycle.ts';
import type { Traits } from './groups.ts';
import { knownUntil } from './known-until.ts';
import { dayOf, type InsightRow, type Logged, loggedOf, serialOf } from './logged.ts';
import { type History, type Left, NOTHING_LEFT, observe } from './observe.ts';

/** An account with its rows, those that can be read. */
export interface InsightAccount {
  readonly account: Account;
  readonly rows: readonly InsightRow[];
  readonly firstArchive: Day | undefined;
  readonly withdrewBefore: boolean | undefined;
  /** Sent in the open week, and the day on which that ends. */
  readonly week: { readonly sent: number; readonly endsOn: Day | null };
}

/** What is asked of an account to watch its rows. */
type Watchable = Omit<InsightAccount, 'week'>;

export interface Watched<Of extends Watchable = InsightAccount> {
  readonly of: Of;
  readonly logged: readonly Logged[];
  readonly known: number | undefined;
  readonly left: Left;
  readonly history: History;
  readonly traits: readonly Traits[];
}

/** `since`: what was sent before is not observed, as some of it may have left the log. */
export function watch<Of extends Watchable>(of: Of, policy: Policy, today: Day, since?: Day): Watched<Of> {
  const all = of.rows.map(loggedOf);
  const first = since === undefined ? Number.NEGATIVE_INFINITY : serialOf(since);
  const logged = all.filter(({ sent = first }) => sent >= first);
  const { lastArchive } = of.account;
  const now = serialOf(today);
  const known = knownUntil(logged, lastArchive && serialOf(lastArchive), now);
  if (known === undefined)
    return { of, logged: all, known, left: NOTHING_LEFT, history: 'whole', traits: [] };
  const { observations, left, history } = observe(logged, {
    today: now,
    known,
    firstArchive: of.firstArchive && serialOf(of.firstArchive),
    withdrewBefore: of.withdrewBefore,
    staleAfter: policy.staleAfter,
    horizon: policy.expiresAfter,
  });
  const sentOnDay = countByDay(of.rows.flatMap(({ sentOn }) => sentOn ?? []));
  const traits = observations.flatMap(({ logged: { row }, ...observation }): Traits[] => {
    const { sentOn, note, goalFit, attempt } = row;
    if (sentOn === undefined) return [];
    return [
      {
        observation,
        account: of.account.name,
        sentOn,
        hasNote: note.trim() !== '',
        goalFit,
        attempt: attempt ?? 1,
        sentThatDay: sentOnDay.get(sentOn) ?? 1,
      },
    ];
  });
  return { of, logged: all, known, left, history, traits };
}

/** The earliest of the days to which their answers are known; undefined where nobody has answered yet. */
export function knownTo(watched: readonly Pick<Watched, 'known'>[], near: Day): Day | undefined {
  const known = watched.flatMap((one) => one.known ?? []);
  return known.length === 0 ? undefined : dayOf(Math.min(...known), near);
}

const KINDS_LEFT = Object.keys(NOTHING_LEFT) as (keyof Left)[];

export function sumOfLeft(watched: readonly Watched[]): Left {
  const sum = { ...NOTHING_LEFT };
  for (const { left } of watched) for (const key of KINDS_LEFT) sum[key] += left[key];
  return sum;
}

export function worstHistory(watched: readonly Watched[]): History {
  const found = watched.map(({ history }) => history);
  return (['ask', 'from archive'] as const).find((history) => found.includes(history)) ?? 'whole';
}
