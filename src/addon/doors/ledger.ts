/** Where things stand: what the page reads when it opens. */
import type { LedgerReply } from '../contract.ts';
import { replyOf } from '../frame/refusal.ts';
import { describeLedger } from '../ledger/describe-ledger.ts';
import { locked } from '../ledger/locked.ts';
import { describeRules } from './rules.ts';

export function readLedger(): LedgerReply {
  return replyOf(() =>
    locked((workbook) => ({
      ok: true as const,
      ledger: describeLedger(workbook),
      rules: describeRules(),
    })),
  );
}
