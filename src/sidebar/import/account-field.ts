/** Says whose archive it is, or asks for the account where that cannot be told. */
import type { ImportAccount } from '../../addon/contract.ts';
import { make, makeButton } from '../kit/element.ts';
import { accountOf, type Owner } from './account.ts';

export interface Hooks {
  /** Another account was chosen. */
  readonly onChoose: (account: string) => void;
  /** The account is to have its owner's name, wherever it is written. */
  readonly onName: (account: string, name: string) => void;
}

/** The account to begin with. Undefined where there is none to choose from. */
export function renderAccount(
  place: HTMLElement,
  owner: Owner,
  accounts: readonly ImportAccount[],
  { onChoose, onName }: Hooks,
): string | undefined {
  const choice = accountOf(owner, accounts);
  if (choice.kind === 'found') {
    const how = choice.by === 'address' ? 'known by its profile address' : 'known by its name';
    place.replaceChildren(make('p', '', `Account: ${choice.account} (${how})`));
    return choice.account;
  }
  const { candidates, newName, unnamed, others } = choice;
  const select = make('select', '', ...candidates.map((name) => new Option(name, name)));
  if (newName !== undefined) select.append(new Option(`Add “${newName}” as a new account`, newName));
  select.addEventListener('change', () => onChoose(select.value));
  const who = owner.name || owner.slug || 'somebody it does not name';
  const known = others.length > 0 ? `, which is not ${others.join(' or ')}` : '';
  const { name } = owner;
  const naming =
    unnamed === undefined
      ? []
      : [
          makeButton(`Rename “${unnamed}” to “${name}”`, () => onName(unnamed, name)),
          make('p', 'quiet', 'In Settings and everywhere in your log. You can undo it.'),
        ];
  place.replaceChildren(
    make('p', '', `This is the archive of ${who}${known}.`),
    ...naming,
    make('label', '', 'Import it into the account ', select),
  );
  return select.value || undefined;
}
