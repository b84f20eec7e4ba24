/** What to do about a restriction that ends the next day: a first one does, a later one by the rules or by what the user wrote. */
import { expect, test } from 'vitest';
import { type Day, day } from '../../../src/core/day.ts';
import type { WallKind } from '../../../src/core/rules/wall.ts';
import { sayMeanwhile } from '../../../src/sidebar/kit/wall-words.ts';

const wall = (kind: WallKind, liftsOn: Day | null) => ({ kind, on: day('2026-06-27'), liftsOn });

test.each<[string, string, WallKind, Day | null]>([
  [
    'within a day, it says so and claims no hours',
    'Send no invitations for now: it should be over within a day. Then send fewer, to people who know you. Withdrawing doesn’t lift it.',
    ...(['Restricted', day('2026-06-28')] as const),
  ],
  [
    'for days, it says to wait',
    'Wait, then send fewer, to people who know you. Withdrawing doesn’t lift it.',
    ...(['Restricted', day('2026-06-30')] as const),
  ],
  [
    'without a day, too',
    'Wait, then send fewer, to people who know you. Withdrawing doesn’t lift it.',
    ...(['Restricted', null] as const),
  ],
  [
    'of another kind, it is told as ever',
    'Wait: it starts over by itself. Withdrawing doesn’t lift it.',
    ...(['Weekly limit', day('2026-06-28')] as const),
  ],
])('%s', (_, says, kind, liftsOn) => {
  expect(sayMeanwhile(wall(kind, liftsOn))).toBe(says);
});
