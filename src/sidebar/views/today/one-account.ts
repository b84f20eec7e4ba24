/** Today with one account: the number, its reason, what to do, and what is used of each limit. */
import type { AccountStanding, Ledger } from '../../../addon/contract.ts';
import type { RuleKey } from '../../../core/policy.ts';
import { make, makeButton } from '../../kit/element.ts';
import { makeIcon } from '../../kit/icon.ts';
import { openButton } from '../../kit/open-button.ts';
import { renderSources } from '../../kit/rule.ts';
import { sayMeanwhile } from '../../kit/wall-words.ts';
import { renderWhy } from '../../kit/why.ts';
import { renderBars } from './bars.ts';

/** Where the rows lead to; each is told the account. */
export interface Leads {
  readonly showWorkList: (account: string) => void;
  readonly showResends: (account: string) => void;
}

export function renderOnly(standing: AccountStanding, ledger: Ledger, leads: Leads): HTMLElement[] {
  const { policy } = ledger;
  const { account, lists, sendToday, rules, wall } = standing;
  const sources: RuleKey[] = [
    ...new Set<RuleKey>([
      ...([sendToday.rule, rules.weeklySafe, rules.weeklyLimit, 'cycleDays'] as const),
      ...(['pendingSafe', 'pendingCap', 'notesPerMonth'] as const),
    ]),
  ];
  return [
    makeFigure(String(sendToday.count), sendToday.count > 0, 'you can send today'),
    make('div', 'because', renderWhy(standing, policy), '\u00a0', renderSources('sources', sources)),
    ...renderWayOut(wall),
    make(
      'ul',
      'acts',
      renderAct('Withdraw', lists.due, `no answer for ${policy.staleAfter} days`, () =>
        leads.showWorkList(account),
      ),
      renderAct('Try again', lists.ready, 'waiting time is over', () => leads.showResends(account)),
    ),
    ...renderBars(standing, ledger),
  ];
}

/** The one number of the view, and what it counts; in colour where there is more to send. */
export function makeFigure(figure: string, isMore: boolean, says: string): HTMLElement {
  return make('p', 'number', make('strong', isMore ? 'some' : '', figure), ' ', make('span', '', says));
}

/** What a block leaves to do, where one stands. */
export function renderWayOut(wall: AccountStanding['wall']): HTMLElement[] {
  if (!wall) return [];
  return [make('p', 'quiet', `${sayMeanwhile(wall)} `, openButton('What now', 'wall'))];
}

/** A whole row to press. */
function renderAct(name: string, number: number, says: string, open: () => void): HTMLElement {
  const button = makeButton('', open, 'todo');
  button.dataset.key = name;
  button.append(
    make('span', 'count', number.toLocaleString('en')),
    make('span', '', make('b', '', name), make('span', 'quiet', says)),
    makeIcon('right'),
  );
  return make('li', '', button);
}
