/** What a row of Follow up says of a person, and what a tick or another act on it writes. */
import type { FollowUpPerson, Planned } from '../../../addon/contract.ts';
import { addDays, type Day, dayNear, daysBetween } from '../../../core/day.ts';
import { awaitAnswer, doneWords, isRest, STEPS } from '../../../core/next-step.ts';
import { firstWords } from '../../kit/first-words.ts';
import { abbreviateDay } from '../../kit/short-day.ts';

/** In words; its form shows the whole plan. */
const MOST_OF_PLAN = 3;

/** What is written, and how its row tells it. */
export interface Deed {
  readonly plan: Planned['plan'];
  readonly says: string;
}

export function nameOf({ name, url }: Pick<FollowUpPerson, 'name' | 'url'>): string {
  return name || url || 'No name';
}

/** Names the invitation, wherever its row has moved to. */
export function keyOf({ account, url, name, sentOn, row }: FollowUpPerson): string {
  return JSON.stringify([account, url, name, sentOn, url || name ? 0 : row]);
}

/** What stands at the right: when they accepted, were written to, or are due. */
export function sideOf({ group, acceptedOn, writtenOn, on }: FollowUpPerson, today: Day): string {
  const day = group === 'no answer' ? writtenOn : group === 'later' ? on : acceptedOn;
  return day === '' ? '' : abbreviateDay(day, today);
}

/** What is to be done, by whom, whether it is due; where `several` accounts are shown, which of them; last how the log's own plan begins. */
export function secondOf(
  { group, step, on, owner, sender, followUp }: FollowUpPerson,
  today: Day,
  several: boolean,
): string {
  const isSilent = group === 'no answer' && step === STEPS[1].step;
  const parts = [
    isSilent ? 'Try e-mail, or a mutual contact' : step,
    owner && `for ${owner}`,
    group === 'due' && (on === '' ? 'no day chosen' : dueWords(on, today)),
    several && sender,
    followUp && `Plan: ${firstWords(followUp, MOST_OF_PLAN)}`,
  ];
  return parts.filter(Boolean).join(' · ');
}

function dueWords(on: Day, today: Day): string {
  const days = daysBetween(on, today);
  if (days > 1) return `due since ${abbreviateDay(on, today)}`;
  return days === 1 ? 'due yesterday' : 'due today';
}

/** A step is done: an answer is awaited, and looked for after so many days. */
export function stepDone({ step }: FollowUpPerson, today: Day, days: number): Deed {
  const look = addDays(today, days);
  const done = doneWords(step);
  return {
    plan: { nextStep: awaitAnswer(step, today), nextStepOn: look },
    says: `${done === step ? 'Done' : done} · next look on ${dayNear(look, today)}`,
  };
}

/** Another step was chosen; who is let rest needs no day. */
export function stepChosen(step: string, on: Day, today: Day): Deed {
  if (isRest(step)) return { plan: { nextStep: step, nextStepOn: '' }, says: 'Not followed up any more' };
  return { plan: { nextStep: step, nextStepOn: on }, says: `${step} · on ${dayNear(on, today)}` };
}

export function replied(today: Day): Deed {
  return { plan: { repliedOn: today }, says: 'They replied' };
}
