/** How one page of the add-on gives way to another, or is closed. */
import { ask } from './ask.ts';
import { say } from './message.ts';
import { enqueue, isUnderWay } from './queue.ts';

/**
 * Shows another page in the place of this one, once all that was asked before is answered. Not in the queue itself:
 * an act that came after it would wait, and end with this page.
 */
export async function showPage(
  door: 'showAdoptHere' | 'showImport' | 'showSidebar',
  ...first: Parameters<typeof import('../../addon/main.ts').showSidebar>
): Promise<void> {
  say('quiet', 'One moment…');
  await enqueue(async () => {});
  const reply = await (door === 'showSidebar' ? ask(door, ...first) : ask(door));
  if (!reply.ok) say('error', reply.message);
}

/** What waits for its turn dies with the page: the browser asks before it closes it. */
export function askBeforeClosing(): void {
  addEventListener('beforeunload', (event) => {
    if (isUnderWay()) event.preventDefault();
  });
}
