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
  /** Withdrawals whose day is blank: they are counted, and their people are ready on no day. */
  readonly withoutDay: number;
  /** Accounts that the log names and Settings does not, as first written, with their rows. */
  readonly accounts: readonly { readonly name: string; readonly rows: number }[];
  /** A tenth of the rows or more, or any account: then figures that look well would mislead. */
  readonly hidesFigures: boolean;
}

const SHARE_THAT_HIDES = 10;

type Row = Pick<Invitation, 'account' | 'status' | 'closedOn' | 'unread'>;
type RowDue = Pick<Due, 'flag'>;

/** `due` is what is due for each invitation, in the same order. `listed` are the names in Settings. */
export function countUncounted(
  invitations: readonly Row[],
  due: readonly RowDue[],
  listed: readonly string[],
): Uncounted {
  const known = new Set(['', ...listed.map(fold)]);
  const accounts = new Map<string, { name: string; rows: number }>();
  let [statuses, dates, stray, withoutDay] = [0, 0, 0, 0];
  invitations.forEach((invitation, place) => {
    const { account } = invitation;
    const key = fold(account);
    const lacking = lackOf(invitation, due[place]);
    if (!known.has(key)) {
      stray += 1;
      const found = accounts.get(key);
      if (found) found.rows += 1;
      else accounts.set(key, { name: account, rows: 1 });
    } else if (lacking === 'status') statuses += 1;
    else if (lacking === 'dates') dates += 1;
    else if (lacking === 'day of withdrawal') withoutDay += 1;
  });
  const [rows, of] = [stray + statuses + dates, invitations.length];
  const hidesFigures = stray > 0 || (rows > 0 && rows * SHARE_THAT_HIDES >= of);
  return { rows, of, statuses, dates, withoutDay, accounts: [...accounts.values()], hidesFigures };
}

/** Whether a row of a listed account is in the figures. */
export function isCounted(invitation: Row, due: RowDue | undefined): boolean {
  const lacking = lackOf(invitation, due);
  return lacking === undefined || lacking === 'day of withdrawal';
}

/** What of a row cannot be read. A withdrawal that lacks its day changes no figure: it is over whenever it was. */
function lackOf(
  { status, closedOn, unread = [] }: Row,
  due: RowDue | undefined,
): 'status' | 'dates' | 'day of withdrawal' | undefined {
  if (due?.flag === 'Check status') return 'status';
  if (due?.flag !== 'Check dates') return undefined;
  const isDayless = status === 'Withdrawn' && closedOn === undefined && unread.length === 0;
  return isDayless ? 'day of withdrawal' : 'dates';
}
