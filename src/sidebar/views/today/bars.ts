/** What an account has used of each limit: all bars count the same way, and the mark is the safe limit. */
import type { AccountStanding } from '../../../addon/contract.ts';
import type { Day } from '../../../core/day.ts';
import type { Policy } from '../../../core/policy.ts';
import { dayNear, nextMonth } from '../../kit/day.ts';
import { make } from '../../kit/element.ts';

interface Bar {
  readonly name: string;
  readonly figure: string;
  readonly used: number;
  readonly most: number;
  /** Left out where there is no other limit than the most. */
  readonly safe?: number;
  readonly says: string;
}

export function renderBars(standing: AccountStanding, policy: Policy, today: Day): HTMLElement[] {
  return barsOf(standing, policy, today).map(({ name, figure, used, most, safe = most, says }) => {
    const share = (of: number) => `${Math.min(100, (100 * of) / Math.max(1, most))}%`;
    const fill = make('i', '');
    fill.style.width = share(used);
    const bar = make('div', used > safe ? 'bar over' : 'bar', fill);
    // The words beside it say it all.
    bar.setAttribute('aria-hidden', 'true');
    if (safe < most) {
      const mark = make('b', '');
      mark.style.left = share(safe);
      bar.append(mark);
    }
    const line = make('p', 'line', make('span', '', name), make('span', 'figure', figure));
    return make('div', 'used', line, bar, make('p', 'quiet', says));
  });
}

function barsOf(standing: AccountStanding, policy: Policy, today: Day): Bar[] {
  const { weeklyLimit, weeklySafe, quotaLeft, pending, pendingCap, pendingSafe, notesLeft } = standing;
  const met = (bound: keyof AccountStanding['observed']) => {
    const { [bound]: at } = standing.observed;
    return at === null ? '' : ` LinkedIn blocked you at ${at}.`;
  };
  const safe = (limit: number) => `${limit} is the safe limit.`;
  const sent = weeklyLimit - quotaLeft;
  const notes = policy.notesPerMonth;
  return [
    {
      name: `Last ${policy.cycleDays} days`,
      figure: `${sent} of ${weeklyLimit} sent`,
      ...{ used: sent, most: weeklyLimit, safe: weeklySafe },
      says: safe(weeklySafe) + met('weekly'),
    },
    {
      name: 'Pending',
      figure: `${pending} of ${pendingCap}`,
      ...{ used: pending, most: pendingCap, safe: pendingSafe },
      says: `${pending < pendingSafe ? safe(pendingSafe) : `Withdraw ${pending - pendingSafe + 1} or more to send again.`}${met('pending')}`,
    },
    ...(notesLeft === null
      ? []
      : [
          {
            name: 'Notes',
            figure: `${notes - notesLeft} of ${notes} used`,
            ...{ used: notes - notesLeft, most: notes },
            says: `${notes} new ones on ${dayNear(nextMonth(today), today)}.`,
          },
        ]),
  ];
}
