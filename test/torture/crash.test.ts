/** A fixed part of what `npm run torture` tries at length. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testFirst } from '../first-of.ts';
import { runCourse, tryCrashes, tryFault } from './crash.ts';
import { OPERATIONS, OWN_OPERATIONS, openOwnWorkshop, openWorkshop, WITHDRAW_ANA } from './operation.ts';
import type { Sight, Workshop } from './workshop.ts';

describe('crash: wherever an execution ends, the next one completes the change', () => {
  let workshop: Workshop;
  let start: Sight;
  beforeAll(async () => {
    ({ workshop, start } = await openWorkshop());
  });
  afterAll(() => workshop.dispose());

  testFirst(1, ['first', 'second'])(
    'every cell holds what it held or is to hold, then the log is whole, the journal agrees, and asking again completes it: the %s half',
    (half) => {
      const some = OPERATIONS.filter((_, index) => (index % 2 === 0) === (half === 'first'));
      const { tried, violations } = tryCrashes(workshop, start, { stride: 607 }, some);
      expect(violations).toEqual([]);
      expect(tried).toBeGreaterThan(10);
    },
  );

  test('so it is in a log in its owner’s words', { tags: 'thorough' }, async () => {
    const own = await openOwnWorkshop();
    const { tried, violations } = tryCrashes(own.workshop, own.start, { stride: 397 }, OWN_OPERATIONS);
    own.workshop.dispose();
    expect(violations).toEqual([]);
    expect(tried).toBeGreaterThan(5);
  });

  test('while somebody else holds the lock nothing is written, and the user is told', () => {
    workshop.putBack(start);
    const before = workshop.look();
    const release = workshop.host.occupyLock();
    const ended = workshop.run(WITHDRAW_ANA);
    release();
    expect(ended).toMatchObject({ reply: { ok: false, code: 'busy' } });
    expect(workshop.look()).toEqual(before);
  });

  test.each(OPERATIONS)(
    '$name: a property is written only when all that was written to cells is flushed',
    (operation) => {
      // Google keeps writes of cells back for a while, but not those of properties; an execution that ends
      // loses the former.
      const { called } = runCourse(workshop, start, operation);
      let isFlushed = true;
      for (const each of called) {
        if (each.startsWith('Range.set')) isFlushed = false;
        if (each.endsWith('.flush')) isFlushed = true;
        if (each === 'Properties.setProperty') expect(isFlushed).toBe(true);
      }
      expect(isFlushed).toBe(true);
    },
  );

  test('the check sees a log that is half-written', () => {
    const [operation] = OPERATIONS;
    if (!operation) throw new Error('There is no operation to try.');
    const course = runCourse(workshop, start, operation);
    const torn = { ...course, before: start, after: start };
    expect(tryFault(workshop, torn, 'reply lost').join()).toMatch(/holds ".*" between/);
  });
});
