/** Why so many and not more may be sent today. */
import type { AccountStanding } from '../../addon/contract.ts';
import type { Policy } from '../../core/policy.ts';

/** One sentence: which bound gives the number. */
export function whySo(standing: AccountStanding, policy: Policy): string {
  const { sendToday, sentToday, pending, pendingSafe, pendingCap, weeklySafe, weeklyLimit } = standing;
  const { count, because, most } = sendToday;
  const beyond = most > count ? ` The usual limits would allow ${most}.` : '';
  const sent = weeklyLimit - standing.quotaLeft;
  switch (because) {
    case 'wall':
      return 'LinkedIn won’t accept any until the block is lifted. Withdrawing doesn’t lift it.';
    case 'pace':
      return `${sentToday || 'None'} sent today. Up to ${policy.dailyPaceTo} a day is a steady pace.${beyond}`;
    case 'weekly safe':
      return `${sent} sent this cycle: ${weeklySafe} is the safe limit.${beyond}`;
    case 'weekly limit':
      return `${sent} sent this cycle: ${weeklyLimit} is the limit.`;
    case 'pending safe':
      return `${pending} are pending: ${pendingSafe} is the safe limit. Withdraw some first.${beyond}`;
    case 'pending cap':
      return `${pending} are pending: ${pendingCap} is the limit. Withdraw some first.`;
    case 'observed pending':
      return `${pending} are pending: at ${standing.observed.pending} LinkedIn blocked you. Withdraw some first.`;
    case 'observed weekly':
      return `${sent} sent this cycle: after ${standing.observed.weekly} LinkedIn blocked you.`;
  }
}
