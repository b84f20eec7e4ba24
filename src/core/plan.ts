/** What a person plans with somebody: the columns of the log that are there only once they are wanted. */
import type { Day } from './day.ts';

export interface Plan {
  readonly isImportant: boolean;
  /**
   * Not to be withdrawn before that day. `unread`: the cell holds something that is no day, and nobody is withdrawn over
   * what cannot be read.
   */
  readonly keepUntil: Day | 'for good' | 'unread' | undefined;
  /** What was done, or is to be done, to be seen: a line each, `2026-11-11 Comment on a post`. */
  readonly touches: string;
  readonly nextStep: string;
  readonly nextStepOn: Day | undefined;
  readonly repliedOn: Day | undefined;
  /** The colleague who has the next step. */
  readonly owner: string;
}

export const NOTHING_PLANNED: Plan = {
  ...{ isImportant: false, keepUntil: undefined, touches: '', nextStep: '', nextStepOn: undefined },
  ...{ repliedOn: undefined, owner: '' },
};

export type PlanKey =
  | 'important'
  | 'keepUntil'
  | 'touches'
  | 'nextStep'
  | 'nextStepOn'
  | 'repliedOn'
  | 'owner';

/** What we write for somebody who is never to be withdrawn. */
export const FOR_GOOD = 'For good';

/** Whether an invitation is to be kept on that day, rather than withdrawn. */
export function isKept({ keepUntil }: Pick<Plan, 'keepUntil'>, today: Day): boolean {
  if (keepUntil === undefined) return false;
  return keepUntil === 'for good' || keepUntil === 'unread' || today < keepUntil;
}
