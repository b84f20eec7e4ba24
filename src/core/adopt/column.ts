/** A column of the log, and what the guess takes it for. */
import type { Value } from '../reading.ts';
import type { ColumnUse as HeaderUse } from '../words/header-words.ts';
import type { Profile } from './profile.ts';

/** A column of the log as it stands in the sheet. */
export interface Column {
  /** From 0. */
  readonly place: number;
  /** '' where the header cell is blank, or where there is no header row. */
  readonly header: string;
  /** Of the rows of the log, in order. */
  readonly cells: readonly (Value | undefined)[];
  readonly profile: Profile;
}

/** What a column serves for; of a name in two columns, `name` holds the first part. '': nothing of ours. */
export type ColumnUse = Exclude<HeaderUse, 'firstName'> | '';
export type Use = Exclude<ColumnUse, ''>;

export interface ColumnGuess {
  readonly place: number;
  readonly header: string;
  readonly use: ColumnUse;
  /** Whether the user should look at it: it may be otherwise. */
  readonly ask: boolean;
  /** For the user: what speaks for it; '' for nothing. */
  readonly why: string;
}

/** One use that a column may have. The higher score wins a use that several may have. */
export interface Candidate {
  readonly column: Column;
  readonly use: Use;
  readonly score: number;
  readonly ask: boolean;
  readonly why: string;
}
