/**
 * The guided set up: four steps to use a sheet that the user keeps already. The server reads the sheet and proposes;
 * nothing is written before the last step. The dialog and the sidebar show the same, laid out by their width.
 */

import type { RefusalReply } from '../../addon/contract.ts';
import type { AdoptChoice, AdoptReply, Survey } from '../../addon/contract-adopt.ts';
import { ask } from '../kit/ask.ts';
import { make } from '../kit/element.ts';
import { enqueue } from '../kit/queue.ts';
import { renderCheck } from './check-step.ts';
import { renderColumns } from './columns-step.ts';
import { type Draft, type Hooks, isOpenColumn, openWords, QUESTIONS, useOf, wordTold } from './draft.ts';
import { type FootState, makeFoot } from './foot.ts';
import { makeResult } from './result.ts';
import { renderSheet } from './sheet-step.ts';
import { counted } from './words.ts';
import { renderWords } from './words-step.ts';

/** What is around it. */
export interface Around {
  /** The user goes on with their log. */
  readonly done: () => void;
  /** The way back from the first step; left out where the window has its own. */
  readonly leave?: () => void;
}

const STEPS = [
  { name: 'Sheet', title: 'Your sheet', render: renderSheet },
  { name: 'Columns', title: 'Your columns', render: renderColumns },
  { name: 'Words and dates', title: 'Words and dates', render: renderWords },
  { name: 'Check and finish', title: 'Check and finish', render: renderCheck },
] as const;
const LAST = STEPS.length - 1;

