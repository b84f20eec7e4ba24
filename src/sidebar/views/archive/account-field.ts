/** Says whose archive it is, or asks for the account where that cannot be told. */
import type { ImportAccount } from '../../../addon/contract.ts';
import { make } from '../../kit/element.ts';
import { accountOf, type Owner } from './account.ts';

/** The account to begin with; `onChoose` tells another one. Undefined where there is none to choose from. */
export function renderAccount(
  place: HTMLElement,
  owner: Owner,
  accounts: readonly ImportAccount[],
  onChoose: (account: string) => void,
): string | undefined {
  const choice = accountOf(owner, accounts);
  if (choice.kind === 'found') {
    const how = choice.by === 'address' ? 'known by its profile address' : 'known by its name';
    place.replaceChildren(make('p', '', `Account: ${choice.account} (${how})`));
    return choice.account;
  }
  const { candidates, newName, others } = choice;
  const select = make('select', '', ...candidates.map((name) => new Option(name, name)));
  if (newName !== undefined) select.append(new Option(`Add “${newName}” as a new account`, newName));
  select.addEventListener('change', () => onChoose(select.value));
  const who = owner.name || owner.slug || 'somebody it does not name';
  const known = others.length > 0 ? `, which is not ${others.join(' or ')}` : '';
  place.replaceChildren(
    make('p', '', `This is the archive of ${who}${known}.`),
    make('label', '', 'Import it into the account ', select),
  );
  return select.value || undefined;
}
