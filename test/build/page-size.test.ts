/** The sidebar is carried by every opening of it: its weight has a limit. */
import { stat } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { weighSidebar } from '../../build/check/page-size.ts';

test('the views of the sidebar weigh 68 kB at most, besides the importer and the packages', async () => {
  const { views, importer, whole } = await weighSidebar();
  expect(views).toBeLessThanOrEqual(69_000);
  expect(views + importer).toBeLessThan(whole);
  expect(Math.min(views, importer)).toBeGreaterThan(20_000);
});

test('the guided set up, a page of its own, weighs 36 kB at most', async () => {
  expect((await stat('dist/SetUp.html')).size).toBeLessThanOrEqual(36_000);
});
