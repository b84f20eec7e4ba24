/** The accounts: each with its type, handed over, renamed or merged wherever it is written, and one more to be added. */
import type { AccountChange, Ledger } from '../../../addon/contract.ts';
import { act } from '../../kit/act.ts';
import { ask } from '../../kit/ask.ts';
import { byId, make, makeButton } from '../../kit/element.ts';
import { onLedger } from '../../kit/ledger.ts';
import { ageMessage } from '../../kit/message.ts';
import { redraw } from '../../kit/redraw.ts';
import { labelled, makeSelect } from '../../kit/select.ts';

export function createAccounts(): void {
  const place = byId('rules-rename');
  onLedger(({ standings }: Ledger) => {
    const names = standings.map(({ account }) => account);
    redraw(
      place,
      ...names.map((account) =>
        renderAccount(
          account,
          names.filter((name) => name !== account),
          place,
        ),
      ),
      renderFolded('Add an account', renderNaming('Add', null, '', place)),
    );
  });
}

/** `others` are those that it can be merged into. */
function renderAccount(account: string, others: readonly string[], place: HTMLElement): HTMLElement {
  const folded = renderFolded(
    `Hand over or rename “${account}”`,
    make('p', 'quiet', 'Its invitations and blocks stay with it, under the new name.'),
    ...renderNaming('Rename', account, account, place),
  );
  if (others.length === 0) return folded;
  const offers = others.map((name) => [name, name] as const);
  const select = makeSelect('', offers, others[0], () => {});
  const merge = makeButton('Merge…', () =>
    change({ from: account, to: select.value, merge: false }, place, merge),
  );
  folded.append(labelled('Or merge it into ', select), merge);
  return folded;
}

function renderFolded(title: string, ...content: (HTMLElement | HTMLElement[])[]): HTMLElement {
  const details = make('details', '', make('summary', '', title), ...content.flat());
  details.dataset.key = title;
  return details;
}

function renderNaming(verb: string, from: string | null, written: string, place: HTMLElement): HTMLElement[] {
  const input = make('input', '');
  input.value = written;
  input.autocomplete = 'off';
  const save = () => change({ from, to: input.value, merge: false }, place);
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    save();
  });
  return [make('label', '', 'Name ', input), makeButton(verb, save)];
}

/** Before two become one, the server says what becomes whose, and asks: a caution, unless that was meant, by the button `merge`. */
async function change(asked: AccountChange, place: HTMLElement, merge?: HTMLElement): Promise<void> {
  const isDone = await act(
    place,
    () => ask('changeAccount', asked),
    (reply) =>
      reply.already
        ? 'Nothing to change.'
        : asked.merge
          ? `Merged into ${asked.to}.`
          : asked.from === null
            ? 'Added.'
            : 'Renamed everywhere.',
    {
      override: {
        ...(merge
          ? { label: 'Merge', back: merge }
          : { label: 'Merge them', title: `Settings already lists “${asked.to.trim()}”` }),
        run: () => change({ ...asked, merge: true }, place),
      },
    },
  );
  if (isDone) ageMessage();
}
