/** What comes in: a file of the archive as cells, and what is said of a row that cannot be read. */

/** One file of the archive as CSV cells, nothing skipped: a blank line is a row of one empty cell. */
export interface ArchiveFile {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/**
 * Whom a row names that cannot be read. Nothing can be said of these people, neither that they are new nor that
 * they are gone.
 */
export interface Unread {
  /** As they are written, without blank ones. */
  readonly names: readonly string[];
  readonly slugs: readonly string[];
}

/** A row that was passed over. */
export interface RowProblem {
  readonly file: string;
  /** Line of the file on which the row begins, from 1. */
  readonly line: number;
  /** Why, in one sentence. */
  readonly what: string;
}
