/** A no that is part of the game. Thrown inside a server function, it leaves the door as a reply; nothing was written. */
import { NotSetUp } from '../sheet/book.ts';
import { RowsMoved } from '../sheet/rows-moved.ts';
import { NotWritable } from '../sheet/writable.ts';
import type { RefusalCode, RefusalReply } from './contract.ts';
import { Busy } from './workbook.ts';

export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: RefusalCode;

  constructor(code: RefusalCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** The reply of an act, or of the refusal it ended with. Any other error is a fault and goes on. */
export function replyOf<T>(act: () => T): T | RefusalReply {
  try {
    return act();
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal) return refusal;
    throw error;
  }
}

/** What the user is told of an error that they or the owner can put right; undefined for a fault. */
export function refusalOf(error: unknown): RefusalReply | undefined {
  const reply = (code: RefusalCode, { message }: Error): RefusalReply => ({ ok: false, code, message });
  if (error instanceof Refusal) return reply(error.code, error);
  if (error instanceof Busy) return reply('busy', error);
  if (error instanceof RowsMoved) return reply('moved', error);
  if (error instanceof NotSetUp) return reply('set up', error);
  if (error instanceof NotWritable) return reply('refused', error);
  if (error instanceof Error && PROTECTED.test(error.message))
    return reply('refused', new NotWritable(GUARDED));
  return undefined;
}

/** Google's words where a protected sheet or cell was not found out before; users of other languages get others. */
const PROTECTED = /\bprotected (?:cell|sheet|range)/i;
const GUARDED =
  'Cannot write to the spreadsheet: a sheet or cell of Invite Ledger is protected and you may not edit it. Ask the owner of the spreadsheet to let you (Data › Protect sheets and ranges), then try again.';
