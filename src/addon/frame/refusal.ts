/**
 * A no that is part of the game. Thrown inside a server function, it leaves the door as a reply; nothing was
 * written.
 */
import { NotSetUp } from '../../sheet/book.ts';
import { NotWritable } from '../../sheet/writable.ts';
import { RowsMoved } from '../../sheet/write/rows-moved.ts';
import type { RefusalCode, RefusalReply } from '../contract.ts';
import { Busy } from './busy.ts';
import { findObstacle, logFault, wordsOf } from './fault.ts';

export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: RefusalCode;

  /** Without a code: what was sent can't be used. */
  constructor(message: string, code: RefusalCode = 'invalid') {
    super(message);
    this.code = code;
  }
}

/**
 * The reply of an act, or of what it ended with. Nothing is thrown: the page could not read more than a
 * message.
 */
export function replyOf<T>(act: () => T): T | RefusalReply {
  try {
    return act();
  } catch (error) {
    return refusalOf(error);
  }
}

/**
 * What the user is told of an error. What is no refusal of ours is a fault, unless the spreadsheet's state
 * explains it.
 */
export function refusalOf(error: unknown): RefusalReply {
  const reply = (code: RefusalCode, message: string): RefusalReply => ({ ok: false, code, message });
  if (error instanceof Refusal) return reply(error.code, error.message);
  if (error instanceof Busy) return reply('busy', error.message);
  if (error instanceof RowsMoved) return reply('moved', error.message);
  if (error instanceof NotSetUp) return reply('set up', error.message);
  if (error instanceof NotWritable) return reply('refused', error.message);
  logFault(error);
  const obstacle = findObstacle();
  if (obstacle) return reply('refused', obstacle);
  return reply(
    'fault',
    `The spreadsheet did not answer as expected (${wordsOf(error)}). Check the log, then try again: nothing is logged twice. Signed in to several Google accounts? Open the sheet in a browser profile with one.`,
  );
}
