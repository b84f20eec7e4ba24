/**
 * Two lists of people: whose invitation is open, and who may be invited again; nobody who was forgotten. The page gets the
 * first of each.
 */
import { type Account, accountName, senderOf, sendersIn } from '../../core/account.ts';
import { addDays, type Day, daysBetween } from '../../core/day.ts';
import { isForgotten } from '../../core/forgotten.ts';
import { isOpen } from '../../core/invitation.ts';
import { memoize, once } from '../../core/memoize.ts';
import { isKept } from '../../core/plan.ts';
import { type Due, isDue } from '../../core/rules/flag.ts';
import { isOffGoal, rankForWithdrawal } from '../../core/rules/queue.ts';
import { type Resend, resendsOf } from '../../core/rules/resend.ts';
import type { LoggedInvitation } from '../../sheet/log/log.ts';
import type { ListCounts, PendingPerson, ResendPerson, Target, WaitPlan } from '../contract.ts';
import { shorten } from './locate.ts';
import { bytesOf, shareOut } from './pieces.ts';
import type { Described } from './session.ts';
import { spendNotes } from './spend-notes.ts';

/** An open invitation of the log, with its flag of today. */
interface Open extends LoggedInvitation {
  readonly status: PendingPerson['status'];
  readonly flag: Due['flag'];
}

export interface People {
  /** In the order in which to withdraw: oldest first, then without a note, then off-goal. */
  readonly pending: readonly Open[];
  /**
   * By the day from which they may be invited again, earliest first: who is ready comes before who cools
   * down.
   */
  readonly resends: readonly Resend<LoggedInvitation>[];
  /** Who has had the last re-send, by the day from which they might be invited. */
  readonly usedUp: readonly Resend<LoggedInvitation>[];
  /** The account of an invitation as Settings names it; as the row does where Settings does not list it. */
  readonly accountOf: (invitation: Pick<LoggedInvitation, 'account'>) => string;
  readonly isListed: (account: string) => boolean;
  /** One of those on whom to spend the notes that are left. */
  readonly isWorthNote: (resend: Resend<LoggedInvitation>) => boolean;
}

export function peopleOf(described: Described, today: Day): People {
  const { log, settings, due } = described;
  const { accounts, policy } = settings;
  const pending = log.invitations.flatMap((invitation, place) => {
    const { status, name } = invitation;
    return isOpen(status) && !isForgotten(name)
      ? [{ ...invitation, status, flag: due[place]?.flag ?? '' }]
      : [];
  });
  const name = memoize((written: string) => listedName(written, accounts));
  const listed = new Set(accounts.map((account) => account.name));
  const all = resendsOf(log.invitations, due, policy, sendersIn(accounts));
  const resends = all.filter(({ usedUp }) => !usedUp);
  const worth = once(() => spendNotes(described, resends, today));
  return {
    pending: rankForWithdrawal(pending),
    resends,
    usedUp: all.filter(({ usedUp }) => usedUp),
    accountOf: ({ account }) => name(account),
    isListed: (account) => listed.has(account),
    isWorthNote: (resend) => worth().has(resend),
  };
}

/** How many of an account each list holds today; without a name, of all accounts that Settings does not list. */
export function countLists(people: People, today: Day): (name?: string) => ListCounts {
  const yesterday = addDays(today, -1);
  const counts = new Map<string | undefined, { -readonly [Key in keyof ListCounts]: ListCounts[Key] }>();
  const of = (invitation: LoggedInvitation) => {
    const account = people.accountOf(invitation);
    const name = people.isListed(account) ? account : undefined;
    const count = counts.get(name) ?? { ...NONE };
    counts.set(name, count);
    return count;
  };
  for (const open of people.pending) {
    const count = of(open);
    count.pending += 1;
    if (isDue(open)) count.due += 1;
    if (keptIn(open, today).keepUntil) count.kept += 1;
    if (open.status === 'Pending' && (open.sentOn ?? '') >= yesterday) count.recent += 1;
  }
  for (const { invitation, ready } of people.resends) of(invitation)[ready ? 'ready' : 'cooling'] += 1;
  for (const { invitation } of people.usedUp) of(invitation).usedUp += 1;
  return (name) => counts.get(name) ?? NONE;
}

const NONE: ListCounts = { pending: 0, due: 0, recent: 0, kept: 0, ready: 0, cooling: 0, usedUp: 0 };

