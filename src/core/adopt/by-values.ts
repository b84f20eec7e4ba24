/** What cells alone suggest where no header says it: always asked. */
import { headerUses, isOtherHeader } from '../words/header-words.ts';
import type { Candidate, Column, Use } from './column.ts';
import { likeliestStatus, OF_INVITATIONS } from './status-column.ts';

/** With these a log needs no status. */
const SIGNS = new Set<Use>(['acceptedOn', 'accepted?', 'withdrawnOn', 'withdrawn?']);

export function unnamedCandidates(columns: readonly Column[], byHeader: readonly Candidate[]): Candidate[] {
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
  const days = free.filter(({ header, profile }) => profile.share('day') > 0.6 && !isOtherHeader(header));
  const [day] =
    days.length > 1 ? days.filter(({ header }) => header === '' || OF_INVITATIONS.test(header)) : days;
  suggest('sentOn', day, 'Dates.');
  const told = byHeader.some(({ use }) => SIGNS.has(use));
  suggest('status', likeliestStatus(rest(), told), 'Status words.');
  const others = rest().filter(mayBeCompany);
  suggest(
    'company',
    others.find(({ header }) => headerUses(header).includes('account')) ?? others[0],
    'Text beside the name.',
  );
  return found;
}

function mayBeCompany({ header, profile }: Column): boolean {
  if (profile.length > 40 || profile.share('text') <= 0.8) return false;
  const uses = headerUses(header);
  return header === '' || uses.includes('account') || (uses.length === 0 && !isOtherHeader(header));
}
