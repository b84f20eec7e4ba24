/** What insights say in words, and their figures as tables: the page draws it, a sheet can take it as it is. */
import type { Day } from '../../day.ts';
import type { Share } from '../told.ts';

/** What matters in a sentence stands between two pairs of asterisks; '' says nothing. */
export interface Answer {
  /** To the question, in a sentence or two. */
  readonly answer: string;
  /** The picture in one sentence that carries its figures. */
  readonly picture: string;
}

export interface Figures {
  readonly caption: string;
  readonly heads: readonly string[];
  /** The first cell of each row is its head. */
  readonly rows: readonly (readonly string[])[];
}

export interface SaidGroup {
  readonly title: string;
  readonly rows: readonly {
    readonly name: string;
    /** Null where too few are in it: `lacks` says so. */
    readonly share: Share | null;
    readonly lacks: string;
  }[];
}

export interface Said {
  /** From how much this is drawn, and which rows are left out; `isToFix`: in Health. */
  readonly head: readonly { readonly says: string; readonly isToFix: boolean }[];
  /** Will you hit the limit? */
  readonly limit: Answer & {
    readonly forGood: string;
    readonly notes: readonly string[];
    readonly tables: readonly Figures[];
  };
  /** When does waiting stop paying? */
  readonly waiting: Answer & {
    /** Who has accepted by then, or how many are too few. */
    readonly accepted: string;
    readonly stop: string;
    readonly tables: readonly Figures[];
    /** Accepted by each day from 0 to 60 in other accounts, of 100 who accept in the end. */
    readonly others: readonly number[];
  };
  /** What goes with acceptance? */
  readonly groups: Answer & {
    /** What the picture shows. */
    readonly key: string;
    readonly groups: readonly SaidGroup[];
    readonly notes: readonly string[];
    readonly tables: readonly Figures[];
  };
  /** How this is worked out. */
  readonly method: readonly string[];
}

/** The day of each account's last archive is all that is needed of the accounts told of. */
export type Archived = readonly { readonly lastArchive: Day | undefined }[];
