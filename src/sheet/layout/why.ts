/** Why an account may send as many invitations today, and not more, in a few words for a cell. */
import { dayInWords } from '../../core/day.ts';
import type { Policy } from '../../core/policy.ts';
import type { Line } from './dashboard.ts';

/** Goes before what stands in the way; `⚠` would turn into a picture on phones. */
export const SIGN = '▲';

export function whySend(
  {
    sendToday: { because, count },
    wall,
    pendingSafe,
    pendingCap,
    weeklySafe,
    weeklyLimit,
    sentToday,
    binding,
  }: Line,
  policy: Policy,
): string {
  const reason = {
    wall: () =>
      wall ? `blocked until ${dayInWords(wall.liftsOn).replace(/ \d+$/, '')}` : 'blocked by LinkedIn',
    'observed pending': () => `LinkedIn stopped you at ${binding.pending} pending`,
    'pending cap': () => `${pendingCap} pending is the limit`,
    'observed weekly': () => `LinkedIn stopped you at ${binding.weekly} a week`,
    'weekly limit': () => `${weeklyLimit} a week is the limit`,
    'pending safe': () =>
      count === 0 ? `over ${pendingSafe} pending` : `${pendingSafe} pending is the safe limit`,
    'weekly safe': () => `${weeklySafe} a week is the safe limit`,
    pace: () =>
      `${sentToday === 0 ? 'none sent today' : `${sentToday} sent today`}; ${policy.dailyPaceTo} is steady`,
  }[because]();
  return count === 0 && because !== 'pace' ? `${SIGN} ${reason}` : reason;
}
