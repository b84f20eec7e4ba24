/** How this is worked out: the method in plain sentences, and the figure that people know beside it. */
import type { Day } from '../../../core/day.ts';
import type { Insights } from '../../../core/insight/told.ts';
import { dayNear } from '../../kit/day.ts';
import { make } from '../../kit/element.ts';
import { percent } from './words.ts';

/** `until` says up to which day answers are known; `put` offers these figures as a sheet. */
export function renderMethod(
  insights: Insights,
  until: string,
  today: Day,
  put: HTMLElement | undefined,
): HTMLElement {
  const details = make(
    'details',
    'method quiet',
    make('summary', '', 'How this is worked out'),
    ...methodOf(insights, until, today).map((sentence) => make('p', '', sentence)),
    ...(put ? [put] : []),
  );
  details.dataset.key = 'method';
  return details;
}

export function methodOf(
  { naive, history, firstArchive, curve, byDay }: Insights,
  until: string,
  today: Day,
): string[] {
  const own = curve.told ? curve.points[byDay]?.share : undefined;
  return [
    'Each invitation counts for as long as it was open. Pending or withdrawn is not a no, and a fresh one is not a failure.',
    ...(until === '' ? [] : [`Answers count until ${until}. What came later is not known for everyone.`]),
    'A 95 % range holds the true share 19 times out of 20; a forecast’s 80 % range, 4 times out of 5.',
    'Groups are compared like with like where there are enough: same account, same quarter, same fit. A difference that chance could make is not called one.',
    ...(naive !== null && own
      ? [
          `Accepted out of everything in your log would be ${percent(naive)} of 100, beside ${percent(own.rate)} by day ${byDay}: it takes everyone who hasn’t answered for a no.`,
        ]
      : []),
    ...(history === 'from archive' && firstArchive
      ? [
          `What you sent before ${dayNear(firstArchive, today)} counts from that day on only: your first archive doesn’t list whom you had withdrawn.`,
        ]
      : []),
  ];
}
