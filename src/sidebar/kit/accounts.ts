/** The field that asks for an account, wherever there is one. */
import type { Ledger } from '../../addon/contract.ts';
import { make } from './element.ts';

/**
 * Offers the accounts of Settings, after `extra`. What was chosen stays while it is offered, else it is the
 * first; where there is but one account, the field is not shown.
 */
export function offerAccounts(
  select: HTMLSelectElement,
  standings: Ledger['standings'],
  ...extra: HTMLOptionElement[]
): void {
  const before = select.value;
  select.replaceChildren(...extra, ...standings.map(({ account }) => make('option', '', account)));
  select.value = before;
  if (select.value !== before || before === '') select.selectedIndex = 0;
  (select.parentElement as HTMLElement).hidden = standings.length < 2;
}
