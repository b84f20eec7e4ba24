/**
 * Whether a file is one of LinkedIn's, or of another tool: an outreach tool, a CRM, a sheet of one's own. Some tools use
 * the words of LinkedIn's Connections.csv, and only a day sent beside them tells the two apart.
 */
import type { Guess } from '../adopt/guess.ts';
import { guessSheet } from '../adopt/guess.ts';
import type { ArchiveFile } from '../archive/archive-file.ts';
import { findHeader } from '../archive/read/table.ts';
import { STATUSES } from '../invitation.ts';
import { NOT_AN_INVITATION } from '../reading.ts';
import { headerUses } from '../words/header-words.ts';

/** The guess, and what the user has chosen. */
export type { ColumnUse } from '../adopt/column.ts';
export type { Guess, GuessChoice } from '../adopt/guess.ts';
export type { Order } from '../written-day.ts';

/** What a word, or a row without one, may mean. */
export const MEANINGS = [...STATUSES, NOT_AN_INVITATION] as const;

/** Everything else is LinkedIn's, or is refused as such. */
export function isForeign({ rows }: ArchiveFile): boolean {
  const header = findHeader(rows);
  if (header?.kind === 'messages') return false;
  if (header?.kind === 'invitations' && !header.missing.includes('To')) return false;
  const tells = (rows[header?.at ?? -1] ?? []).some((cell) => headerUses(cell)[0] === 'sentOn');
  if (header?.missing.length === 0 && !tells) return false;
  return isReadable(guessFile({ rows }));
}

export function guessFile({ rows }: Pick<ArchiveFile, 'rows'>, choice = {}): Guess {
  return guessSheet({ cells: rows, isFormula: () => false }, choice);
}

/** Whether it names people and may tell what became of them. */
function isReadable({ columns, headerRow }: Guess): boolean {
  const has = (...uses: string[]) => columns.some(({ use }) => uses.includes(use));
  const told = has('sentOn', 'status', 'acceptedOn', 'accepted?', 'withdrawnOn', 'withdrawn?', 'sent?');
  return headerRow !== null && has('name', 'url') && told;
}
