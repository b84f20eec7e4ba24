/** A no that is part of the game. Thrown inside a server function, it leaves the door as a reply; nothing was written. */
import { NotSetUp } from '../sheet/book.ts';
import { RowsMoved } from '../sheet/log-check.ts';
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
    if (error instanceof Refusal) return { ok: false, code: error.code, message: error.message };
    if (error instanceof Busy) return { ok: false, code: 'busy', message: error.message };
    if (error instanceof RowsMoved) return { ok: false, code: 'moved', message: error.message };
    if (error instanceof NotSetUp) return { ok: false, code: 'set up', message: error.message };
    throw error;
  }
}
