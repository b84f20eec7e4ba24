/** What the sidebar shows: the log as it stands today, as plain data. */
import { type Account, accountName, archiveState } from '../../core/account.ts';
import { type Day, daysBetween } from '../../core/day.ts';
import { isOpen } from '../../core/invitation.ts';
import type { Due } from '../../core/rules/flag.ts';
import { isOffGoal, rankForWithdrawal } from '../../core/rules/queue.ts';
import { resendsOf } from '../../core/rules/resend.ts';
import { standingOn } from '../../core/rules/standing.ts';
import { fold } from '../../core/text.ts';
import type { LoggedInvitation } from '../../sheet/log/log.ts';
import { readWalls } from '../../sheet/records/walls.ts';
import type { Ledger, PendingPerson, Target } from '../contract.ts';
import { type Known, refresh } from '../daily/run.ts';
import { dailyState } from '../daily/state.ts';
import type { Workbook } from '../frame/workbook.ts';
import { ofAccount } from './sender.ts';

/** Brings the sheet up to date and describes it. `known` is what was read, or written, under the same lock. */
export function describeLedger(workbook: Workbook, known?: Known): Ledger {
  const { today } = workbook;
  const { log, settings, due, obstacle } = refresh(workbook, known);
  const { accounts, policy, problems } = settings;
  const invitations = log.invitations;
  const walls = readWalls(workbook, workbook.calendar, policy);

  const senders = invitations.map(({ account }) => fold(accountName(account, accounts)));
  const standings = accounts.map((account) => {
    const sender = fold(account.name);
    const places = [...senders.keys()].filter((place) => senders[place] === sender);
    const pick = <T>(list: readonly T[]) => places.map((place) => list[place] as T);
    const met = ofAccount(account, walls, accounts);
    const standing = standingOn(today, account, pick(invitations), pick(due), met, policy);
    return { ...standing, resetsOn: standing.resetsOn ?? null };
  });
  return {
    today,
    standings,
    policy,
    invitations: invitations.length,
    pending: pendingOf(today, invitations, due),
    resends: resendsOf(invitations, due, policy, ({ account }) => accountName(account, accounts)).map(
      ({ invitation, ...resend }) => ({
        ...targetOf(invitation),
        account: listedName(invitation.account, accounts),
        company: invitation.company,
        followUp: invitation.followUp,
        ...resend,
      }),
    ),
    daily: known ? null : dailyState(workbook),
    archive: accounts.map((account) => ({
      account: account.name,
      days: account.lastArchive ? daysBetween(account.lastArchive, today) : null,
      state: archiveState(account, today, policy),
    })),
    problems: [
      ...(obstacle ? [obstacle.message] : []),
      ...problems,
      ...strayAccounts(invitations, accounts),
      ...unread(due),
    ],
  };
}

function pendingOf(
  today: Day,
  invitations: readonly LoggedInvitation[],
  due: readonly Due[],
): PendingPerson[] {
  const pending = invitations.flatMap((invitation, place) => {
    const { status } = invitation;
    return isOpen(status) ? [{ ...invitation, status, flag: due[place]?.flag ?? '' }] : [];
  });
  return rankForWithdrawal(pending).map((invitation) => ({
    ...targetOf(invitation),
    company: invitation.company,
    followUp: invitation.followUp,
    status: invitation.status,
    days: invitation.sentOn ? daysBetween(invitation.sentOn, today) : null,
    flag: invitation.flag,
    hasNote: invitation.note !== '',
    offGoal: isOffGoal(invitation.goalFit),
  }));
}

function targetOf({ row, name, url, account, sentOn }: LoggedInvitation): Target {
  return { row, name, url, account, sentOn: sentOn ?? '' };
}

/** The name of a row's account as Settings writes it; as the row does where Settings does not list it. */
function listedName(written: string, accounts: readonly Account[]): string {
  const name = accountName(written, accounts);
  return accounts.find((account) => fold(account.name) === fold(name))?.name ?? name;
}

/** Rows whose dates or status cannot be right are on no list, and "nothing to do" would be no answer: say so. */
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
      `${rows === 1 ? '1 row names' : `${rows} rows name`} the account "${account}", which Settings does not list: they are in no total.`,
  );
}
