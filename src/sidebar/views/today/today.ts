/**
 * The view Today: for each account what may be done, and whether the daily run and the export are in order.
 */
import type { AccountStanding, Ledger } from '../../../addon/contract.ts';
import { byId, make } from '../../kit/element.ts';
import { onLedger } from '../../kit/ledger.ts';
import { redraw } from '../../kit/redraw.ts';
import { renderDaily } from './daily.ts';
import { renderReminder } from './reminder.ts';
import { type Leads, renderBlock, renderStanding } from './standing.ts';
import { renderLeftAlone, renderUnread } from './unread.ts';

export function createTodayView(leads: Leads): void {
  const place = byId('standings');
  onLedger((ledger) => {
    const { standings, policy, problems } = ledger;
    const [only, ...others] = standings;
    byId('first-steps').hidden = ledger.invitations > 0;
    redraw(
      place,
      ...renderUnread(ledger),
      ...(ledger.unread.hidesFigures
        ? standings.flatMap(renderBlock)
        : only && others.length === 0
          ? [make('div', 'account', make('h2', '', only.account), ...renderStanding(only, policy, leads))]
          : standings.map((standing, index) => renderFolded(standing, index === 0, ledger, leads))),
      ...problems.map((problem) => make('p', 'warning', problem)),
      ...renderLeftAlone(ledger),
    );
    place.setAttribute('aria-busy', 'false');
    if (ledger.daily) renderDaily(byId('daily'), ledger.daily);
    renderReminder(ledger.archive);
  });
}

/** One of several accounts: its number shows while it is folded. */
function renderFolded(
  standing: AccountStanding,
  open: boolean,
  { policy }: Ledger,
  leads: Leads,
): HTMLElement {
  const { account, sendToday, wall } = standing;
  const number = make(
    'span',
    wall ? 'figure error' : 'figure',
    wall ? 'blocked' : `${sendToday.count} today`,
  );
  const details = make('details', 'account', make('summary', '', make('h2', '', account), number));
  details.append(...renderStanding(standing, policy, leads));
  details.dataset.key = account;
  details.open = open;
  return details;
}
