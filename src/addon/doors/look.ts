/** The present look for sheets that an earlier version made, where their owner wants it. */
import { TITLES } from '../../sheet/book.ts';
import { lookOf } from '../../sheet/layout/look.ts';
import type { LookReply } from '../contract.ts';
import { replyOf } from '../frame/refusal.ts';
import { describeLedger } from '../ledger/describe-ledger.ts';
import { locked } from '../ledger/locked.ts';
import { giveLook } from '../ledger/new-look.ts';

/** Asked twice, nothing more is done. */
export function useNewLook(): LookReply {
  return replyOf(() =>
    locked((workbook) => {
      const already = lookOf(workbook, 'all') === 'current';
      const { action, kept } = already ? { action: null, kept: [] } : giveLook(workbook);
      const ledger = describeLedger(workbook);
      return {
        ok: true as const,
        ...{ already, action, resendFrom: null, ledger },
        kept: kept.map(({ role, why }) => `${TITLES[role]} keeps its look: ${why}.`),
      };
    }),
  );
}
