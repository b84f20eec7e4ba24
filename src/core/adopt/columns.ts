/**
 * Which column is which, by header *and* values. A header may mean several things ("Sent": a day, a tick, a word):
 * the values decide. What neither tells is asked.
 */
import { foldHeader, headerRank, headerUses, isOtherHeader } from '../words/header-words.ts';
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

/** Whether a column that serves for nothing may be what is missing: the day sent, or the status. */
/** What a tool writes there tells of some rows that nothing was sent. */
const RESULTS = /error|result|fehler|erreur|errore|fout/i;

function mayBeMissing({ header, profile }: Column, taken: ReadonlySet<ColumnUse>): boolean {
  if (!taken.has('sentOn') && profile.share('day') > 0.6) return true;
  if (!taken.has('status') && profile.filled > 0 && RESULTS.test(header)) return true;
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
  const closing = byHeader.some(({ use }) => use === 'acceptedOn' || use === 'withdrawnOn');
  const known = byHeader.filter(
    ({ use, column }) => !(closing && use === 'closedOn' && VAGUE.test(column.header)),
  );
  return [...urls, ...names, ...known, ...unnamed(rest, known)];
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

/** Statuses of something else than an invitation. */
const ELSEWHERE =
  /\b(?:lead|campaign|deal|e-?mail|account|application|task|list|lifecycle|message|profile)\b/i;
/** Words that only an invitation has. */
const OF_INVITATIONS = /request|invit|connect|anfrag|einlad|demande|solicit|convi|richiest|verzoek|uitnod/i;
/** Headers that stand above a status of invitations, or above what somebody thinks of the person. */
const VAGUE =
  /response|reply|answer|antwort|rückmeldung|réponse|respuesta|resposta|risposta|antwoord|stage|phase|step|connection$/i;
const REMARKS =
  /[ck]omment|remark|notes|bemerk|anmerk|notiz|remarque|observa|comentario|comentário|osservaz|opmerk|notit|anteckning|uwagi/i;

function headerCandidates(column: Column): Candidate[] {
  const { header, profile } = column;
  const uses = headerUses(header);
  const candidates = uses.flatMap((use, rank): Candidate[] => {
    if (use === 'url' || use === 'name' || use === 'firstName' || use === 'lastName') return [];
    const fits = use === 'status' ? statusFit(column) : fitOf(use, profile);
    if (fits === undefined) return [];
    const order = Math.min(headerRank(header, use), 100) / 500;
    const score = 1 - 0.12 * rank - order + 0.5 * fits;
    return [{ column, use, score, ask: isDoubtful(use, uses, column), why: 'By its header and its cells.' }];
  });
  const isStatus =
    !uses.includes('status') && uses.length > 0 && isRepeated(profile) && knownShare(profile) >= 0.8;
  if (isStatus && OF_INVITATIONS.test(header))
    candidates.push({
      column,
      use: 'status',
      score: 1.2,
      ask: false,
      why: 'Its cells say what became of it.',
    });
  if (!uses.includes('note') && REMARKS.test(header) && fitOf('note', profile) !== undefined)
    candidates.push({ column, use: 'note', score: 0.3, ask: true, why: 'The only column of remarks.' });
  return candidates;
}

function statusFit({ header, profile }: Column): number | undefined {
  const fits = fitOf('status', profile);
  const known = knownShare(profile);
  if (fits === undefined || profile.filled === 0) return fits;
  if (VAGUE.test(header) && known < 0.5) return undefined;
  return known - (isElsewhere(header) ? 1 : 0);
}

function isElsewhere(header: string): boolean {
  return ELSEWHERE.test(foldHeader(header)) && !OF_INVITATIONS.test(header);
}

function isDoubtful(use: Use, uses: readonly string[], { header, profile }: Column): boolean {
  if (profile.filled === 0) return false;
  if (use === 'status')
    return isElsewhere(header) && ![...profile.words.keys()].some((word) => OF_INVITATIONS.test(word));
  // `Account` is a sender or, in a customer database, a company: few senders send much, companies vary.
  if (!uses.includes('account') || !uses.includes('company')) return false;
  if (use === 'account') return profile.share('mail') < 0.8 && profile.words.size > 3;
  return use === 'company' && (profile.variety < 0.5 || profile.filled < 6);
}

/** With these a log needs no status. */
const SIGNS = new Set<Use>(['acceptedOn', 'accepted?', 'withdrawnOn', 'withdrawn?']);

/** What cells alone suggest where no header says it: always asked. */
function unnamed(columns: readonly Column[], byHeader: readonly Candidate[]): Candidate[] {
  const free = columns.filter(
    (column) => !byHeader.some((candidate) => candidate.column === column && candidate.score > 0.5),
  );
  const found: Candidate[] = [];
  const suggest = (use: Use, column: Column | undefined, why: string) => {
    const isNamed = byHeader.some(
      (other) => other.use === use && other.score > 0.5 && other.column.profile.filled > 0,
    );
    if (column && !isNamed) found.push({ column, use, score: 0.5, ask: true, why });
  };
  const rest = () => free.filter((column) => !found.some((other) => other.column === column));
  const days = free.filter(({ profile }) => profile.share('day') > 0.6);
  const [day] =
    days.length > 1 ? days.filter(({ header }) => header === '' || OF_INVITATIONS.test(header)) : days;
  suggest('sentOn', day, 'Dates.');
  const told = byHeader.some(({ use }) => SIGNS.has(use));
  suggest('status', likeliestStatus(rest(), told), 'Words of a status.');
  const others = rest().filter(mayBeCompany);
  suggest(
    'company',
    others.find(({ header }) => headerUses(header).includes('account')) ?? others[0],
    'Text beside the name.',
  );
  return found;
}

/** By words of a status that are known; else, where no day or tick tells it, the only column of few words. */
function likeliestStatus(columns: readonly Column[], told: boolean): Column | undefined {
  const choices = columns.filter(({ profile }) => {
    return isRepeated(profile) && profile.share('tick') < 0.5 && fitOf('status', profile) !== undefined;
  });
  const known = choices
    .filter(({ profile }) => knownShare(profile) > 0.6)
    .filter(({ header, profile }) => !isOtherHeader(header) || profile.filled > 0.7 * profile.rows)
    .sort((a, b) => knownShare(b.profile) - knownShare(a.profile));
  if (known[0] || told) return known[0];
  const unknown = choices.filter(({ header, profile }) => {
    const isNamed = isOtherHeader(header) || headerUses(header).some((use) => use !== 'status');
    const isCode = [...profile.words.keys()].some((word) => /\d/.test(word));
    return !isNamed && !isCode && profile.length < 30 && profile.words.size > 1;
  });
  return (
    unknown.find(({ header }) => headerUses(header).length > 0) ??
    (unknown.length === 1 ? unknown[0] : undefined)
  );
}

function mayBeCompany({ header, profile }: Column): boolean {
  if (profile.filled === 0 || profile.length > 40 || fitOf('company', profile) === undefined) return false;
  const uses = headerUses(header);
  return (
    header === '' ||
    uses.includes('account') ||
    (uses.length === 0 && !isOtherHeader(header) && profile.share('text') > 0.9)
  );
}
