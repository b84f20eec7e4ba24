/** What comes after a yes: who accepted and has no next step, whose step is due, and who has not answered. */
import { addDays, type Day, daysBetween } from '../day.ts';
import type { Invitation } from '../invitation.ts';
import { anotherWay, FIRST_STEP, isRest, readAwaited } from '../next-step.ts';
import type { Policy } from '../policy.ts';
import { compareText } from '../text.ts';
import type { Due } from './flag.ts';

/** In this order: a step is due; none was chosen; no answer came; a step for another day. */
export const FOLLOW_UP_GROUPS = ['due', 'new', 'no answer', 'later'] as const;
export type FollowUpGroup = (typeof FOLLOW_UP_GROUPS)[number];

export interface FollowUp<T extends Invitation> {
  /** The row that stands for the connection. */
  readonly invitation: T;
  readonly group: FollowUpGroup;
  readonly isImportant: boolean;
  /** What to do: as planned, else what is proposed. */
  readonly step: string;
  /** The day on which it is due; undefined where none was chosen. */
  readonly on: Day | undefined;
  /** When they were last written to, of whom an answer is awaited, as far as the log tells. */
  readonly writtenOn: Day | undefined;
}

/**
 * Important people first, then the longest due; of the new ones the newest first. An acceptance without a day counts by the
 * day on which the invitation was sent, and as new where that cannot be read either. `due` is in their order.
 */
export function followUpsOf<T extends Invitation>(
  invitations: readonly T[],
  due: readonly Due[],
  policy: Policy,
  today: Day,
): FollowUp<T>[] {
  const found = invitations.flatMap((invitation, place) =>
    due[place]?.isConnection ? (followUpOf(invitation, policy, today) ?? []) : [],
  );
  return found.sort(
    (a, b) =>
      FOLLOW_UP_GROUPS.indexOf(a.group) - FOLLOW_UP_GROUPS.indexOf(b.group) ||
      Number(b.isImportant) - Number(a.isImportant) ||
      (a.group === 'new'
        ? compareText(acceptedOn(b.invitation) ?? LAST, acceptedOn(a.invitation) ?? LAST)
        : compareText(a.on ?? LAST, b.on ?? LAST)),
  );
}

/** Sorts behind every day. */
const LAST = '9999';

function followUpOf<T extends Invitation>(
  invitation: T,
  policy: Policy,
  today: Day,
): FollowUp<T> | undefined {
  const { plan } = invitation;
  const { nextStep = '', nextStepOn, isImportant = false } = plan ?? {};
  const of = (group: FollowUpGroup, step: string, on = nextStepOn, writtenOn?: Day) => ({
    ...{ invitation, group, isImportant, step, on, writtenOn },
  });
  if (nextStep === '' && nextStepOn === undefined) {
    const isOld = daysBetween(acceptedOn(invitation) ?? today, today) > policy.followUpDays;
    return isOld ? undefined : of('new', FIRST_STEP);
  }
  if (isRest(nextStep) && nextStepOn === undefined) return undefined;
  const awaited = readAwaited(nextStep);
  const look = nextStepOn ?? (awaited?.on && addDays(awaited.on, policy.noAnswerDays));
  if (today < (look ?? '')) return of('later', nextStep || FIRST_STEP, look, awaited?.on);
  if (awaited) return of('no answer', anotherWay(awaited.done), look, awaited.on);
  return of('due', isRest(nextStep) ? FIRST_STEP : nextStep || FIRST_STEP, look);
}

function acceptedOn({ closedOn, sentOn }: Invitation): Day | undefined {
  return closedOn ?? sentOn;
}
