/** Sheets that are made by a press: insights, and one account for a client. */
import { act } from './act.ts';
import { ask } from './ask.ts';
import { make, makeButton } from './element.ts';
import { labelled, makeSelect, type Offer } from './select.ts';

/** '' is all accounts. The sheet was made, or taken away again: `follow` shows that. */
export function makeInsightsButton(
  place: HTMLElement,
  account: string,
  follow: () => void,
): HTMLButtonElement {
  const words = 'Put these on a sheet';
  const button = makeButton(words, () =>
    act(
      place,
      () => ask('makeInsights', account),
      () => `Made the sheet Insights${account && ` of ${account}`}.`,
      { onDone: follow, onUndone: follow },
    ),
  );
  button.dataset.key = 'sheet';
  return button;
}

/** What a report may be of; the server knows them by these names, and begins with the first. */
const PERIODS: readonly Offer[] = [
  ['recent', 'Recent weeks'],
  ['last month', 'Last month'],
  ['last 90 days', 'Last 90 days'],
  ['all', 'All'],
];

/** One account for a client. `place` is where it is offered; `chosen` is the account that is shown, '' for all. */
export function renderReport(
  place: HTMLElement,
  accounts: readonly string[],
  chosen: string,
): HTMLDetailsElement {
  const offers = accounts.map((account) => [account, account] as const);
  const whose = makeSelect('Account', offers, chosen || accounts[0], () => {});
  const period = makeSelect('', PERIODS, 'recent', () => {});
  const of = () => (accounts.length > 1 ? whose.value : '');
  const details = make(
    'details',
    'method quiet',
    make('summary', '', 'Report for a client'),
    make(
      'p',
      '',
      'A sheet to print: what is pending, what you sent, and who accepted. No other account is on it.',
    ),
    ...(chosen === '' && accounts.length > 1 ? [labelled('Account ', whose)] : []),
    labelled('Period ', period),
    makeButton('Make the report', () => makeReport(place, of(), period.value)),
  );
  details.dataset.key = `report ${chosen}`;
  return details;
}

/** '' is the first account. */
function makeReport(place: HTMLElement, of: string, period: string): void {
  act(
    place,
    () => ask('makeReport', of, period),
    ({ already }) =>
      `${already ? 'It was there already, and is' : `Made the ${of === '' ? 'report' : `sheet for ${of}`}. It’s`} in front now, ready to print.`,
  );
}