/** Shows the set up in an element, from its first step, and reads the sheet. */
export function startWizard(root: HTMLElement, around: Around): void {
  let choice: AdoptChoice = {};
  let draft: Draft | undefined;
  let step = 0;
  const steps = make('ol', 'steps');
  const content = make('div', 'content');
  content.tabIndex = -1;
  const foot = makeFoot({ back: () => (step === 0 ? around.leave?.() : goTo(step - 1)), next });
  root.classList.add('adopt');
  root.replaceChildren(steps, content, foot.back, foot.next, foot.says);

  const hooks: Hooks = {
    changed(again) {
      if (again) show('keep');
      else sayFoot();
    },
    survey: () => read(step),
    show: (row) => {
      if (draft) ask('showSurveyedRow', { sheetId: draft.survey.sheetId, row });
    },
  };

  /** Reads the sheet with what was chosen, then shows a step. */
  async function read(then: number): Promise<void> {
    const place = draft ? focusedPlace() : undefined;
    foot.work(draft ? `Reading ${counted(draft.survey.rows, 'row')}…` : 'Reading your sheet…');
    content.inert = true;
    const reply = await enqueue(() => ask('surveySheet', choice));
    content.inert = false;
    if (!reply.ok) return foot.fail(reply.message, () => read(then));
    take(reply.survey);
    const isSame = then === step && place !== undefined;
    step = then;
    show(isSame ? 'keep' : 'new', place);
  }

  function take(survey: Survey): void {
    choice = { ...choice, sheetId: survey.sheetId };
    draft = { survey, choice };
  }

  function show(focus: 'keep' | 'new', place = focusedPlace()): void {
    if (!draft) return;
    const { title, render } = STEPS[step] ?? STEPS[0];
    showSteps();
    content.replaceChildren(
      make('p', 'quiet step-of', `Step ${step + 1} of ${STEPS.length}`),
      make('h2', 'step-title', title),
      ...render(draft, hooks),
    );
    sayFoot();
    if (focus === 'keep') focusPlace(place);
    else {
      content.scrollTop = 0;
      content.focus();
    }
  }

  function showSteps(): void {
    steps.replaceChildren(
      ...STEPS.map(({ name }, index) => {
        const number = make('span', 'number', index < step ? '' : String(index + 1));
        number.setAttribute('aria-hidden', 'true');
        const item = make('li', index < step ? 'done' : '', number, make('span', '', name));
        if (index === step) item.setAttribute('aria-current', 'step');
        return item;
      }),
    );
  }

  /** Which control has the focus, by its place among those of the step: the step is made anew. */
  function focusedPlace(): number {
    return controls().indexOf(document.activeElement as HTMLElement);
  }

  function focusPlace(place: number): void {
    (controls()[place] ?? content).focus();
  }

  function controls(): HTMLElement[] {
    return [...content.querySelectorAll<HTMLElement>('select, input, button, summary')];
  }

  function sayFoot(): void {
    if (!draft) return;
    const waiting = step === LAST - 1 ? openWords(draft) : [];
    foot.show({
      says: footSays(draft, step),
      next: step === LAST ? 'Use this sheet' : 'Next',
      isBlocked: waiting.length > 0,
      hasBack: step > 0 || around.leave !== undefined,
      skip: skipOf(draft),
    });
  }

  /** To the first of the steps to come that asks, or to the last one. */
  function skipOf(of: Draft): FootState['skip'] {
    const to =
      [1, 2].find((each) => each > step && (each === 1 ? QUESTIONS.columns : QUESTIONS.words)(of)) ?? LAST;
    if (to <= step + 1) return undefined;
    return { label: to === LAST ? 'Skip to the check' : 'Skip to words and dates', run: () => read(to) };
  }

  function next(): void {
    if (step === LAST) finish();
    else read(step + 1);
  }

  function goTo(which: number): void {
    step = which;
    show('new');
  }

  async function finish(): Promise<void> {
    content.inert = true;
    const reply = await carryOut(choice);
    content.inert = false;
    if (!reply) return show('new');
    if (!reply.ok) return foot.fail(reply.message, finish);
    const result = makeResult(draft as Draft, reply.action, {
      done: around.done,
      again: () => startWizard(root, around),
    });
    step = STEPS.length;
    showSteps();
    content.replaceChildren(...result);
    foot.hide();
    content.focus();
  }

  /** In three steps, of which the second writes into the user's sheet; undefined where the user stopped before it. */
  async function carryOut(wanted: AdoptChoice): Promise<AdoptReply | RefusalReply | undefined> {
    let isStopped = false;
    foot.work('Making room for the Journal and the Settings…', 1 / 4, () => {
      isStopped = true;
    });
    const prepared = await enqueue(() => ask('prepareAdopt', wanted));
    if (!prepared.ok) return prepared;
    const { action } = prepared;
    if (isStopped) {
      if (action !== null) await enqueue(() => ask('takeBack', action));
      return undefined;
    }
    foot.work('Writing to your sheet…', 2 / 4);
    const adopted = await enqueue(() => ask('adoptSheet', wanted, action));
    if (!adopted.ok) return adopted;
    foot.work('Making the Dashboard and today’s list…', 3 / 4);
    const finished = await enqueue(() => ask('finishAdopt'));
    return finished.ok ? adopted : finished;
  }

  foot.show({ says: '', next: 'Next', isBlocked: true, hasBack: false });
  showSteps();
  content.replaceChildren(make('h2', 'step-title', STEPS[0].title));
  read(0);
}

function footSays(draft: Draft, step: number): string {
  if (step === LAST) return 'One step, and you can undo it.';
  const [word, ...more] = step === LAST - 1 ? openWords(draft) : [];
  if (word) {
    const left = more.length === 0 ? 'One word' : `${more.length + 1} words`;
    return `${left} left to choose: “${wordTold(word)}”${more.length > 0 ? ' and others' : ''}.`;
  }
  const open = step === 1 ? draft.survey.columns.filter((column) => isOpenColumn(draft, column)) : [];
  const untold = open.filter((column) => useOf(draft, column) === '');
  const [column] = untold;
  if (column) {
    const name =
      untold.length === 1
        ? `“${column.header || `Column ${column.letter}`}” isn’t`
        : `${untold.length} columns aren’t`;
    return `Left open, ${name} used. Nothing changes yet.`;
  }
  if (open.length > 0) return 'Check what is marked “?”. Nothing changes yet.';
  return 'Nothing changes until the last step.';
}
