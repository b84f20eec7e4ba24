/**
 * The last day up to which the answers to an account's invitations are known. To count up to today instead
 * would take everybody for silent whose yes has not been imported yet.
 */
import { span } from '../span.ts';
import { countsOf } from './counts.ts';
import { curveOf } from './curve.ts';
import type { Logged } from './logged.ts';
import { observe } from './observe.ts';

type Dated = Pick<Logged, 'status' | 'sent' | 'closed'>;

/** Answers logged by hand since the last archive are believed where so many were old enough, and so many of what is usual accepted. */
const LEAST_SINCE = 20;
const USUAL_SHARE = 0.75;
const BY_DAY = 7;

/**
 * Day numbers. `lastArchive` is the day of the newest export, which is not over: it counts up to the day
 * before, as does today. Undefined where nobody ever answered and nothing was withdrawn.
 */
export function knownUntil(
  rows: readonly Dated[],
  lastArchive: number | undefined,
  today: number,
): number | undefined {
  const yesterday = today - 1;
  const lastOf = (...statuses: readonly Dated['status'][]) => {
    const ended = rows.filter(({ status }) => statuses.includes(status));
    return span(ended.flatMap(({ closed = today }) => (closed <= yesterday ? [closed] : [])))[1];
  };
  if (lastArchive === undefined) {
    const last = lastOf('Accepted', 'Declined', 'Withdrawn');
    return Number.isFinite(last) ? last : undefined;
  }
  const exported = Math.min(lastArchive, today) - 1;
  const accepted = lastOf('Accepted');
  if (accepted <= exported) return exported;
  return isKeptByHand(rows, exported, accepted) ? accepted : exported;
}

/** Whether those sent since the export are accepted about as often by day 7 as those before. */
function isKeptByHand(rows: readonly Dated[], exported: number, lastAccepted: number): boolean {
  const since = acceptedByDay(rows, lastAccepted, (sent) => sent > exported && sent + BY_DAY <= lastAccepted);
  if (since.of < LEAST_SINCE) return false;
  const before = acceptedByDay(rows, exported, (sent) => sent <= exported);
  return since.rate >= USUAL_SHARE * before.rate;
}

function acceptedByDay(
  rows: readonly Dated[],
  cut: number,
  isMeant: (sent: number) => boolean,
): { rate: number; of: number } {
  const meant = rows.flatMap(({ status, sent, closed }) =>
    sent !== undefined && isMeant(sent) ? [{ status, sent, closed, row: undefined }] : [],
  );
  const { observations } = observe(meant, {
    ...{ today: cut + 1, known: cut, staleAfter: BY_DAY, horizon: BY_DAY },
    ...{ firstArchive: undefined, withdrewBefore: undefined },
  });
  const rate = curveOf(countsOf(observations, BY_DAY))[BY_DAY]?.accepted ?? 0;
  return { rate, of: observations.length };
}
