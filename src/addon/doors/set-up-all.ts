/** Set up and the first run, as the menu, the set-up dialog and the sidebar's repair all do it. */
import { setUp } from '../../sheet/layout/set-up.ts';
import type { Answer } from '../contract.ts';
import { runDaily } from '../daily/run.ts';
import { BUILDERS, type Workbook } from '../frame/workbook.ts';
import { adoptIn } from '../ledger/adopt.ts';

/**
 * Makes what is missing and brings it up to date. Without an answer, `questionFor` must have nothing to ask.
 */
export function setUpAll(workbook: Workbook, answer?: Answer): void {
  setUp(workbook, workbook.calendar, BUILDERS, adoptIn(workbook), answer);
  runDaily(workbook);
}
