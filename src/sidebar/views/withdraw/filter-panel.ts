/** The panel of the filter: opens, and tells when something else is looked for. */
import { byId } from '../../kit/element.ts';
import type { People } from './people.ts';

/** The whole log is searched when nothing was typed for so long, in milliseconds. */
const PAUSE = 250;

/** `onToggle` is called when it opens or closes, `onChange` when another filter is in force. */
export function createFilterPanel(people: People, onToggle: () => void, onChange: () => void): void {
  const form = byId<HTMLFormElement>('work-filters');
  let pause: ReturnType<typeof setTimeout>;
  const change = (after: number, isOfDays: boolean) => {
    clearTimeout(pause);
    pause = setTimeout(onChange, after);
    if (isOfDays) setTimeout(people.countDays);
  };
  byId('work-filter').addEventListener('click', () => {
    form.hidden = !form.hidden;
    onToggle();
    if (form.hidden) return;
    people.countDays();
    form.querySelector('input')?.focus();
  });
  form.addEventListener('input', ({ target }) => {
    const { name } = target as HTMLInputElement;
    change(name === 'text' && !people.isWhole() ? PAUSE : 0, name === 'notDue');
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  // Its fields are empty once this event is over.
  form.addEventListener('reset', () => change(0, true));
}
