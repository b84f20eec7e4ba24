/** Set up and the first run, as the menu, the guided set up and the sidebar's repair all do it. */
import { findSheet, idOf, NotSetUp } from '../../sheet/book.ts';
import { viewLog } from '../../sheet/health/health-log.ts';
import { setUp } from '../../sheet/layout/set-up.ts';
import { sayRenamed } from '../../sheet/log/renamed.ts';
import { runDaily } from '../daily/run.ts';
import type { Workbook } from '../frame/workbook.ts';
import { adoptIn } from '../ledger/adopt.ts';
import { showSteps } from '../ledger/first-steps.ts';
import { takeUp } from '../ledger/years/taken-up.ts';

/**
 * Makes what is missing and brings it up to date. Gives what undoes the columns that it added, null for none.
 * Throws NotSetUp where it would add a column beside one that holds its values under another header.
 */
export function setUpAll(workbook: Workbook): string | null {
  let undone: string | null = null;
  refuseTwins(workbook);
  const isNew = idOf(workbook, 'log') === undefined;
  const adopt = adoptIn(workbook, (action) => {
    undone = action;
  });
  setUp(workbook, workbook.calendar, adopt);
  takeUp(workbook);
  runDaily(workbook);
  if (isNew) showSteps(workbook.properties);
  return undone;
}

/** Only of a log that was set up before: a sheet that is new to us has headers of its own. */
function refuseTwins(workbook: Workbook): void {
  const sheet = findSheet(workbook, 'log');
  if (!sheet || !(findSheet(workbook, 'dashboard') ?? findSheet(workbook, 'settings'))) return;
  const [first] = viewLog(workbook, sheet, workbook.calendar).renamed();
  if (!first) return;
  throw new NotSetUp(
    `${sayRenamed(first)} Nothing was added. Open Health in the sidebar, which can use it or put the name back.`,
  );
}
