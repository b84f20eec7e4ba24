/** What travels between the sidebar and the server: types only, all of it plain JSON. A `Date` may not cross, and
 * `undefined` is not promised to. */
import type { ArchiveState } from '../core/account.ts';
import type { LoggedRow, NewInvitation, StatusChange } from '../core/archive/difference.ts';
import type { Day } from '../core/day.ts';
import type { FindingKind } from '../core/health/finding.ts';
import type { Outlook } from '../core/insight/outlook.ts';
import type { Figures, Said, SaidGroup } from '../core/insight/say/said.ts';
import type { Insights } from '../core/insight/told.ts';
import type { Status } from '../core/invitation.ts';
import type { Policy, Rule, RuleKey } from '../core/policy.ts';
import type { AddressKind } from '../core/profile-address.ts';
import type { Elsewhere } from '../core/rules/elsewhere.ts';
import type { FollowUpGroup } from '../core/rules/follow-up.ts';
import type { Missed } from '../core/rules/lookup.ts';
import type { Standing } from '../core/rules/standing.ts';
import type { Uncounted } from '../core/rules/uncounted.ts';
import type { WallKind } from '../core/rules/wall.ts';
import type { Order } from '../core/written-day.ts';

export type { AddressKind, Figures, FollowUpGroup, Insights, Missed, Said, SaidGroup };

export type ShownReply = { readonly ok: true } | RefusalReply;

/** Part of a list, as much as a reply may carry. */
export interface Piece<T> {
  readonly people: readonly T[];
  /** How many the whole list holds. */
  readonly total: number;
}

/** Names one invitation of the log. The row is where it was last seen: rows move when the user sorts. */
export interface Target {
  readonly row: number;
  readonly name: string;
  readonly url: string;
  readonly account: string;
  readonly sentOn: Day | '';
}

/**
 * Of somebody with far more text than a person has (4,000 bytes), name, address and company are the first 300
 * characters, and the follow-up is left out.
 */
export interface PendingPerson extends Target {
  readonly company: string;
  readonly followUp: string;
  readonly status: Extract<Status, 'Pending' | 'Unknown'>;
  /** Whole days waited; null where the day it was sent cannot be read. */
  readonly days: number | null;
  readonly flag: string;
  readonly hasNote: boolean;
  /** The user's own words say that the person is no longer in line with the goals. */
  readonly offGoal: boolean;
  /** The user keeps it until that day rather than withdrawing it. */
  readonly keepUntil?: Day | 'for good';
}

/** Somebody whom this account may invite again: withdrawn, now or once the cooldown is over, or expired. */
export interface ResendPerson extends Target {
  /** As Settings names it, also where the cell is blank or written otherwise. */
  readonly account: string;
  readonly company: string;
  readonly followUp: string;
  /** The note sent last time that one was sent, so that the next can differ; '' for none. */
  readonly note: string;
  /** '' where the log does not tell when an invitation expired or was sent: now. */
  readonly resendFrom: Day | '';
  readonly ready: boolean;
  /** It expired without an answer: nobody has to wait. */
  readonly expired: boolean;
  /** The number that the next invitation would have. */
  readonly attempt: number;
  /** One of those on whom to spend the notes that are left. */
  readonly worthNote?: true;
  /** What is planned for the wait; left out where nothing is, and then `closedOn` is, too. */
  readonly plan?: WaitPlan;
  readonly closedOn?: Day | '';
  /** The other account whose invitation of this person is pending or was accepted; left out for none. */
  readonly elsewhere?: Elsewhere;
}

/** What is planned with somebody while the cooldown runs. */
export interface WaitPlan {
  readonly isImportant: boolean;
  /** As the cell has them, a line each. */
  readonly touches: string;
}

export interface DailyState {
  /** Whether this user's daily trigger is on; null where Google does not say. */
  readonly on: boolean | null;
  /** On, and yet nobody's run has come in time. */
  readonly late: boolean;
  /** The hour for which somebody last turned it on here, 0 to 23 in the spreadsheet's zone; null for never. */
  readonly hour: number | null;
  /** Whole hours since anyone's daily run; null if it never ran. */
  readonly hoursSince: number | null;
  /** Why the last run failed, if it did; null when it went well or never ran. */
  readonly failure: string | null;
}

