/**
 * The figures of a log today, worked out once: the sidebar and the Dashboard both show these, so that they
 * agree in every case.
 */
import { senderOf } from '../../core/account.ts';
import { type Day, daysBetween } from '../../core/day.ts';
import { type Acceptance, acceptanceIn } from '../../core/insight/acceptance.ts';
import { type Watched, watch } from '../../core/insight/watched.ts';
import { isDue } from '../../core/rules/flag.ts';
import { importantIn } from '../../core/rules/reserve.ts';
import { standingOn } from '../../core/rules/standing.ts';
import { countUncounted, type Uncounted } from '../../core/rules/uncounted.ts';
import { fold } from '../../core/text.ts';
import { type First, type Line, MOST_FIRST } from '../../sheet/layout/dashboard.ts';
import { writeDashboard } from '../../sheet/layout/dashboard-sheet.ts';
import { readWalls } from '../../sheet/records/walls.ts';
import type { Workbook } from '../frame/workbook.ts';
import { historyOf } from './first-steps.ts';
import { insightAccounts } from './insight-accounts.ts';
import { sending } from './insights.ts';
import { observedSince } from './large.ts';
import { peopleOf } from './people.ts';
import { ofAccount, placesBySender } from './sender.ts';
import type { Described } from './session.ts';

export interface Figures {
  readonly standings: readonly Line[];
  readonly acceptance: Acceptance;
  /** What insights make of each account, in the order of the standings. */
  readonly watched: readonly Watched[];
  readonly unread: Uncounted;
}

/** Of each account in Settings that still sends, in their order, over the rows that can be read. Reads the walls. */
export function figuresOf(workbook: Workbook, { log, settings, due }: Described): Figures {
  const { today, calendar } = workbook;
  const { accounts, policy } = settings;
  const { invitations } = log;
  const walls = readWalls(workbook, calendar, policy);
  const placesOf = placesBySender(invitations, due, accounts);
  const active = sending(accounts);
  const pick = <T>({ name }: { readonly name: string }, list: readonly T[]) =>
    (placesOf.get(fold(name)) ?? []).map((place) => list[place] as T);
  const watched = insightAccounts(workbook, { log, settings, due }, active, placesOf).map((one) =>
    watch(one, policy, today, observedSince(workbook, log)),
  );
  const acceptance = acceptanceIn(watched, policy.expiresAfter, today);
  const isImportant = importantIn(invitations);
  const standings = active.map((account, index) => {
    const mine = pick(account, invitations);
    const met = ofAccount(account, walls, accounts);
    const own = pick(account, due);
    return {
      ...standingOn(today, account, mine, own, met, policy, isImportant),
      acceptance: acceptance.each[index],
    };
  });
  const listed = accounts.map(({ name }) => name);
  return { standings, acceptance, watched, unread: countUncounted(invitations, due, listed) };
}

/**
 * Shows them on the Dashboard, as the sidebar does: none while too much is unread, or nobody knows what was sent before. `isSure` says
 * that an act has changed them. Throws NotWritable where the Dashboard cannot take them.
 */
export function showFigures(
  workbook: Workbook,
  described: Described,
  { standings, acceptance, unread }: Figures,
  isSure: boolean,
): void {
  const { policy } = described.settings;
  const { invitations } = described.log;
  const isBlank = historyOf(workbook, invitations) === null;
  const hidesFigures = unread.hidesFigures || isBlank;
  const notice = isBlank ? NOTHING_KNOWN : noticeOf(unread);
  const doFirst = () => firstOf(described, workbook.today);
  const dashboard = { lines: standings, acceptance, notice, hidesFigures, policy, doFirst };
  writeDashboard(workbook, dashboard, workbook.calendar, isSure);
}

const NOTHING_KNOWN =
  'No invitation is logged yet. Open Invite Ledger to import your archive, log one, or say that you start from zero.';

/** Most of them to withdraw, oldest first, and some to try again, so that neither hides the other. */
function firstOf(described: Described, today: Day): { people: First[]; more: number } {
  const people = peopleOf(described, today);
  const days = (from: Day | '' | undefined) => (from ? daysBetween(from, today) : undefined);
  const isActive = (invitation: { readonly account: string }) => {
    const account = senderOf(invitation.account, described.settings.accounts);
    return account !== undefined && account.type !== 'Retired';
  };
  const due = people.pending.filter((open) => isDue(open) && isActive(open));
  const ready = people.resends.filter(({ ready, invitation }) => ready && isActive(invitation));
  const again = Math.min(ready.length, Math.max(FEWEST_AGAIN, MOST_FIRST - due.length));
  const first = [
    ...due
      .slice(0, MOST_FIRST - again)
      .map(({ name, url, sentOn }): First => ({ name: name || url, act: 'Withdraw', days: days(sentOn) })),
    ...ready.slice(0, again).map(
      ({ invitation: { name, url, closedOn } }): First => ({
        ...{ name: name || url, act: 'Try again' },
        days: days(closedOn),
      }),
    ),
  ];
  return { people: first, more: due.length + ready.length - first.length };
}

/** Of those whom to try again, where there are as many. */
const FEWEST_AGAIN = 3;

/** `54 of 60 rows aren’t counted: 50 unknown statuses, 4 unreadable dates. …` */
function noticeOf({ rows, of, statuses, dates, accounts }: Uncounted): string {
  if (rows === 0) return '';
  const kinds = [
    ...accounts.map(({ name, rows: named }) => `${named} of “${name.slice(0, 60)}”, which isn’t in Settings`),
    ...(statuses > 0 ? [`${statuses} with an unknown status`] : []),
    ...(dates > 0 ? [`${dates} with unreadable dates`] : []),
  ];
  const shown = kinds.slice(0, MOST_KINDS);
  const more = kinds.length > shown.length ? `, and ${kinds.length - shown.length} more kinds` : '';
  const verb = rows === 1 ? 'isn’t' : 'aren’t';
  return `${rows} of ${of} rows ${verb} counted: ${shown.join(', ')}${more}. Open Invite Ledger › Health to fix them.`;
}

const MOST_KINDS = 4;
