/** The newest of the days that it meets, of those that can be: a day to come is a slip of somebody's pen. */
import type { Day } from '../../day.ts';

export class NewestDay {
  /** Undefined until a day was met. */
  day: Day | undefined;
  private readonly latest: Day | undefined;

  constructor(latest: Day | undefined) {
    this.latest = latest;
  }

  meet(day: Day | undefined): void {
    if (day === undefined || (this.latest !== undefined && day > this.latest)) return;
    if (this.day === undefined || day > this.day) this.day = day;
  }
}
