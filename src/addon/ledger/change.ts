/** The frame of each change that the sidebar asks for: lock, read, act, and answer with the ledger as it is then. */
import type { Day } from '../../core/day.ts';
import { type Log, readLog } from '../../sheet/log/log.ts';
import { readSettings, type Settings } from '../../sheet/records/settings.ts';
import type { Reply } from '../contract.ts';
import { replyOf } from '../frame/refusal.ts';
import type { Workbook } from '../frame/workbook.ts';
import type { Committed } from './commit.ts';
import { describeLedger } from './describe-ledger.ts';
import { locked } from './locked.ts';

/** Reads settings and log before anything is written, so that a missing sheet is a refusal with nothing changed. */
export function change(act: (workbook: Workbook, log: Log, settings: Settings) => Reply): Reply {
  return replyOf(() =>
    locked((workbook) => {
      const settings = readSettings(workbook, workbook.calendar);
      return act(workbook, readLog(workbook, workbook.calendar), settings);
    }),
  );
}

/** The answer after a change. Throws what it says of other rows that may have been met. */
export function done(workbook: Workbook, { action, met }: Committed, resendFrom?: Day): Reply {
  if (met) throw met;
  return {
    ok: true,
    already: false,
    resendFrom: resendFrom ?? null,
    action,
    ledger: describeLedger(workbook),
  };
}

/** The answer when there was nothing left to do. */
export function already(workbook: Workbook, resendFrom?: Day): Reply {
  return {
    ok: true,
    already: true,
    resendFrom: resendFrom ?? null,
    action: null,
    ledger: describeLedger(workbook),
  };
}
