/** The button that undoes what was just done. What the user has edited since is kept, and told. */
import type { RefusalReply, UndoReply } from '../../addon/contract.ts';
import type { Success } from './change.ts';
import { makeButton } from './element.ts';
import { say } from './message.ts';

type Undone = Success & Partial<Extract<UndoReply, { ok: true }>>;

export function makeUndoButton(
  way: () => Promise<Undone | RefusalReply>,
  onUndone: () => void = () => {},
): HTMLButtonElement {
  const button = makeButton('Undo', async () => {
    button.disabled = true;
    const reply = await way();
    button.disabled = false;
    if (!reply.ok)
      return say(
        'error',
        reply.message,
        makeButton('Try again', () => button.click()),
      );
    const { kept = [], keptCount = 0 } = reply;
    const said = ['Undone.', ...kept.map(({ cell, why }) => `${cell} is kept: ${why}.`)];
    if (keptCount > kept.length) said.push(`${keptCount - kept.length} more are kept.`);
    onUndone();
    say('success', said.join(' '));
  });
  return button;
}
