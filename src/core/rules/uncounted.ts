/**
 * The rows of a log that are in no figure: their dates or status cannot be read, or nobody knows whose they
 * are. While they are many, no figure is worth showing.
 */
import type { Invitation } from '../invitation.ts';
import { fold } from '../text.ts';
import type { Due } from './flag.ts';

export interface Uncounted {
  /** Rows that are in no figure; each counts once. */
  readonly rows: number;
  /** All rows of the log. */
  readonly of: number;
  readonly statuses: number;
  readonly dates: number;
  /** Accounts that the log names and Settings does not, as first written, with their rows. */
  readonly accounts: readonly { readonly name: string; readonly rows: number }[];
  /** A tenth of the rows or more, or any account: then figures that look well would mislead. */
  readonly hidesFigures: boolean;
}

const SHARE_THAT_HIDES = 10;

/** `due` is what is due for each invitation, in the same order. `listed` are the names in Settings. */
export function countUncounted(
  invitations: readonly Pick<Invitation, 'account'>[],
  due: readonly Pick<Due, 'flag'>[],
  listed: readonly string[],
): Uncounted {
  const known = new Set(['', ...listed.map(fold)]);
  const accounts = new Map<string, { name: string; rows: number }>();
  let [statuses, dates, stray] = [0, 0, 0];
  invitations.forEach(({ account }, place) => {
    const key = fold(account);
    const flag = due[place]?.flag;
    if (!known.has(key)) {
      stray += 1;
      const found = accounts.get(key);
      if (found) found.rows += 1;
      else accounts.set(key, { name: account, rows: 1 });
    } else if (flag === 'Check status') statuses += 1;
    else if (flag === 'Check dates') dates += 1;
  });
  const [rows, of] = [stray + statuses + dates, invitations.length];
  const hidesFigures = stray > 0 || (rows > 0 && rows * SHARE_THAT_HIDES >= of);
  return { rows, of, statuses, dates, accounts: [...accounts.values()], hidesFigures };
}