/** The first of each account, the work list before the others, in the order of the whole list. */
export function firstPending(people: People, today: Day, bytes: number): PendingPerson[] {
  const queues = byAccount(people, people.pending, (open) => open).map((queue) => [
    ...queue.filter(isDue),
    ...queue.filter((open) => !isDue(open)),
  ]);
  const describe = (open: Open) => ({ open, person: describePending(open, today) });
  const shown = new Map<Open, PendingPerson>();
  for (const { open, person } of shareOut(queues, bytes, describe, ({ person }) => person))
    shown.set(open, person);
  return people.pending.flatMap((open) => shown.get(open) ?? []);
}

/** The first of each account, in the order of the whole list. */
export function firstResends(people: People, bytes: number): ResendPerson[] {
  const queues = byAccount(people, people.resends, ({ invitation }) => invitation);
  const shown = new Map<Resend<LoggedInvitation>, ResendPerson>();
  const describe = (resend: Resend<LoggedInvitation>) => ({
    resend,
    person: describeResend(resend, people),
  });
  for (const { resend, person } of shareOut(queues, bytes, describe, ({ person }) => person))
    shown.set(resend, person);
  return people.resends.flatMap((resend) => shown.get(resend) ?? []);
}

/** A queue for each account that Settings lists, and one for all others. */
function byAccount<T>(
  { accountOf, isListed }: People,
  list: readonly T[],
  invitationOf: (item: T) => LoggedInvitation,
): T[][] {
  const queues = new Map<string | undefined, T[]>();
  for (const item of list) {
    const account = accountOf(invitationOf(item));
    const name = isListed(account) ? account : undefined;
    const queue = queues.get(name);
    if (queue) queue.push(item);
    else queues.set(name, [item]);
  }
  return [...queues.values()];
}

export function describePending(open: Open, today: Day): PendingPerson {
  return bounded({
    ...targetOf(open),
    company: open.company,
    followUp: open.followUp,
    status: open.status,
    days: open.sentOn ? daysBetween(open.sentOn, today) : null,
    flag: open.flag,
    hasNote: open.note !== '',
    offGoal: isOffGoal(open.goalFit),
    ...keptIn(open, today),
  });
}

/** Nothing for who is not kept that day. */
export function keptIn({ plan }: LoggedInvitation, today: Day): Pick<PendingPerson, 'keepUntil'> {
  const keepUntil = plan?.keepUntil;
  return plan && isKept(plan, today) && keepUntil !== undefined && keepUntil !== 'unread'
    ? { keepUntil }
    : {};
}

export function describeResend(
  told: Resend<LoggedInvitation>,
  { accountOf, isWorthNote }: People,
): ResendPerson {
  const { invitation, usedUp, ...resend } = told;
  const planned = waitPlanOf(invitation);
  return bounded({
    ...targetOf(invitation),
    account: accountOf(invitation),
    company: invitation.company,
    followUp: invitation.followUp,
    ...resend,
    ...(isWorthNote(told) && { worthNote: true as const }),
    ...(planned.plan && { ...planned, closedOn: invitation.closedOn ?? '' }),
  });
}

/** Nothing where the log says nothing of it. */
export function waitPlanOf({ plan }: LoggedInvitation): { readonly plan?: WaitPlan } {
  if (!plan || (!plan.isImportant && plan.touches === '')) return {};
  const { isImportant, touches } = plan;
  return { plan: { isImportant, touches } };
}

export function targetOf({ row, name, url, account, sentOn }: LoggedInvitation): Target {
  return { row, name, url, account, sentOn: sentOn ?? '' };
}

/** With its texts as long as a list shows them. */
export function shortTargetOf(invitation: LoggedInvitation): Target {
  const { name, url, ...rest } = targetOf(invitation);
  return { ...rest, name: shorten(name), url: shorten(url) };
}

/** Nobody honest has as much text; in bytes. */
const LARGEST_PERSON = 4000;

/** Beyond that texts are cut, and plan and touches left out: half of one must not be written back. */
function bounded<P extends PendingPerson | ResendPerson>(person: P): P {
  if (bytesOf(person) <= LARGEST_PERSON) return person;
  const { name, url, company } = person;
  const note = 'note' in person && { note: shorten(person.note) };
  const plan = 'plan' in person && person.plan && { plan: { ...person.plan, touches: '' } };
  return {
    ...person,
    name: shorten(name),
    url: shorten(url),
    company: shorten(company),
    followUp: '',
    ...note,
    ...plan,
  };
}

function listedName(written: string, accounts: readonly Account[]): string {
  return senderOf(written, accounts)?.name ?? accountName(written, accounts);
}
