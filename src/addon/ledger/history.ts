/**
 * What no cell tells of an account's history, kept in properties of the document: the day of the first archive that was
 * imported, and whether invitations were withdrawn before it. A note, no data of the user's: a copy of the spreadsheet asks again.
 */
import type { Account } from '../../core/account.ts';
import { type Day, parseDay } from '../../core/day.ts';
import { fold } from '../../core/text.ts';
import type { Properties } from '../../sheet/book.ts';

export interface AccountHistory {
  readonly firstArchive: Day | undefined;
  readonly withdrewBefore: boolean | undefined;
  /** Whether the user said "Not sure" since the last archive was imported: nothing is known, and not asked again now. */
  readonly isUnsure: boolean;
}

const FIRST_ARCHIVE = 'firstArchive.';
const WITHDREW_BEFORE = 'withdrewBefore.';

export function readHistory(properties: Properties, { name, lastArchive }: Account): AccountHistory {
  const key = fold(name);
  const first = parseDay(properties.getProperty(FIRST_ARCHIVE + key) ?? '') ?? lastArchive;
  const answer = properties.getProperty(WITHDREW_BEFORE + key);
  return {
    firstArchive: first && lastArchive && lastArchive < first ? lastArchive : first,
    withdrewBefore: answer === 'yes' ? true : answer === 'no' ? false : undefined,
    isUnsure: answer === unsure(lastArchive),
  };
}

/** Null: not sure. */
export function answerHistory(
  properties: Properties,
  { name, lastArchive }: Account,
  answer: boolean | null,
): void {
  const kept = answer === null ? unsure(lastArchive) : answer ? 'yes' : 'no';
  properties.setProperty(WITHDREW_BEFORE + fold(name), kept);
}

function unsure(lastArchive: Day | undefined): string {
  return `unsure ${lastArchive ?? ''}`;
}
