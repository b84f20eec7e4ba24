/** Why an account may send as many invitations today, and not more, in a few words for a cell. */
import { type Day, dayInWords } from '../../core/day.ts';
import type { Policy } from '../../core/policy.ts';
import { untilWords, weekBound } from '../../core/rules/wall.ts';
import type { Line } from './dashboard.ts';

/** Goes before what stands in the way; `⚠` would turn into a picture on phones. */
export const SIGN = '▲';

export function whySend(line: Line, policy: Policy): string {
  const { wall, pendingSafe, pendingCap, weeklySafe, weeklyLimit, sentToday, binding, ramp } = line;
  const { because, count, kept } = line.sendToday;
  const sent = sentToday === 0 ? 'none sent today' : `${sentToday} sent today`;
  const whileSlow = ramp?.why === 'new' ? 'for a new account' : 'after a long break';
  const isKept = because === 'reserve';
  const reason = {
    wall: () => (wall ? `blocked ${untilWords(wall.liftsOn, dayOfYear)}` : 'blocked by LinkedIn'),
    'observed pending': () => `LinkedIn stopped you at ${binding.pending} pending`,
    'pending cap': () => `${pendingCap} pending is the limit`,
    'observed weekly': () => `LinkedIn stopped you at ${binding.weekly} a week`,
    'weekly limit': () => `${weeklyLimit} a week is the limit`,
    'pending safe': () =>
      count === 0 ? `over ${pendingSafe} pending` : `${pendingSafe} pending is the safe limit`,
    'weekly safe': () => `${weeklySafe} a week is the safe limit`,
    'slow week': () => `${policy.newAccountWeek} a week ${whileSlow}`,
    'slow day': () => `${sent}; ${policy.newAccountDay} a day ${whileSlow}`,
    pace: () => `${sent}; ${policy.dailyPaceTo} is steady`,
  }[isKept ? weekBound(line, policy) : because]();
  const whole = isKept ? `${reason}; ${kept} kept back` : reason;
  return count === 0 && because !== 'pace' && because !== 'slow day' ? `${SIGN} ${whole}` : whole;
}

function dayOfYear(day: Day): string {
  return dayInWords(day).replace(/ \d+$/, '');
}
