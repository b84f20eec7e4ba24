/** Insights as a log may give them: one that tells most of it, and one that can tell nothing. */
import { day } from '../../../src/core/day.ts';
import { sayInsights } from '../../../src/core/insight/say/say.ts';
import type { Insights } from '../../../src/core/insight/told.ts';
import { DEFAULT_POLICY } from '../../../src/core/policy.ts';
import type { Told } from '../../../src/sheet/insights/words.ts';

const FEW = { told: false, why: 'few', have: 0, want: 20 } as const;
const LEFT = { noDay: 0, unknown: 0, tooNew: 0, wrongDates: 0, beforeArchive: 0 };

export const NOTHING: Insights = {
  ...{ account: '', knownUntil: null, byDay: 7, sent: 0, left: LEFT, history: 'whole', firstArchive: null },
  ...{ curve: FEW, stop: { ...FEW, want: 30 }, forecast: { ...FEW, why: 'young', want: 3 } },
  ...{ backlog: { ...FEW, why: 'young', want: 4 }, groups: [], note: FEW, quick: FEW, naive: null },
};

const SHARE = { rate: 0.32, low: 0.29, high: 0.35, sent: 300 };

export const insights: Insights = {
  ...NOTHING,
  ...{ knownUntil: day('2026-06-26'), sent: 400, left: { ...LEFT, tooNew: 9 } },
  curve: {
    ...{ told: true, lastDay: 8 },
    points: Array.from({ length: 9 }, (_, at) => ({ day: at, share: SHARE, waiting: 40 })),
  },
  stop: { told: true, day: 14, low: 7, high: 21, setting: 21, proposed: null },
  forecast: {
    ...{ told: true, pending: 20, unseen: 2, pace: 30, belowWithWithdrawing: true },
    lines: [
      {
        ...{ line: 'pendingSafe', at: 300, likely: day('2026-09-20') },
        ...{ early: day('2026-09-07'), late: day('2026-10-09') },
      },
      { line: 'pendingCap', at: 500, early: null, likely: null, late: null },
    ],
    forGood: [
      { withdrawOn: 21, aDay: 15.4 },
      { withdrawOn: null, aDay: 2.2 },
    ],
    weekly: { aDay: 80 / 7, byEnd: 60, limit: 80, endsOn: null },
  },
  backlog: {
    told: true,
    past: [
      { week: day('2026-06-20'), pending: 10, withdrawn: 0 },
      { week: day('2026-06-27'), pending: 20, withdrawn: 3 },
    ],
    ahead: [{ week: day('2026-07-04'), pending: 25.4, low: 19.6, high: 31 }],
  },
  groups: [
    {
      ...{ by: 'note', p: null },
      rows: [
        { name: 'With a note', told: true, ...SHARE, rate: 0.4 },
        { name: 'Without a note', told: false, why: 'few', have: 8, want: 20 },
      ],
    },
  ],
  note: FEW,
  quick: { told: true, half: 1, nine: 4 },
  naive: 0.3,
};

const TODAY = day('2026-06-27');

/** Null: too many rows can't be read. */
export function told(of: Insights | null, accounts: readonly string[] = ['Ana']): Told {
  const archived = accounts.map(() => ({ lastArchive: undefined }));
  const found = of && { insights: of, says: sayInsights(of, archived, DEFAULT_POLICY, TODAY) };
  return { found, unread: { rows: 3, of: 20 }, today: TODAY, accounts };
}
