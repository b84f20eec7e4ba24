/** The way back: rows of year sheets into the log. */
import { flush } from '../../../sheet/flush.ts';
import { readLog } from '../../../sheet/log/log.ts';
import { bringLostBack, copyRows, makeRows } from '../../../sheet/write/carry.ts';
import { fillerOf } from '../../../sheet/write/territory.ts';
import type { Workbook } from '../../frame/workbook.ts';
import { pairUp, readMarked } from './copies.ts';
import { type Moving, targetsOf } from './moving.ts';

/** Copies into the log what is not there yet, each row where it stood, as far as the table still goes. Gives whether rows moved meanwhile. */
export function copyBack(workbook: Workbook, moving: Moving, action: string): boolean {
  const log = readLog(workbook, workbook.calendar);
  log.formulas.load(1, log.values.length);
  let bottom = log.nextRow;
  const copies = targetsOf(workbook, moving, log)
    .flatMap((target) => {
      const mine = readMarked(target, action);
      // Copied by an execution that ended, and maybe edited in the log since.
      const { pairs, stale } = pairUp(workbook, log, target, mine, true);
      const there = new Set([...pairs.map(({ copy }) => copy), ...stale]);
      return mine.filter((copy) => !there.has(copy)).map((copy) => ({ ...copy, target }));
    })
    .filter(({ hasMore }) => !hasMore)
    .sort((a, b) => a.from - b.from);
  const runs: (typeof copies)[] = [];
  for (const copy of copies) {
    const run = runs[runs.length - 1] ?? [];
    const before = run[run.length - 1];
    const isNext = before?.row === copy.row - 1 && before.from === copy.from - 1;
    if (isNext && before.target === copy.target) run.push(copy);
    else runs.push([copy]);
  }
  for (const run of runs) {
    const [one] = run;
    if (!one) continue;
    const at = Math.min(Math.max(one.from, log.headerRow + 1), bottom);
    // A value in the way of a formula that fills the column would break it. The log was read before rows came.
    const was = at - (bottom - log.nextRow);
    const free = [...one.target.placeOf].filter(([place]) => !fillerOf(log, was, place));
    makeRows(log.sheet, at, run.length);
    bottom += run.length;
    const placeOf = new Map(free.map(([place, there]) => [there, place]));
    const rows = run.map(({ row }, index) => ({ from: row, to: at + index }));
    copyRows(one.target.sheet, log.sheet, rows, placeOf);
  }
  flush();
  return bringLostBack(log, new Set(), copies.length);
}
