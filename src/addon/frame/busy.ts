/** The answer while another execution writes. */

/** Somebody else, or the daily check, is writing and did not finish in time. */
export class Busy extends Error {
  override readonly name = 'Busy';
}
