/** What a row of the list shows in each state of its task. */
import type { PendingPerson } from '../../../addon/contract.ts';
import { type Day, dayNear } from '../../../core/day.ts';
import { count } from '../../kit/count.ts';
import { make, makeButton } from '../../kit/element.ts';
import { markFound } from '../../kit/found.ts';
import type { MenuItem } from '../../kit/menu.ts';
import type { RowContent } from '../../kit/tick-row.ts';
import type { Task } from './task.ts';

/** `found` are the words that were looked for; `beside` and `entry` as in the row. */
export function contentOf(
  task: Task,
  today: Day,
  found: readonly string[],
  menu: readonly MenuItem[],
  parts: Pick<RowContent, 'beside' | 'entry'> & { readonly question?: Node | undefined },
): RowContent {
  const { person, state } = task;
  const why = whyThem(person, today);
  return {
    name: nameOf(person),
    url: person.url,
    side: person.days === null ? '' : count(person.days, 'day'),
    second: parts.question ?? make('span', '', ...markFound(why, found)),
    tick: 'Withdrawn',
    state,
    outcome:
      task.says ||
      (state === 'waiting'
        ? `${person.company || 'Kept here'} · waiting to be saved`
        : outcomeOf(task, today)),
    canUndo: task.actions.length > 0 && !task.isChanging,
    menu,
    found,
    canRetry: task.canRetry,
    isLocked: isLocked(task),
    ...parts,
  };
}

export function nameOf({ name, url }: PendingPerson): string {
  return name || url || 'No name';
}

/** How a deed that is saved went. */
export function outcomeOf({ deed, on, resendFrom }: Task, today: Day): string {
  if (deed === 'Kept' && on !== '') return `Kept ${describeKept(on, today)}`;
  if (deed !== 'Withdrawn') return `Marked as ${deed.toLowerCase()}`;
  return resendFrom ? `Can be invited again from ${dayNear(resendFrom, today)}` : 'Withdrawn';
}

/** `until 1 December`. */
export function describeKept(until: Day | 'for good', today: Day): string {
  return until === 'for good' ? until : `until ${dayNear(until, today)}`;
}

/** Whether the row shows a lock: the person is kept, or is about to be. */
export function isLocked({ person, deed, state, canRetry }: Task): boolean {
  return state === 'open'
    ? person.keepUntil !== undefined
    : deed === 'Kept' && (state !== 'failed' || canRetry);
}

/** What speaks for the withdrawal, beside the days; of somebody kept, until when. */
function whyThem(person: PendingPerson, today: Day): string {
  const { company, hasNote, offGoal, flag, status, keepUntil } = person;
  if (keepUntil !== undefined)
    return [company, `kept ${describeKept(keepUntil, today)}`].filter((part) => part !== '').join(' · ');
  return [
    company,
    hasNote ? '' : 'no note',
    offGoal ? 'not a fit' : '',
    flag === 'Probably expired' ? 'probably expired' : '',
    status === 'Unknown' ? 'unknown status' : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

/** A day to enter in the row, and what is asked beside it; `answer` gets the day, '' for none. */
export function makeDayEntry(
  name: string,
  { sentOn }: PendingPerson,
  today: Day,
  answer: (on: Day | '') => void,
): { readonly entry: HTMLElement; readonly question: HTMLElement } {
  const date = make('input', '');
  date.type = 'date';
  Object.assign(date, { value: today, max: today, min: sentOn });
  date.setAttribute('aria-label', `Withdrawn on: ${name}`);
  const save = () => answer(date.validity.valid ? (date.value as Day | '') : '');
  const entry = make('span', 'reason', date, makeButton('Save', save, 'plain'));
  entry.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') answer('');
    else if (event.key === 'Enter' && event.target === date) save();
    else return;
    event.preventDefault();
  });
  const cancel = makeButton('Cancel', () => answer(''), 'plain');
  return { entry, question: make('span', 'line', 'Withdrawn on which day?', cancel) };
}
