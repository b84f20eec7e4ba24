/** What travels for the view Insights: what the log tells, and the one question that only its owner can answer. */
import type { Insights } from '../core/insight/insights.ts';
import type { RefusalReply } from './contract.ts';

export type { Insights };

export type InsightsReply =
  | {
      readonly ok: true;
      readonly insights: Insights;
      /** The accounts of Settings, those too that send no more. */
      readonly accounts: readonly string[];
    }
  | RefusalReply;

/** "Did you withdraw invitations before your first archive?" */
export interface HistoryAnswer {
  readonly account: string;
  readonly withdrewBefore: boolean;
}
