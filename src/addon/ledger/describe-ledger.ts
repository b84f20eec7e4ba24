/**
 * What the sidebar shows: the log as it stands today, as plain data that stays small however large the log
 * is.
 */
import { type Account, accountName, archiveState } from '../../core/account.ts';
import { daysBetween } from '../../core/day.ts';
import type { Due } from '../../core/rules/flag.ts';
import { standingOn } from '../../core/rules/standing.ts';
import { fold, quote } from '../../core/text.ts';
import type { LoggedInvitation } from '../../sheet/log/log.ts';
import { readWalls } from '../../sheet/records/walls.ts';
import type { Ledger } from '../contract.ts';
import { type Known, refresh } from '../daily/run.ts';
import { dailyState } from '../daily/state.ts';
import type { Workbook } from '../frame/workbook.ts';
import { shorten } from './locate.ts';
import { countLists, firstPending, firstResends, peopleOf } from './people.ts';
import { bytesOf } from './pieces.ts';
import { ofAccount } from './sender.ts';

/** The most that a ledger weighs with up to a dozen accounts, in bytes; lists get what the rest leaves. */
const LARGEST_LEDGER = 25_000;
const SHARE_OF_PENDING = 2 / 3;

/**
 * Brings the sheet up to date and describes it. `known` is what was read, or written, under the same lock.
 */
export function describeLedger(workbook: Workbook, known?: Known): Ledger {
  const { today } = workbook;
  const { log, settings, due, obstacle } = refresh(workbook, known);
  const { accounts, policy, problems } = settings;
  const invitations = log.invitations;
  const walls = readWalls(workbook, workbook.calendar, policy);
  const people = peopleOf({ log, settings, due });
  const countsOf = countLists(people);

  const senders = invitations.map(({ account }) => fold(accountName(account, accounts)));
  const standings = accounts.map((account) => {
    const sender = fold(account.name);
    const places = [...senders.keys()].filter((place) => senders[place] === sender);
    const pick = <T>(list: readonly T[]) => places.map((place) => list[place] as T);
    const met = ofAccount(account, walls, accounts);
    const standing = standingOn(today, account, pick(invitations), pick(due), met, policy);
    return { ...standing, resetsOn: standing.resetsOn ?? null, lists: countsOf(account.name) };
  });
  const figures = {
    today,
    standings,
    unlisted: countsOf(),
    policy,
    invitations: invitations.length,
    daily: known ? null : dailyState(workbook),
    archive: accounts.map((account) => ({
      account: account.name,
      days: account.lastArchive ? daysBetween(account.lastArchive, today) : null,
      state: archiveState(account, today, policy),
    })),
    problems: firstProblems([
      ...(obstacle ? [obstacle.message] : []),
      ...problems,
      ...log.problems,
      ...strayAccounts(invitations, accounts),
      ...unread(due),
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

/**
 * Rows whose dates or status cannot be right are on no list, and "nothing to do" would be no answer: say so.
 */
function unread(due: readonly Due[]): string[] {
  const rows = due.filter(({ flag }) => flag === 'Check dates' || flag === 'Check status').length;
  if (rows === 0) return [];
  const [what, are] = rows === 1 ? ['1 row has', 'it is'] : [`${rows} rows have`, 'they are'];
  return [`${what} dates or a status that cannot be right: ${are} on no list. Health (More) names each.`];
}

/** Rows that name an account which Settings does not list are in no total: say so. */
function strayAccounts(invitations: readonly LoggedInvitation[], accounts: readonly Account[]): string[] {
  const known = new Set(accounts.map(({ name }) => fold(name)));
  const stray = new Map<string, number>();
  for (const { account } of invitations) {
    if (account !== '' && !known.has(fold(account))) stray.set(account, (stray.get(account) ?? 0) + 1);
  }
  return [...stray].map(
    ([account, rows]) =>
      `${rows === 1 ? '1 row names' : `${rows} rows name`} the account ${quote(account)}, which Settings does not list: they are in no total.`,
  );
}
