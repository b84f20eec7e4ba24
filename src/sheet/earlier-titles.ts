/** Labels and headers of ours that had other words before: a spreadsheet set up with those is read as it is. */
import { fold } from '../core/text.ts';

const EARLIER: Readonly<Record<string, string>> = {
  'Wait before inviting again': 'Cooldown after a withdrawal',
  'Withdraw after': 'Stale after',
  'Pending limit': 'Pending, hard line',
  'Pending safe limit': 'Pending, safe line',
  'Length of a week': 'Length of the weekly cycle',
  'Daily pace, lower end': 'Daily pace, from',
  'Daily pace, upper end': 'Daily pace, to',
  'Notes a month (free)': 'Personal notes, free account',
  'Note length (free)': 'Length of a note, free account',
  'Note length (paid)': 'Length of a note, paid account',
  'Maximum connections': 'Connections at most',
  'Withdrawals a day': 'Withdrawals a day, soft limit',
  'A block lasts': 'A restriction lasts',
  'A block for too many pending lasts up to': 'A restriction for too many pending lasts at most',
  'Sent this week': 'Sent this cycle',
};

/**
 * Where a title stands among folded texts, from `from` on: in the words of today, else in the earlier ones; -1
 * for neither.
 */
export function findTitle(written: readonly string[], title: string, from = 0): number {
  const place = written.indexOf(fold(title), from);
  const earlier = EARLIER[title];
  return place >= 0 || earlier === undefined ? place : written.indexOf(fold(earlier), from);
}
