/**
 * May this account invite this person on this day? The one answer behind Check, the log's own doors, the flag
 * `Ready to re-send` and the list of that name. What cannot be read is never free.
 */
import { addDays, type Day } from '../day.ts';
import type { Invitation } from '../invitation.ts';
import { memoize } from '../memoize.ts';
import type { Policy } from '../policy.ts';
import { compareText, fold } from '../text.ts';
import { resendFromOf } from './cooldown.ts';
import { lacksWithdrawalDay, unreadIn } from './unread.ts';

/** Why nobody can say. */
export type Doubt =
  /** Withdrawn, and the log does not tell when. */
  | 'day unknown'
  /** A status or a day of the row cannot be read. */
  | 'unread'
  /** The account that sent it is not in Settings: it may be any of them. */
  | 'account unknown'
  /** `Unknown`, and so young that it may be pending, or withdrawn and cooling down. */
  | 'maybe open';

export type Verdict<T extends Invitation = Invitation> =
  | { readonly kind: 'free'; readonly attempt: number }
  /** Possible on LinkedIn, but something speaks against it; `unclear` is an old `Unknown`, maybe connected. */
  | {
      readonly kind: 'caution';
      readonly attempt: number;
      readonly why: 'declined' | 'resend used' | 'unclear';
    }
  /** Free but for another account, which `by` names and which has an invitation that may matter. */
  | { readonly kind: 'other account'; readonly attempt: number; readonly by: string; readonly since?: Day }
  /** `at` is the row that keeps the matter open. */
  | { readonly kind: 'unsure'; readonly attempt: number; readonly why: Doubt; readonly at: T }
  | { readonly kind: 'pending'; readonly since: Day | undefined }
  | { readonly kind: 'connected'; readonly since: Day | undefined }
  | { readonly kind: 'cooling down'; readonly until: Day };

/** The sender of an invitation as Settings names it; undefined for an account that is not listed there. */
export type SenderOf = (invitation: Invitation) => string | undefined;

/**
 * Judges one person for any account. `history` holds all invitations to that person, of every account, in the
 * order of the log; `on` is the day to send, `today` the day on which it is asked.
 */
export function verdictsOn<T extends Invitation>(
  on: Day,
  history: readonly T[],
  policy: Policy,
  senderOf: SenderOf,
  today = on,
): (account: string) => Verdict<T> {
  const bySender = new Map<string, { readonly name: string; readonly sent: T[] }>();
  const strays: T[] = [];
  for (const invitation of history) {
    const name = senderOf(invitation);
    const known = name === undefined ? undefined : bySender.get(fold(name));
    if (known) known.sent.push(invitation);
    else if (name === undefined) strays.push(invitation);
    else bySender.set(fold(name), { name, sent: [invitation] });
  }
  const judge = memoize((key: string) =>
    verdictOn(on, bySender.get(key)?.sent ?? [], policy, { today, strays }),
  );
  return (account) => {
    const verdict = judge(fold(account));
    if (verdict.kind !== 'free') return verdict;
    const other = [...bySender].find(([key]) => judge(key).kind !== 'free')?.[1];
    if (!other) return verdict;
    const since = other.sent
      .flatMap(({ sentOn }) => sentOn ?? [])
      .sort()
      .pop();
    const { attempt } = verdict;
    return { kind: 'other account', attempt, by: other.name, ...(since && { since }) };
  };
}

interface Around<T> {
  /** `on` where it is left out. */
  readonly today?: Day;
  /** Invitations to the person from accounts that nobody knows. */
  readonly strays?: readonly T[];
}

/**
 * `history` holds all invitations of one account to one person. An acceptance ends the matter, then a pending
 * invitation, then a cooldown that covers `on`, then what cannot be read. A withdrawal made after `on` does not
 * block: the new row is older history.
 */
export function verdictOn<T extends Invitation>(
  on: Day,
  history: readonly T[],
  policy: Policy,
  { today = on, strays = [] }: Around<T> = {},
): Verdict<T> {
  const withStatus = (wanted: Invitation['status']) => history.find(({ status }) => status === wanted);
  const accepted = withStatus('Accepted');
  if (accepted) return { kind: 'connected', since: accepted.closedOn };

  const pending = withStatus('Pending');
  if (pending) return { kind: 'pending', since: pending.sentOn };

  const until = cooldownEnd(on, history, policy);
  if (until !== undefined) return { kind: 'cooling down', until };

  const attempt = nextAttempt(history);
  const doubt = doubtIn(on, today, history, strays, policy);
  if (doubt) return { kind: 'unsure', attempt, ...doubt };
  if (withStatus('Declined')) return { kind: 'caution', attempt, why: 'declined' };
  if (attempt > 1 + policy.resendsPerPerson) return { kind: 'caution', attempt, why: 'resend used' };
  if (withStatus('Unknown')) return { kind: 'caution', attempt, why: 'unclear' };
  return { kind: 'free', attempt };
}

/**
 * The number of the next attempt: each counts one more than those before it, or the number written where that is
 * higher. Of one day they count in their order.
 */
export function nextAttempt(
  history: readonly (Pick<Invitation, 'attempt'> & Partial<Pick<Invitation, 'sentOn'>>)[],
): number {
  return 1 + inOrder(history).reduce((count, { attempt = 0 }) => Math.max(count + 1, attempt), 0);
}

/** Sorts behind every day. */
const LAST = '9999';

/** Oldest first; those without a day last. */
function inOrder<T extends Partial<Pick<Invitation, 'sentOn'>>>(history: readonly T[]): T[] {
  return [...history].sort((a, b) => compareText(a.sentOn ?? LAST, b.sentOn ?? LAST));
}

function cooldownEnd(on: Day, history: readonly Invitation[], policy: Policy): Day | undefined {
  const ends = history
    .filter(({ closedOn }) => closedOn === undefined || closedOn <= on)
    .map((invitation) => resendFromOf(invitation, policy))
    .filter((end): end is Day => end !== undefined && on < end);
  return ends.sort().pop();
}

function doubtIn<T extends Invitation>(
  on: Day,
  today: Day,
  history: readonly T[],
  strays: readonly T[],
  policy: Policy,
): { readonly why: Doubt; readonly at: T } | undefined {
  const dayless = history.find((invitation) => lacksWithdrawalDay(invitation, today));
  if (dayless) return { why: 'day unknown', at: dayless };
  const unread = history.find((invitation) => unreadIn(invitation, today) !== undefined);
  if (unread) return { why: 'unread', at: unread };
  const [stray] = strays;
  if (stray) return { why: 'account unknown', at: stray };
  // Open until it expires at the latest; withdrawn on that very day, it cools down.
  const open = policy.expiresAfter + policy.cooldownDays;
  const young = history.find(
    ({ status, sentOn }) => status === 'Unknown' && sentOn !== undefined && on < addDays(sentOn, open),
  );
  return young && { why: 'maybe open', at: young };
}
