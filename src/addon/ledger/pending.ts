/**
 * The property that says which change is about to be written, and which number the next one has: the counter
 * orders changes, and the header of the pending one is all that recovery needs beside its edits.
 */
import { changeOf } from '../../core/change.ts';
import { type Book, NotSetUp, SET_UP_MENU } from '../../sheet/book.ts';
import { readEdits } from '../../sheet/records/edits.ts';
import type { JournalRow } from '../../sheet/records/journal.ts';

export interface Pending {
  readonly change: number;
  /** Its row of the Journal, should that be missing; the instant as ISO text. */
  readonly journal: Omit<JournalRow, 'when'> & { readonly when: string };
}

interface Kept {
  /** The number of the latest change. */
  readonly last: number;
  readonly pending?: Pending | undefined;
}

const PROPERTY = 'change';

export function readPending(book: Properties): Pending | undefined {
  return readKept(book)?.pending;
}

/** The number after the latest. Properties do not go with a copied spreadsheet: then the edits tell. */
export function nextChange(book: Book): number {
  const kept = readKept(book);
  if (kept?.pending) {
    throw new NotSetUp(
      `An earlier change could not be completed, because a sheet is missing. Choose ${SET_UP_MENU}, then try again.`,
    );
  }
  return (kept?.last ?? Math.max(0, ...readEdits(book).map(({ id }) => changeOf(id)))) + 1;
}

/** The number of the latest change, as far as the properties tell; 0 where there was none. */
export function latestChange(book: Properties): number {
  return readKept(book)?.last ?? 0;
}

/** Takes the next number for a change that is written without being pending. */
export function takeNumber(book: Book): number {
  const change = nextChange(book);
  noteChange(book, change);
  return change;
}

type Properties = Pick<Book, 'properties'>;

function readKept({ properties }: Properties): Kept | undefined {
  const text = properties.getProperty(PROPERTY);
  return text ? (JSON.parse(text) as Kept) : undefined;
}

/** Keeps the number of the latest change and, until all of it is written, what recovery needs of it. */
export function noteChange({ properties }: Properties, last: number, pending?: Pending): void {
  properties.setProperty(PROPERTY, JSON.stringify({ last, pending } satisfies Kept));
}
