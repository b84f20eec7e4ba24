/**
 * Every crash point of every operation that writes: it is ended at its n-th call, before and after that took
 * effect, or the call throws one of Google's errors, or the reply is lost, or the lock is taken. What is
 * promised is checked each time.
 */
import { type Fault, GOOGLE_ERRORS } from '../../src/host/run/fault.ts';
import { allOf, DERIVED, disagreements, factsOf, openOf, othersOf, textOf } from './fact.ts';

import { must, OPERATIONS, type Operation } from './operation.ts';
import { type Call, type Ended, isRefused, type Sight, type Workshop } from './workshop.ts';

export interface Figures {
  /** Crash points, schedules or inputs tried. */
  tried: number;
  readonly violations: string[];
}

/** Tries faults of every operation: each `stride`-th, or until `isOver` says so. */
export function tryCrashes(
  workshop: Workshop,
  start: Sight,
  { stride = 1, isOver = () => false }: { stride?: number; isOver?: () => boolean },
  operations = OPERATIONS,
): Figures {
  const figures: Figures = { tried: 0, violations: [] };
  for (const operation of operations) {
    const course = runCourse(workshop, start, operation);
    for (const [index, fault] of faultsOf(course.calls).entries()) {
      if (index % stride !== 0) continue;
      if (isOver()) return figures;
      figures.tried++;
      figures.violations.push(...tryFault(workshop, course, fault));
    }
  }
  return figures;
}

/** Cuts an operation short, and then the second attempt, at random calls, until `isOver` says so. */
export function tryDoubleCrashes(
  workshop: Workshop,
  start: Sight,
  random: () => number,
  isOver: () => boolean,
): Figures {
  const figures: Figures = { tried: 0, violations: [] };
  const courses = OPERATIONS.map((operation) => runCourse(workshop, start, operation));
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
  while (!isOver()) {
    const course = pick(courses.filter(({ operation }) => operation.repeatable !== false));
    const faults = faultsOf(course.calls);
    figures.tried++;
    figures.violations.push(...tryFault(workshop, course, pick(faults), pick(faults)));
  }
  return figures;
}

/**
 * What the spreadsheet says before and after an operation that nothing disturbs, and how many calls that
 * takes.
 */
interface Course {
  readonly operation: Operation;
  readonly call: Call;
  readonly before: Sight;
  readonly after: Sight;
  readonly calls: number;
  /** The same, each as `Range.setValues`. */
  readonly called: readonly string[];
}

/** An operation that nothing disturbs takes the same course each time: it is run once for each start. */
export function runCourse(workshop: Workshop, start: Sight, operation: Operation): Course {
  const known = courses.get(start) ?? new Map<Operation, Course>();
  courses.set(start, known);
  const course = known.get(operation) ?? runUndisturbed(workshop, start, operation);
  known.set(operation, course);
  return course;
}

const courses = new WeakMap<Sight, Map<Operation, Course>>();

function runUndisturbed(workshop: Workshop, start: Sight, operation: Operation): Course {
  workshop.putBack(start);
  const call = operation.prepare(workshop);
  const before = workshop.look();
  workshop.putBack(before);
  must(workshop.run(call));
  const called = workshop.host.lastCalls().map(({ service, method }) => `${service}.${method}`);
  // What was filled in after an edit is in the Journal after the next execution.
  if (call.edit) settle(workshop);
  return { operation, call, before, after: workshop.look(), calls: called.length, called };
}

/**
 * The next execution that takes the lock, whatever it is, completes what was begun; also one that then refuses, because
 * a header is still another.
 */
export function settle(workshop: Workshop): void {
  const next = workshop.run({ name: 'readLedger', args: [] });
  if (!isRefused(next, 'set up')) must(next);
}

/** Ends of an operation of so many calls: before each, which is after the one before, and after the last. */
export function endsOf(calls: number): Fault[] {
  const ends = Array.from({ length: calls }, (_, index): Fault => ({ at: index + 1, when: 'before' }));
  return [...ends, { at: calls, when: 'after' }, 'reply lost'];
}

/** These, and an error at each call, before and after it took effect; Google's errors take turns. */
export function faultsOf(calls: number): Fault[] {
  const errors = Array.from({ length: calls }, (_, index): Fault[] => {
    const error = GOOGLE_ERRORS[index % GOOGLE_ERRORS.length] as string;
    return [
      { at: index + 1, when: 'before', error },
      { at: index + 1, when: 'after', error },
    ];
  });
  return [...endsOf(calls), ...errors.flat()];
}

