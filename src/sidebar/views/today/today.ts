/** The view Today: how many may be sent, what is due, and what is used of each limit; before that, the first steps. */
import type { DailyState, Ledger } from '../../../addon/contract.ts';
import { dayOfWeek } from '../../kit/day.ts';
import { byId, make } from '../../kit/element.ts';
import { makeIcon } from '../../kit/icon.ts';
import { currentLedger, onLedger, reloadLedger } from '../../kit/ledger.ts';
import { redraw } from '../../kit/redraw.ts';
import { onOpen } from '../../kit/view.ts';
import { renderWhy } from '../../kit/why.ts';
import { renderSeveral } from './accounts.ts';
import { renderAlso } from './also.ts';
import { renderDaily } from './daily.ts';
import { type Leads, renderOnly, renderWayOut } from './one-account.ts';
import { createSteps } from './steps.ts';
import { renderFew, renderMany, renderNoHistory } from './unread.ts';

export function createTodayView(leads: Leads): void {
  const place = byId('standings');
  byId('refresh').append(makeIcon('again'));
  const asOf = byId('as-of');
  const showSteps = createSteps(byId('first-steps'));
  /** An act does not ask for it: it is as it was. */
  let daily: DailyState | null = null;

  function render(ledger: Ledger): void {
    daily = ledger.daily ?? daily;
    const hasSteps = showSteps(ledger, daily);
    byId('today').hidden = hasSteps;
    byId('today-date').textContent = dayOfWeek(ledger.today);
    asOf.textContent = `as of ${ledger.asOf}`;
    redraw(place, ...renderFigures(ledger, leads));
    place.setAttribute('aria-busy', 'false');
    if (daily) renderDaily(byId('daily'), daily);
    redraw(byId('also'), ...renderAlso(ledger));
  }

  onLedger(render);
  onOpen('today', () => {
    const ledger = currentLedger();
    if (ledger) render(ledger);
  });
  byId('refresh').addEventListener('click', async () => {
    asOf.textContent = 'reading…';
    await reloadLedger();
    asOf.textContent = `as of ${currentLedger()?.asOf}`;
  });
}

function renderFigures(ledger: Ledger, leads: Leads): HTMLElement[] {
  const { standings, unread, steps, policy } = ledger;
  const [only, ...others] = standings;
  if (unread.hidesFigures || steps.history === null) {
    // What LinkedIn's block says holds, whatever else is not known.
    const blocked = standings.filter(({ wall }) => wall);
    return [
      ...blocked.flatMap((standing) => [
        make(
          'p',
          '',
          ...(others.length > 0 ? [make('b', '', standing.account), ': '] : []),
          renderWhy(standing, policy),
        ),
        ...renderWayOut(standing.wall),
      ]),
      ...(unread.hidesFigures ? renderMany(ledger) : renderNoHistory()),
    ];
  }
  return [
    ...renderFew(ledger),
    ...(only && others.length === 0 ? renderOnly(only, ledger, leads) : renderSeveral(ledger, leads)),
  ];
}
