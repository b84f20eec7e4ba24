/** Puts the insights on a sheet of their own, because the user asked for it. */
import { findSheet } from '../../sheet/book.ts';
import { cosmetic } from '../../sheet/layout/cosmetic.ts';
import type { Reply } from '../contract.ts';
import { readTextField } from '../frame/form.ts';
import { replyOf } from '../frame/refusal.ts';
import { describeLedger } from '../ledger/describe-ledger.ts';
import { makeSheet } from '../ledger/insights-sheet.ts';
import { locked } from '../ledger/locked.ts';

/** Of one account, or of all where '' is given. Asked twice, nothing more is made; either way the sheet comes to the front. */
export function makeInsights(account: string): Reply {
  return replyOf(() =>
    locked((workbook) => {
      // A missing sheet of ours is a refusal with nothing changed.
      const ledger = describeLedger(workbook);
      const action = makeSheet(workbook, readTextField('account', account));
      const sheet = findSheet(workbook, 'insights');
      if (sheet) cosmetic(() => workbook.spreadsheet.setActiveSheet(sheet));
      return { ok: true as const, already: action === null, action, resendFrom: null, ledger };
    }),
  );
}
