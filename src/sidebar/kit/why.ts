/** Why so many and not more may be sent today. */
import type { AccountStanding } from '../../addon/contract.ts';
import type { Policy } from '../../core/policy.ts';

/** One sentence: which bound gives the number. */
export function whySo(standing: AccountStanding, policy: Policy): string {
  const { sendToday, sentToday, pending, pendingSafe, pendingCap, weeklySafe, weeklyLimit } = standing;
  const { count, because, most } = sendToday;
  const beyond = most > count ? ` LinkedIn’s own limits would allow ${most}.` : '';
  const sent = weeklyLimit - standing.quotaLeft;
  switch (because) {
    case 'wall':
      return 'LinkedIn takes none until its block lifts. Withdrawing does not lift it.';
    case 'pace':
      return `${sentToday} sent today: ${policy.dailyPaceTo} a day is the most of a steady pace.${beyond}`;
    case 'weekly safe':
      return `${sent} sent this cycle: ${weeklySafe} is the safe number.${beyond}`;
    case 'weekly limit':
      return `${sent} sent this cycle: ${weeklyLimit} is the limit.`;
    case 'pending safe':
      return `${pending} are pending: ${pendingSafe} is the safe line. Withdraw some first.${beyond}`;
    case 'pending cap':
      return `${pending} are pending: ${pendingCap} is the hard line. Withdraw some first.`;
    case 'observed pending':
      return `${pending} are pending: at ${standing.observed.pending} LinkedIn blocked you. Withdraw some first.`;
    case 'observed weekly':
      return `${sent} sent this cycle: after ${standing.observed.weekly} LinkedIn blocked you.`;
  }
}
