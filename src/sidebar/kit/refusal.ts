/** Says why an act was refused, with the buttons that help: each of them works. */
import type { Alike, RefusalReply } from '../../addon/contract.ts';
import { ask } from './ask.ts';
import { runChange, undo } from './change.ts';
import { byId, make, makeButton } from './element.ts';
import { reloadLedger } from './ledger.ts';
import { clearMessage, say, sayFailed } from './message.ts';
import { isPassing } from './passing.ts';
import { enqueue } from './queue.ts';
import { sayRenamed } from './say-alike.ts';
import { makeUndoButton } from './undo-button.ts';

export interface Override {
  readonly label: string;
  /** Names what is in the way. */
  readonly title?: string;
  /** The user asked to be asked: no warning, and a way back, to where the focus goes. */
  readonly back?: HTMLElement;
  readonly run: () => void;
}

/** `title` names what was not done; `override` answers a caution. */
export async function sayRefusal(
  { code, message }: RefusalReply,
  again: () => void,
  { override, title = override?.title }: { title?: string | undefined; override?: Override | undefined } = {},
): Promise<void> {
  const tell = (why: string, ...ways: Node[]) =>
    title === undefined ? say('error', why, ...ways) : sayFailed(title, why, ...ways);
  if (code === 'caution' && override) {
    const { label, run, back } = override;
    const cancel = () => {
      clearMessage();
      back?.focus();
    };
    const go = makeButton(label, run);
    return back
      ? say('quiet', message, make('div', 'buttons', go, makeButton('Cancel', cancel)))
      : tell(message, go);
  }
  if (code !== 'set up') return tell(message, ...(isPassing(code) ? [makeButton('Try again', again)] : []));
  const health = makeButton('See what is missing');
  health.dataset.open = 'health';
  tell(message, health);
  const reply = await enqueue(() => ask('readHealth'));
  const [renamed] = reply.ok ? reply.health.renamed : [];
  // Meanwhile something else may have been said.
  if (renamed && health.isConnected && !byId('message').hidden)
    tell(sayRenamed(renamed).says, ...waysOf(renamed));
}

/** A column was given another header: it is used under that, or gets its own back. */
function waysOf(renamed: Alike): HTMLElement[] {
  const { kind, key } = renamed;
  return sayRenamed(renamed).options.map(({ value, label }, place) =>
    makeButton(
      label,
      async () => {
        const reply = await runChange(() => ask('fixAlike', { kind, key, choice: value }));
        if (!reply.ok) return say('error', reply.message);
        const { action } = reply;
        await reloadLedger();
        say('success', 'Fixed. Try again now.', ...(action ? [makeUndoButton(() => undo(action))] : []));
      },
      place === 0 ? 'action' : '',
    ),
  );
}
