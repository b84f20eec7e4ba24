/** Who has the next step with somebody, where several colleagues keep one log. */
import type { Invitation } from '../invitation.ts';
import { compareText, fold } from '../text.ts';

/** '' for nobody. */
export function ownerOf({ plan }: Pick<Invitation, 'plan'>): string {
  return plan?.owner ?? '';
}

/** Each once, as first written, by name; case and spaces make no other one. */
export function ownersIn(invitations: readonly Pick<Invitation, 'plan'>[]): string[] {
  const owners = new Map<string, string>();
  for (const invitation of invitations) {
    const owner = ownerOf(invitation);
    const key = fold(owner);
    if (key !== '' && !owners.has(key)) owners.set(key, owner);
  }
  return [...owners].sort(([a], [b]) => compareText(a, b)).map(([, owner]) => owner);
}
