/** How well what a column holds goes with a use of it: 0 to 1, or undefined where it cannot be that. */

import { statusMeaning } from '../words/status-words.ts';
import type { Use } from './column.ts';
import type { Profile } from './profile.ts';

/** For a column that is blank: its header alone speaks for it. */
const BLANK = 0.1;
/** The share of cells that have to be of the right kind. */
const MOST = 0.6;

type Fit = (profile: Profile) => number | undefined;

const day: Fit = (profile) => above(MOST, profile.share('day'));
const tick: Fit = (profile) => above(0.8, profile.share('tick'));
const words: Fit = (profile) => above(0.5, profile.share('text'));
const free: Fit = (profile) => above(0.5, profile.share('text', 'tick', 'link', 'mail'));
const name: Fit = (profile) => (profile.length > 45 ? undefined : above(0.8, profile.share('text')));

const FITS: Readonly<Record<Use, Fit>> = {
  name,
  lastName: name,
  company: (profile) => above(0.5, profile.share('text', 'number')),
  url: (profile) => above(0.5, profile.share('person')),
  account: (profile) =>
    isRepeated(profile) ? above(MOST, profile.share('text', 'mail', 'person')) : undefined,
  sentOn: day,
  closedOn: day,
  acceptedOn: day,
  withdrawnOn: day,
  declinedOn: day,
  resendFrom: day,
  'accepted?': tick,
  'withdrawn?': tick,
  'declined?': tick,
  'sent?': tick,
  status: (profile) =>
    isRepeated(profile) || knownShare(profile) > MOST ? above(0.5, profile.share('text', 'tick')) : undefined,
  attempt: (profile) => above(MOST, profile.share('number')),
  note: free,
  reason: words,
  goalFit: (profile) => above(0.5, profile.share('text', 'tick', 'number')),
  followUp: (profile) => above(0.5, profile.share('text', 'tick', 'day')),
  flag: words,
};

export function fitOf(use: Use, profile: Profile): number | undefined {
  return profile.filled === 0 ? BLANK : FITS[use](profile);
}

/** Whether few words fill the column: a choice, as a status or a sender is one. */
export function isRepeated({ words, variety, filled }: Profile): boolean {
  return words.size <= 24 && (variety <= 0.5 || words.size <= 2 || (filled <= 8 && words.size < filled));
}

/** The share of cells whose word is known to be about the status of an invitation. */
export function knownShare({ words, filled }: Profile): number {
  let known = 0;
  if (words.size > 200) return 0;
  for (const [word, cells] of words) if (statusMeaning(word) !== undefined) known += cells;
  return filled ? known / filled : 0;
}

function above(least: number, share: number): number | undefined {
  return share >= least ? share : undefined;
}
