/**
 * What the sidebar shows: the log as it stands today, as plain data that stays small however large the log
 * is.
 */
import { archiveState, sendersIn } from '../../core/account.ts';
import { daysBetween } from '../../core/day.ts';
import { NO_OUTLOOK, type Outlook, outlookOf } from '../../core/insight/outlook.ts';
import { isCounted } from '../../core/rules/uncounted.ts';
import { lookOf } from '../../sheet/layout/look.ts';
import type { Ledger } from '../contract.ts';
import { type Known, type Refreshed, refresh } from '../daily/run.ts';
import { dailyState } from '../daily/state.ts';
import { fingerprintOf } from '../frame/fingerprint.ts';
import type { Workbook } from '../frame/workbook.ts';
import { describeSteps } from './first-steps.ts';
import { followUpsIn } from './follow-ups.ts';
import { shorten } from './locate.ts';
import { latestChange } from './pending.ts';
import { countLists, firstPending, firstResends, peopleOf } from './people.ts';
import { bytesOf } from './pieces.ts';

/** The most that a ledger weighs with up to a dozen accounts, in bytes; lists get what the rest leaves. */
const LARGEST_LEDGER = 25_000;
const SHARE_OF_PENDING = 2 / 3;

/**
 * Brings the sheet up to date and describes it. `known` is what was read, or written, under the same lock.
 */
export function describeLedger(workbook: Workbook, known?: Known): Ledger {
  const { today, now, calendar, mark } = workbook;
  const refreshed = refresh(workbook, known);
  const { log, settings, due } = refreshed;
  const { accounts, policy, problems } = settings;
  const { standings, watched, unread } = refreshed.figures;
  const people = peopleOf({ log, settings, due }, today);
  const countsOf = countLists(people, today);
  const outlooks = watched.map((one) => (unread.hidesFigures ? NO_OUTLOOK : outlookOf(one, policy, today)));
  const figures = {
    today,
    asOf: calendar.clockOf(now).slice(11, 16),
    fingerprint: fingerprintOf(latestChange(workbook), mark),
    look: lookOf(workbook, 'all'),
    steps: describeSteps(workbook, settings, log.invitations),
    standings: standings.map(({ acceptance: _, ...standing }, place) => ({
      ...standing,
      ...(outlooks[place] as Outlook),
      resetsOn: standing.resetsOn ?? null,
      lists: countsOf(standing.account),
    })),
    unlisted: countsOf(),
    unread: {
      ...unread,
      accounts: unread.accounts.slice(0, MOST_STRAY).map(shortenName),
      ...describeUnread(refreshed),
    },
    policy,
    invitations: log.invitations.length,
    followUps: followUpsIn({ log, settings, due }, today).filter(({ group }) => group !== 'later').length,
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
const MOST_WORDS = 5;

/** Which words stand for no status, and where the first row stands that is in no figure. Looks only where there is one. */
function describeUnread({
  log,
  due,
  settings,
  figures,
}: Refreshed): Pick<Ledger['unread'], 'words' | 'firstRow'> {
  if (figures.unread.rows === 0) return { words: [], firstRow: null };
  const senderOf = sendersIn(settings.accounts);
  const counts = new Map<string, number>();
  let firstRow: number | null = null;
  log.invitations.forEach((invitation, place) => {
    const isListed = senderOf(invitation) !== undefined;
    if (isListed && isCounted(invitation, due[place])) return;
    firstRow ??= invitation.row;
    if (!isListed || due[place]?.flag !== 'Check status') return;
    const word = log.text(invitation.row, 'status');
    counts.set(word, (counts.get(word) ?? 0) + 1);
  });
  const words = [...counts].sort(([, a], [, b]) => b - a).slice(0, MOST_WORDS);
  return { words: words.map(([word, rows]) => ({ word: shorten(word), rows })), firstRow };
}

function shortenName({ name, rows }: Ledger['unread']['accounts'][number]) {
  return { name: shorten(name), rows };
}
