/** Says why an act was refused, with the buttons that help: each of them works. */
import type { Alike, RefusalReply } from '../../addon/contract.ts';
import { ask } from './ask.ts';
import { runChange, undo } from './change.ts';
import { byId, makeButton } from './element.ts';
import { reloadLedger } from './ledger.ts';
import { say, sayFailed } from './message.ts';
import { isPassing } from './passing.ts';
import { enqueue } from './queue.ts';
import { makeUndoButton } from './undo-button.ts';

export interface Override {
  readonly label: string;
  readonly run: () => void;
}

/** `title` names what was not done; `override` answers a caution. */
export async function sayRefusal(
  { code, message }: RefusalReply,
  again: () => void,
  { title, override }: { title?: string; override?: Override | undefined } = {},
): Promise<void> {
  const tell = (why: string, ...ways: Node[]) =>
    title === undefined ? say('error', why, ...ways) : sayFailed(title, why, ...ways);
  if (code === 'caution' && override) return tell(message, makeButton(override.label, override.run));
  if (code !== 'set up') return tell(message, ...(isPassing(code) ? [makeButton('Try again', again)] : []));
  const health = makeButton('See what is missing');
  health.dataset.open = 'health';
  tell(message, health);
  const reply = await enqueue(() => ask('readHealth'));
  const [renamed] = reply.ok ? reply.health.renamed : [];
  // Meanwhile something else may have been said.
  if (renamed && health.isConnected && !byId('message').hidden) tell(renamed.says, ...waysOf(renamed));
}

/** A column was given another header: it is used under that, or gets its own back. */
function waysOf({ kind, key, options }: Alike): HTMLElement[] {
  return options.map(({ value, label }, place) =>
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
