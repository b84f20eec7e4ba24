/** Sheets that are made by a press: insights, and one account for a client. */
import { act } from './act.ts';
import { ask } from './ask.ts';
import { make, makeButton } from './element.ts';
import { makeSelect } from './select.ts';

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

/** Of the only account. `place` is where it is offered. */
export function makeReportButton(place: HTMLElement): HTMLButtonElement {
  const button = makeButton('Report for a client', () => makeReport(place, ''));
  button.dataset.key = 'report';
  return button;
}

/** Of one of several; `chosen` is the account that is shown, '' for all. */
export function renderReport(
  place: HTMLElement,
  accounts: readonly string[],
  chosen: string,
): HTMLDetailsElement {
  const offers = accounts.map((account) => [account, account] as const);
  const select = makeSelect('Account', offers, chosen || accounts[0], () => {});
  const details = make(
    'details',
    'method quiet',
    make('summary', '', 'Report for a client'),
    make(
      'p',
      '',
      'A sheet to print: what is pending, what you sent, and who accepted. No other account is on it.',
    ),
    ...(chosen === '' ? [make('label', '', 'Account ', select)] : []),
    makeButton('Make the report', () => makeReport(place, select.value)),
  );
  details.dataset.key = `report ${chosen}`;
  return details;
}

/** '' is the first account. */
function makeReport(place: HTMLElement, of: string): void {
  act(
    place,
    () => ask('makeReport', of),
    ({ stays }) =>
      `Made the ${of === '' ? 'report' : `sheet for ${of}`}. It’s in front now, ready to print.${stays ? ` The one you changed is kept: “${stays}”.` : ''}`,
  );
}
