/** What each message of LinkedIn's means, and what to do until it is over. */
import { addDays } from '../../core/day.ts';
import type { Wall, WallKind } from '../../core/rules/wall.ts';

export const MEANING: Readonly<Record<WallKind, string>> = {
  'Weekly limit': '“You’ve reached the weekly invitation limit.” It starts over by itself.',
  'Too many pending': 'Too many outstanding invitations. Can last up to a month.',
  Restricted: 'You can’t send invitations: a few hours the first time, then days.',
  'Asks for e-mail': 'Each invitation needs the person’s e-mail address.',
  'In review': 'LinkedIn checks your account, or asks who you are.',
  Suspended: 'Your account is closed for now.',
  Other: 'Anything else. Often over within a week.',
};

/** LinkedIn takes an invitation with an address, so this is no block of everything. */
export const ONLY_WITH_ADDRESS =
  'Send only to people whose e-mail address you have, until you say it’s over.';

export const FOR_NOW = 'Send no invitations for now: it should be over within a day.';
const FEWER = 'send fewer, to people who know you. Withdrawing doesn’t lift it.';

const MEANWHILE: Readonly<Record<WallKind | 'Within a day', string>> = {
  'Weekly limit': 'Wait: it starts over by itself. Withdrawing doesn’t lift it.',
  'Too many pending': 'Withdraw old ones: it doesn’t lift this block, but helps to prevent the next.',
  Restricted: `Wait, then ${FEWER}`,
  'Within a day': `${FOR_NOW} Then ${FEWER}`,
  'Asks for e-mail': `${ONLY_WITH_ADDRESS} It comes after too many who don’t know you.`,
  'In review': 'Do what LinkedIn asks of you, and send nothing until it’s done.',
  Suspended: 'Ask LinkedIn to look at it again, and send nothing until then.',
  Other: 'Send nothing until then. Withdrawing doesn’t lift it.',
};

type Told = Pick<Wall, 'kind' | 'on'> & { readonly liftsOn: Wall['liftsOn'] | null };

/** A restriction that ends the next day. Whether it is a first one, which lasts hours, the log alone does not say. */
export function endsWithinDay({ kind, on, liftsOn }: Told): boolean {
  return kind === 'Restricted' && liftsOn === addDays(on, 1);
}

/** What to do until it is over. */
export function sayMeanwhile(wall: Told): string {
  return MEANWHILE[endsWithinDay(wall) ? 'Within a day' : wall.kind];
}
