/**
 * The words of a next step. They stand in the user's own column, so people read them as they are; what waits for an
 * answer tells what was done and on which day: `Await an answer · 2026-11-25 Message sent`.
 */
import { type Day, parseDay } from './day.ts';
import { fold } from './text.ts';

/** In the order in which one follows another that had no answer. */
export const STEPS = [
  { step: 'Send a message', done: 'Message sent' },
  { step: 'Write an e-mail', done: 'E-mail sent' },
  { step: 'Ask a mutual contact', done: 'Mutual contact asked' },
  { step: 'Call', done: 'Called' },
] as const;

/** Ends it without an answer. With a day beside it, it ends it until then. */
export const REST = 'Let it rest';

export const FIRST_STEP = STEPS[0].step;

const AWAITED = 'Await an answer';

export function isRest(step: string): boolean {
  return fold(step) === fold(REST);
}

/** `Message sent`; a step in the user's own words is told by them. */
export function doneWords(step: string): string {
  return STEPS.find((one) => fold(one.step) === fold(step))?.done ?? step;
}

/** What the column says once a step was done on that day. */
export function awaitAnswer(step: string, on: Day): string {
  return `${AWAITED} · ${on} ${doneWords(step)}`;
}

/** What was done, and when, of a step that waits for an answer; undefined of any other. Written by hand it may tell neither. */
export function readAwaited(
  step: string,
): { readonly on: Day | undefined; readonly done: string } | undefined {
  const found = /^await(?:ing)? an answer\b\W*(\d{4}-\d\d-\d\d)?\s*(.*)$/is.exec(step.trim());
  return found ? { on: parseDay(found[1] ?? ''), done: (found[2] ?? '').trim() } : undefined;
}

/** Another way than the one that had no answer: the next of them, after the last the first again. */
export function anotherWay(done: string): string {
  const at = STEPS.findIndex((one) => fold(one.done) === fold(done));
  // Of what is in no list, a message went before as likely as not.
  return STEPS[(Math.max(at, 0) + 1) % STEPS.length]?.step ?? FIRST_STEP;
}
