/** Who has been without contact for so long that what is known of them should go. */
import type { Day } from '../day.ts';
import { isForgotten } from '../forgotten.ts';
import type { Invitation } from '../invitation.ts';
import type { Plan } from '../plan.ts';
import type { Policy } from '../policy.ts';
import { compareText } from '../text.ts';
import { parseTouches } from '../touches.ts';
import { groupByPerson } from './by-person.ts';

/**
 * The places of each person's own rows, the longest without contact first. The last contact is the latest day in any row
 * that is, or may be, theirs, planned ones included. Nobody of whom a day or the status can't be read, and nobody who
 * is kept for good; 0 years: nobody at all.
 */
export function findInactive(
  today: Day,
  invitations: readonly Invitation[],
  { forgetYears }: Policy,
): (readonly number[])[] {
  if (forgetYears === 0) return [];
  const limit = `${String(Math.max(0, Number(today.slice(0, 4)) - forgetYears)).padStart(4, '0')}${today.slice(4)}`;
  const found = groupByPerson(invitations, () => '').flatMap(({ isKnown, own, history }) => {
    const rows = history.map((place) => invitations[place] as Invitation);
    const last = latestOf(rows.map(lastDayOf));
    const isTold = isKnown && last !== '' && last < limit && rows.every(({ name }) => !isForgotten(name));
    return isTold ? [{ own, last }] : [];
  });
  return found.sort((a, b) => compareText(a.last, b.last)).map(({ own }) => own);
}

/** Later than any day where it can't be told. */
function lastDayOf({ sentOn, closedOn, resendFrom, status, plan, unread = [] }: Invitation): string {
  if (unread.length > 0 || status === undefined) return 'unread';
  return latestOf([sentOn, closedOn, resendFrom, ...(plan ? plannedDays(plan) : [])]);
}

function plannedDays({ nextStep, nextStepOn, repliedOn, keepUntil, touches }: Plan): (string | undefined)[] {
  // What waits for an answer tells in words when it was done.
  const told = `${nextStep} ${touches}`.match(/\d{4}-\d\d-\d\d/g) ?? [];
  return [...told, ...parseTouches(touches).map(({ on }) => on), nextStepOn, repliedOn, keepUntil];
}

/** '' for none. */
function latestOf(days: readonly (string | undefined)[]): string {
  return days.reduce<string>((latest, day = '') => (day > latest ? day : latest), '');
}
