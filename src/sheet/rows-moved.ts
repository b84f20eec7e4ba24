/** The answer to somebody who works in the log while a change is worked out. */

/** Somebody edited, sorted, inserted or deleted while a change was worked out. Nothing was written, unless the message says so. */
export class RowsMoved extends Error {
  override readonly name = 'RowsMoved';

  constructor(
    message = 'Somebody changed this part of the log at this very moment. It was left as it is: try again.',
  ) {
    super(message);
  }
}
