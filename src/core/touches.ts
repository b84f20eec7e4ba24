/**
 * The touches of a person as they stand in their cell, a line each: `2026-11-11 Comment on a post`, and once it is done
 * `✓ 2026-11-12 Comment on a post`. People write lines of their own: what cannot be read as a day is part of the words,
 * and a line that nobody ticks stays as it is written.
 */
import { type Day, parseDay } from './day.ts';
import { compareText } from './text.ts';
import { dayInOrder, readWrittenDay } from './written-day.ts';

export interface Touch {
  /** The day it is planned for, or on which it was done; undefined where the line begins with none. */
  readonly on: Day | undefined;
  readonly what: string;
  readonly isDone: boolean;
  /** The line as it stands. */
  readonly written: string;
}

const DONE = '✓';
/** How people mark a line as done, before its day or behind its words, and as open. */
const DONE_BEFORE = /^(?:[\u2713\u2714\u2611\u2705]\ufe0f?|\[[xX\u2713]\]|[xX](?=\s)|done\b:?)\s*/iu;
const DONE_BEHIND =
  /(?:\s*[\u2713\u2714\u2611\u2705]\ufe0f?|\s*[,;:\u2013\u2014-]\s*done|\s*\(done\))[.!]?$/iu;
const OPEN_BEFORE = /^(?:[\u2610\u25a1\u2022*\u2013\u2014-]|\[\s?\])\s*/u;
/** `Friday, 20 November 2026` has as many. */
const MOST_WORDS_OF_A_DAY = 4;

/** The lines of the cell in their order; blank ones are left out. */
export function parseTouches(text: string): Touch[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(parseTouch);
}

/** What the cell is to hold; '' for none. */
export function formatTouches(touches: readonly Touch[]): string {
  return touches.map(({ written }) => written).join('\n');
}

/** White space in the words becomes single spaces: a touch is one line. */
export function newTouch(on: Day | undefined, what: string, isDone = false): Touch {
  const words = what.trim().replace(/\s+/g, ' ');
  const written = [isDone ? DONE : '', on ?? '', words].filter((part) => part !== '').join(' ');
  return { on, what: words, isDone, written };
}

/** The list with one of them done that day, or open again; `at` counts from 0. */
export function tickTouch(touches: readonly Touch[], at: number, isDone: boolean, today: Day): Touch[] {
  return touches.map((touch, place) =>
    place === at ? newTouch(isDone ? today : touch.on, touch.what, isDone) : touch,
  );
}

/** By day, those without one last; of one day in the order of the cell. */
export function byDay(touches: readonly Touch[]): Touch[] {
  const rank = ({ on }: Touch) => on ?? '9999';
  return [...touches].sort((a, b) => compareText(rank(a), rank(b)));
}

function parseTouch(written: string): Touch {
  let rest = written.replace(DONE_BEFORE, '');
  const isDoneBefore = rest !== written;
  if (!isDoneBefore) rest = rest.replace(OPEN_BEFORE, '');
  const without = rest.replace(DONE_BEHIND, '');
  const isDone = isDoneBefore || without !== rest;
  const { on, what } = parseBeginning(without);
  return { on, what, isDone, written };
}

/** As few words as make a day; no day where its numbers can be read in two ways. */
function parseBeginning(text: string): Pick<Touch, 'on' | 'what'> {
  const words = text.split(/\s+/);
  for (let count = 1; count <= Math.min(MOST_WORDS_OF_A_DAY, words.length); count++) {
    const read = readDay(words.slice(0, count).join(' '));
    if (!read) continue;
    const what = words
      .slice(count)
      .join(' ')
      .replace(/^[:,;\u2013\u2014-]\s+/, '');
    return { on: read, what };
  }
  return { on: undefined, what: words.join(' ') };
}

function readDay(text: string): Day | undefined {
  const written = text.replace(/[:,;\u2013\u2014-]+$/, '');
  const read = parseDay(written) ?? readWrittenDay(written);
  return typeof read === 'object' ? read.order && dayInOrder(read, read.order) : read;
}
