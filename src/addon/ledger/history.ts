/**
 * What the log alone does not tell of an account: the day of its first archive, and whether invitations were
 * withdrawn before it. Kept as document properties, by the name of the account.
 */
import type { Account } from '../../core/account.ts';
import { type Day, parseDay } from '../../core/day.ts';
import { fold } from '../../core/text.ts';
import type { Workbook } from '../frame/workbook.ts';

const FIRST_ARCHIVE = 'firstArchive.';
const WITHDREW = 'withdrewBefore.';

type Kept = Pick<Workbook, 'properties'>;

export interface AccountHistory {
  readonly firstArchive: Day | undefined;
  readonly withdrewBefore: boolean | undefined;
}

/**
 * Of an account whose first import came before this was kept, its newest archive is taken for the first: what
 * was sent before then counts from then on, which is late but never wrong.
 */
export function historyOf({ properties }: Kept, { name, lastArchive }: Account): AccountHistory {
  const kept = properties.getProperties();
  const answer = kept[WITHDREW + fold(name)];
  return {
    firstArchive: parseDay(kept[FIRST_ARCHIVE + fold(name)] ?? '') ?? lastArchive,
    withdrewBefore: answer === undefined || answer === '' ? undefined : answer === '1',
  };
}

/** The first one stays. */
export function rememberFirstArchive({ properties }: Kept, account: string, day: Day): void {
  const key = FIRST_ARCHIVE + fold(account);
  if (!properties.getProperty(key)) properties.setProperty(key, day);
}

export function rememberAnswer({ properties }: Kept, account: string, withdrewBefore: boolean): void {
  properties.setProperty(WITHDREW + fold(account), withdrewBefore ? '1' : '0');
}

/** An account that was renamed, or whose rows became another's, takes its history along; the other's own comes first. */
export function moveHistory({ properties }: Kept, from: string, to: string): void {
  for (const prefix of [FIRST_ARCHIVE, WITHDREW]) {
    const [old, next] = [prefix + fold(from), prefix + fold(to)];
    const value = old === next ? null : properties.getProperty(old);
    if (value && !properties.getProperty(next)) properties.setProperty(next, value);
  }
}
