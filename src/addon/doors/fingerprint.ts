/** How the page learns that what it read is no longer so. It asks often: this stays in Code.js, so that no more is loaded. */
import type { FingerprintReply } from '../contract.ts';
import { fingerprintOf, readMark } from '../frame/fingerprint.ts';
import { replyOf } from '../frame/refusal.ts';
import { latestChange } from '../ledger/pending.ts';

/** Three calls, none of them of the spreadsheet; waits for nobody. */
export function readFingerprint(): FingerprintReply {
  return replyOf(() => {
    const properties = PropertiesService.getDocumentProperties();
    const fingerprint = properties ? fingerprintOf(latestChange({ properties }), readMark(properties)) : '';
    return { ok: true as const, fingerprint };
  });
}
