/** What travels between the sidebar and the server: types only, all of it plain JSON. A `Date` may not cross, and
 * `undefined` is not promised to. */
import type { ArchiveState } from '../core/account.ts';
import type { LoggedRow, NewInvitation, StatusChange } from '../core/archive/difference.ts';
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
  /** How old the newest imported archive of each account is. */
  readonly archive: readonly {
    readonly account: string;
    readonly days: number | null;
    readonly state: ArchiveState;
  }[];
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
  | RefusalReply;

export interface RefusalReply {
  readonly ok: false;
  readonly code: RefusalCode;
  readonly message: string;
}

export type LedgerReply = { readonly ok: true; readonly ledger: Ledger } | RefusalReply;

export interface ImportAccount {
  readonly name: string;
  /** Of the account's own profile; null until an archive was imported. */
  readonly slug: string | null;
}

export interface ImportLog {
  readonly accounts: readonly ImportAccount[];
  /** The whole log, each row with the name of its account. */
  readonly rows: readonly LoggedRow[];
  readonly expiresAfter: number;
}

export type ImportLogReply = ({ readonly ok: true } & ImportLog) | RefusalReply;

/** Some of an import's changes. Applied twice, or from the middle, the result is the same. */
export interface ImportBatch {
  /** The same for all batches of one import. */
  readonly importId: string;
  readonly account: string;
  readonly ownerSlug: string | null;
  readonly exportedOn: Day;
  readonly added: readonly NewInvitation[];
  readonly changed: readonly StatusChange[];
  readonly last: boolean;
}

export interface Skipped {
  readonly name: string;
  readonly why: string;
}

export type ImportReply =
  | {
      readonly ok: true;
      readonly added: number;
      readonly changed: number;
      /** Found done. */
      readonly already: number;
      readonly skipped: readonly Skipped[];
    }
  | RefusalReply;

export type UndoReply =
  | {
      readonly ok: true;
      /** What was taken back; null when there is nothing to take back. */
      readonly act: string | null;
      /** Cells restored and rows removed. */
      readonly undone: number;
      /** What the user has edited since, and so was kept. */
      readonly kept: readonly (Skipped & { readonly cell: string })[];
      /** The action is large and not all of it is taken back: ask again. */
      readonly more: boolean;
      readonly ledger: Ledger;
    }
  | RefusalReply;

/** The functions that the page may call, as `main.ts` exports them. */
export interface Doors {
  readLedger(): LedgerReply;
  logWithdrawal(form: Withdrawn): Reply;
  logInvitation(form: Invited): Reply;
  markInvitation(form: Marked): Reply;
  readImportLog(): ImportLogReply;
  applyImport(batch: ImportBatch): ImportReply;
  undoLast(): UndoReply;
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
