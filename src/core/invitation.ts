/** The vocabulary: what an invitation is, and the words that code, headers, sidebar and README share. */
import type { Day } from './day.ts';
import type { Plan } from './plan.ts';

/**
 * What became of an invitation. `Withdrawn` was the user's own act and says nothing about the person;
 * `Expired` was removed by LinkedIn after months without an answer; `Declined` is the only real no. `Unknown`
 * is what an archive leaves open.
 */
export const STATUSES = ['Pending', 'Accepted', 'Withdrawn', 'Expired', 'Declined', 'Unknown'] as const;
export type Status = (typeof STATUSES)[number];

/** What decides whether somebody may be invited. */
export type Decisive = 'sentOn' | 'status' | 'closedOn' | 'resendFrom';

/** One connection request, sent by one account to one person on one day: one row of the log. */
export interface Invitation {
  readonly name: string;
  readonly company: string;
  /** Address of the person's profile, as the user wrote it; '' when not known. */
  readonly url: string;
  /** Whose LinkedIn account sent it; '' stands for the first account in Settings. */
  readonly account: string;
  readonly sentOn: Day | undefined;
  readonly note: string;
  readonly status: Status | undefined;
  /** The day of the acceptance, withdrawal, expiry or refusal. */
  readonly closedOn: Day | undefined;
  readonly reason: string;
  /** First day on which this account may invite this person again; may be the user's own choice. */
  readonly resendFrom: Day | undefined;
  /** How many times this account has invited this person, this one included. */
  readonly attempt: number | undefined;
  readonly goalFit: string;
  readonly followUp: string;
  /** Those of the decisive parts that cannot be read although their cell holds something; blank ones are not named. */
  readonly unread?: readonly Decisive[];
  /** Where the log has columns for it, and one of them says something. */
  readonly plan?: Plan;
}

const BY_WORD: ReadonlyMap<string, Status> = new Map(
  STATUSES.map((status) => [status.toLowerCase(), status]),
);

/** The status that a word names, in any case and with stray spaces; undefined if it names none. */
export function parseStatus(text: string): Status | undefined {
  return BY_WORD.get(text) ?? BY_WORD.get(text.trim().toLowerCase());
}

/** Whether it may still be answered or withdrawn, as far as anybody knows. */
export function isOpen(status: Status | undefined): status is 'Pending' | 'Unknown' {
  return status === 'Pending' || status === 'Unknown';
}