/** How many people each list of an account holds, also where the ledger brings only the first of them. */
export interface ListCounts {
  /** Whose invitation is open: pending, or unknown. */
  readonly pending: number;
  /** Of them those on the work list: pending for so long that they are stale or have probably expired. */
  readonly due: number;
  /** Pending, and sent today or yesterday: what may have been a mistake. */
  readonly recent: number;
  /** Kept today rather than withdrawn, whether their time has come or not. */
  readonly kept: number;
  /** Who may be invited again now. */
  readonly ready: number;
  /** Who may be once the cooldown is over. */
  readonly cooling: number;
  /** Not offered: the policy allows no further re-send, or another account asks meanwhile. They are in no other list. */
  readonly usedUp: number;
}

/** A standing whose reset day is null when no cycle is open. */
export type AccountStanding = Omit<Standing, 'resetsOn'> &
  Outlook & {
    readonly resetsOn: Day | null;
    readonly lists: ListCounts;
  };

/** The first steps: an account with a name of its own, a history, and the daily check (which `DailyState` tells). */
export interface Steps {
  /** Whether their list is shown: from set up until the user hides it, or all are done. */
  readonly isShown: boolean;
  readonly account: boolean;
  /** `zero`: nothing is in the log, and nothing was sent before; null: nobody knows what was sent before. */
  readonly history: 'log' | 'zero' | null;
  /** Pending, accepted and closed invitations of the log; noughts where the list is not shown. */
  readonly counts: readonly [pending: number, accepted: number, closed: number];
  /** The action of the import that filled the log, while nothing was changed since; null where the list is not shown. */
  readonly imported: string | null;
}

export type StepAnswer = 'from zero' | 'not from zero' | 'hide';
export type StepReply = { readonly ok: true; readonly ledger: Ledger } | RefusalReply;

export type FingerprintReply = { readonly ok: true; readonly fingerprint: string } | RefusalReply;

export interface Ledger {
  readonly today: Day;
  /** The time of the reading, `10:42` in the spreadsheet's zone. */
  readonly asOf: string;
  /** Another one than that of `readFingerprint` means that something has changed since. */
  readonly fingerprint: string;
  readonly steps: Steps;
  /** `earlier` where an earlier version made the sheets, whose owner may want the present look (`useNewLook`). */
  readonly look: 'current' | 'earlier';
  readonly standings: readonly AccountStanding[];
  /** The lists of all accounts that the log names and Settings does not. */
  readonly unlisted: ListCounts;
  /** The rows that are in no figure; of stray accounts and of unknown status words the first, the most frequent words. */
  readonly unread: Uncounted & {
    readonly words: readonly { readonly word: string; readonly rows: number }[];
    /** The first of these rows, counted from 1; null for none. */
    readonly firstRow: number | null;
  };
  /** The value in force of each rule. */
  readonly policy: Policy;
  /** How many the log holds, open or closed. */
  readonly invitations: number;
  /** How many accepted and are to be followed up today, of all accounts. */
  readonly followUps: number;
  /** Rows of the log that hold something else, as a lead, a total or another table: left alone. */
  readonly notInvitations: number;
  /**
   * The first of each account, those on the work list before the others, in the order in which to withdraw:
   * oldest first, then without a note, then off-goal. `readPending` has all.
   */
  readonly pending: readonly PendingPerson[];
  /**
   * The first of each account, by the day from which they may be invited again, earliest first. `readResends`
   * has all.
   */
  readonly resends: readonly ResendPerson[];
  /** Null in the answer to an act, which asks nobody for it: it is as it was. */
  readonly daily: DailyState | null;
  /** How old the newest imported archive of each account is. */
  readonly archive: readonly {
    readonly account: string;
    readonly days: number | null;
    readonly state: ArchiveState;
  }[];
  /** The first things in Settings that could not be used, and sheets that could not be brought up to date. */
  readonly problems: readonly string[];
}

/**
 * `caution` may be overridden by asking again with `anyway`; the others may not. `fault` is Google's, or a
 * mistake of ours: whether
 * anything was written is not known; `new` that there is no log yet. The server never says the last two: the page does, for a call that
 * brought no reply, without a connection or, as far as can be told, as Google took the user for another of
 * several accounts.
 */
export type RefusalCode =
  | 'refused'
  | 'caution'
  | 'invalid'
  | 'moved'
  | 'busy'
  | 'set up'
  | 'new'
  | 'fault'
  | 'offline'
  | 'accounts';

