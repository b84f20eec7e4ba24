/**
 * What set up asks and is answered when a log is kept in the user's own words; plain data, it crosses to the
 * dialog.
 */

export interface Question {
  readonly sheetId: number;
  readonly sheetTitle: string;
  /** The user's headers that nothing claims, to choose from. */
  readonly headers: readonly string[];
  /** The columns to choose them for. */
  readonly columns: readonly { readonly key: string; readonly header: string; readonly help: string }[];
  /** Headers of ours that were found, each with the user's own word. */
  readonly recognised: readonly { readonly header: string; readonly written: string }[];
}

export interface Answer {
  /** The sheet to use as the log; null for a new one. */
  readonly sheetId: number | null;
  /** The user's header for each column asked about, by the column's key; a column left out is added. */
  readonly chosen: Readonly<Record<string, string>>;
}
