/**
 * The frame of everything that changes the sheet: nothing is sent twice, the answer is said, and what was
 * done can be undone.
 */
import type { RefusalReply } from '../../addon/contract.ts';
import { runChange, type Success, undo } from './change.ts';
import { makeButton } from './element.ts';
import { forgetUndo } from './import-undo.ts';
import { say } from './message.ts';

export interface Follow<R> {
  /** After a success, before it is said. */
  readonly onDone?: (reply: R) => void;
  /** After it was undone. */
  readonly onUndone?: () => void;
  /** Answers a caution: asks again, with the user's word. */
  readonly override?: { readonly label: string; readonly run: () => void };
}

/** Runs a change while `place` takes no key and no click, and says how it went. Gives whether it was done. */
export function act<R extends Success>(
  place: HTMLElement,
  request: () => Promise<R | RefusalReply>,
  describe: (reply: R) => string,
  { onDone = () => {}, onUndone = () => {}, override }: Follow<R> = {},
): Promise<boolean> {
  return whileDisabled(place, async () => {
    say('quiet', 'Writing to the sheet…');
    const reply = await runChange(request);
    if (!reply.ok) {
      const isCaution = reply.code === 'caution' && override;
      say('error', reply.message, ...(isCaution ? [makeButton(override.label, override.run)] : []));
      return false;
    }
    forgetUndo();
    onDone(reply);
    say('success', describe(reply), ...(reply.action ? [undoButton(reply.action, onUndone)] : []));
    return true;
  });
}

/** Works while `place` takes no key and no click; gives the focus back where it was not taken elsewhere. */
async function whileDisabled<T>(place: HTMLElement, work: () => Promise<T>): Promise<T> {
  const focused = document.activeElement;
  place.inert = true;
  place.setAttribute('aria-busy', 'true');
  try {
    return await work();
  } finally {
    place.inert = false;
    place.setAttribute('aria-busy', 'false');
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (isLost && focused instanceof HTMLElement && focused.isConnected) focused.focus();
  }
}

function undoButton(action: string, onUndone: () => void): HTMLButtonElement {
  const button = makeButton('Undo', async () => {
    button.disabled = true;
    const reply = await undo(action);
    button.disabled = false;
    if (!reply.ok) return say('error', reply.message);
    onUndone();
    const more = reply.keptCount - reply.kept.length;
    const kept = reply.kept.map(({ cell, why }) => ` ${cell} is kept: ${why}`);
    say('success', `Undone.${kept.join('')}${more > 0 ? ` ${more} more are kept.` : ''}`);
  });
  return button;
}