export type Reply =
  | {
      readonly ok: true;
      /** The same request was carried out before; nothing was written now. */
      readonly already: boolean;
      /** What the cell of the reason says after all, where the usual one was not written. */
      readonly reason?: string;
      /** After a withdrawal, the first day to try again. */
      readonly resendFrom: Day | null;
      /**
       * Give it to `takeBack` to undo this very change; null when nothing was written that can be taken back.
       */
      readonly action: string | null;
      readonly ledger: Ledger;
    }
  | RefusalReply;

/** `kept` says, in a sentence for each, which sheets keep their look, and why. */
export type LookReply = (Extract<Reply, { ok: true }> & { readonly kept: readonly string[] }) | RefusalReply;

export interface RefusalReply {
  readonly ok: false;
  readonly code: RefusalCode;
  readonly message: string;
}

/**
 * A rule as the page tells it: what it is by default, its bounds (both included), and where it comes from.
 */
export interface RuleText extends Rule {
  readonly key: RuleKey;
  readonly least: number;
  readonly largest: number;
}

/** The rules come once, with the ledger that the page reads at first: they never change while it is open. */
export type LedgerReply =
  | {
      readonly ok: true;
      readonly ledger: Ledger;
      /** In the order of the Settings sheet. */
      readonly rules: readonly RuleText[];
    }
  | RefusalReply;

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
  /** The most connections that an account can have. */
  readonly connectionLimit: number;
  /** In the spreadsheet's zone. */
  readonly today: Day;
}

/** The newest import that stands. */
export interface LastImport {
  /** For `takeBack`. */
  readonly action: string;
  /** What the Journal says of it. */
  readonly what: string;
  /** `27 June 2026, 10:42`; '' where the Journal does not say. */
  readonly when: string;
}

export type LastImportReply = { readonly ok: true; readonly last: LastImport | null } | RefusalReply;

export type ImportLogReply = ({ readonly ok: true } & ImportLog) | RefusalReply;

/** Some of an import's changes. Applied twice, or from the middle, the result is the same. */
export interface ImportBatch {
  /** The same for all batches of one import. */
  readonly importId: string;
  readonly account: string;
  readonly ownerSlug: string | null;
  readonly exportedOn: Day;
  /** The name of another tool's file: it is no archive, whose day is kept, and nobody is gone by it. */
  readonly file?: string;
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
      /** The first of what was left out. */
      readonly skipped: readonly Skipped[];
      /** How much that is in all. */
      readonly skippedCount: number;
    }
  | RefusalReply;

export type UndoReply =
  | {
      readonly ok: true;
      /** What was taken back; null when there is nothing to take back. */
      readonly act: string | null;
      /** Cells restored and rows removed. */
      readonly undone: number;
      /** What the user has edited since, and so was kept: the first of it. */
      readonly kept: readonly (Skipped & { readonly cell: string })[];
      /** How much that is in all. */
      readonly keptCount: number;
      /** Of a set up, a sentence on each sheet that went with it or stays. */
      readonly sheets: readonly string[];
      /** Null where there is no log any more: its set up was undone. */
      readonly ledger: Ledger | null;
    }
  | RefusalReply;

/** Which open invitations are wanted. */
export interface PendingQuery {
  /** As Settings names it; '' for all. */
  readonly account: string;
  /** The work list alone. */
  readonly due: boolean;
  /** Only those who are kept. */
  readonly kept?: boolean;
  /** Words that name, company or address hold, each of them; '' for everybody. */
  readonly text: string;
  /** How many of the list to leave out. */
  readonly offset: number;
  /** The first and the last day on which they were sent, both included; left out for any. */
  readonly sentFrom?: string;
  readonly sentTo?: string;
  /** Only those without a note; only those who are not a fit. */
  readonly noNote?: boolean;
  readonly offGoal?: boolean;
  /** Asks how many were sent on each day, whatever the words, the days and the two before say. */
  readonly byDay?: boolean;
}

export type PendingReply =
  | ({
      readonly ok: true;
      /** Where it was asked for: up to 250 days, those with the most people first. */
      readonly days?: readonly (readonly [Day, number])[];
    } & Piece<PendingPerson>)
  | RefusalReply;

/** Which of those who may be invited again are wanted. */
export interface ResendsQuery extends Pick<PendingQuery, 'account' | 'text' | 'offset'> {
  /** Who is ready, who may be from that day on, or who has no re-send left; '' for all but the last. */
  readonly group: ResendGroup | '';
}

export type ResendGroup = 'ready' | 'used up' | Day;

