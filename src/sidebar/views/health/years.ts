/** Closed invitations of past years leave the log part by part, each in an execution of its own; undone, the last part comes back first. */
import type { Health, RefusalReply } from '../../../addon/contract.ts';
import { ask } from '../../kit/ask.ts';
import { undo } from '../../kit/change.ts';
import { count } from '../../kit/count.ts';
import { say } from '../../kit/message.ts';

export interface Years {
  readonly ok: true;
  readonly health: Health;
  readonly moved: number;
  /** Of the parts, in their order. */
  readonly actions: readonly string[];
}

/** `total` is how many there were when Health was read. */
export async function moveYears(withReady: boolean, total: number): Promise<Years | RefusalReply> {
  say('quiet', `Moving ${count(total, 'invitation')}…`);
  const actions: string[] = [];
  let moved = 0;
  for (;;) {
    const reply = await ask('moveClosed', withReady);
    if (!reply.ok) return reply;
    if (reply.action) actions.push(reply.action);
    moved += reply.moved;
    if (reply.health) return { ok: true, health: reply.health, moved, actions };
    say('quiet', `Moved ${moved.toLocaleString('en')} of ${count(moved + reply.left, 'invitation')}…`);
  }
}

export async function moveBack(actions: readonly string[]): ReturnType<typeof undo> {
  const [last = '', ...others] = [...actions].reverse();
  let reply = await undo(last);
  for (const action of others) {
    if (!reply.ok) return reply;
    const next = await undo(action);
    reply = next.ok
      ? { ...next, kept: [...reply.kept, ...next.kept], keptCount: reply.keptCount + next.keptCount }
      : next;
  }
  return reply;
}
