/**
 * Which closed invitations of past years may leave the log for a sheet of their year. All rows that are, or may be, of one
 * person leave together or stay together, so that attempts, flags and verdicts of the rows that stay are as before; and what
 * a figure of today is counted from stays.
 */
import { type Day, daysBetween } from '../day.ts';
import type { Invitation } from '../invitation.ts';
import { isOpen } from '../invitation.ts';
import { isRest } from '../next-step.ts';
import { isKept } from '../plan.ts';
import type { Policy } from '../policy.ts';
import { fold } from '../text.ts';
import { parseTouches } from '../touches.ts';
import { groupByPerson } from './by-person.ts';
import { cycleStarts } from './cycle.ts';
import type { Due } from './flag.ts';
import { isCounted } from './uncounted.ts';
import { unreadIn } from './unread.ts';
import type { SenderOf } from './verdict.ts';

/**
 * What was sent or closed within so many days stays: the backlog of Insights looks back 26 weeks and the week before, acceptance of a large
 * log as far as this.
 */
export const RECENT_DAYS = 190;

/** Of which year's sheet a closed invitation is. */
export function yearOf({ closedOn }: Pick<Invitation, 'closedOn'>): number {
  return Number(closedOn?.slice(0, 4));
}

/**
 * The places that may leave, those that leave together as one list, in the order of their first rows. Those who are ready to be
 * invited again are on a list of today and stay, unless that is left to the year sheets, too. `due` is what is due for each.
 */
export function findPast(
  today: Day,
  invitations: readonly Invitation[],
  due: readonly Due[],
  policy: Policy,
  senderOf: SenderOf,
  withReady: boolean,
): (readonly number[])[] {
  const stays = invitations.map(
    (invitation, place) =>
      senderOf(invitation) === undefined ||
      (!withReady && (due[place] as Due).flag === 'Ready to re-send') ||
      !isPast(invitation, today, policy),
  );
  const groups = groupsOf(invitations);
  const keep = (group: readonly number[]) => {
    for (const place of group) stays[place] = true;
  };
  for (const group of new Set(groups)) if (group.some((place) => stays[place])) keep(group);
  // The week of a limit begins where the one before ended, and a break where the last was sent: of each such day, something stays.
  const sent = new Map<string, Map<Day, number[]>>();
  invitations.forEach((invitation, place) => {
    const { sentOn } = invitation;
    const sender = senderOf(invitation);
    if (sender === undefined || sentOn === undefined || !isCounted(invitation, due[place])) return;
    const days = sent.get(fold(sender)) ?? new Map<Day, number[]>();
    sent.set(fold(sender), days.set(sentOn, [...(days.get(sentOn) ?? []), place]));
  });
  for (const days of sent.values()) {
    const last = [...days.keys()]
      .filter((on) => on <= today)
      .sort()
      .slice(-1);
    for (const on of [...cycleStarts(days.keys(), policy.cycleDays), ...last]) {
      const places = days.get(on) as number[];
      if (!places.some((place) => stays[place])) keep(groups[places[0] as number] as readonly number[]);
    }
  }
  return [...new Set(groups)].filter((group) => !stays[group[0] as number]);
}

/** Closed in a year before this one and for good: nothing of it can't be read, nothing is planned, nothing is waited for. */
function isPast(invitation: Invitation, today: Day, policy: Policy): boolean {
  const { status, sentOn, closedOn, resendFrom, plan, name, url } = invitation;
  if (isOpen(status) || unreadIn(invitation, today) !== undefined) return false;
  // `2025-12-31` stands before `2026`, and all days of 2026 behind it.
  if (sentOn === undefined || closedOn === undefined || closedOn >= today.slice(0, 4)) return false;
  // Whoever has neither is found by nobody again.
  if (name === '' && url === '') return false;
  const { followUpDays, breakDays, newAccountDays } = policy;
  const days = Math.max(RECENT_DAYS, followUpDays + 1, breakDays + newAccountDays);
  if (daysBetween(closedOn, today) < days || (resendFrom ?? '') > today) return false;
  if (!plan) return true;
  const { nextStep, nextStepOn, touches } = plan;
  const isOver = nextStepOn === undefined && (nextStep === '' || isRest(nextStep));
  return isOver && !isKept(plan, today) && parseTouches(touches).every(({ isDone }) => isDone);
}

/** Of each place, all places that are or may be of the same person, or of one that may be the same as that one, and so on. */
function groupsOf(invitations: readonly Invitation[]): (readonly number[])[] {
  const groups = invitations.map((_, place) => [place]);
  for (const { history } of groupByPerson(invitations, () => '')) {
    const parts = new Set(history.map((place) => groups[place] as number[]));
    const whole = [...parts].flat().sort((a, b) => a - b);
    for (const place of whole) groups[place] = whole;
  }
  return groups;
}
