/** A part of what `tryAnswers` can try: each door at some of its calls. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tryAnswers } from './answer.ts';
import { openWorkshop } from './operation.ts';
import type { Sight, Workshop } from './workshop.ts';

let workshop: Workshop;
let start: Sight;
beforeAll(async () => {
  ({ workshop, start } = await openWorkshop());
});
afterAll(() => workshop.dispose());

test('whatever call fails, in French, the page gets words to use and the log is as before or as after', {
  tags: 'thorough',
}, () => {
  const { tried, violations, doors } = tryAnswers(workshop, start, { stride: 101 });
  expect(violations).toEqual([]);
  expect(tried).toBeGreaterThan(40);
  const source = readFileSync('src/addon/main.ts', 'utf8');
  const asked = /^\/\*\* (?:Sidebar|Importer|Guided set up)[^:,]*[:,] .*\nexport function (\w+)/gm;
  // Its sheets cannot be put back: test/torture/look.ts tries it, each time in a book of its own.
  doors.add('useNewLook');
  // The same of the sheets Insights and Report: test/torture/insights.test.ts.
  doors.add('makeInsights');
  doors.add('makeReport');
  // The same of year sheets: test/flows/years-cut-short.test.ts.
  doors.add('moveClosed');
  expect([...doors].sort()).toEqual([...source.matchAll(asked)].map(([, name]) => name).sort());
});
