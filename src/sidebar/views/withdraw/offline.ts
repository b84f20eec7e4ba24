/** One panel above the list while there is no connection: how many ticks wait here. */

import { count } from '../../kit/count.ts';
import { byId, make } from '../../kit/element.ts';
import { makeIcon } from '../../kit/icon.ts';

export function renderOffline(waiting: number): void {
  const panel = byId('work-offline');
  panel.hidden = navigator.onLine && waiting === 0;
  if (panel.hidden) return;
  const are = waiting === 1 ? 'is' : 'are';
  panel.replaceChildren(
    make('h2', '', makeIcon('warning'), 'You are offline'),
    make(
      'p',
      '',
      waiting === 0
        ? 'Ticks are kept here and saved when you’re back.'
        : `${count(waiting, 'tick')} ${are} kept here and saved when you’re back. Don’t close this sidebar.`,
    ),
  );
}
