/** The accounts: each with its type, to be renamed wherever it is written, and one more to be added. */
import type { AccountChange, Ledger } from '../../../addon/contract.ts';
import { act } from '../../kit/act.ts';
import { ask } from '../../kit/ask.ts';
import { byId, make, makeButton } from '../../kit/element.ts';
import { onLedger } from '../../kit/ledger.ts';
import { redraw } from '../../kit/redraw.ts';

export function createAccounts(): void {
  const place = byId('rules-rename');
  onLedger(({ standings }: Ledger) => {
    redraw(
      place,
      ...standings.map(({ account }) =>
        renderNaming(`Rename “${account}”`, 'Rename', account, account, place),
      ),
      renderNaming('Add an account', 'Add', null, '', place),
    );
  });
}

function renderNaming(
  title: string,
  verb: string,
  from: string | null,
  written: string,
  place: HTMLElement,
): HTMLElement {
  const input = make('input', '');
  input.value = written;
  input.autocomplete = 'off';
  const save = (merge: boolean): void => {
    const change: AccountChange = { from, to: input.value, merge };
    act(
      place,
      () => ask('changeAccount', change),
      (reply) => (reply.already ? 'Nothing to change.' : from === null ? 'Added.' : 'Renamed everywhere.'),
      { override: { label: 'Merge them', run: () => save(true) } },
    );
  };
  const details = make('details', '', make('summary', '', title));
  details.append(
    make('label', '', 'Name ', input),
    makeButton(verb, () => save(false)),
  );
  details.dataset.key = title;
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    save(false);
  });
  return details;
}
