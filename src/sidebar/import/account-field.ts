/** Says whose archive it is, or asks for the account where that cannot be told. */
import type { ImportAccount } from '../../addon/contract.ts';
import { make, makeButton } from '../kit/element.ts';
import { labelled, makeSelect } from '../kit/select.ts';
import { accountOf, type Owner } from './account.ts';

export interface Hooks {
  /** Another account was chosen. */
  readonly onChoose: (account: string) => void;
  /** The account is to have its owner's name, wherever it is written. */
  readonly onName: (account: string, name: string) => void;
}

/** The account to begin with. Undefined where it is to be chosen first: nobody's history comes into an account unasked. */
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
  const { candidates, newName, unnamed, preset, others, namesake } = choice;
  const offers = candidates.map((name) => [name, name] as const);
  const add = newName === undefined ? [] : [[newName, `Add “${newName}” as a new account`] as const];
  if (offers.length + add.length === 0)
    throw new Error(
      'Cannot import: the archive doesn’t name its owner, and Settings has no account. Add one there first.',
    );
  const who = owner.name || owner.slug || 'somebody it does not name';
  const known =
    namesake === undefined
      ? others.length > 0 && `, which is not ${others.join(' or ')}`
      : `. In Settings, the account ${namesake} has another profile address`;
  const { name } = owner;
  const naming =
    unnamed === undefined
      ? []
      : [
          makeButton(`Rename “${unnamed}” to “${name}”`, () => onName(unnamed, name)),
          make('p', 'quiet', 'In Settings and everywhere in your log. You can undo it.'),
        ];
  place.replaceChildren(
    make('p', '', `This is the archive of ${who}${known || ''}.`),
    ...naming,
    labelled('Import it into the account ', makeSelect('', [...offers, ...add], preset, onChoose)),
  );
  return preset;
}
