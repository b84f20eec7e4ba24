/** Calls that change the sheet. */
import type { Reply } from '../../addon/contract.ts';
import { showLedger } from './ledger.ts';
import { inTurn } from './turn.ts';

/** A call that changes something, in turn; a reply that brings a ledger shows it. Rejects with a worded Error. */
export async function change(ask: () => Promise<Reply>): Promise<Reply> {
  const reply = await inTurn(ask);
  if (reply.ok) showLedger(reply.ledger);
  return reply;
}
