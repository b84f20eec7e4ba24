/** What travels between the guided set up and the server: types only, plain JSON. Nothing is kept between two calls. */
import type { AccountType } from '../core/account.ts';
import type { ColumnUse } from '../core/adopt/column.ts';
import type { Day } from '../core/day.ts';
import type { Status } from '../core/invitation.ts';
import type { Meaning } from '../core/reading.ts';
import type { Order } from '../core/written-day.ts';
import type { RefusalReply } from './contract.ts';

export type { ColumnUse, Meaning, Order };

/** What the user has chosen so far; what is left out is guessed. Places count from 0, rows from 1. */
export interface AdoptChoice {
  sheetId?: number;
  /** Null where the sheet has none. */
  headerRow?: number | null;
  /** By place. */
  columns?: Record<string, ColumnUse>;
  /** By the word as it stands in the sheet. */
  words?: Record<string, Meaning>;
  /** Of rows that no word tells of, by whether they have a day. */
  blank?: { withDay?: Meaning; withoutDay?: Meaning };
  /** By place. */
  orders?: Record<string, Order>;
  account?: { name: string; type: AccountType };
  /** Text dates become real dates; left out: they do. */
  convertDates?: boolean;
  /** The user's words become ours; left out: they stay. */
  replaceWords?: boolean;
}

export interface SurveyedSheet {
  readonly sheetId: number;
  readonly title: string;
  /** Rows that hold something. */
  readonly rows: number;
  /** It looks like a log of invitations. */
  readonly likely: boolean;
}

export interface SurveyedColumn {
  readonly place: number;
  readonly letter: string;
  readonly header: string;
  /** The first three values, as they are shown. */
  readonly examples: readonly string[];
  readonly use: ColumnUse;
  /** Only the user can tell; `why` is the question. */
  readonly ask: boolean;
  readonly why: string;
  /** The view that reads it by its header, as a column for plans, where it has no other use. */
  readonly readBy?: string;
}

export interface SurveyedWord {
  /** As it stands in the sheet; '' of blank cells. */
  readonly word: string;
  /** Which blank cells; left out of a word. */
  readonly blank?: 'withDay' | 'withoutDay';
  readonly rows: number;
  readonly means: Meaning | '';
  readonly ask: boolean;
}

export interface SurveyedDates {
  readonly place: number;
  readonly header: string;
  /** '' where it is not known. */
  readonly order: Order | '';
  /** What proves the order, such as "36 cells prove day first". */
  readonly proof: string;
  readonly ask: boolean;
  /** `after` is null for what cannot be read. */
  readonly samples: readonly { readonly before: string; readonly after: Day | null }[];
  /** Cells that would become dates. */
  readonly convertible: number;
  readonly unreadable: number;
}

/** What the sheet would be read as. */
export interface AdoptPreview {
  /** Rows that are invitations, read or not. */
  readonly rows: number;
  readonly counts: Readonly<Record<Status, number>>;
  /** The first of those that cannot be read; the row counts from 1. */
  readonly unread: readonly { readonly row: number; readonly what: string }[];
  readonly unreadTotal: number;
  readonly notInvitations: number;
  /** Rows of them, the first ones. */
  readonly withdrawnWithoutDay: readonly number[];
  readonly withdrawnWithoutDayTotal: number;
  readonly dueToWithdraw: number;
}

export interface Survey {
  readonly sheets: readonly SurveyedSheet[];
  readonly sheetId: number;
  readonly title: string;
  readonly rows: number;
  /** The first rows, as they are shown. */
  readonly top: readonly { readonly row: number; readonly cells: readonly string[] }[];
  readonly headerRow: number | null;
  /** Why that row. */
  readonly why: string;
  readonly columns: readonly SurveyedColumn[];
  readonly words: readonly SurveyedWord[];
  readonly dates: readonly SurveyedDates[];
  readonly account: {
    readonly name: string;
    readonly type: AccountType;
    /** A column of the log names the accounts: nobody is asked whose it is. */
    readonly fromColumn: boolean;
    readonly names: readonly string[];
  };
  /** Headers that would be added at the right, in their order. */
  readonly added: readonly string[];
  /** Sheets that would be made beside it. */
  readonly made: readonly string[];
  /** Blank header cells that would get a name. */
  readonly named: readonly string[];
  readonly preview: AdoptPreview;
}

export type SurveyReply = { readonly ok: true; readonly survey: Survey } | RefusalReply;

/** One step of the set up is done. */
export type AdoptReply =
  | {
      readonly ok: true;
      /** Give it to `takeBack`; null where nothing had to be written. */
      readonly action: string | null;
    }
  | RefusalReply;

/** A row to show behind the dialog. */
export interface SurveyedRow {
  readonly sheetId: number;
  readonly row: number;
}
