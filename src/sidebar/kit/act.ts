/** Buttons that change the sheet at once: nothing is sent twice, the answer is said, and what was done can be undone. */
import type { Reply } from '../../addon/contract.ts';
import { change } from './change.ts';
import { makeButton } from './element.ts';
import { forgetUndo } from './import-undo.ts';
import { showLedger } from './ledger.ts';
import { say } from './message.ts';
import { door } from './server.ts';
import { inTurn } from './turn.ts';

type Done = Extract<Reply, { ok: true }>;

/**
 * Carries out a change while `place` takes no key and no click, and says how it went. `then` follows a success, and its
 * being undone.
 */
export async function act(
  place: HTMLElement,
  ask: () => Promise<Reply>,
  describe: (reply: Done) => string,
  then: () => void = () => {},
): Promise<void> {
  await whileStill(place, async () => {
    const reply = await change(ask);
    if (!reply.ok) return say('error', reply.message);
    forgetUndo();
    const { action } = reply;
    then();
    say('success', describe(reply), ...(action === null ? [] : [undoButton(action, then)]));
  });
}

/** Writes while `place` is still, says what failed, and gives the focus back where it was not taken elsewhere. */
export async function whileStill(place: HTMLElement, write: () => Promise<void>): Promise<void> {
  const focused = document.activeElement;
  place.inert = true;
  say('quiet', 'Writing to the sheet…');
  try {
    await write();
  } catch (error) {
    say('error', (error as Error).message);
  } finally {
    place.inert = false;
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (isLost && focused instanceof HTMLElement && focused.isConnected) focused.focus();
  }
}

function undoButton(action: string, then: () => void): HTMLButtonElement {
  const button = makeButton('Undo', async () => {
    button.disabled = true;
    try {
      const reply = await inTurn(() => door('takeBack')(action));
      if (!reply.ok) return say('error', reply.message);
      showLedger(reply.ledger);
      then();
      const kept = reply.kept.map(({ cell, why }) => ` ${cell} is kept: ${why}`).join('');
      say('success', `Taken back.${kept}`);
    } catch (error) {
      say('error', (error as Error).message);
      button.disabled = false;
    }
  });
  return button;
}
