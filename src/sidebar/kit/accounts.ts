/** The field that asks for an account, wherever there is one. */
import type { AccountStanding } from '../../addon/contract.ts';
import { make } from './element.ts';

/** Fields of views that share the choice, and what was chosen last in one of them. */
const shared: HTMLSelectElement[] = [];
let chosen: string | undefined;

/** What is chosen in one of these fields is chosen in the others, as far as they offer it: the views draw it when they are opened. */
export function shareAccount(fields: readonly HTMLSelectElement[]): void {
  shared.push(...fields);
  for (const field of fields) field.addEventListener('change', () => chooseAccount(field.value));
}

export function chooseAccount(account: string): void {
  chosen = account;
  for (const field of shared) take(field);
}

/** Undefined until one was chosen; may be what one of them has beside accounts, such as all. */
export function chosenAccount(): string | undefined {
  return chosen;
}

function take(field: HTMLSelectElement): void {
  if ([...field.options].some(({ value }) => value === chosen)) field.value = chosen as string;
}

/**
 * Offers the accounts of Settings, after `extra`. What was chosen stays while it is offered, else it is what was chosen for
 * all views, or the first; where there is but one account, the field is not shown.
 */
export function offerAccounts(
  select: HTMLSelectElement,
  standings: readonly Pick<AccountStanding, 'account'>[],
  ...extra: HTMLOptionElement[]
): void {
  const before = select.value;
  select.replaceChildren(...extra, ...standings.map(({ account }) => make('option', '', account)));
  select.value = before;
  if (select.value !== before || before === '') {
    select.selectedIndex = 0;
    if (shared.includes(select)) take(select);
  }
  (select.parentElement as HTMLElement).hidden = standings.length < 2;
}
