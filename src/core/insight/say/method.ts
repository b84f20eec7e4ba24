/** How insights are worked out: the method in plain sentences, and the figure that people know beside it. */
import { type Day, dayNear } from '../../day.ts';
import type { Insights } from '../told.ts';
import { untilWhen } from './head.ts';
import type { Archived } from './said.ts';
import { percent } from './words.ts';

export function sayMethod(insights: Insights, accounts: Archived, today: Day): string[] {
  const { naive, history, firstArchive, curve, byDay } = insights;
  const own = curve.told ? curve.points[byDay]?.share : undefined;
  const until = untilWhen(insights, accounts, today);
  return [
    'Each invitation counts for as long as it was open: pending or withdrawn isn’t a no, and a fresh one isn’t a failure.',
    ...(until === '' ? [] : [`Answers count until ${until}: what came later isn’t known of everyone.`]),
    'A 95 % range holds the true share 19 times out of 20; the 80 % range of a forecast, 4 times out of 5.',
    'Notes are compared like with like: same account, same quarter, same fit. A difference that chance could make isn’t called one.',
    ...(naive !== null && own
      ? [
          `The simple figure, accepted out of everything in the log, is ${percent(naive)} of 100; here it is ${percent(own.rate)} by day ${byDay}. It takes everyone who hasn’t answered yet for a no.`,
        ]
      : []),
    ...(history === 'from archive' && firstArchive
      ? [
          `What you sent before ${dayNear(firstArchive, today)} counts from that day on only: your first archive doesn’t list whom you had withdrawn.`,
        ]
      : []),
  ];
}
