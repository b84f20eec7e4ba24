/** A fixed part of what `npm run torture -- --part years` tries at length. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tryNextExecutions, tryPersonsInYears, YearWorkshop } from './years.ts';

let workshop: YearWorkshop;
beforeAll(async () => {
  workshop = await YearWorkshop.open();
});
afterAll(() => workshop.dispose());

test('what people do in log and year sheets while rows move is neither lost nor met', {
  tags: 'thorough',
}, () => {
  const { tried, violations } = tryPersonsInYears(workshop, { stride: 173, offset: 173 });
  expect(violations).toEqual([]);
  expect(tried).toBeGreaterThan(9);
});

test('a move that was cut short is completed by whatever comes next, whatever people did before', () => {
  const { tried, violations } = tryNextExecutions(workshop, { stride: 2503 });
  expect(violations).toEqual([]);
  expect(tried).toBeGreaterThan(3);
});
