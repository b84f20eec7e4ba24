/** Set up that has nothing to ask: a new log beside what is there. */
import type { ShownReply } from '../contract.ts';
import { replyOf } from '../frame/refusal.ts';
import { locked } from '../ledger/locked.ts';
import { setUpAll } from './set-up-all.ts';

/** Takes the sheet in front if it is empty, else makes a new one; repairs where there is a log already. */
export function setUpHere(): ShownReply {
  return replyOf(() =>
    locked((workbook) => {
      setUpAll(workbook);
      return { ok: true as const };
    }),
  );
}
