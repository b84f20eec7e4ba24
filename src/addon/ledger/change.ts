/**
 * The frame of each change that the sidebar asks for: lock, read once, decide, commit, and answer with what
 * follows.
 */
import type { Day } from '../../core/day.ts';
import { readLog } from '../../sheet/log/log.ts';
import { readSettings } from '../../sheet/records/settings.ts';
import type { Reply } from '../contract.ts';
import { replyOf } from '../frame/refusal.ts';
import { type Act, commit } from './commit.ts';
import { describeLedger } from './describe-ledger.ts';
import { locked } from './locked.ts';
import type { RowChange } from './row-change.ts';
import type { Session } from './session.ts';
import { inTheirWords } from './their-words.ts';
import { withDerived } from './with-derived.ts';

/**
 * Reads settings and log before anything is written, so that a missing sheet is a refusal with nothing
 * changed.
 */
export function change(act: (session: Session) => Reply): Reply {
  return replyOf(() =>
    locked((workbook) => {
      const settings = readSettings(workbook, workbook.calendar);
      return act({ workbook, log: readLog(workbook, workbook.calendar), settings });
    }),
  );
}

/** Brings a change about and answers. Throws what is to be said of other rows that may have been met. */
export function done(session: Session, act: Act, rows: readonly RowChange[], resendFrom?: Day): Reply {
  const { workbook, log } = session;
  const {
    action,
    met,
    log: after = log,
  } = commit(
    workbook,
    { ...act, usualAccount: session.settings.accounts[0]?.name },
    withDerived(session, inTheirWords(log, rows)),
  );
  if (met) throw met;
  // What was not read as a table may have changed by the act: the rules of Settings.
  const isOfLog = rows.every(({ table }) => table.name === 'log');
  return {
    ok: true,
    already: false,
    resendFrom: resendFrom ?? null,
    action,
    ledger: describeLedger(workbook, isOfLog ? { ...session, log: after } : undefined),
  };
}

/** The answer when there was nothing left to do. */
export function already(session: Session, resendFrom?: Day): Reply {
  return {
    ok: true,
    already: true,
    resendFrom: resendFrom ?? null,
    action: null,
    ledger: describeLedger(session.workbook, session),
  };
}
