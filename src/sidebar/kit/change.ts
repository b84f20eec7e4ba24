/** Calls that change the sheet. */
import type { Ledger, RefusalReply } from '../../addon/contract.ts';
import { ask, type ReplyOf } from './ask.ts';
import { reloadLedger, showLedger } from './ledger.ts';
import { enqueue } from './queue.ts';

/** What a server function answers when it has done what was asked. */
export interface Success {
  readonly ok: true;
  readonly ledger?: Ledger | null;
  /** What undoes it; null or left out where nothing does. */
  readonly action?: string | null;
}

/** A call that changes something, in its turn; a reply that brings a ledger shows it. */
export async function runChange<R extends Success>(
  request: () => Promise<R | RefusalReply>,
): Promise<R | RefusalReply> {
  const reply = await enqueue(request);
  if (reply.ok && reply.ledger) showLedger(reply.ledger);
  // There is no log any more: the page says so.
  else if (reply.ok && reply.ledger === null) await reloadLedger();
  return reply;
}

/** Undoes the action of that id, in its turn. */
export function undo(action: string): Promise<ReplyOf<'takeBack'>> {
  return runChange(() => ask('takeBack', action));
}
