/** Set up and the first run, as the menu, the guided set up and the sidebar's repair all do it. */
import { setUp } from '../../sheet/layout/set-up.ts';
import { runDaily } from '../daily/run.ts';
import { BUILDERS, type Workbook } from '../frame/workbook.ts';
import { adoptIn } from '../ledger/adopt.ts';

/** Makes what is missing and brings it up to date. */
export function setUpAll(workbook: Workbook): void {
  setUp(workbook, workbook.calendar, BUILDERS, adoptIn(workbook));
  runDaily(workbook);
}
