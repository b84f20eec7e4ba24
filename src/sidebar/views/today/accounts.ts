/** Today with several accounts: a line each, their bars on demand, and the sums. */
import type { AccountStanding, Ledger } from '../../../addon/contract.ts';
import { make, makeButton } from '../../kit/element.ts';
import { makeIcon } from '../../kit/icon.ts';
import { renderWhy } from '../../kit/why.ts';
import { renderBars } from './bars.ts';
import { type Leads, renderWayOut } from './one-account.ts';

const COLUMNS = ['Send', 'Withdraw', 'Try again'];
const NUMBERS = ['three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

export function renderSeveral(ledger: Ledger, leads: Leads): HTMLElement[] {
  const { standings } = ledger;
  const all = standings.map(countsOf);
  const sums = COLUMNS.map((_, place) => all.reduce((sum, counts) => sum + (counts[place] ?? 0), 0));
  const head = make(
    'p',
    'columns quiet',
    make('span', 'named', 'Account'),
    make('span', 'counts', ...COLUMNS.map((name) => make('span', '', name))),
  );
  // Each figure of a line says what it counts.
  head.setAttribute('aria-hidden', 'true');
  return [
    head,
    ...standings.map((standing, place) => renderAccount(standing, all[place] ?? [], ledger, leads)),
    make(
      'p',
      'columns total',
      make(
        'b',
        'named',
        standings.length === 2 ? 'Both' : `All ${NUMBERS[standings.length - 3] ?? standings.length}`,
      ),
      renderCounts(sums),
    ),
  ];
}

function countsOf({ sendToday, lists }: AccountStanding): number[] {
  return [sendToday.count, lists.due, lists.ready];
}

function renderCounts(counts: readonly number[]): HTMLElement {
  const figures = counts.map((count, place) =>
    make(
      'span',
      place === 0 && count > 0 ? 'count some' : 'count',
      make('span', 'unseen', `${COLUMNS[place]} `),
      count.toLocaleString('en'),
    ),
  );
  return make('span', 'counts', ...figures);
}

function renderAccount(
  standing: AccountStanding,
  counts: readonly number[],
  ledger: Ledger,
  leads: Leads,
): HTMLElement {
  const { account, lists, wall } = standing;
  const name = make('b', 'name', account);
  name.title = account;
  const summary = make(
    'summary',
    'columns',
    make('span', 'named', makeIcon('right'), name),
    renderCounts(counts),
    make('span', 'why quiet', renderWhy(standing, ledger.policy)),
  );
  const to = (label: string, count: number, open: (account: string) => void) =>
    count > 0 ? [makeButton(`${label} ${count.toLocaleString('en')}`, () => open(account))] : [];
  const details = make(
    'details',
    'account',
    summary,
    ...renderWayOut(wall),
    ...renderBars(standing, ledger),
    make(
      'div',
      'buttons',
      ...to('Withdraw', lists.due, leads.showWorkList),
      // “Try again” on a button repeats what failed.
      ...to('Re-send', lists.ready, leads.showResends),
    ),
  );
  details.dataset.key = `account ${account}`;
  return details;
}
