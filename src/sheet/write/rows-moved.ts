/** The answer to somebody who works in a sheet while a change of it is saved. */

/**
 * Somebody edited, sorted, inserted or deleted meanwhile. Nothing was changed, unless a message says what was
 * met.
 */
export class RowsMoved extends Error {
  override readonly name = 'RowsMoved';
  /** Cells may hold what does not belong there, and the message says where to look. */
  readonly isMet: boolean;

  constructor(met?: string) {
    super(met ?? 'The log was edited while this was being saved. Nothing was changed. Try again.');
    this.isMet = met !== undefined;
  }
}
