/** Puts one account's figures, and who accepted lately, on a sheet for a client. */
import { PERIODS } from '../../core/rules/client-report.ts';
import { cosmetic } from '../../sheet/layout/cosmetic.ts';
import { readSettings } from '../../sheet/records/settings.ts';
import type { Reply } from '../contract.ts';
import { Refusal, replyOf } from '../frame/refusal.ts';
import { describeLedger } from '../ledger/describe-ledger.ts';
import { locked } from '../ledger/locked.ts';
import { makeReportOf } from '../ledger/report.ts';
import { readAccountField } from '../ledger/sender.ts';

/** A period that is none is the usual one. Asked again, another sheet is made, unless it would say the same. It comes to the front. */
export function makeReport(asked: string, period?: string): Reply {
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
      const known = PERIODS.find((each) => each === period) ?? PERIODS[0];
      const { sheet, action } = makeReportOf(workbook, account, known);
      if (sheet) cosmetic(() => workbook.spreadsheet.setActiveSheet(sheet));
      return { ok: true as const, already: action === null, action, resendFrom: null, ledger };
    }),
  );
}
