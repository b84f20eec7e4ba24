/** Health: what is wrong with daily run, sheets and log, told with its cell, and mended where one fix is safe. */
import { dayInWords } from '../core/day.ts';
import { FINDING_KINDS, FINDING_TITLES } from '../core/finding.ts';
import { examine, type Fix, type Found } from '../sheet/health.ts';
import { questionFor } from '../sheet/layout/set-up.ts';
import type { Finding, FindingGroup, FindingId, Health, HealthReply } from './contract.ts';
import { lastRun, refresh } from './daily.ts';
import { readFailure } from './daily-failure.ts';
import { isDailyOn, readTurnedOn, startDaily, USUAL_HOUR } from './daily-trigger.ts';
import { applyFix } from './fix.ts';
import { Refusal, replyOf } from './refusal.ts';
import { setUpAll } from './set-up-all.ts';
import { locked, openWorkbook, type Workbook } from './workbook.ts';

/** Findings of one kind that cross to the page. */
const MOST_SHOWN = 20;
const HOUR_MS = 3_600_000;
/** A daily run comes within 25 hours, and daylight saving may add one. */
const LATE_AFTER_HOURS = 36;

/** Reads only, and so waits for nobody. */
export function readHealth(): HealthReply {
  return replyOf(() => healthOf(openWorkbook()));
}

/** Mends one cell, if it still holds what was found there. */
export function fixFinding(id: FindingId): HealthReply {
  return replyOf(() =>
    locked((workbook) => {
      const { found } = examine(workbook, workbook.calendar, workbook.today);
      const finding = found.find((candidate) => isSame(candidate, id));
      if (!finding?.fix) {
        throw new Refusal(
          'moved',
          'Cannot fix this any more: the cell was changed since. Look at what is found now.',
        );
      }
      applyFix(workbook, finding, finding.fix);
      refresh(workbook);
      SpreadsheetApp.flush();
      return healthOf(workbook);
    }),
  );
}

/** What the menu's set up does when it has nothing to ask. */
export function repairSheets(): HealthReply {
  return replyOf(() =>
    locked((workbook) => {
      if (questionFor(workbook)) {
        throw new Refusal(
          'set up',
          'Cannot tell which columns of the sheet in front are the log’s: choose Extensions › Invite Ledger › Set up this spreadsheet, which asks.',
        );
      }
      setUpAll(workbook);
      SpreadsheetApp.flush();
      return healthOf(workbook);
    }),
  );
}

/** Turns the daily run on for this user, at the hour that was last chosen in this spreadsheet. */
export function repairDaily(): HealthReply {
  return replyOf(() =>
    locked((workbook) => {
      startDaily(workbook, readTurnedOn(workbook)?.hour ?? USUAL_HOUR);
      return healthOf(workbook);
    }),
  );
}

function healthOf(workbook: Workbook): Extract<HealthReply, { ok: true }> {
  const { missing, found } = examine(workbook, workbook.calendar, workbook.today);
  const groups = FINDING_KINDS.flatMap((kind): FindingGroup[] => {
    const ofKind = found.filter((finding) => finding.kind === kind);
    if (ofKind.length === 0) return [];
    const shown = ofKind.slice(0, MOST_SHOWN);
    return [
      {
        kind,
        title: FINDING_TITLES[kind],
        findings: shown.map(describe),
        more: ofKind.length - shown.length,
      },
    ];
  });
  return { ok: true, health: { daily: dailyOf(workbook), missing, groups } };
}

function dailyOf(workbook: Workbook): Health['daily'] {
  const hoursSince = (instant: number) =>
    Math.max(0, Math.floor((workbook.now.getTime() - instant) / HOUR_MS));
  const on = isDailyOn(workbook);
  const last = lastRun(workbook)?.getTime();
  const turnedOn = readTurnedOn(workbook);
  // Who has just turned it on waits for the first run.
  const since = Math.max(
    ...(last === undefined ? [] : [last]),
    ...(turnedOn ? [Date.parse(turnedOn.at)] : []),
  );
  return {
    on,
    late: on && Number.isFinite(since) && hoursSince(since) >= LATE_AFTER_HOURS,
    hoursSince: last === undefined ? null : hoursSince(last),
    failure: readFailure(workbook),
  };
}

function describe({ kind, sheet, row, column, holds, says, fix }: Found): Finding {
  return {
    id: { kind, row, column, holds },
    says: says(),
    place: row === 0 ? null : { sheet, row, column },
    fix: fix ? wordFix(fix) : null,
  };
}

function wordFix(fix: Fix): string {
  if ('day' in fix) return `Write it as ${dayInWords(fix.day)}`;
  if ('status' in fix) return `Change to ${fix.status}`;
  return 'account' in fix ? 'Add to Settings' : 'Keep its value';
}

function isSame(finding: Found, id: FindingId): boolean {
  return (
    finding.kind === id?.kind &&
    finding.row === id.row &&
    finding.column === id.column &&
    finding.holds === id.holds
  );
}
