/** What is not the same for every user and every day: a test may change it while the host runs. */

export interface Circumstances {
  /** Of Google's messages: they follow the user's account. */
  language: 'en' | 'fr';
  /** False: the user left the box unticked that lets the add-on have triggers. */
  mayHaveTriggers: boolean;
  /** Whether `getUserTriggers` answers. */
  triggersAnswer: boolean;
  /** The most cells that the sheets may have together, empty ones included. */
  cellLimit: number;
  /**
   * Exceptions that are no `Error` and Dates that are no `Date` of the bundle's own, though they look like
   * them.
   */
  foreignObjects: boolean;
  /** The document lock and the document's properties are null in a clock trigger. */
  nullInTriggers: boolean;
  /** Whether a name whose cells were deleted throws, and is not null. */
  deletedNamesThrow: boolean;
}

export function usualCircumstances(): Circumstances {
  return {
    language: 'en',
    mayHaveTriggers: true,
    triggersAnswer: true,
    cellLimit: 10_000_000,
    foreignObjects: false,
    nullInTriggers: false,
    deletedNamesThrow: false,
  };
}
