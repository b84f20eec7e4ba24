/** Opens the guided set up in place of this page; says why where that cannot be. */
import { ask } from './ask.ts';
import { say } from './message.ts';
import { enqueue } from './queue.ts';

export async function openWizard(): Promise<void> {
  const reply = await enqueue(() => ask('showAdoptHere'));
  if (!reply.ok) say('error', reply.message);
}
