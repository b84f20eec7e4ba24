/** Where things stand: what the page reads when it opens. */
import { idOf } from '../../sheet/book.ts';
import type { LedgerReply } from '../contract.ts';
import { Refusal, replyOf } from '../frame/refusal.ts';
import { describeLedger } from '../ledger/describe-ledger.ts';
import { locked } from '../ledger/locked.ts';
import { describeRules } from './rules.ts';

export function readLedger(): LedgerReply {
  return replyOf(() =>
    locked((workbook) => {
      if (idOf(workbook, 'log') === undefined)
        throw new Refusal('There is no log in this spreadsheet yet.', 'new');
      return { ok: true as const, ledger: describeLedger(workbook), rules: describeRules() };
    }),
  );
}
