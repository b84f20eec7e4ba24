/** Marks people as important: then touches are proposed for what is left of the wait. */
import type { Target, WaitPlan } from '../../addon/contract.ts';
import type { Day } from '../../core/day.ts';
import { proposeTouches } from '../../core/rules/touch.ts';
import { formatTouches } from '../../core/touches.ts';
import { act } from './act.ts';
import { ask } from './ask.ts';
import { count } from './count.ts';
import { makeButton } from './element.ts';
import { makeIcon } from './icon.ts';
import { reloadLedger } from './ledger.ts';

export const NOTHING_PLANNED: WaitPlan = { isImportant: false, touches: '' };

/** Another plan for a person. */
export interface PlanChange {
  readonly before: WaitPlan;
  readonly to: Partial<WaitPlan>;
  readonly says: string;
}

/**
 * Saves it while `place` takes no key and no click. Touches that a colleague has changed meanwhile are not written over.
 * `onPlan` gets what is planned then, and after an Undo what was planned before.
 */
export async function savePlan(
  place: HTMLElement,
  people: readonly Target[],
  { before, to, says }: PlanChange,
  onPlan: (plan: WaitPlan) => void,
): Promise<boolean> {
  const { isImportant: important, touches } = to;
  const targets = people.map(({ row, name, url, account, sentOn }) => ({ row, name, url, account, sentOn }));
  const plan = { ...(important !== undefined && { important }), ...(touches !== undefined && { touches }) };
  const were = touches !== undefined && { touchesWere: before.touches };
  let isMoved = false;
  const isDone = await act(
    place,
    async () => {
      const reply = await ask('planInvitations', { targets, plan, ...were });
      isMoved = !reply.ok && reply.code === 'moved';
      return reply;
    },
    () => says,
    { onDone: () => onPlan({ ...before, ...to }), onUndone: () => onPlan(before) },
  );
  // What is shown is older than the sheet.
  if (isMoved) await reloadLedger();
  return isDone;
}

/** Marks a person, or no longer; `until` is the day to try again, '' where nobody has to wait. */
export function changeImportance(name: string, before: WaitPlan, today: Day, until: Day | ''): PlanChange {
  if (before.isImportant)
    return { before, to: { isImportant: false }, says: `${name} isn’t marked as important any longer.` };
  const proposed = before.touches === '' && until !== '' ? proposeTouches(today, until) : [];
  const also = proposed.length > 0 ? `: ${count(proposed.length, 'touch', 'touches')} proposed` : '';
  return {
    before,
    to: { isImportant: true, ...(proposed.length > 0 && { touches: formatTouches(proposed) }) },
    says: `${name} is important${also}.`,
  };
}

/** The star of somebody important; leads to the touches. */
export function makeStar(name: string, open: () => void): HTMLElement {
  const star = makeButton('', open, 'plain star-button');
  star.append(makeIcon('star'));
  star.setAttribute('aria-label', `Important: ${name}`);
  return star;
}
