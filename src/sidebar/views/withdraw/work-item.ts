/** The lines of the work list: somebody to withdraw, and somebody who is done. */
import type { PendingPerson } from '../../../addon/contract.ts';
import { dayInWords } from '../../../core/day.ts';
import { make, makeButton, makeProfileLink } from '../../kit/element.ts';
import type { Deed, Task } from './task.ts';

/** A line with the tick; `act` is told what the user says was done. */
export function renderOpen({ person, deed, failure }: Task, act: (deed: Deed) => void): HTMLElement[] {
  const name = nameOf(person);
  const tick = make('input', '');
  tick.type = 'checkbox';
  tick.setAttribute('aria-label', `Withdrawn: ${name}`);
  tick.addEventListener('change', () => act('Withdrawn'));
  const gone =
    person.flag === 'Probably expired'
      ? [makeButton('No longer on LinkedIn', () => act('Expired'), 'plain')]
      : [];
  gone[0]?.setAttribute('aria-label', `No longer on LinkedIn: ${name}`);
  const again = makeButton('Try again', () => act(deed ?? 'Withdrawn'));
  return [
    make(
      'div',
      'line',
      make('p', 'name', makeProfileLink(name, person.url)),
      make('label', 'tick', tick, 'Withdrawn'),
    ),
    make('p', 'quiet', describe(person)),
    ...gone,
    ...(failure ? [make('div', 'error', make('p', '', failure), again)] : []),
  ];
}

/** A line that says how it went; `undo` takes it back. */
export function renderDone(
  { person, deed, state, failure, resendFrom, action }: Task,
  undo: () => void,
): HTMLElement[] {
  const name = nameOf(person);
  const outcome =
    state === 'writing'
      ? 'Writing to the sheet…'
      : state === 'undoing'
        ? 'Undoing…'
        : deed === 'Expired'
          ? 'Marked as expired'
          : resendFrom
            ? `Can be invited again from ${dayInWords(resendFrom)}`
            : 'Withdrawn';
  const button = makeButton('Undo', undo, 'plain');
  button.setAttribute('aria-label', `Undo: ${name}`);
  return [
    make('div', 'line', make('p', 'name', name), ...(state === 'done' && action !== null ? [button] : [])),
    make('p', 'quiet', outcome),
    ...(failure ? [make('p', 'error', failure)] : []),
  ];
}

export function nameOf({ name, url }: PendingPerson): string {
  return name || url || 'No name';
}

/** Why somebody is on the list: how long it has waited, and what speaks for the withdrawal. */
function describe({ company, days, hasNote, offGoal, flag }: PendingPerson): string {
  return [
    company,
    days === null ? '' : `${days} days`,
    hasNote ? '' : 'no note',
    offGoal ? 'off-goal' : '',
    flag === 'Probably expired' ? 'probably expired' : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');
}
