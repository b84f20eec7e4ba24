/** Puts one account's figures, and who accepted lately, on a sheet for a client. */
import { cosmetic } from '../../sheet/layout/cosmetic.ts';
import { readSettings } from '../../sheet/records/settings.ts';
import { findReport, reportTitle } from '../../sheet/report/reports.ts';
import type { Reply } from '../contract.ts';
import { Refusal, replyOf } from '../frame/refusal.ts';
import { describeLedger } from '../ledger/describe-ledger.ts';
import { locked } from '../ledger/locked.ts';
import { makeReportOf } from '../ledger/report.ts';
import { readAccountField } from '../ledger/sender.ts';

/** Asked again, it is made again with the figures of now. The sheet comes to the front. */
export function makeReport(asked: string): Reply {
  return replyOf(() =>
    locked((workbook) => {
      // A missing sheet of ours is a refusal with nothing changed.
      const ledger = describeLedger(workbook);
      const account = readAccountField(asked, readSettings(workbook, workbook.calendar).accounts);
      if (ledger.unread.hidesFigures)
        throw new Refusal(
          'Cannot make the report: too many rows can’t be read for true figures. Open Health to fix them.',
          'refused',
        );
      const title = reportTitle(account.name);
      const before = workbook.spreadsheet.getSheetByName(title);
      const action = makeReportOf(workbook, account);
      const sheet = findReport(workbook, action);
      if (sheet) cosmetic(() => workbook.spreadsheet.setActiveSheet(sheet));
      const stays = before?.getName() ?? title;
      const done = { ok: true as const, already: false, action, resendFrom: null, ledger };
      return stays === title ? done : { ...done, stays };
    }),
  );
}
