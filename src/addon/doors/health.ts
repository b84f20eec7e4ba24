/**
 * Health: what is wrong with daily check, sheets and log, told with its cell, and mended where a fix is safe.
 */
import { NotSetUp, SET_UP_MENU } from '../../sheet/book.ts';
import { flush } from '../../sheet/flush.ts';
import { examine, type Found } from '../../sheet/health/health.ts';
import { needsChoice } from '../../sheet/layout/set-up.ts';
import type { AlikeFix, FindingId, FixReply, HealthReply, MoveReply, YearsReply } from '../contract.ts';
import { refresh } from '../daily/run.ts';
import { dailyState } from '../daily/state.ts';
import { readTurnedOn, startDaily, stopDaily, USUAL_HOUR } from '../daily/trigger.ts';
import { cannotUse, readForm } from '../frame/form.ts';
import { Refusal, replyOf } from '../frame/refusal.ts';
import { openWorkbook, type Workbook } from '../frame/workbook.ts';
import { locked } from '../ledger/locked.ts';
import { moveYears } from '../ledger/years/move.ts';
import { describeFindings, describeRenamed } from './describe-findings.ts';
import { applyFix } from './fix.ts';
import { applyAlike, type Fixed } from './fix-alike.ts';
import { describeJournal, moveSome } from './move-journal.ts';
import { setUpAll } from './set-up-all.ts';
import { describeYears } from './years.ts';

/** Reads only, and so waits for nobody. */
export function readHealth(): HealthReply {
  return replyOf(() => healthOf(openWorkbook()));
}

/** Mends one cell, if it still holds what was found there. */
export function fixFinding(id: FindingId): FixReply {
  return replyOf(() =>
    locked((workbook) => {
      const { found } = examine(workbook, workbook.calendar, workbook.today);
      const finding = found.find((candidate) => isSame(candidate, id));
      const fix = finding?.fix;
      if (!finding || !fix || 'account' in fix)
        throw new Refusal('The cell was changed in the meantime. Look again.', 'moved');
      return fixedOf(workbook, { ...applyFix(workbook, finding, fix), fixed: 1, left: 0 });
    }),
  );
}

/** Mends all findings that are alike, in one change; of very many the first. */
export function fixAlike(sent: AlikeFix): FixReply {
  return replyOf(() =>
    locked((workbook) => {
      const asked = readForm(sent);
      const examined = examine(workbook, workbook.calendar, workbook.today);
      return fixedOf(workbook, applyAlike(workbook, examined, asked));
    }),
  );
}

function fixedOf(workbook: Workbook, { action, met, fixed, left }: Fixed): FixReply {
  try {
    refresh(workbook);
  } catch (error) {
    // Another column may be missing still: that is told by what is found.
    if (!(error instanceof NotSetUp)) throw error;
  }
  flush();
  if (met) throw met;
  return { ...healthOf(workbook), action, fixed, left };
}

/** What the menu's set up does when it has nothing to ask. */
export function repairSheets(): HealthReply {
  return replyOf(() =>
    locked((workbook) => {
      if (needsChoice(workbook)) {
        throw new Refusal(
          `Cannot tell which columns of this sheet hold the log: choose ${SET_UP_MENU}.`,
          'set up',
        );
      }
      const action = setUpAll(workbook);
      flush();
      return { ...healthOf(workbook), action };
    }),
  );
}

/** Moves a part of what the Journal has of earlier years; asked again while there is more. */
export function moveOldJournal(): MoveReply {
  return replyOf(() =>
    locked((workbook) => {
      const more = moveSome(workbook);
      return { ...healthOf(workbook), more };
    }),
  );
}

/** Moves a part of the closed invitations of past years to sheets of their own; asked again while some are left. */
export function moveClosed(withReady: boolean): YearsReply {
  return replyOf(() =>
    locked((workbook) => {
      const done = moveYears(workbook, withReady === true);
      return { ok: true as const, ...done, health: done.left > 0 ? null : healthOf(workbook).health };
    }),
  );
}

/** Turns the daily check on for this user, at that hour, or at the one last chosen in this spreadsheet. */
export function repairDaily(hour?: number): HealthReply {
  return replyOf(() =>
    locked((workbook) => {
      const isHour = typeof hour === 'number' && Number.isInteger(hour) && hour >= 0 && hour <= 23;
      if (hour !== undefined && hour !== null && !isHour)
        throw cannotUse(hour, ' as the hour: choose one from 0 to 23.');
      startDaily(workbook, isHour ? hour : (readTurnedOn(workbook)?.hour ?? USUAL_HOUR));
      return healthOf(workbook);
    }),
  );
}

/** Turns it off for this user. */
export function stopDailyHere(): HealthReply {
  return replyOf(() =>
    locked((workbook) => {
      stopDaily(workbook);
      return healthOf(workbook);
    }),
  );
}

function healthOf(workbook: Workbook): Extract<HealthReply, { ok: true }> {
  const examined = examine(workbook, workbook.calendar, workbook.today);
  const groups = [
    ...describeFindings(workbook, examined),
    ...describeJournal(workbook),
    ...describeYears(workbook),
  ];
  const { missing } = examined;
  return {
    ok: true,
    health: { daily: dailyState(workbook), renamed: describeRenamed(examined), missing, groups },
  };
}

function isSame(finding: Found, id: FindingId): boolean {
  return (
    finding.kind === id?.kind &&
    finding.row === id.row &&
    finding.column === id.column &&
    finding.holds === id.holds
  );
}
