/**
 * What an import proposes: new invitations, changes of what is logged, and questions that only the user can
 * answer.
 */
import type { Day } from '../day.ts';
import type { Status } from '../invitation.ts';

/**
 * What the log of one account holds, as far as it matters here. '' stands for a cell without a usable value.
 */
export interface LoggedRow {
  /** Row of the sheet, from 1. */
  readonly row: number;
  readonly name: string;
  readonly company: string;
  readonly url: string;
  readonly account: string;
  readonly sentOn: Day | '';
  readonly status: Status | '';
  readonly closedOn: Day | '';
}

export interface NewInvitation {
  readonly name: string;
  /** Of the connection, or as the log names it; '' for neither. */
  readonly company: string;
  /** '' where the archive holds no address, or one that is cut off. */
  readonly url: string;
  readonly sentOn: Day;
  readonly note: string;
  /** Of an archive Pending, Accepted or Unknown; another tool's file may tell more. */
  readonly status: Status;
  /** The day on which it was closed, '' for none. */
  readonly closedOn: Day | '';
  /** Accepted, as far as a name tells. */
  readonly byName: boolean;
}

export interface StatusChange {
  readonly target: LoggedRow;
  readonly to: Status;
  /** '' leaves the cell as it is. */
  readonly closedOn: Day | '';
  /** One sentence. */
  readonly why: string;
}

/** Nothing is written for these. */
export interface Question {
  readonly target: LoggedRow;
  /** One or two sentences. */
  readonly what: string;
}

/** Somebody of whom nothing is said, because a row of the archive that cannot be read names them. */
export interface Held {
  readonly name: string;
  readonly sentOn: Day | '';
  /** Of the log; undefined for an invitation that only the archive knows. */
  readonly row: number | undefined;
}

/** Each row of the log is in one of the groups, or counted in one of the two numbers. */
export interface Difference {
  /** Oldest first. */
  readonly added: readonly NewInvitation[];
  /** Logged as pending, unknown or expired, and among the connections now. */
  readonly accepted: readonly StatusChange[];
  /** Logged as pending or unknown, and closed otherwise according to another tool's file. No archive tells it. */
  readonly closed?: readonly StatusChange[];
  /** Logged as unknown, and known now to be pending. */
  readonly resolved: readonly StatusChange[];
  /** Logged as pending, and neither in the archive nor among the connections. */
  readonly gone: readonly Question[];
  /** The same, but so old that LinkedIn will have removed them. */
  readonly expired: readonly StatusChange[];
  readonly questions: readonly Question[];
  readonly held: readonly Held[];
  readonly stillPending: number;
  readonly unchanged: number;
}
