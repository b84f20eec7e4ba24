/** Says how much of the day's batch is left, and when it is enough. */
import type { Policy } from '../../../core/policy.ts';
import { byId, make } from '../../kit/element.ts';
import { redraw } from '../../kit/redraw.ts';
import { renderSources } from '../../kit/rule.ts';

export interface Progress {
  /** How many to show: what is left of today's batch. */
  readonly batch: number;
  /** How many more there are, for another day. */
  readonly waiting: number;
  readonly withdrawnToday: number;
  /** The soft limit of a day. */
  readonly most: number;
}

export function renderProgress({ batch, waiting, withdrawnToday, most }: Progress, policy: Policy): void {
  const minutes = Math.max(1, Math.round((batch * policy.secondsPerWithdrawal) / 60));
  const isEnough = batch === 0 && waiting > 0;
  byId('work-progress').textContent =
    batch > 0
      ? `${batch} to go, about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`
      : isEnough
        ? 'Enough for today'
        : withdrawnToday > 0
          ? 'All done'
          : 'Nothing to withdraw';
  const words = isEnough
    ? `${withdrawnToday} withdrawn today: LinkedIn may take many at once for a machine. ${waiting} more wait for tomorrow.`
    : waiting > 0
      ? `${waiting} more wait for tomorrow: ${most} a day are enough.`
      : batch > 0
        ? ''
        : `Nobody has been pending for ${policy.staleAfter} days or more.`;
  const rules = waiting > 0 ? [renderSources('withdrawals', ['withdrawalsPerDay'])] : [];
  redraw(byId('work-words'), ...(words ? [make('p', 'quiet', words)] : []), ...rules);
  byId('work-more').hidden = !isEnough;
}
