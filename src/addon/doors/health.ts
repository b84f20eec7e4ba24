/**
 * Health: what is wrong with daily run, sheets and log, told with its cell, and mended where one fix is safe.
 */
import { dayInWords } from '../../core/day.ts';
import { FINDING_KINDS, FINDING_TITLES } from '../../core/health/finding.ts';
import { examine, type Fix, type Found } from '../../sheet/health/health.ts';
import { needsChoice } from '../../sheet/layout/set-up.ts';
import type { Finding, FindingGroup, FindingId, HealthReply, MoveReply } from '../contract.ts';
import { refresh } from '../daily/run.ts';
import { dailyState } from '../daily/state.ts';
import { readTurnedOn, startDaily, USUAL_HOUR } from '../daily/trigger.ts';
import { Refusal, replyOf } from '../frame/refusal.ts';
import { openWorkbook, type Workbook } from '../frame/workbook.ts';
import { locked } from '../ledger/locked.ts';
import { applyFix } from './fix.ts';
import { describeJournal, moveSome } from './move-journal.ts';
import { setUpAll } from './set-up-all.ts';

/** Findings of one kind that cross to the page. */
const MOST_SHOWN = 20;

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
      if (needsChoice(workbook)) {
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

/** Moves a part of what the Journal has of earlier years; asked again while there is more. */
export function moveOldJournal(): MoveReply {
  return replyOf(() =>
    locked((workbook) => {
      const more = moveSome(workbook);
      return { ...healthOf(workbook), more };
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
  const all = [...groups, ...describeJournal(workbook)];
  return { ok: true, health: { daily: dailyState(workbook), missing, groups: all } };
}

function describe({ kind, sheet, row, column, holds, says, fix }: Found): Finding {
  return {
    id: { kind, row, column, holds },
    says: says(),
    place: row === 0 ? null : { sheet, row, column },
    fix: fix ? describeFix(fix) : null,
  };
}

function describeFix(fix: Fix): string {
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
