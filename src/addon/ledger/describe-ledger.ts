/**
 * What the sidebar shows: the log as it stands today, as plain data that stays small however large the log
 * is.
 */
import { archiveState } from '../../core/account.ts';
import { daysBetween } from '../../core/day.ts';
import { lookOf } from '../../sheet/layout/look.ts';
import type { Ledger } from '../contract.ts';
import { type Known, refresh } from '../daily/run.ts';
import { dailyState } from '../daily/state.ts';
import type { Workbook } from '../frame/workbook.ts';
import { shorten } from './locate.ts';
import { countLists, firstPending, firstResends, peopleOf } from './people.ts';
import { bytesOf } from './pieces.ts';

/** The most that a ledger weighs with up to a dozen accounts, in bytes; lists get what the rest leaves. */
const LARGEST_LEDGER = 25_000;
const SHARE_OF_PENDING = 2 / 3;

/**
 * Brings the sheet up to date and describes it. `known` is what was read, or written, under the same lock.
 */
export function describeLedger(workbook: Workbook, known?: Known): Ledger {
  const { today } = workbook;
  const refreshed = refresh(workbook, known);
  const { log, settings, due } = refreshed;
  const { accounts, policy, problems } = settings;
  const { standings, unread } = refreshed.figures;
  const people = peopleOf({ log, settings, due });
  const countsOf = countLists(people);
  const figures = {
    today,
    look: lookOf(workbook, 'all'),
    standings: standings.map(({ toWithdraw: _, ...standing }) => ({
      ...standing,
      acceptance: standing.acceptance ?? null,
      resetsOn: standing.resetsOn ?? null,
      lists: countsOf(standing.account),
    })),
    unlisted: countsOf(),
    unread: { ...unread, accounts: unread.accounts.slice(0, MOST_STRAY).map(shortenName) },
    policy,
    invitations: log.invitations.length,
    notInvitations: log.notInvitations.length,
    daily: known ? null : dailyState(workbook),
    archive: accounts.map((account) => ({
      account: account.name,
      days: account.lastArchive ? daysBetween(account.lastArchive, today) : null,
      state: archiveState(account, today, policy),
    })),
    problems: firstProblems([
      ...refreshed.obstacles.map(({ message }) => message),
      ...problems,
      ...log.problems,
    ]),
  };
  const left = LARGEST_LEDGER - bytesOf(figures);
  const pending = firstPending(people, today, left * SHARE_OF_PENDING);
  const resends = firstResends(people, left - bytesOf(pending));
  return { ...figures, pending, resends };
}

const MOST_PROBLEMS = 8;

function firstProblems(problems: readonly string[]): string[] {
  const more = problems.length - MOST_PROBLEMS;
  return [
    ...problems.slice(0, MOST_PROBLEMS).map(shorten),
    ...(more > 0 ? [`${more} more problems of this kind are in the log or in Settings.`] : []),
  ];
}

const MOST_STRAY = 8;

function shortenName({ name, rows }: Ledger['unread']['accounts'][number]) {
  return { name: shorten(name), rows };
}
