/** The report for a client: making it is one action, in the Journal and to be undone. */
import type { Account } from '../../core/account.ts';
import { clientReport } from '../../core/rules/client-report.ts';
import { fold } from '../../core/text.ts';
import type { Reported } from '../../sheet/report/report-sheet.ts';
import { ensureReport, removeReport } from '../../sheet/report/reports.ts';
import type { Workbook } from '../frame/workbook.ts';
import { readDescribed } from './described.ts';
import { findInsights } from './insights.ts';
import { placesBySender } from './sender.ts';
import { carryOutMaking, making } from './sheet-act.ts';

const ACT = 'Report';
const WHERE = 'Insights';

/** Gives the action. */
export function makeReportOf(workbook: Workbook, { name }: Account): string {
  const edit = { table: 'report', act: ACT, who: name, made: name } as const;
  return carryOutMaking(workbook, edit, { what: `Report made: ${name}`, where: WHERE }, bringReportAbout);
}

/** Makes what these edits say, or takes it away where they are answers; twice is once. Says what was kept, and why. */
export const bringReportAbout = making(
  (workbook, account, action) => ensureReport(workbook, action, tellOf(workbook, account), workbook.calendar),
  (workbook, _, action) => removeReport(workbook, action, workbook.calendar),
);

/** Of an account that was renamed meanwhile there is nothing to tell. */
function tellOf(workbook: Workbook, account: string): Reported {
  const described = readDescribed(workbook);
  const { log, settings, due, unread } = described;
  const places = placesBySender(log.invitations, due, settings.accounts).get(fold(account)) ?? [];
  const mine = places.flatMap((place) => log.invitations[place] ?? []);
  const listed = settings.accounts.filter(({ name }) => fold(name) === fold(account));
  const insights = unread.hidesFigures ? null : findInsights(workbook, described, listed, account).insights;
  return { ...clientReport(workbook.today, mine), account, today: workbook.today, insights };
}
