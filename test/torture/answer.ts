/**
 * Every door, with a call of a service that fails once, in French: what the page gets is a reply in words
 * that a person can use, and the log is as before or as after.
 */
import { type Fault, GOOGLE_ERRORS_IN_FRENCH } from '../../src/host/run/fault.ts';
import { type Figures, formatFault, runCourse, settle } from './crash.ts';
import { factsOf } from './fact.ts';
import { OPERATIONS, type Operation } from './operation.ts';
import type { Extent } from './race.ts';
import type { Call, Ended, Sight, Workshop } from './workshop.ts';

const door = (name: string, ...args: unknown[]): Operation => ({ name, prepare: () => ({ name, args }) });

/** Those that change nothing in the log, and so are no operations of the crash test. */
const OTHERS: readonly Operation[] = [
  door('readLedger'),
  door('readFingerprint'),
  door('saveStep', 'from zero'),
  door('readImportLog'),
  door('readLastImport'),
  door('checkPerson', 'Ana'),
  door('readHealth'),
  door('readForgettable', 'inactive'),
  door('forgetPeople', {
    targets: [{ row: 2, name: 'Nobody', url: '', account: '', sentOn: '' }],
    columns: [],
  }),
  door('repairDaily'),
  door('stopDailyHere'),
  door('moveOldJournal'),
  door('selectCell', { sheet: 'log', row: 2, column: 1 }),
  door('surveySheet'),
  door('readPending', { account: '', due: false, text: '', offset: 0 }),
  door('readResends', { account: '', text: '', group: '', offset: 0 }),
  door('readFollowUps', { account: '', text: '', group: '', offset: 0 }),
  door('readInsights', ''),
  door('answerHistory', { account: 'My account', withdrewBefore: true }),
  door('prepareAdopt', {}),
  door('adoptSheet', {}, null),
  door('finishAdopt'),
  door('setUpHere'),
  door('showSurveyedRow', { sheetId: 0, row: 2 }),
  door('showAdoptHere'),
  door('showImport'),
  door('showSidebar'),
];

/** The doors of pages that are tried. */
export function doorsTried(workshop: Workshop, start: Sight): Set<string> {
  const calls = [...OPERATIONS, ...OTHERS].map((operation) => {
    workshop.putBack(start);
    return operation.prepare(workshop);
  });
  return new Set(calls.filter(({ trigger, edit }) => !trigger && !edit).map(({ name }) => name));
}

/** Tries the doors, each at every `stride`-th of its calls, before it takes effect and after. */
export function tryAnswers(
  workshop: Workshop,
  start: Sight,
  { stride = 1, isOver = () => false }: Extent,
): Figures {
  const figures = { tried: 0, violations: [] as string[] };
  for (const [index, operation] of [...OPERATIONS, ...OTHERS].entries()) {
    const course = runCourse(workshop, start, operation);
    if (course.call.trigger || course.call.edit) continue;
    const states = [course.before, course.after].map((sight) => factsOf(sight).join('\n'));
    // Another call of each door, so that together they meet all kinds.
    for (let at = 1 + (index % stride); at <= course.calls; at += stride) {
      if (isOver()) return figures;
      const error = GOOGLE_ERRORS_IN_FRENCH[figures.tried % GOOGLE_ERRORS_IN_FRENCH.length] as string;
      const fault: Fault = { at, when: figures.tried % 2 === 0 ? 'before' : 'after', error };
      figures.tried++;
      const wrong = tryOne(workshop, course.before, course.call, fault, states);
      const { service, method } = workshop.host.lastCalls()[at - 1] ?? {};
      if (wrong)
        figures.violations.push(`${operation.name}, ${formatFault(fault)} (${service}.${method}): ${wrong}`);
    }
  }
  return figures;
}

function tryOne(
  workshop: Workshop,
  before: Sight,
  call: Call,
  fault: Fault,
  states: readonly string[],
): string | undefined {
  workshop.putBack(before);
  const wrong = whatIsWrong(workshop.run(call, fault));
  if (wrong) return wrong;
  // What was cut short is completed or taken back by the next execution.
  settle(workshop);
  const facts = factsOf(workshop.look()).join('\n');
  return states.includes(facts) ? undefined : `the log is between: ${facts}`;
}

/** A sentence: it begins as one and ends as one, and quotes no more of Google than words. */
const SENTENCE = /^[A-Z“][^\n]{20,700}[.!]$/u;

export function whatIsWrong(ended: Ended): string | undefined {
  if ('error' in ended) return `it threw "${ended.error}"`;
  const reply = ended.reply as { ok?: boolean; code?: string; message?: string } | null;
  if (reply === null || reply.ok !== false) return undefined;
  const { code = '', message = '' } = reply;
  if (!code || !SENTENCE.test(message) || /undefined|TypeError|\[object/.test(message))
    return `it says "${message}" (${code})`;
  return undefined;
}
