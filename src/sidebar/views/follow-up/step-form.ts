/** Chooses a next step and its day: below a row for one person, above the lists for many. */
import { addDays, type Day, parseDay } from '../../../core/day.ts';
import { FIRST_STEP, isRest, REST, STEPS } from '../../../core/next-step.ts';
import { onAnswer } from '../../kit/answer-form.ts';
import { make, makeButton } from '../../kit/element.ts';

const OTHER = 'Other…';
/** As long as a step may be, in characters. */
const LONGEST = 200;

export interface StepForm {
  readonly element: HTMLFormElement;
  /** Takes the focus. */
  start(): void;
}

export interface StepFormUses {
  readonly title: string;
  /** What is proposed. */
  readonly step: string;
  readonly today: Day;
  /** Stand above the fields, and after Save. */
  readonly head: readonly HTMLElement[];
  readonly more: readonly HTMLElement[];
  readonly save: (step: string, on: Day) => void;
  readonly cancel: () => void;
}

export function makeStepForm({ title, step, today, head, more, save, cancel }: StepFormUses): StepForm {
  const steps = STEPS.map((one) => one.step as string);
  const offered = [...(steps.includes(step) ? [] : [step]), ...steps, REST, OTHER];
  const select = make('select', '', ...offered.map((one) => make('option', '', one)));
  select.value = step;
  const own = make('input', '');
  own.maxLength = LONGEST;
  own.hidden = true;
  own.setAttribute('aria-label', 'The step in your words');
  const on = make('input', '');
  on.type = 'date';
  // A first message is for today; another way can wait until tomorrow.
  on.value = step === FIRST_STEP ? today : addDays(today, 1);
  const day = make('label', '', 'On ', on);
  const element = make(
    'form',
    'panel step',
    make('h3', '', title),
    ...head,
    make('label', '', 'Next step ', select),
    own,
    day,
    make('div', 'buttons', make('button', 'action', 'Save'), ...more, makeButton('Cancel', cancel, 'plain')),
  );
  element.noValidate = true;
  element.autocomplete = 'off';
  element.setAttribute('aria-label', title);

  select.addEventListener('change', () => {
    own.hidden = select.value !== OTHER;
    day.hidden = isRest(select.value);
    if (!own.hidden) own.focus();
  });
  const send = () => {
    const chosen = select.value === OTHER ? own.value.trim() : select.value;
    const when = isRest(chosen) ? today : parseDay(on.value);
    if (chosen === '') own.focus();
    else if (when === undefined) on.focus();
    else save(chosen, when);
  };
  onAnswer(element, send, cancel);
  return { element, start: () => select.focus() };
}
