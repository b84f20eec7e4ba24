/** What comes in: a file of the archive as cells, and what is said of a row that cannot be read. */

/** One file of the archive as CSV cells, nothing skipped: a blank line is a row of one empty cell. */
export interface ArchiveFile {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** A row that was passed over. */
export interface RowProblem {
  readonly file: string;
  /** Line of the file on which the row begins, from 1. */
  readonly line: number;
  /** Why, in one sentence. */
  readonly what: string;
}
