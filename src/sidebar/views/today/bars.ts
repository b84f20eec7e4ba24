/**
 * What an account has used of each limit: all bars count the same way, and the mark is the safe limit. Where its log tells, when
 * Pending gets there, and that few accept.
 */
import type { AccountStanding, Ledger } from '../../../addon/contract.ts';
import { type Day, dayNear } from '../../../core/day.ts';
import type { Policy } from '../../../core/policy.ts';
import { count } from '../../kit/count.ts';
import { onDay } from '../../kit/day.ts';
import { make } from '../../kit/element.ts';
import { makeIcon } from '../../kit/icon.ts';
import { openButton } from '../../kit/open-button.ts';
import { renderSources } from '../../kit/rule.ts';

interface Bar {
  readonly name: string;
  readonly figure: string;
  readonly used: number;
  readonly most: number;
  /** Left out where there is no other limit than the most. */
  readonly safe?: number;
  readonly says: readonly (string | Node)[];
}

export function renderBars(standing: AccountStanding, { policy, today, unread }: Ledger): HTMLElement[] {
  const bars = barsOf(standing, policy, today).map(({ name, figure, used, most, safe = most, says }) => {
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
    return make('div', 'used', line, bar, ...(says.length > 0 ? [make('p', 'quiet', ...says)] : []));
  });
  // What isn’t counted may be those who accepted.
  return unread.rows > 0 ? bars : [...bars, ...renderLowAcceptance(standing, policy)];
}

/** Nothing while it may as well be higher: the whole range lies below. */
function renderLowAcceptance(
  { acceptedBy, account }: AccountStanding,
  { lowAcceptance }: Policy,
): HTMLElement[] {
  if (acceptedBy === null) return [];
  const { rate, low, high, day } = acceptedBy;
  const [of, from, to] = [rate, low, high].map((share) => Math.round(100 * share)) as [
    number,
    number,
    number,
  ];
  if (to >= lowAcceptance) return [];
  const words = ` ${of} of 100 accept by day ${day} (${from}–${to}); below ${lowAcceptance} is low.\u00a0`;
  const source = renderSources(`acceptance ${account}`, ['lowAcceptance']);
  return [make('div', 'caution', makeIcon('warning'), words, source)];
}

function barsOf(standing: AccountStanding, policy: Policy, today: Day): Bar[] {
  const { weeklyLimit, weeklySafe, quotaLeft, pending, pendingCap, pendingSafe, notesLeft, safeOn } =
    standing;
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
      says: [safe(weeklySafe) + met('weekly') + roomAgain(standing, today)],
    },
    {
      name: 'Pending',
      figure: `${pending} of ${pendingCap}`,
      ...{ used: pending, most: pendingCap, safe: pendingSafe },
      says: [
        ...(pending >= pendingSafe
          ? [`Withdraw ${pending - pendingSafe + 1} or more to send again.`]
          : safeOn === null
            ? [safe(pendingSafe)]
            : [
                `${pendingSafe} is the safe limit: `,
                openButton(`about ${dayNear(safeOn.likely, today)} without withdrawing`, 'insights'),
                '.',
              ]),
        met('pending'),
      ],
    },
    ...(notesLeft === null
      ? []
      : [
          {
            name: 'Notes',
            figure: `${notes - notesLeft} of ${notes} used`,
            ...{ used: notes - notesLeft, most: notes },
            says: standing.nextNotes
              ? [`${count(standing.nextNotes.count, 'new one')} ${onDay(standing.nextNotes.on, today)}.`]
              : [],
          },
        ]),
  ];
}

const OF_WEEK: readonly AccountStanding['sendToday']['because'][] = [
  'observed weekly',
  'weekly limit',
  'weekly safe',
  'slow week',
  'reserve',
];
/** As much of the safe limit as makes a week nearly full. */
const NEARLY = 0.75;
const MOST_DAYS = 2;

/** When there is room in the week again, where it is full or nearly so: `+4 tomorrow, +11 on Friday`. */
function roomAgain({ slots, sendToday, wall, ...week }: AccountStanding, today: Day): string {
  if (wall?.kind === 'Weekly limit' && wall.liftsOn) return ` Starts over ${onDay(wall.liftsOn, today)}.`;
  const sent = week.weeklyLimit - week.quotaLeft;
  const isTight = OF_WEEK.includes(sendToday.because) || sent >= NEARLY * week.weeklySafe;
  if (!isTight || slots.length === 0) return '';
  const days = slots.slice(0, MOST_DAYS).map(({ on, count }) => `+${count} ${onDay(on, today)}`);
  return ` ${days.join(', ')}.`;
}
