/** What travels between the sidebar and the server: types only, all of it plain JSON. A `Date` may not cross, and
 * `undefined` is not promised to. */
import type { Day } from '../core/day.ts';
import type { Status } from '../core/invitation.ts';
import type { Standing } from '../core/standing.ts';
import type { Answer, Question } from '../sheet/layout/question.ts';

export type { Answer, Question };

/** Names one invitation of the log. The row is where it was last seen: rows move when the user sorts. */
export interface Target {
  readonly row: number;
  readonly name: string;
  readonly url: string;
  readonly account: string;
  readonly sentOn: Day | '';
}

export interface PendingPerson extends Target {
  readonly company: string;
  readonly followUp: string;
  /** Whole days waited; null where the day it was sent cannot be read. */
  readonly days: number | null;
  readonly flag: string;
}

/** A standing whose reset day is null when no cycle is open. */
export type AccountStanding = Omit<Standing, 'resetsOn'> & { readonly resetsOn: Day | null };

export interface Ledger {
  readonly today: Day;
  readonly standings: readonly AccountStanding[];
  /** Oldest first. */
  readonly pending: readonly PendingPerson[];
  readonly daily: {
    /** Whether this user's daily trigger is on. */
    readonly on: boolean;
    /** Whole hours since anyone's daily run; null if it never ran. */
    readonly hoursSince: number | null;
  };
  /** What in Settings could not be used. */
  readonly problems: readonly string[];
}

/** `caution` may be overridden by asking again with `anyway`; the others may not. */
export type RefusalCode = 'refused' | 'caution' | 'invalid' | 'moved' | 'busy' | 'set up';

export type Reply =
  | {
      readonly ok: true;
      /** The same request was carried out before; nothing was written now. */
      readonly already: boolean;
      /** After a withdrawal, the first day to try again. */
      readonly resendFrom: Day | null;
      readonly ledger: Ledger;
    }
  | { readonly ok: false; readonly code: RefusalCode; readonly message: string };

export type LedgerReply = { readonly ok: true; readonly ledger: Ledger } | Extract<Reply, { ok: false }>;

/** The functions that the page may call, as `main.ts` exports them. */
export interface Doors {
  readLedger(): LedgerReply;
  logWithdrawal(form: Withdrawn): Reply;
  logInvitation(form: Invited): Reply;
  markInvitation(form: Marked): Reply;
  askSetUp(): Question | null;
  answerSetUp(answer: Answer): Reply;
}

export interface Withdrawn {
  readonly target: Target;
  readonly on: string;
  readonly reason: string;
  readonly followUp: string;
}

export interface Marked {
  readonly target: Target;
  readonly status: Extract<Status, 'Accepted' | 'Declined' | 'Expired'>;
  readonly on: string;
}

export interface Invited {
  readonly name: string;
  readonly company: string;
  readonly url: string;
  readonly account: string;
  readonly sentOn: string;
  readonly note: string;
  readonly goalFit: string;
  readonly followUp: string;
  /** The user has read the caution and wants the row all the same. */
  readonly anyway: boolean;
}
