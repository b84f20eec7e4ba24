/** The panel that keeps somebody rather than withdrawing them: until a day, or for good. */
import { addDays, type Day } from '../../../core/day.ts';
import { onAnswer } from '../../kit/answer-form.ts';
import { make, makeButton } from '../../kit/element.ts';

/** Until when; or nobody is kept any longer. */
export type KeepAnswer = Day | 'for good' | 'release' | 'cancel';

export interface KeepOptions {
  readonly title: string;
  readonly today: Day;
  /** Until when they are kept now, if they are: then they can be released. */
  readonly until?: Day | 'for good' | undefined;
  readonly answer: (answer: KeepAnswer) => void;
}

/** What is proposed, in days. */
const USUAL_DAYS = 30;

/** The first day that can be chosen is tomorrow. */
export function makeKeepForm({ title, today, until, answer }: KeepOptions): HTMLFormElement {
  const day = make('input', '');
  day.type = 'date';
  day.required = true;
  day.min = addDays(today, 1);
  day.value = until === undefined || until === 'for good' ? addDays(today, USUAL_DAYS) : until;
  const form = make(
    'form',
    'panel',
    make('b', '', title),
    make('label', '', 'Until ', day),
    make(
      'div',
      'buttons',
      make('button', 'action', 'Keep'),
      makeButton('For good', () => answer('for good')),
      ...(until === undefined ? [] : [makeButton('Withdraw again', () => answer('release'))]),
      makeButton('Cancel', () => answer('cancel'), 'plain'),
    ),
  );
  form.setAttribute('aria-label', title);
  onAnswer(
    form,
    () => answer(day.value as Day),
    () => answer('cancel'),
  );
  return form;
}
