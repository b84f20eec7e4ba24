/** The newest import, below where the next one begins: who finds a mistake later undoes it there. */
import { ask } from '../kit/ask.ts';
import { byId, makeButton } from '../kit/element.ts';
import { enqueue } from '../kit/queue.ts';

/** Says nothing where there is none, or where it can't be read: that is no obstacle to another import. */
export async function showLastImport(undo: (action: string) => void): Promise<void> {
  const place = byId('archive-last');
  place.hidden = true;
  const reply = await enqueue(() => ask('readLastImport'));
  if (!reply.ok || reply.last === null) return;
  const { action, what, when } = reply.last;
  const button = makeButton('Undo', () => undo(action), 'plain link');
  button.setAttribute('aria-label', `Undo: ${what}`);
  place.replaceChildren(`${what}${when && `, ${when}`}. `, button);
  place.hidden = false;
}
