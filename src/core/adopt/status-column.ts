/**
 * Which column is the status of the *invitation*: a document may hold a lead's, a campaign's and a message's beside it,
 * and what somebody thinks of the person.
 */
import { foldHeader, headerUses, isOtherHeader } from '../words/header-words.ts';
import type { Column } from './column.ts';
import { fitOf, isRepeated, knownShare } from './fit.ts';

/** Statuses of something else than an invitation. */
const ELSEWHERE =
  /\b(?:lead|campaign|deal|e-?mail|account|application|task|list|lifecycle|message|profile)\b/i;
/** Words that only an invitation has. */
export const OF_INVITATIONS =
  /request|invit|connect|anfrag|einlad|demande|solicit|convi|richiest|verzoek|uitnod/i;
/** Headers that stand above a status of invitations, or above what somebody thinks of the person. */
export const VAGUE =
  /response|reply|answer|antwort|rückmeldung|réponse|respuesta|resposta|risposta|antwoord|stage|phase|step|connection$/i;
/** As `fitOf`; below 0 for one that is probably something else's. */
export function statusFit({ header, profile }: Column): number | undefined {
  const fits = fitOf('status', profile);
  const known = knownShare(profile);
  if (fits === undefined || profile.filled === 0) return fits;
  if (VAGUE.test(header) && known < 0.5) return undefined;
  if (!isElsewhere(header)) return known;
  return speaksOfInvitations(profile) ? known - 0.5 : undefined;
}

/** `Connected` says it of a call as well. */
function speaksOfInvitations({ texts }: Column['profile']): boolean {
  return [...texts.keys()].some((word) => OF_INVITATIONS.test(word) && !/^\W*connected\W*$/i.test(word));
}

export function isElsewhere(header: string): boolean {
  return ELSEWHERE.test(foldHeader(header)) && !OF_INVITATIONS.test(header);
}

/** By words of a status that are known; else, where no day or tick tells it, the only column of few words. */
export function likeliestStatus(columns: readonly Column[], told: boolean): Column | undefined {
  const choices = columns.filter(({ header, profile }) => {
    if (isElsewhere(header) && !speaksOfInvitations(profile)) return false;
    return profile.share('tick') < 0.5 && fitOf('status', profile) !== undefined;
  });
  const known = choices
    .filter(({ profile }) => knownShare(profile) > 0.6)
    .filter(({ header, profile }) => !isOtherHeader(header) || profile.filled > 0.7 * profile.rows)
    .sort((a, b) => strengthOf(b) - strengthOf(a));
  if (known[0] || told) return known[0];
  const unknown = choices.filter(({ header, profile }) => {
    const isNamed = isOtherHeader(header) || headerUses(header).some((use) => use !== 'status');
    const isCode = [...profile.words.keys()].some((word) => /\d/.test(word));
    return isRepeated(profile) && !isNamed && !isCode && profile.length < 30 && profile.words.size > 1;
  });
  return (
    unknown.find(({ header }) => headerUses(header).length > 0) ??
    (unknown.length === 1 ? unknown[0] : undefined)
  );
}

/** Of two statuses the one of invitations, then the one that more rows have. */
function strengthOf({ header, profile }: Column): number {
  const about = OF_INVITATIONS.test(header) ? 1 : isElsewhere(header) ? -1 : 0;
  return about + knownShare(profile) + profile.filled / (profile.rows || 1);
}
