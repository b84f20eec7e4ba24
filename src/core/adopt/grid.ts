/** A sheet as the guess sees it: what its cells hold, and what kind of thing each is at a glance. */

import { day } from '../day.ts';
import { isText } from '../is-text.ts';
import { memoize } from '../memoize.ts';
import { isTicked, type Value } from '../reading.ts';
import { readRelativeDay } from '../relative-day.ts';
import { readWrittenDay } from '../written-day.ts';

/** Whether a text tells a day does not depend on when it is read. */
const ANY_DAY = day('2020-06-15');

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
  if (mayBeDay(written) && tellsDay(written)) return 'day';
  if (NUMBER.test(written)) return 'number';
  return isTicked(written) === undefined ? 'text' : 'tick';
}

/** Kinds that no header is of, and no title. */
export function isData(kind: Kind): boolean {
  return kind !== 'blank' && kind !== 'text';
}

/** What `kindOf` calls blank, without asking more. */
export function isBlank(value: Value | undefined): boolean {
  return value === undefined || (isText(value) && value.trim() === '');
}

/** The most places that a row of the sheet has. */
export function widthOf({ cells }: Grid): number {
  return cells.reduce((widest, row) => Math.max(widest, row.length), 0);
}

const LONGEST_DAY = 45;
const NEAR_DAYS =
  /today|yesterday|heute|gestern|aujourd|hier|hoy|ayer|hoje|ontem|oggi|ieri|vandaag|gisteren/i;

/** Asked first because it costs next to nothing: most texts of a sheet are no days. */
function mayBeDay(text: string): boolean {
  return text.length <= LONGEST_DAY && (/\d/.test(text) || NEAR_DAYS.test(text));
}

function tellsDay(text: string): boolean {
  return readWrittenDay(text) !== undefined || readRelativeDay(text, ANY_DAY) !== undefined;
}