export type ResendsReply =
  | ({
      readonly ok: true;
      /** How many of the account cool down until each day, earliest first, whatever else is wanted. */
      readonly days: readonly (readonly [day: Day, count: number])[];
    } & Piece<ResendPerson>)
  | RefusalReply;

/** Somebody who accepted and has not replied. Texts of more than 300 characters are cut. */
export interface FollowUpPerson extends Target {
  /** The account as Settings names it; `account` is what the row says. */
  readonly sender: string;
  readonly company: string;
  /** '' where the log does not tell. */
  readonly acceptedOn: Day | '';
  readonly group: FollowUpGroup;
  readonly isImportant: boolean;
  /** What to do: as planned, else what is proposed. */
  readonly step: string;
  /** The day on which it is due; '' where none was chosen. */
  readonly on: Day | '';
  /** When they were last written to, of whom an answer is awaited; '' where the log does not tell. */
  readonly writtenOn: Day | '';
  /** Who has the next step; left out for nobody. */
  readonly owner?: string;
  /** What the log says in its own column, where no step was chosen; left out for nothing. */
  readonly followUp?: string;
}

export interface FollowUpsQuery extends Pick<PendingQuery, 'account' | 'text' | 'offset'> {
  /** '' for all whom to follow up today: all groups but those of another day. */
  readonly group: FollowUpGroup | '';
  /** Whose next steps, in any case; '' for those that nobody has, left out for all. */
  readonly owner?: string;
}

export type FollowUpsReply =
  | ({
      readonly ok: true;
      /** How many of the account, and of that owner, are in each group, whatever else is wanted. */
      readonly counts: Readonly<Record<FollowUpGroup, number>>;
      /** Everybody whom the log names as owner, each once, by name: the first of very many. */
      readonly owners: readonly string[];
    } & Piece<FollowUpPerson>)
  | RefusalReply;

/** Null figures: so many rows can't be read that none would be true (`unread.hidesFigures`, as everywhere). */
export type InsightsReply =
  | {
      readonly ok: true;
      readonly insights: Insights | null;
      /** The same in words; null with them. */
      readonly says: Said | null;
      /** Of Settings, in their order. */
      readonly accounts: readonly string[];
      /** Of the accounts told of, those that have to be asked whether invitations were withdrawn before the day of their first archive. */
      readonly asks: readonly { readonly account: string; readonly firstArchive: Day }[];
      /** Whether there is a sheet Insights, as `makeInsights` makes it. */
      readonly sheet: boolean;
    }
  | RefusalReply;

/** Whether invitations of the account were withdrawn before its first archive; null for "Not sure". */
export interface HistoryAnswer {
  readonly account: string;
  readonly withdrewBefore: boolean | null;
}

export interface Withdrawn {
  readonly target: Target;
  readonly on: string;
  readonly reason: string;
  readonly followUp: string;
  /**
   * `usual`: nobody has chosen this reason, so it goes only into a free cell. `changed`: the invitation is
   * withdrawn, and it is the reason alone that is to be another.
   */
  readonly reasonIs?: 'usual' | 'changed';
}

export interface Marked {
  readonly target: Target;
  readonly status: Extract<Status, 'Accepted' | 'Declined' | 'Expired'>;
  readonly on: string;
}

/** What to write into the columns for plans; what is left out stays as it is, and '' empties. Days are ISO text. */
export interface Planned {
  /** Up to 1,000; their accounts as the log has them, or as Settings does. */
  readonly targets: readonly Target[];
  /** What the page takes the touches to be: it is refused where they are others by now. */
  readonly touchesWere?: string;
  readonly plan: {
    readonly important?: boolean;
    readonly keepUntil?: string;
    readonly touches?: string;
    readonly nextStep?: string;
    readonly nextStepOn?: string;
    readonly repliedOn?: string;
    readonly owner?: string;
  };
}

/** Whose rows are meant: one row is enough for each person. */
export interface ForgetForm {
  readonly targets: readonly Target[];
  /** Headers of the user's own columns that are emptied, too. */
  readonly columns: readonly string[];
}

/** What forgetting them would do. */
export interface Forgettable {
  /** A row of each; of very many the first. */
  readonly people: readonly Target[];
  /** How many people, and rows of theirs, there are. */
  readonly total: number;
  readonly rows: number;
  /** Rows of the same name that may be somebody else's: they stay. */
  readonly unsure: number;
  /** The user's own columns that hold something in their rows. */
  readonly columns: readonly { readonly header: string; readonly cells: number }[];
  /** Other cells that name them, which stay as they are; of very many the first. */
  readonly elsewhere: readonly string[];
  /** Years without contact, of the rule. */
  readonly years: number;
}

