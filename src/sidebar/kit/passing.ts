/** The refusals where trying again can help. */
import type { RefusalCode } from '../../addon/contract.ts';

const PASSING: ReadonlySet<RefusalCode> = new Set(['busy', 'fault', 'offline', 'accounts']);

export function isPassing(code: RefusalCode): boolean {
  return PASSING.has(code);
}
