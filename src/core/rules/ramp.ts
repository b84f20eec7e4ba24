/**
 * An account that is new, or sends again after a long break, begins slowly. Vendors say so; LinkedIn says nothing of it. What
 * was sent before the log began nobody knows, so the beginning of a log is no break.
 */
import type { Account } from '../account.ts';
import { addDays, type Day, daysBetween } from '../day.ts';
import type { Policy } from '../policy.ts';

export interface Ramp {
  readonly why: 'new' | 'break';
  /** From this day on it is over. */
  readonly until: Day;
}

/**
 * Undefined where there is no reason to begin slowly. `sentOn` are the days on which the account sent, in any order; later ones than today do not
 * count. What it sent after its last archive is known where it logs by hand: where anything was logged since.
 */
export function rampOn(
  today: Day,
  { since, lastArchive }: Pick<Account, 'since' | 'lastArchive'>,
  sentOn: Iterable<Day>,
  { newAccountDays, breakDays }: Policy,
): Ramp | undefined {
  const until = (from: Day) => addDays(from, newAccountDays);
  if (since !== undefined && since <= today && today < until(since))
    return { why: 'new', until: until(since) };
  // No days: the user wants no such rule.
  if (breakDays === 0) return undefined;
  const days = [...sentOn].filter((day) => day <= today).sort();
  const last = days[days.length - 1] ?? today;
  const isLong = (from: Day, to: Day) => daysBetween(from, to) >= breakDays;
  if (isLong(last, lastArchive !== undefined && lastArchive >= last ? lastArchive : today))
    return { why: 'break', until: until(today) };
  let back: Day | undefined;
  days.forEach((day, index) => {
    if (isLong(days[index - 1] ?? day, day)) back = day;
  });
  return back !== undefined && today < until(back) ? { why: 'break', until: until(back) } : undefined;
}