export type ForgettableReply = ({ readonly ok: true } & Forgettable) | RefusalReply;

export type ForgetReply =
  | {
      readonly ok: true;
      readonly forgotten: number;
      /** How many of the people asked for are left: ask again. */
      readonly left: number;
      readonly ledger: Ledger;
    }
  | RefusalReply;

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
  /** Where earlier invitations of the person stand that are not in the log any more. */
  readonly earlier?: readonly PastPlace[];
}

/** A row of the sheet of a year. */
export interface PastPlace {
  readonly year: number;
  readonly row: number;
}

/** One invitation of a person's history, as the log tells it. */
export interface PastInvitation extends Target {
  /** Of the sheet of a year in which it stands; left out for the log. */
  readonly year?: number;
  readonly status: Status | '';
  readonly closedOn: Day | '';
  readonly note: string;
  readonly reason: string;
  readonly followUp: string;
  /** Left out where nothing is planned. */
  readonly plan?: WaitPlan;
  /** The user keeps it until that day rather than withdrawing it. */
  readonly keepUntil?: Day | 'for good';
}

/**
 * May this account invite the person today? `never`, `second attempt` and, where the policy allows more,
 * `free` mean yes; `declined`, `resend used`, `unclear` (its end is not known, long ago) and `other account` mean
 * that LinkedIn would take it but something speaks against it. `day unknown` (withdrawn, nobody knows when),
 * `unread`, `account unknown` (sent from one that Settings does not list) and `maybe open` mean that nobody can say.
 */
export interface AccountVerdict {
  readonly account: string;
  readonly kind:
    | 'never'
    | 'free'
    | 'second attempt'
    | 'pending'
    | 'cooling down'
    | 'connected'
    | 'declined'
    | 'resend used'
    | 'unclear'
    | 'other account'
    | 'day unknown'
    | 'unread'
    | 'account unknown'
    | 'maybe open';
  /** Pending or connected since, cooling down until, declined on, invited by the other account on; or null. */
  readonly day: Day | null;
  /** The number that the next invitation would have; null where none may be sent. */
  readonly attempt: number | null;
  /** The other account that has invited the person, or the one that Settings does not list. */
  readonly by?: string;
  /** The row that keeps the matter open, where nobody can say. */
  readonly row?: number;
  /** Of the sheet of a year in which that stands; left out for the log. */
  readonly year?: number;
}

export interface CheckedPerson {
  readonly name: string;
  readonly company: string;
  readonly url: string;
  /** One for each account in Settings, in their order. */
  readonly verdicts: readonly AccountVerdict[];
  /** Over all accounts, newest first. */
  readonly history: readonly PastInvitation[];
  /** How many more there are, earlier than these. */
  readonly earlier: number;
}

export type CheckReply =
  | {
      readonly ok: true;
      /** People who match, best first; beside `missed`, who is called something like it. */
      readonly people: readonly CheckedPerson[];
      /** How many more match. */
      readonly more: number;
      /** Where nobody is called so, or has that address. */
      readonly missed?: Missed;
      /** What kind of address was asked for, where it names nobody; `none` is an address of elsewhere. */
      readonly nameless?: AddressKind;
    }
  | RefusalReply;

export interface WallForm {
  readonly account: string;
  readonly kind: WallKind;
  readonly on: string;
  /** The message that LinkedIn showed, if the user copied it. */
  readonly message: string;
  /** Whether it stands on the day it is logged, also where it should be over by then. */
  readonly still?: boolean;
}

export interface WallEnd {
  readonly account: string;
  /** The day of the wall that is meant. */
  readonly since: string;
  /** `lifted`: invitations go out again; `mistake`: there was no wall, the row goes. */
  readonly how: 'lifted' | 'mistake';
}

export type SheetRole =
  | 'log'
  | 'dashboard'
  | 'settings'
  | 'journal'
  | 'walls'
  | 'words'
  /** The sheet of a year: `log 2025`. */
  | `log ${number}`;

/** A cell to show to the user; row and column counted from 1. */
export interface CellPlace {
  readonly sheet: SheetRole;
  readonly row: number;
  readonly column: number;
}

