/** Whom to spend the few notes of a free account on. */
import type { Invitation } from '../invitation.ts';
import { isOnGoal } from './queue.ts';

export interface Candidate {
  readonly invitation: Pick<Invitation, 'plan' | 'goalFit'>;
  /** The newest note sent to the person; '' for none. */
  readonly note: string;
}

/**
 * At most `left` of these people, the likeliest to be worth it first: who is important, then who had no note before, then
 * who fits the goals; else as they stood. Nobody of whom none of the three is true (our own rule; no source).
 */
export function worthNotes<T extends Candidate>(people: readonly T[], left: number): T[] {
  return people
    .map((person) => ({ person, rank: rank(person) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank)
    .slice(0, left)
    .map(({ person }) => person);
}

function rank({ invitation: { plan, goalFit }, note }: Candidate): number {
  return (plan?.isImportant ? 4 : 0) + (note === '' ? 2 : 0) + (isOnGoal(goalFit) ? 1 : 0);
}
