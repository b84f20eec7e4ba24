/** Which pending invitation to withdraw first, and what the user's own words say of the goals. */
import type { Invitation } from '../invitation.ts';
import { compareText } from '../text.ts';

/** First words of Goal fit that mean no. `no longer`, `Off-goal` and `LOW` count; `somewhat low` does not. */
export const OFF_GOAL_WORDS = [
  'no',
  'not',
  'none',
  'never',
  'off',
  'low',
  'poor',
  'bad',
  'weak',
  'wrong',
  'irrelevant',
] as const;

const OFF_GOAL: ReadonlySet<string> = new Set(OFF_GOAL_WORDS);
/** First words of Goal fit that mean yes. */
export const ON_GOAL_WORDS = ['yes', 'high', 'good', 'great', 'strong', 'perfect', 'ideal'] as const;

const ON_GOAL: ReadonlySet<string> = new Set(ON_GOAL_WORDS);
const FIRST_WORD = /\p{L}+/u;

/**
 * Whether the first word, in any case, says that the person is no longer in line with the goals. Blank says
 * nothing.
 */
export function isOffGoal(goalFit: string): boolean {
  return OFF_GOAL.has(firstWord(goalFit));
}

/** Whether the first word says that the person fits the goals. Blank says nothing. */
export function isOnGoal(goalFit: string): boolean {
  return ON_GOAL.has(firstWord(goalFit));
}

function firstWord(text: string): string {
  return FIRST_WORD.exec(text)?.[0].toLowerCase() ?? '';
}

type Ranked = Pick<Invitation, 'sentOn' | 'note' | 'goalFit'>;

/**
 * A new list in the order in which to withdraw (advice of the articles): oldest first, among equals those
 * without a note, then those off-goal; else as they stood. One without a day cannot be called old: it goes
 * last.
 */
export function rankForWithdrawal<T extends Ranked>(invitations: readonly T[]): T[] {
  return invitations
    .map((invitation) => ({ invitation, key: rank(invitation) }))
    .sort((a, b) => compareText(a.key, b.key))
    .map(({ invitation }) => invitation);
}

/** Text that sorts as the invitations should: day, then 0 for no note, then 0 for off-goal. */
function rank({ sentOn, note, goalFit }: Ranked): string {
  return `${sentOn ?? '9999'}${note.trim() === '' ? 0 : 1}${isOffGoal(goalFit) ? 0 : 1}`;
}
