/**
 * Which column is which, by header *and* values. A header may mean several things ("Sent": a day, a tick, a word):
 * the values decide. What neither tells is asked.
 */
import { headerUses } from '../words/header-words.ts';
import type { Candidate, Column, ColumnGuess, ColumnUse, Use } from './column.ts';
import { fitOf, isRepeated, knownShare } from './fit.ts';
import { nameCandidates } from './name-columns.ts';

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
    if (use !== undefined) return { place, header, use, ask: false, why: 'Chosen by you.' };
    const best = won.get(place);
    if (!best) return { place, header, use: '', ask: mayBeMissing(column, taken), why: '' };
    const ask = best.ask || header === '' || candidates.some((other) => ties(best, other, won));
    return { place, header, use: best.use, ask, why: best.why };
  });
}

/** Whether another column could as well have it, and serves for nothing else. */
function ties(best: Candidate, other: Candidate, won: ReadonlyMap<number, Candidate>): boolean {
  const { use, column, score } = other;
  return use === best.use && column !== best.column && !won.has(column.place) && best.score - score < CLOSE;
}

/** Whether a column that serves for nothing may be what is missing: the day sent, or the status. */
function mayBeMissing({ profile }: Column, taken: ReadonlySet<ColumnUse>): boolean {
  if (!taken.has('sentOn') && profile.share('day') > 0.6) return true;
  return !taken.has('status') && isRepeated(profile) && knownShare(profile) > 0.8;
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
  return [...urls, ...names, ...byHeader, ...unnamed(rest, byHeader)];
}

/** Addresses tell themselves; a header tells which of two columns of them, or a column that is blank so far. */
function addressCandidate(column: Column): Candidate[] {
  const { header, profile } = column;
  const rank = headerUses(header).indexOf('url');
  const fits = fitOf('url', profile);
  if (fits === undefined || (rank < 0 && profile.filled === 0)) return [];
  const score = 1 + fits + profile.variety + (rank < 0 ? 0 : 1 - rank / 10);
  return [{ column, use: 'url', score, ask: false, why: 'Addresses of LinkedIn profiles.' }];
}

function headerCandidates(column: Column): Candidate[] {
  const { header, profile } = column;
  const uses = headerUses(header);
  return uses.flatMap((use, rank): Candidate[] => {
    if (use === 'url' || use === 'name' || use === 'firstName' || use === 'lastName') return [];
    const fits = fitOf(use, profile);
    if (fits === undefined) return [];
    const score = 1 - 0.12 * rank + 0.5 * (use === 'status' ? knownShare(profile) : fits);
    return [{ column, use, score, ask: isDoubtful(use, uses, column), why: 'By its header and its cells.' }];
  });
}

/** `Account` is a sender or, in a customer database, a company: few senders send much, companies vary. */
function isDoubtful(use: Use, uses: readonly string[], { profile }: Column): boolean {
  if (!uses.includes('account') || !uses.includes('company') || profile.filled === 0) return false;
  if (use === 'account') return profile.share('mail') < 0.8 && profile.words.size > 3;
  return use === 'company' && (profile.variety < 0.5 || profile.filled < 6);
}

/** What cells alone suggest where no header says it: always asked. */
function unnamed(columns: readonly Column[], byHeader: readonly Candidate[]): Candidate[] {
  const free = columns.filter((column) => !byHeader.some((candidate) => candidate.column === column));
  const found: Candidate[] = [];
  const suggest = (use: Use, fits: (column: Column) => boolean, why: string) => {
    if (byHeader.some((candidate) => candidate.use === use && candidate.column.profile.filled > 0)) return;
    const column = free.find((each) => fits(each) && !found.some((other) => other.column === each));
    if (column) found.push({ column, use, score: 0.5, ask: true, why });
  };
  const days = free.filter(({ profile }) => profile.share('day') > 0.6);
  suggest('sentOn', (column) => column === days[0] && (days.length === 1 || column.header === ''), 'Dates.');
  suggest('status', ({ profile }) => isRepeated(profile) && knownShare(profile) > 0.8, 'Words of a status.');
  const isCompany = ({ header, profile }: Column) =>
    header === '' && profile.filled > 0 && fitOf('company', profile) !== undefined;
  suggest('company', isCompany, 'Text beside the name.');
  return found;
}