/** Tries one fault, and says what is not as promised. */
export function tryFault(workshop: Workshop, course: Course, fault: Fault, again?: Fault): string[] {
  const { operation, call, before, after } = course;
  workshop.putBack(before);
  const wrong: string[] = [];
  const where = `${operation.name}, ${formatFault(fault)}${again ? `, then ${formatFault(again)}` : ''}`;
  const say = (what: string) => wrong.push(`${where}: ${what}`);

  for (const each of again ? [fault, again] : [fault]) {
    workshop.run(call, each);
    wrong.push(...halves(workshop.look(), course).map((what) => `${where}: ${what}`));
  }

  settle(workshop);
  const mended = workshop.look();
  if (![before, after].some((one) => isSameState(one, mended)))
    say(`the log is between: ${difference(factsOf(after), factsOf(mended))}`);
  else if (![before, after].some((one) => isEqual(openOf(one), openOf(mended)) && isSameState(one, mended)))
    say(`the journal says ${JSON.stringify(openOf(mended))}`);
  for (const no of disagreements(mended)) say(`the journal does not agree with the log: ${no}`);

  if (operation.repeatable === false && isSameState(mended, after)) return wrong;
  const repeated = workshop.run(call);
  if (!isDone(repeated)) say(`asked again, it answers ${JSON.stringify(repeated).slice(0, 300)}`);
  if (call.edit) settle(workshop);
  const end = workshop.look();
  if (!isEqual(allOf(end), allOf(after)))
    say(`asked again, the log says ${difference(allOf(after), allOf(end))}`);
  if (!isEqual(openOf(end), openOf(after)))
    say(`asked again, the journal says ${difference(openOf(after), openOf(end))}`);
  if (othersOf(end) !== othersOf(after)) say('asked again, the settings or the walls differ');
  return wrong;
}

/**
 * The cells of a change that are not adjacent are written by several calls, so that a change may stand in
 * part until the next execution completes it. But no cell ever holds anything else than it held or is to
 * hold, and the status comes last: a row that has its new status has all.
 */
function halves(sight: Sight, { before, after }: Course): string[] {
  return ['Invitations', 'Settings', 'Walls', 'Your words'].flatMap((title) => {
    const at = (one: Sight, row: number, place: number) => textOf(one[title]?.[row]?.[place]);
    const status = before[title]?.[0]?.indexOf('Status') ?? -1;
    return (sight[title] ?? []).flatMap((line, row) => {
      const isNew = title === 'Invitations' && at(before, row, status) !== at(after, row, status);
      const isClosed = isNew && at(sight, row, status) === at(after, row, status);
      return line.flatMap((_, place) => {
        const [was, is, willBe] = [before, sight, after].map((one) => at(one, row, place));
        const isDerived = DERIVED.includes(String(before[title]?.[0]?.[place]));
        return is === willBe || (is === was && !(isClosed && !isDerived))
          ? []
          : [`${title} ${row + 1}/${place + 1} holds "${is}" between "${was}" and "${willBe}"`];
      });
    });
  });
}

function isSameState(one: Sight, other: Sight): boolean {
  return isEqual(factsOf(one), factsOf(other)) && othersOf(one) === othersOf(other);
}

/** Done, done before, or refused because it was taken back, or the cell mended, before. */
function isDone(ended: Ended): boolean {
  if ('error' in ended) return false;
  const { reply } = ended;
  if (typeof reply !== 'object' || reply === null || !('ok' in reply)) return reply === undefined;
  return reply.ok === true || /already undone|"code":"moved"/.test(JSON.stringify(reply));
}

function isEqual(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, index) => text === other[index]);
}

function difference(wanted: readonly string[], seen: readonly string[]): string {
  const missing = wanted.filter((text) => !seen.includes(text)).map((text) => `- ${text}`);
  const more = seen.filter((text) => !wanted.includes(text)).map((text) => `+ ${text}`);
  return [...missing, ...more].join('\n  ') || 'the same, in another number';
}

/** In words, for a violation. */
export function formatFault(fault: Fault): string {
  if (fault === 'reply lost') return fault;
  return `${fault.error ? `"${fault.error.slice(0, 40)}"` : 'ended'} ${fault.when} call ${fault.at}`;
}
