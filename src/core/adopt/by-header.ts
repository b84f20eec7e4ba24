/** What a column may be by its header, where its cells go with that. */
import { headerRank, headerUses } from '../words/header-words.ts';
import type { Candidate, Column, Use } from './column.ts';
import { fitOf, isRepeated, knownShare } from './fit.ts';
import { OF_INVITATIONS, statusFit } from './status-column.ts';

/** An agency's customers are no senders, or are they? */
const CLIENTS = /client|customer|kunde|klant/i;
const REMARKS =
  /[ck]omment|remark|notes|bemerk|anmerk|notiz|remarque|observa|comentario|comentário|osservaz|opmerk|notit|anteckning|uwagi/i;

export function headerCandidates(column: Column): Candidate[] {
  const { header, profile } = column;
  const uses = headerUses(header);
  const candidates = uses.flatMap((use, rank): Candidate[] => {
    if (use === 'url' || use === 'name' || use === 'firstName' || use === 'lastName') return [];
    const fits = use === 'status' ? statusFit(column) : fitOf(use, profile);
    if (fits === undefined) return [];
    const order = rank === 0 ? Math.min(headerRank(header), 100) / 500 : 0.2;
    const bonus = (use === 'sentOn' || use === 'status') && OF_INVITATIONS.test(header) ? 0.1 : 0;
    const score = 1 - 0.12 * rank - order + 0.5 * fits + bonus;
    return [{ column, use, score, ask: isDoubtful(use, uses, column), why: 'By its header and its cells.' }];
  });
  const isStatus =
    profile.share('tick') < 0.5 &&
    !uses.includes('status') &&
    uses.length > 0 &&
    isRepeated(profile) &&
    knownShare(profile) >= 0.8;
  if (isStatus && OF_INVITATIONS.test(header))
    candidates.push({
      column,
      use: 'status',
      score: 1.2,
      ask: false,
      why: 'Its cells look like a status.',
    });
  if (!uses.includes('note') && REMARKS.test(header) && fitOf('note', profile) !== undefined)
    candidates.push({ column, use: 'note', score: 0.3, ask: true, why: 'The only column with remarks.' });
  return candidates;
}

function isDoubtful(use: Use, uses: readonly string[], { header, profile }: Column): boolean {
  if (profile.filled === 0) return false;
  // `Account` is a sender or, in a customer database, a company: few senders send much, companies vary.
  if (!uses.includes('account') || !uses.includes('company')) return false;
  if (use === 'account')
    return profile.share('mail') < 0.8 && (profile.words.size > 3 || CLIENTS.test(header));
  return use === 'company' && (profile.variety < 0.5 || profile.filled < 6);
}
