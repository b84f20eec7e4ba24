/** Where things stand: what the page reads when it opens, and how it learns that this is no longer so. */
import { idOf } from '../../sheet/book.ts';
import type { FingerprintReply, LedgerReply } from '../contract.ts';
import { fingerprintOf, readMark } from '../frame/fingerprint.ts';
import { Refusal, replyOf } from '../frame/refusal.ts';
import { describeLedger } from '../ledger/describe-ledger.ts';
import { locked } from '../ledger/locked.ts';
import { latestChange } from '../ledger/pending.ts';
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

/** Three calls, none of them of the spreadsheet; waits for nobody. */
export function readFingerprint(): FingerprintReply {
  return replyOf(() => {
    const properties = PropertiesService.getDocumentProperties();
    const fingerprint = properties ? fingerprintOf(latestChange({ properties }), readMark(properties)) : '';
    return { ok: true as const, fingerprint };
  });
}
