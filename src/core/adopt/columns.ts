/**
 * Which column is which, by header *and* values. A header may mean several things ("Sent": a day, a tick, a word):
 * the values decide. What neither tells is asked.
 */
import { headerUses, isOtherHeader } from '../words/header-words.ts';
import { headerCandidates } from './by-header.ts';
import { unnamedCandidates } from './by-values.ts';
import type { Candidate, Column, ColumnGuess, ColumnUse, Use } from './column.ts';
import { fitOf, isRepeated, knownShare } from './fit.ts';
import { nameCandidates } from './name-columns.ts';
import { VAGUE } from './status-column.ts';

/** The uses that the user chose, by place. */
export type ChosenUses = Readonly<Record<string, ColumnUse>>;

/** Scores this close to one another are a tie. */
const CLOSE = 0.1;

export function guessColumns(columns: readonly Column[], chosen: ChosenUses = {}): ColumnGuess[] {
  const taken = new Set<ColumnUse>(Object.values(chosen));
  const candidates = candidatesOf(columns)
    .filter(({ use, column }) => !taken.has(use) && chosen[column.place] === undefined)
    .sort((a, b) => b.score - a.score);
  const won = new Map<number, Candidate>();
  for (const candidate of candidates) {
    if (taken.has(candidate.use) || won.has(candidate.column.place)) continue;
    taken.add(candidate.use);
    won.set(candidate.column.place, candidate);
  }
  return columns.map((column): ColumnGuess => {
    const { place, header } = column;
    const use = chosen[place];
    if (use !== undefined) return { place, header, use, ask: false, why: 'You chose it.' };
    const best = won.get(place);
    if (!best) return { place, header, use: '', ask: mayBeMissing(column, taken), why: '' };
    const ask = best.ask || header === '' || candidates.some((other) => ties(best, other, won));
    return { place, header, use: best.use, ask, why: best.why };
  });
}

/** Uses for which two likely columns are worth a question. */
const TIED = new Set<Use>(['url', 'sentOn', 'status']);

/** Whether another column could as well have it, and serves for nothing else. */
function ties(best: Candidate, other: Candidate, won: ReadonlyMap<number, Candidate>): boolean {
  const { use, column, score } = other;
  return (
    TIED.has(use) &&
    use === best.use &&
    column !== best.column &&
    !won.has(column.place) &&
    best.score - score < CLOSE
  );
}

/** What a tool writes there tells of some rows that nothing was sent. */
const RESULTS = /error|result|fehler|erreur|errore|fout/i;

/** Whether a column that serves for nothing may be what is missing: a name, the day sent, or the status. */
function mayBeMissing({ header, profile }: Column, taken: ReadonlySet<ColumnUse>): boolean {
  if (!taken.has('sentOn') && profile.share('day') > 0.6) return true;
  if (!taken.has('name') && profile.variety > 0.7 && profile.share('text') > 0.9)
    return !isOtherHeader(header);
  if (!taken.has('status') && profile.filled > 0 && RESULTS.test(header)) return true;
  const known = knownShare(profile);
  return !taken.has('status') && (known > 0.6 || (isRepeated(profile) && known > 0.5));
}

function candidatesOf(columns: readonly Column[]): Candidate[] {
  const urls = columns.flatMap(addressCandidate);
  const addresses = urls.reduce<Candidate | undefined>(
    (a, b) => (a && a.score >= b.score ? a : b),
    undefined,
  );
  const names = nameCandidates(columns, addresses?.column);
  const rest = columns.filter((column) => !names.some((name) => name.column === column));
  const byHeader = rest.flatMap(headerCandidates);
  const closing = byHeader.some(({ use }) => use === 'acceptedOn' || use === 'withdrawnOn');
  const known = byHeader.filter(
    ({ use, column }) => !(closing && use === 'closedOn' && VAGUE.test(column.header)),
  );
  return [...urls, ...names, ...known, ...unnamedCandidates(rest, known)];
}

/** Addresses tell themselves; a header tells which of two columns of them, or a column that is blank so far. */
function addressCandidate(column: Column): Candidate[] {
  const { header, profile } = column;
  const rank = headerUses(header).indexOf('url');
  const fits = fitOf('url', profile);
  if (fits === undefined || (rank < 0 && profile.filled === 0)) return [];
  const score = 1 + fits + profile.variety + (rank < 0 ? 0 : 1 - rank / 10);
  return [{ column, use: 'url', score, ask: false, why: 'LinkedIn profile addresses.' }];
}
