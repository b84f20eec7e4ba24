/** A sheet as the guess sees it: what its cells hold, and what kind of thing each is at a glance. */
import { memoize } from '../memoize.ts';
import { isTicked, type Value } from '../reading.ts';
import { readWrittenDay } from '../written-day.ts';

/** The values of a sheet from its first row and column on; rows may be of different lengths. */
export interface Grid {
  readonly cells: readonly (readonly Value[])[];
  /** Whether a formula stands in the cell; row and place count from 0. */
  readonly isFormula: (row: number, place: number) => boolean;
}

/**
 * What a cell shows. `person`: the address of a LinkedIn profile. `link`: any other address. `day`: a date, also
 * one written as text. `tick`: a check box, or a word that says yes or no and nothing else.
 */
export type Kind = 'blank' | 'text' | 'number' | 'day' | 'tick' | 'person' | 'link' | 'mail';

/** Asked of every cell of a sheet: it answers once for each distinct text. */
export type KindOf = (value: Value | undefined) => Kind;

const PERSON = /linkedin\.com\/(?:[a-z]+\/)*(?:in|pub|lead|people|profile)\//i;
const LINK = /^(?:https?:\/\/|www\.)\S+$|linkedin\.com\//i;
const MAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const NUMBER = /^[-+~≈]?\s?[$€£]?\s?\d[\d.,\s]*[%kKmM€$£]?$/;

export function kindReader(): KindOf {
  const ofText = memoize(kindOfText);
  return (value) => {
    if (value === undefined) return 'blank';
    if (typeof value === 'object') return 'day';
    if (typeof value === 'boolean') return 'tick';
    return typeof value === 'number' ? 'number' : ofText(value);
  };
}

function kindOfText(text: string): Kind {
  const written = text.trim();
  if (written === '') return 'blank';
  if (PERSON.test(written)) return 'person';
  if (LINK.test(written)) return 'link';
  if (MAIL.test(written)) return 'mail';
  if (readWrittenDay(written) !== undefined) return 'day';
  if (NUMBER.test(written)) return 'number';
  return isTicked(written) === undefined ? 'text' : 'tick';
}

/** Kinds that no header is of, and no title. */
export function isData(kind: Kind): boolean {
  return kind !== 'blank' && kind !== 'text';
}

/** The most places that a row of the sheet has. */
export function widthOf({ cells }: Grid): number {
  return cells.reduce((widest, row) => Math.max(widest, row.length), 0);
}
