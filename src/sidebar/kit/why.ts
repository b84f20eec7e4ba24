/** Why so many and not more may be sent today. */

import type { AccountStanding } from '../../addon/contract.ts';
import { dayNear } from '../../core/day.ts';
import type { Policy } from '../../core/policy.ts';
import { untilWords, weekBound } from '../../core/rules/wall.ts';
import { make } from './element.ts';
import { makeIcon } from './icon.ts';

/** One sentence: which bound gives the number. */
export function whySo(standing: AccountStanding, policy: Policy): string {
  const { sentToday, pending, pendingSafe, pendingCap, weeklySafe, weeklyLimit, observed, wall, ramp } =
    standing;
  const sent = `${weeklyLimit - standing.quotaLeft} sent in ${policy.cycleDays} days`;
  const steady = (most: number, says: string) =>
    `${sentToday === 0 ? 'None sent today' : `${sentToday} sent today`}. Up to ${most} ${says}.`;
  const slow = ramp?.why === 'new' ? 'for a new account' : 'after a long break';
  switch (standing.sendToday.because) {
    case 'wall':
      // Something can be sent: what, is said where there is room.
      if (wall?.kind === 'Asks for e-mail') return 'LinkedIn asks for people’s e-mail addresses.';
      return `Blocked by LinkedIn${wall ? ` ${untilWords(wall.liftsOn, (day) => dayNear(day, wall.on))}` : ''}.`;
    case 'pace':
      return steady(policy.dailyPaceTo, 'is a steady pace');
    case 'slow day':
      return steady(policy.newAccountDay, `a day ${slow}`);
    case 'slow week':
      return `${sent}; ${policy.newAccountWeek} is the safe limit ${slow}.`;
    case 'reserve': {
      const week = { ...standing.sendToday, because: weekBound(standing, policy) };
      const limit = whySo({ ...standing, sendToday: week }, policy).slice(0, -1);
      return `${limit}, with ${standing.sendToday.kept} kept back.`;
    }
    case 'weekly safe':
      return `${sent}; ${weeklySafe} is the safe limit.`;
    case 'weekly limit':
      return `${sent}; ${weeklyLimit} is the limit.`;
    case 'pending safe':
      return `${pending} pending; ${pendingSafe} is the safe limit.`;
    case 'pending cap':
      return `${pending} pending; ${pendingCap} is the limit.`;
    case 'observed pending':
      return `${pending} pending; LinkedIn blocked you at ${observed.pending}.`;
    case 'observed weekly':
      return `${sent}; LinkedIn blocked you at ${observed.weekly}.`;
  }
}

/** The same with its sign and colour: red for a block, amber where a limit leaves none. */
export function renderWhy(standing: AccountStanding, policy: Policy): HTMLElement {
  const { because, count } = standing.sendToday;
  const kind =
    because === 'wall'
      ? 'error'
      : count === 0 && because !== 'pace' && because !== 'slow day'
        ? 'caution'
        : '';
  const sign = kind === '' ? [] : [makeIcon(kind === 'error' ? 'lock' : 'warning'), ' '];
  return make('span', kind, ...sign, whySo(standing, policy));
}
