/** A fixed part of what `npm run torture` tries at length. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tryAdopt } from './adopt.ts';
import { openWorkshop } from './operation.ts';
import { tryPairs, tryPersons, tryRecoveries } from './race.ts';
import { trySetUp } from './set-up.ts';
import type { Sight, Workshop } from './workshop.ts';

describe('race: what others do meanwhile is neither lost nor met', () => {
  let workshop: Workshop;
  let start: Sight;
  beforeAll(async () => {
    ({ workshop, start } = await openWorkshop());
  });
  afterAll(() => workshop.dispose());

  test('two executions at once leave what one after the other leaves', () => {
    const { tried, violations } = tryPairs(workshop, start, { stride: 607 });
    expect(violations).toEqual([]);
    expect(tried).toBeGreaterThan(4);
  });

  test('what a person does meanwhile is neither lost nor met, and the act is done or refused', () => {
    const { tried, violations } = tryPersons(workshop, start, { stride: 997 });
    expect(violations).toEqual([]);
    expect(tried).toBeGreaterThan(4);
  });

  test('rows and columns that are moved around a write are not met, or the user is told which', () => {
    const { tried, told, violations } = tryPersons(workshop, start, { stride: 193, onlyGaps: true });
    expect(violations).toEqual([]);
    // Where it is not certain what stood there, the user is told where to look.
    expect(told).toBeLessThan(tried / 2);
    expect(tried).toBeGreaterThan(2);
  });

  test('rows that a person moves while an act is completed that was cut short do not undo it', {
    tags: 'thorough',
  }, () => {
    const { tried, told, violations } = tryRecoveries(workshop, start, { stride: 293 });
    expect(violations).toEqual([]);
    expect(told).toBeLessThan(tried / 2);
    expect(tried).toBeGreaterThan(4);
  });

  test('a sheet whose adopting was cut short is adopted by beginning again', {
    tags: 'thorough',
  }, async () => {
    const { tried, violations } = await tryAdopt({ stride: 251 });
    expect(violations).toEqual([]);
    expect(tried).toBeGreaterThan(2);
  });

  test('a set up that was cut short is completed on the sheets it left', { tags: 'thorough' }, async () => {
    const { tried, violations } = await trySetUp({ stride: 421 });
    expect(violations).toEqual([]);
    expect(tried).toBeGreaterThan(2);
  });
});
