/** Puts the insights on a sheet of their own, because the user asked for it. */
import { findSheet } from '../../sheet/book.ts';
import { cosmetic } from '../../sheet/layout/cosmetic.ts';
import type { Reply } from '../contract.ts';
import { replyOf } from '../frame/refusal.ts';
import { describeLedger } from '../ledger/describe-ledger.ts';
import { makeSheet } from '../ledger/insights-sheet.ts';
import { locked } from '../ledger/locked.ts';

/** Asked twice, nothing more is made; either way the sheet comes to the front. */
export function makeInsights(): Reply {
  return replyOf(() =>
    locked((workbook) => {
      // A missing sheet of ours is a refusal with nothing changed.
      const ledger = describeLedger(workbook);
      const action = makeSheet(workbook);
      const sheet = findSheet(workbook, 'insights');
      if (sheet) cosmetic(() => workbook.spreadsheet.setActiveSheet(sheet));
      return { ok: true as const, already: action === null, action, resendFrom: null, ledger };
    }),
  );
}