/** Names one finding, so that its fix can be asked for; `holds` is what the cell held when it was found. */
export interface FindingId {
  readonly kind: string;
  readonly row: number;
  readonly column: number;
  readonly holds: string;
}

export interface Finding {
  readonly id: FindingId;
  /** What is wrong and what would be right, in one sentence that names the cell. */
  readonly says: string;
  /** Null when there is no cell to show (a missing column or sheet). */
  readonly place: CellPlace | null;
  /** Words for the button of the one safe fix; null when there is none. */
  readonly fix: string | null;
  /** How many rows it moves, where that takes a while. */
  readonly moves?: number;
}

/**
 * Findings that one choice mends, as one change: the same word, dates of one column, a renamed column. In figures, which
 * the page puts into words.
 */
export interface Alike {
  readonly kind: string;
  /** Names it among those of its kind. */
  readonly key: string;
  /** What the first of them holds; of a renamed column, its header now. */
  readonly holds: string;
  /** The header above them; of a renamed column, ours. */
  readonly header: string;
  /** How many rows it is about, and in how many of them it is mended at once. */
  readonly rows: number;
  readonly atOnce: number;
  /** The first of these rows, up to three. */
  readonly firstRows: readonly number[];
  /** The first of them. */
  readonly place: CellPlace | null;
  /** What shows that the dates are read rightly, in one sentence; '' where that needs no showing. */
  readonly proof: string;
  /** What will become of the first dates. */
  readonly becomes: readonly ReadDate[];
  /** What a date means by either order of day and month, where nothing shows which it is. */
  readonly orders: readonly (ReadDate & { readonly order: Order })[];
  /** What a word may mean, or the accounts that may be meant. */
  readonly meanings: readonly string[];
  /** The meaning to propose; '' where only the user can tell. */
  readonly chosen: string;
  /** A choice is written to “Your words”, and not into the log. */
  readonly isRemembered: boolean;
}

export interface ReadDate {
  readonly holds: string;
  readonly day: Day;
}

export interface FindingGroup {
  readonly kind: FindingKind | 'journal' | 'years';
  /** How many findings there are in all. */
  readonly total: number;
  readonly alike: readonly Alike[];
  /** The first of the others. */
  readonly findings: readonly Finding[];
  /** How many are in neither. */
  readonly more: number;
}

export interface Health {
  readonly daily: DailyState;
  /** Columns that were given another header. */
  readonly renamed: readonly Alike[];
  /** Sheets or columns that are missing; one click repairs them all. */
  readonly missing: readonly string[];
  readonly groups: readonly FindingGroup[];
}

/** What to mend at once; `choice` is the value of an option, '' where there is none. */
export interface AlikeFix {
  readonly kind: string;
  readonly key: string;
  readonly choice: string;
}

export type FixReply =
  | {
      readonly ok: true;
      readonly health: Health;
      /** Give it to `takeBack` to undo it. */
      readonly action: string | null;
      /** How many findings this mended. */
      readonly fixed: number;
      /** How many of the same kind wait for another call. */
      readonly left: number;
    }
  | RefusalReply;

/** `more`: not all earlier years are moved yet; ask again. */
export type MoveReply = { readonly ok: true; readonly health: Health; readonly more: boolean } | RefusalReply;

/** A part of what leaves the log. */
export type YearsReply =
  | {
      readonly ok: true;
      readonly moved: number;
      /** How many wait for another call. */
      readonly left: number;
      /** Give it to `takeBack` to undo this part; null where nothing was moved. */
      readonly action: string | null;
      /** Once none is left. */
      readonly health: Health | null;
    }
  | RefusalReply;

export type HealthReply =
  | {
      readonly ok: true;
      readonly health: Health;
      /** Give it to `takeBack` to undo it; left out or null where that is not the way, or nothing was written. */
      readonly action?: string | null;
    }
  | RefusalReply;

/** Values of Settings to change; what is left out stays. */
export interface RuleChange {
  readonly rules: readonly { readonly key: RuleKey; readonly value: number }[];
  readonly accounts: readonly { readonly account: string; readonly type: string }[];
}

/**
 * An account of Settings to add or to rename, wherever it is written: Settings, log, blocks. `from` is null
 * for a new one, or a name that the log uses and Settings does not list.
 */
export interface AccountChange {
  readonly from: string | null;
  readonly to: string;
  /** The type it is to have; left out, it keeps its own. */
  readonly type?: string;
  /** The user has read that an account of that name exists, and wants the rows of both to be its own. */
  readonly merge: boolean;
}
