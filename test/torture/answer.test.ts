/** A part of what `tryAnswers` can try: each door at some of its calls. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { doorsTried, tryAnswers } from './answer.ts';
import { openWorkshop } from './operation.ts';
import type { Sight, Workshop } from './workshop.ts';

let workshop: Workshop;
let start: Sight;
beforeAll(async () => {
  ({ workshop, start } = await openWorkshop());
});
afterAll(() => workshop.dispose());

/** In books of their own, as what they make cannot be put back. */
const ELSEWHERE = {
  useNewLook: 'test/torture/look.ts',
  makeInsights: 'test/torture/insights.test.ts',
  makeReport: 'test/torture/insights.test.ts',
  moveClosed: 'test/flows/years-cut-short.test.ts',
};

test('every door of a page is tried', () => {
  const source = readFileSync('src/addon/main.ts', 'utf8');
  const asked = /^\/\*\* (?:Sidebar|Importer|Guided set up)[^:,]*[:,] .*\nexport function (\w+)/gm;
  const tried = new Set([...doorsTried(workshop, start), ...Object.keys(ELSEWHERE)]);
  expect([...tried].sort()).toEqual([...source.matchAll(asked)].map(([, name]) => name).sort());
});

const FAULTS =
  'whatever call fails, in French, the page gets words to use and the log is as before or as after';

test(`${FAULTS}: the first doors`, () => {
  let left = 6;
  const { tried, violations } = tryAnswers(workshop, start, { stride: 101, isOver: () => left-- === 0 });
  expect(violations).toEqual([]);
  expect(tried).toBe(6);
});

test(`${FAULTS}: every door`, { tags: 'thorough' }, () => {
  const { tried, violations } = tryAnswers(workshop, start, { stride: 101 });
  expect(violations).toEqual([]);
  expect(tried).toBeGreaterThan(40);
});
