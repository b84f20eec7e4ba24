/** From the rows of one account's log to what was observed of each invitation, and what had to be left out. */
import type { Observation } from './counts.ts';
import type { Logged } from './logged.ts';
import { differenceOf, shareOf } from './share.ts';

/** How many rows are in no figure of the insights, and why. */
export interface Left {
  /** Neither the day it was sent nor what became of it, or one of them, is told. */
  readonly noDay: number;
  /** What an archive could not tell. */
  readonly unknown: number;
  /** Sent after the answers end. */
  readonly tooNew: number;
  /** Closed before it was sent, or sent after today. */
  readonly wrongDates: number;
  /** Sent so long before the first archive that only the accepted ones are in it. */
  readonly beforeArchive: number;
}

/**
 * Whether the log holds all that was sent before the account's first archive. `ask`: it looks so, but who
 * withdrew now and then knows better.
 */
export type History = 'whole' | 'from archive' | 'ask';

/** Day numbers and numbers of days. */
export interface Watch {
  readonly today: number;
  readonly known: number;
  readonly firstArchive: number | undefined;
  /** The user's answer to "Did you withdraw invitations before your first archive?"; undefined where not asked yet. */
  readonly withdrewBefore: boolean | undefined;
  readonly staleAfter: number;
  readonly horizon: number;
}

export interface Observed<Row> {
  readonly observations: readonly (Observation & { readonly logged: Logged<Row> })[];
  readonly left: Left;
  readonly history: History;
}

export const NOTHING_LEFT = { noDay: 0, unknown: 0, tooNew: 0, wrongDates: 0, beforeArchive: 0 };

/** An archive forgets whom was not accepted after some 180 days; a little before, to be sure. */
const REMEMBERED = 175;

export function observe<Row>(rows: readonly Logged<Row>[], watch: Watch): Observed<Row> {
  const { today, known, firstArchive, staleAfter, horizon } = watch;
  const history = historyOf(rows, watch);
  const left = { ...NOTHING_LEFT };
  const observations: (Observation & { logged: Logged<Row> })[] = [];
  for (const logged of rows) {
    const { status, sent, closed } = logged;
    const why = leftOut(logged, today, known, firstArchive);
    if (why) left[why] += 1;
    if (why || sent === undefined || status === undefined) continue;
    const could = Math.min(known - sent, horizon);
    const isBefore = firstArchive !== undefined && sent < firstArchive;
    const from = history === 'from archive' && isBefore ? Math.max(0, firstArchive - sent) : 0;
    const seen = (until: number) => Math.max(0, Math.min(until, known) - sent);
    const open = (days: number) =>
      observations.push({ days: Math.min(days, horizon), end: 'open', could, from, logged });
    switch (status) {
      case 'Accepted':
      case 'Declined': {
        const end = status === 'Accepted' ? 'accepted' : 'declined';
        if (closed === undefined) observations.push({ days: undefined, end, could, from: 0, logged });
        else if (closed > known || closed - sent > horizon) open(could);
        else observations.push({ days: closed - sent, end, could, from, logged });
        break;
      }
      case 'Withdrawn':
        open(seen(closed ?? sent + staleAfter));
        break;
      case 'Expired':
        open(seen(closed ?? sent + horizon));
        break;
      default:
        open(seen(known));
    }
  }
  return { observations, left, history };
}

function leftOut(
  { status, sent, closed }: Logged<unknown>,
  today: number,
  known: number,
  firstArchive: number | undefined,
): keyof Left | undefined {
  if (sent === undefined || status === undefined) return 'noDay';
  if (sent > today || (closed !== undefined && closed < sent)) return 'wrongDates';
  if (status === 'Unknown') return 'unknown';
  if (sent > known) return 'tooNew';
  if (firstArchive !== undefined && firstArchive - sent > REMEMBERED) return 'beforeArchive';
  return undefined;
}

/** Accepted by this day are enough to compare older with newer history. */
const COMPARED_BY = 3;
const MOST_ACCEPTED = 0.85;

/** Of what was sent before the first archive: whether those who were withdrawn then are missing from it. */
function historyOf(
  rows: readonly Logged<unknown>[],
  { firstArchive, withdrewBefore, known }: Watch,
): History {
  if (firstArchive === undefined) return 'whole';
  const sentBefore = (from: number, to: number) =>
    rows.filter(({ status, sent = Number.POSITIVE_INFINITY }) => {
      const days = firstArchive - sent;
      return days >= from && days <= to && sent <= known && status !== undefined && status !== 'Unknown';
    });
  if (sentBefore(1, REMEMBERED).length === 0) return 'whole';
  const old = sentBefore(45, REMEMBERED);
  const isAccepted = ({ status }: Logged<unknown>) => status === 'Accepted';
  if (old.length > 0 && old.filter(isAccepted).length > MOST_ACCEPTED * old.length) return 'from archive';
  const soon = (group: readonly Logged<unknown>[]) => {
    const count = group.filter(
      ({ status, sent, closed }) =>
        status === 'Accepted' && closed !== undefined && sent !== undefined && closed - sent <= COMPARED_BY,
    ).length;
    return shareOf(group.length === 0 ? 0 : count / group.length, group.length);
  };
  if (old.length > 0 && differenceOf(soon(old), soon(sentBefore(4, 24))).low > 0) return 'from archive';
  if (withdrewBefore === undefined) return 'ask';
  return withdrewBefore ? 'from archive' : 'whole';
}
