/** Words for whether an account may invite somebody: what to do, and why. */
import type { AccountVerdict, PastInvitation } from '../../../addon/contract.ts';
import { addDays, type Day, dayNear, daysBetween } from '../../../core/day.ts';
import type { Policy } from '../../../core/policy.ts';
import { rowNumber } from '../../../core/text.ts';
import { count } from '../../kit/count.ts';
import type { IconName } from '../../kit/icon.ts';

/** `go`; `caution`: possible, and the server asks again; `unsure`: nobody can say; `no`. */
export type Answer = 'go' | 'caution' | 'unsure' | 'no';

/** In the order in which they are shown: the strictest account is the one that matters. */
const ANSWERS: readonly (readonly [Answer, readonly AccountVerdict['kind'][]])[] = [
  ['no', ['pending', 'cooling down', 'connected']],
  ['unsure', ['day unknown', 'unread', 'account unknown', 'maybe open']],
  ['caution', ['declined', 'resend used', 'unclear', 'other account']],
  ['go', ['second attempt', 'free', 'never']],
];

export function answerOf(verdict: AccountVerdict): Answer {
  return ANSWERS[rankOf(verdict)]?.[0] ?? 'unsure';
}

function rankOf({ kind }: AccountVerdict): number {
  return ANSWERS.findIndex(([, kinds]) => kinds.includes(kind));
}

/** A verdict, and all accounts that it holds for. */
export interface Group {
  readonly verdict: AccountVerdict;
  readonly accounts: readonly string[];
}

/** The strictest first. Accounts that may do the same stand together; what was sent stands apart. */
export function groupByAnswer(verdicts: readonly AccountVerdict[]): Group[] {
  const groups = new Map<string, { verdict: AccountVerdict; accounts: string[] }>();
  for (const verdict of verdicts) {
    const key = answerOf(verdict) === 'no' ? verdict.account : JSON.stringify({ ...verdict, account: '' });
    const group = groups.get(key) ?? { verdict, accounts: [] };
    group.accounts.push(verdict.account);
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => rankOf(a.verdict) - rankOf(b.verdict));
}

/** `who` sent the invitations: "You", or the account's name where there are several; '' where that is said beside it. `last` was withdrawn or expired. */
export interface Told {
  readonly who: string;
  readonly today: Day;
  readonly policy: Policy;
  readonly last?: PastInvitation | undefined;
  /** Until when the pending one is kept. */
  readonly keepUntil?: PastInvitation['keepUntil'] | undefined;
}

export interface Words {
  readonly icon: IconName;
  /** What can be obeyed, such as "Wait until 16 December". */
  readonly title: string;
  readonly reason: string;
}

export function describeVerdict(verdict: AccountVerdict, told: Told): Words {
  const [icon, title, reason] = wordsFor(verdict, told);
  return { icon, title, reason };
}

function wordsFor(verdict: AccountVerdict, told: Told): [IconName, string, string] {
  const { kind, day, attempt, by } = verdict;
  const { today, policy } = told;
  const when = (preposition: string) => (day ? ` ${preposition} ${dayNear(day, today)}` : '');
  switch (kind) {
    case 'never':
      return ['plus', 'Never invited', 'Earlier invitations came from other accounts, and are over.'];
    case 'second attempt':
    case 'free':
      return ['again', 'Ready to invite again', 'Write a different note this time.'];
    case 'pending':
      return ['clock', `Pending${when('since')}`, sayPending(day, told)];
    case 'cooling down':
      return ['clock', `Wait${when('until')}`, sayCooldown(day, told)];
    case 'connected':
      return ['tick', `Connected${when('since')}`, 'Nothing to withdraw or send.'];
    case 'declined':
      return ['close', `Declined${when('on')}`, 'You can invite them again, but it’s rarely wise.'];
    case 'resend used': {
      const times = attempt === 3 ? 'twice' : `${Number(attempt) - 1} times`;
      return ['warning', `Already tried ${times}`, 'Your rules allow no more: another try reads as spam.'];
    }
    case 'unclear':
      return [
        'question',
        'Look on LinkedIn first',
        'Your log doesn’t say how the last invitation ended. You may be connected.',
      ];
    case 'other account':
      return [
        'warning',
        `${by} invited them${when('on')}`,
        'Two accounts inviting one person can look odd to them.',
      ];
    case 'maybe open':
      return [
        'question',
        'Look on LinkedIn first',
        'Your log doesn’t say how the last invitation ended. It may be pending or accepted.',
      ];
    case 'day unknown': {
      const free = dayNear(addDays(today, -policy.cooldownDays), today);
      return dontYet(
        'day unknown',
        `Your log says Withdrawn, but not when. If it was after ${free}, LinkedIn will refuse.`,
      );
    }
    case 'unread':
      return dontYet(
        `row ${rowNumber(verdict)} can’t be read`,
        'It has an unknown status, or a date that can’t be right. Correct it, then check again.',
      );
    case 'account unknown':
      return dontYet(
        'account unknown',
        `Row ${rowNumber(verdict)} says that “${by}” invited them. Settings doesn’t list that account. Under Settings › Accounts you can add it, then rename it or merge it into another.`,
      );
  }
}

function dontYet(why: string, reason: string): [IconName, string, string] {
  return ['question', `Don’t invite yet: ${why}`, reason];
}

/** The title of a verdict after the accounts that it holds for: what was sent from another is no answer for them. */
export function titleFor({ verdict, accounts }: Group, title: string): string {
  const who = new Intl.ListFormat('en').format(accounts);
  const { kind } = verdict;
  if (kind === 'never') return `${who} never invited them`;
  // It begins with a name.
  if (kind === 'other account') return `${who}: ${title}`;
  return kind === 'account unknown' ? title : `${who}: ${title.charAt(0).toLowerCase()}${title.slice(1)}`;
}

function sayPending(sent: Day | null, { who, today, policy, keepUntil }: Told): string {
  if (!sent) return `${who} invited them. Your log doesn’t say when.`;
  const { staleAfter, expiresAfter } = policy;
  const days = daysBetween(sent, today);
  const ago = days === 0 ? 'today' : `${count(days, 'day')} ago`;
  const next = keepUntil
    ? `You keep it ${keepUntil === 'for good' ? keepUntil : `until ${dayNear(keepUntil, today)}`}.`
    : days >= expiresAfter
      ? 'It has probably expired: look on LinkedIn.'
      : days >= staleAfter
        ? `Withdraw it: after ${count(staleAfter, 'day')}, hardly anyone still answers.`
        : `No answer? Withdraw it from ${dayNear(addDays(sent, staleAfter), today)}.`;
  return `${who} invited them ${ago}. ${next}`;
}

function sayCooldown(until: Day | null, { who, today, policy, last }: Told): string {
  const { cooldownDays } = policy;
  const closedOn = last?.status === 'Withdrawn' && last.closedOn;
  if (!closedOn || addDays(closedOn, cooldownDays) !== until) return 'Your log has this day to try again.';
  const on = closedOn === today ? 'today' : `on ${dayNear(closedOn, today)}`;
  return `${who} withdrew ${on}. LinkedIn won’t accept a new one for ${count(cooldownDays, 'day')}.`;
}
