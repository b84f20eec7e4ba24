/** What stands in place of the list once the day's withdrawals are done: what was done, what is left, Undo of each. */
import { type Day, dayNear } from '../../../core/day.ts';
import type { DayPlan } from '../../kit/day-plan.ts';
import { byId, make, makeButton } from '../../kit/element.ts';
import { makeIcon } from '../../kit/icon.ts';
import { redraw } from '../../kit/redraw.ts';
import { renderSources } from '../../kit/rule.ts';
import { abbreviateDay } from '../../kit/short-day.ts';
import { amount, titleOf } from './head.ts';
import { nameOf } from './row.ts';
import type { Task } from './task.ts';

/** How many are shown before all are asked for. */
const FEW = 5;

export interface Done {
  readonly plan: DayPlan;
  /** How many were withdrawn today. */
  readonly count: number;
  readonly perDay: number;
  /** Those done since the page was opened, newest first. */
  readonly tasks: readonly Task[];
  readonly isWhole: boolean;
}

export interface DoneActs {
  readonly undo: (task: Task) => void;
  readonly goOn: () => void;
  readonly showAll: () => void;
}

export function renderDone({ plan, count, perDay, tasks, isWhole }: Done, today: Day, acts: DoneActs): void {
  const { today: now, later, lastDay } = plan;
  const last = tasks.find(canUndo);
  const left = later + now;
  const when =
    left > 0 && lastDay
      ? ` ${amount(left)} left: at ${perDay} a day, done on ${dayNear(lastDay, today)}.`
      : '';
  const title = make('h2', '', now > 0 ? `${amount(now)} to withdraw today` : titleOf(plan, count));
  title.tabIndex = -1;
  title.dataset.key = 'done';
  const shown = isWhole ? tasks : tasks.slice(0, FEW);
  const all = tasks.length;
  const heading = all === count ? `Today’s ${all}` : 'Done here';
  redraw(
    byId('work-done'),
    make('span', 'done-sign', makeIcon('tick')),
    title,
    make('p', '', `${amount(count)} withdrawn.${when}`),
    ...(left > 0
      ? [
          make(
            'p',
            'quiet',
            'More at once can look automated.\u00a0',
            renderSources('withdrawals', ['withdrawalsPerDay']),
          ),
        ]
      : []),
    make(
      'div',
      'buttons',
      ...(last
        ? [
            keyed(
              'last',
              makeButton('Undo the last', () => acts.undo(last)),
            ),
          ]
        : []),
      ...(left > 0 ? [keyed('go', makeButton(now > 0 ? 'Go on' : 'Go on anyway', acts.goOn, 'plain'))] : []),
    ),
    ...(all > 0
      ? [
          make('div', 'list-head', make('h3', '', heading), make('span', 'quiet', 'can be invited again')),
          make('ul', '', ...shown.map((task) => renderTask(task, today, acts.undo))),
        ]
      : []),
    ...(shown.length < all ? [keyed('all', makeButton(`Show all ${all}`, acts.showAll, 'plain link'))] : []),
  );
}

function canUndo({ state, actions, isChanging }: Task): boolean {
  return state === 'done' && actions.length > 0 && !isChanging;
}

function renderTask(task: Task, today: Day, undo: (task: Task) => void): HTMLElement {
  const { person, deed, reason, resendFrom, state, says } = task;
  const name = nameOf(person);
  const who = make('span', 'name', name);
  who.title = name;
  const from =
    deed === 'Withdrawn'
      ? resendFrom
        ? `from ${abbreviateDay(resendFrom, today)}`
        : ''
      : deed.toLowerCase();
  const button = makeButton('Undo', () => undo(task), 'plain');
  button.setAttribute('aria-label', `Undo: ${name}`);
  const side = state === 'undoing' ? 'Undoing…' : state === 'open' ? 'pending again' : from;
  return make(
    'li',
    'row bare',
    make(
      'div',
      '',
      make('div', 'line', who, make('span', 'days', side), ...(canUndo(task) ? [button] : [])),
      make('div', 'second', make('span', 'words', says || (deed === 'Withdrawn' ? reason : ''))),
    ),
  );
}

function keyed(key: string, button: HTMLButtonElement): HTMLButtonElement {
  button.dataset.key = key;
  return button;
}
