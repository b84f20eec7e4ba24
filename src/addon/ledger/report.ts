/** The report for a client: making it is one action, in the Journal and to be undone. */
import type { Account } from '../../core/account.ts';
import { clientReport, type Period } from '../../core/rules/client-report.ts';
import { fold } from '../../core/text.ts';
import type { Sheet } from '../../sheet/book.ts';
import type { Reported } from '../../sheet/report/report-sheet.ts';
import { ensureReport, findReport, findSame, removeReport } from '../../sheet/report/reports.ts';
import type { Workbook } from '../frame/workbook.ts';
import { readDescribed } from './described.ts';
import { findInsights } from './insights.ts';
import { ofAccount, placesBySender } from './sender.ts';
import { type Bring, carryOutMaking, making } from './sheet-act.ts';

const ACT = 'Report';
const WHERE = 'Insights';

type Asked = readonly [account: string, period: Period];

/** Gives the sheet and the action; no action where one that says the same was there. */
export function makeReportOf(
  workbook: Workbook,
  { name }: Account,
  period: Period,
): { readonly sheet: Sheet | undefined; readonly action: string | null } {
  const reported = tellOf(workbook, name, period);
  const same = findSame(workbook, reported, workbook.calendar);
  if (same) return { sheet: same, action: null };
  const edit = { table: 'report', act: ACT, who: name, made: JSON.stringify([name, period]) } as const;
  const told = { what: `Report made: ${name}`, where: WHERE };
  const action = carryOutMaking(
    workbook,
    edit,
    told,
    bringing(() => reported),
  );
  return { sheet: findReport(workbook, action), action };
}

/** Makes what these edits say, or takes it away where they are answers; twice is once. Says what was kept, and why. */
export const bringReportAbout = bringing(tellOf);

function bringing(tell: typeof tellOf): Bring {
  return making(
    (workbook, made, action) =>
      ensureReport(workbook, action, tell(workbook, ...(JSON.parse(made) as Asked)), workbook.calendar),
    (workbook, _, action) => removeReport(workbook, action, workbook.calendar),
  );
}

/** Of an account that was renamed meanwhile there is nothing to tell. */
function tellOf(workbook: Workbook, ...[account, period]: Asked): Reported {
  const described = readDescribed(workbook);
  const { log, settings, due, unread } = described;
  const places = placesBySender(log.invitations, due, settings.accounts).get(fold(account)) ?? [];
  const mine = places.flatMap((place) => log.invitations[place] ?? []);
  const listed = settings.accounts.filter(({ name }) => fold(name) === fold(account));
  const insights = unread.hidesFigures ? null : findInsights(workbook, described, listed, account).insights;
  const all = listed.flatMap((one) => ofAccount(one, log.invitations, settings.accounts));
  const report = clientReport(workbook.today, mine, period);
  return { ...report, account, today: workbook.today, unread: all.length - mine.length, insights };
}
