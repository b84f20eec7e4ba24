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
  /** How many edits it has. */
  readonly count: number;
  /** Its row of the Journal, should that be missing; the instant as ISO text. */
  readonly journal: Omit<JournalRow, 'when'> & { readonly when: string };
}

interface Kept {
  /** The number of the latest change. */
  readonly last: number;
  readonly pending?: Pending;
}

const PROPERTY = 'change';

export function readPending({ properties }: Book): Pending | undefined {
  return readKept({ properties })?.pending;
}

/** The number after the latest. Properties do not go with a copied spreadsheet: then the edits tell. */
export function nextChange(book: Book): number {
  const kept = readKept(book);
  if (kept?.pending) {
    throw new NotSetUp(
      `An earlier change could not be completed, because a sheet is missing. Choose ${SET_UP_MENU}, then try again.`,
    );
  }
  if (kept) return kept.last + 1;
  return Math.max(0, ...readEdits(book).map(({ id }) => changeOf(id))) + 1;
}

/** The number of the latest change, as far as the properties tell; 0 where there was none. */
export function latestChange(book: Pick<Book, 'properties'>): number {
  return readKept(book)?.last ?? 0;
}

/** Takes the next number for a change that is written without being pending. */
export function takeNumber(book: Book): number {
  const last = nextChange(book);
  book.properties.setProperty(PROPERTY, JSON.stringify({ last } satisfies Kept));
  return last;
}

export function setPending({ properties }: Pick<Book, 'properties'>, pending: Pending): void {
  properties.setProperty(PROPERTY, JSON.stringify({ last: pending.change, pending } satisfies Kept));
}

export function clearPending({ properties }: Pick<Book, 'properties'>, { change }: Pending): void {
  properties.setProperty(PROPERTY, JSON.stringify({ last: change } satisfies Kept));
}

function readKept({ properties }: Pick<Book, 'properties'>): Kept | undefined {
  const text = properties.getProperty(PROPERTY);
  return text ? (JSON.parse(text) as Kept) : undefined;
}
