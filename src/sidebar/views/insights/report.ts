/** One account on a sheet for a client. */
import { make, makeButton } from '../../kit/element.ts';
import { makeSelect } from '../../kit/select.ts';

/** `chosen` is the account that is shown, '' for all. */
export function renderReport(
  accounts: readonly string[],
  chosen: string,
  run: (account: string) => void,
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
    makeButton('Make the report', () => run(select.value)),
  );
  details.dataset.key = `report ${chosen}`;
  return details;
}
