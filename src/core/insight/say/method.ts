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
    'Pending or withdrawn isn’t a no: each invitation counts for as long as it was open.',
    ...(until === '' ? [] : [`Answers count until ${until}; later ones aren’t known of everyone.`]),
    'A 95 % range holds the true share 19 times out of 20; a forecast’s 80 % range, 4 out of 5.',
    'Notes are compared like with like: same account, quarter and fit. What chance could make isn’t called a difference.',
    ...(naive !== null && own
      ? [
          `The usual figure, accepted of all in the log, is ${percent(naive)} of 100, beside ${percent(own.rate)} by day ${byDay} here. It takes everyone who hasn’t answered for a no.`,
        ]
      : []),
    ...(history === 'from archive' && firstArchive
      ? [
          `What you sent before ${dayNear(firstArchive, today)} counts from then on only: your first archive doesn’t list whom you had withdrawn.`,
        ]
      : []),
  ];
}
