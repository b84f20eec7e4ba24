/**
 * The frame of everything that changes the sheet: nothing is sent twice, the answer is said, and what was
 * done can be undone.
 */
import type { RefusalReply } from '../../addon/contract.ts';
import { runChange, type Success, undo } from './change.ts';
import { clearMessage, say } from './message.ts';
import { type Override, sayRefusal } from './refusal.ts';
import { whileSaving } from './saving.ts';
import { makeUndoButton } from './undo-button.ts';

export interface Follow<R> {
  /** After a success, before it is said. */
  readonly onDone?: (reply: R) => void;
  /** After it was undone. */
  readonly onUndone?: () => void;
  /** Answers a caution: asks again, with the user's word. */
  readonly override?: Override;
  /** What undoes an act that is none of the Journal's. */
  readonly back?: () => Promise<Success | RefusalReply>;
}

/** Runs a change while `place` takes no key and no click, and says how it went. Gives whether it was done. */
export function act<R extends Success>(
  place: HTMLElement,
  request: () => Promise<R | RefusalReply>,
  describe: (reply: R) => string,
  follow: Follow<R> = {},
): Promise<boolean> {
  const { onDone = () => {}, onUndone = () => {}, override, back } = follow;
  return whileSaving(place, async () => {
    clearMessage();
    const reply = await runChange(request);
    if (!reply.ok) {
      sayRefusal(reply, () => act(place, request, describe, follow), { override });
      return false;
    }
    onDone(reply);
    const { action } = reply;
    const way = action ? () => undo(action) : back;
    say('success', describe(reply), ...(way ? [makeUndoButton(way, onUndone)] : []));
    return true;
  });
}
