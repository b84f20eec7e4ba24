/** Looks through a log for everything that can be wrong with its rows. */
import type { Account } from '../account.ts';
import type { Day } from '../day.ts';
import type { Issue, WrittenLog } from './finding.ts';
import { noticeDates } from './finding-date.ts';
import { noticePeople } from './finding-person.ts';
import { noticeStatuses } from './finding-status.ts';

/**
 * In the order of the log within each kind. Without `accounts` (Settings is gone) none is called unlisted.
 */
export function noticeIn(log: WrittenLog, today: Day, accounts: readonly Account[] | undefined): Issue[] {
  return [...noticeDates(log, today), ...noticeStatuses(log), ...noticePeople(log, accounts, today)];
}
