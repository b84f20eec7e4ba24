/** What is planned with somebody important, each with a tick for "done", and the form that adds a touch. */
import type { Day } from '../../../core/day.ts';
import { OTHER_TOUCHES } from '../../../core/rules/touch.ts';
import { byDay, newTouch, type Touch, tickTouch } from '../../../core/touches.ts';
import { onAnswer } from '../../kit/answer-form.ts';
import { make, makeButton } from '../../kit/element.ts';
import { abbreviateDay } from '../../kit/short-day.ts';

/** `save` gets what the cell is to hold, and what that does. */
export function renderTouches(
  touches: readonly Touch[],
  today: Day,
  save: (touches: readonly Touch[], says: string) => void,
): HTMLElement {
  const rows = byDay(touches).map((touch) => {
    const { on, what, isDone } = touch;
    const at = touches.indexOf(touch);
    const tick = make('input', '');
    tick.type = 'checkbox';
    tick.checked = isDone;
    tick.dataset.key = `touch ${at}`;
    tick.addEventListener('change', () => {
      const says = tick.checked ? `Done: ${what}.` : `To do again: ${what}.`;
      save(tickTouch(touches, at, tick.checked, today), says);
      // Until it is saved, it is as it was.
      tick.checked = isDone;
    });
    const isDue = !isDone && on !== undefined && on <= today;
    const day = on === undefined ? '' : on === today && !isDone ? 'today' : abbreviateDay(on, today);
    const when = make('span', isDue ? 'due' : 'quiet', isDone ? `done ${day}`.trim() : day);
    return make('li', '', make('label', '', tick, make('span', '', what || 'Touch'), when));
  });
  const list = make('ul', 'touches', ...rows);
  list.setAttribute('role', 'list');
  return list;
}

/** `answer` gets the new one, or undefined for none. */
export function makeTouchForm(today: Day, answer: (touch: Touch | undefined) => void): HTMLFormElement {
  const what = make('input', '');
  what.required = true;
  what.maxLength = 200;
  const ideas = make('datalist', '', ...OTHER_TOUCHES.map((idea) => new Option(idea, idea)));
  ideas.id = 'touch-ideas';
  what.setAttribute('list', ideas.id);
  const day = make('input', '');
  day.type = 'date';
  day.required = true;
  day.value = today;
  const form = make(
    'form',
    'panel',
    make('label', '', 'What ', what),
    ideas,
    make('label', '', 'On ', day),
    make(
      'div',
      'buttons',
      make('button', 'action', 'Add'),
      makeButton('Cancel', () => answer(undefined), 'plain'),
    ),
  );
  form.setAttribute('aria-label', 'Add a touch');
  const send = () => {
    if (what.value.trim() === '') what.focus();
    else answer(newTouch(day.value as Day, what.value));
  };
  onAnswer(form, send, () => answer(undefined));
  return form;
}
