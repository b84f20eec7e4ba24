/** One execution at a time: the frame of everything that writes. */
import { flush } from '../../sheet/flush.ts';
import { Busy } from '../frame/busy.ts';
import { openWorkbook, type Workbook } from '../frame/workbook.ts';
import { recover } from './recovery.ts';
import { finishTheRest } from './unfinished.ts';

const LOCK_WAIT_MS = 20_000;

/**
 * Runs `work` while no other execution of this add-on writes to the document, after what an earlier one left was rolled
 * forward. What was written is flushed before the lock is given back, for the next one. Throws Busy after 20 seconds.
 */
export function locked<T>(work: (workbook: Workbook) => T): T {
  // In a clock trigger Google may not know the document.
  const lock = LockService.getDocumentLock() ?? LockService.getScriptLock();
  if (!lock.tryLock(LOCK_WAIT_MS)) {
    throw new Busy(
      'Someone else is writing to this log right now. Nothing was changed. Try again in a moment.',
    );
  }
  try {
    const workbook = openWorkbook();
    recover(workbook);
    finishTheRest(workbook);
    const result = work(workbook);
    flush();
    return result;
  } catch (error) {
    attempt(() => flush());
    throw error;
  } finally {
    attempt(() => lock.releaseLock());
  }
}

/** For what is tidied up at the end: its own error hides neither another nor what was done. */
function attempt(act: () => void): void {
  try {
    act();
  } catch {
    // Google does both by itself when the execution ends.
  }
}
