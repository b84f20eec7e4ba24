/** The button that undoes what was just done. What the user has edited since is kept, and told. */
import type { RefusalReply, UndoReply } from '../../addon/contract.ts';
import type { Success } from './change.ts';
import { makeButton } from './element.ts';
import { say } from './message.ts';

type Undone = Success & Partial<Extract<UndoReply, { ok: true }>>;

/** `way` is asked again while the act is larger than one call undoes. */
export function makeUndoButton(
  way: () => Promise<Undone | RefusalReply>,
  onUndone: () => void = () => {},
): HTMLButtonElement {
  const button = makeButton('Undo', async () => {
    const said = ['Undone.'];
    button.disabled = true;
    for (let isMore: boolean | undefined = true; isMore; ) {
      const reply = await way();
      button.disabled = false;
      if (!reply.ok)
        return say(
          'error',
          reply.message,
          makeButton('Try again', () => button.click()),
        );
      const { kept = [], keptCount = 0, more } = reply;
      said.push(...kept.map(({ cell, why }) => `${cell} is kept: ${why}.`));
      if (keptCount > kept.length) said.push(`${keptCount - kept.length} more are kept.`);
      isMore = more;
    }
    onUndone();
    say('success', said.join(' '));
  });
  return button;
}
