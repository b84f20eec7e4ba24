/**
 * Invented logs with a known truth: so many accept in the end, as soon as in real archives; of the others one
 * in twenty refuses. Seeded: the same each time.
 */
import { addDays, type Day, day } from '../../../src/core/day.ts';
import type { InsightRow } from '../../../src/core/insight/logged.ts';
import { acceptedByThen } from '../../../src/core/insight/measured.ts';
import { memoize } from '../../../src/core/memoize.ts';

export const TODAY = day('2026-06-27');
const daysAgo = memoize((days: number) => addDays(TODAY, -days));

export interface Scene {
  readonly n: number;
  /** Accepted in the end. */
  readonly accept: number;
  /** Days over which they were sent, up to today. */
  readonly over: number;
  /** Withdrawn on that day since sending; undefined for never. */
  readonly withdrawOn?: number;
  /** The archive from which the answers come, so many days ago; undefined: all is logged by hand. */
  readonly archiveAge?: number;
  /** Share of acceptances whose day was not logged. */
  readonly undated?: number;
}

/** Days until an acceptance comes, drawn from the measured curve. */
function delay(random: () => number): number {
  const share = random();
  let days = 0;
  while (acceptedByThen(days) < share) days++;
  return days;
}

export function simulate(scene: Scene, random: () => number): InsightRow[] {
  const { n, accept, over, withdrawOn = Number.POSITIVE_INFINITY, archiveAge, undated = 0 } = scene;
  // What is seen: everything up to today, or what the archive tells.
  const seen = archiveAge ?? 0;
  return Array.from({ length: n }, (): InsightRow => {
    const age = Math.floor(random() * over);
    const accepts = random() < accept;
    const refuses = !accepts && random() < 0.05;
    const answer = accepts ? delay(random) : refuses ? Math.floor(random() * 30) : Number.POSITIVE_INFINITY;
    const row = (status: InsightRow['status'], after?: number): InsightRow => ({
      status,
      sentOn: daysAgo(age),
      closedOn: after === undefined ? undefined : daysAgo(age - after),
      note: '',
      goalFit: '',
      attempt: 1,
    });
    const closed = Math.min(answer, withdrawOn);
    if (closed > age - (closed === answer ? seen : 0)) return row('Pending');
    if (closed === withdrawOn && answer > withdrawOn) return row('Withdrawn', withdrawOn);
    const isUndated = accepts && random() < undated;
    return row(accepts ? 'Accepted' : 'Declined', isUndated ? undefined : answer);
  });
}

export function archiveDay({ archiveAge }: Scene): Day | undefined {
  return archiveAge === undefined ? undefined : daysAgo(archiveAge);
}
