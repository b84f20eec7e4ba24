/** What insights say in words, in the sidebar and on the sheet Insights. */
import type { Day } from '../../day.ts';

/** What matters in a sentence stands between two pairs of asterisks; '' says nothing. */
export interface Answer {
  /** To the question, in a sentence or two. */
  readonly answer: string;
}

export interface Said {
  /** From how much this is drawn, and which rows are left out; `isToFix`: in Health. */
  readonly head: readonly { readonly says: string; readonly isToFix: boolean }[];
  /** Up to when answers are known: `14 November, the day before your last archive`; '' for never. */
  readonly until: string;
  /** Will you hit the limit? */
  readonly limit: Answer & {
    readonly forGood: string;
    readonly notes: readonly string[];
  };
  /** When does waiting stop paying? */
  readonly waiting: Answer & {
    /** Who has accepted by then, or how many are too few. */
    readonly accepted: string;
    readonly stop: string;
  };
  /** What goes with acceptance? */
  readonly groups: Answer & {
    readonly notes: readonly string[];
  };
}

/** The day of each account's last archive is all that is needed of the accounts told of. */
export type Archived = readonly { readonly lastArchive: Day | undefined }[];
