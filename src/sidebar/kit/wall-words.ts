/** What each message of LinkedIn's means, and what to do until it is over. */
import type { WallKind } from '../../core/rules/wall.ts';

export const MEANING: Readonly<Record<WallKind, string>> = {
  'Weekly limit': '“You’ve reached the weekly invitation limit.” It starts over by itself.',
  'Too many pending': 'Too many outstanding invitations. Can last up to a month.',
  Restricted: 'You can’t send invitations: hours the first time, then days.',
  'Asks for e-mail': 'Each invitation needs the person’s e-mail address.',
  'In review': 'LinkedIn checks your account, or asks who you are.',
  Suspended: 'Your account is closed for now.',
  Other: 'Anything else. Often over within a week.',
};

/** LinkedIn takes an invitation with an address, so this is no block of everything. */
export const ONLY_WITH_ADDRESS =
  'Send only to people whose e-mail address you have, until you say it’s over.';

export const MEANWHILE: Readonly<Record<WallKind, string>> = {
  'Weekly limit': 'Wait: it starts over by itself. Withdrawing doesn’t lift it.',
  'Too many pending': 'Withdraw old ones: it doesn’t lift this block, but helps to prevent the next.',
  Restricted: 'Wait, then send fewer, to people who know you. Withdrawing doesn’t lift it.',
  'Asks for e-mail': `${ONLY_WITH_ADDRESS} It comes after too many who don’t know you.`,
  'In review': 'Do what LinkedIn asks of you, and send nothing until it’s done.',
  Suspended: 'Ask LinkedIn to look at it again, and send nothing until then.',
  Other: 'Send nothing until then. Withdrawing doesn’t lift it.',
};
