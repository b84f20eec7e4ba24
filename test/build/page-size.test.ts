/** The sidebar is carried by every opening of it: its weight has a limit. */
import { stat } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { weighSidebar } from '../../build/check/page-size.ts';

test('the sidebar weighs 200 kB at most; its views 70 kB, besides the importer and the packages', async () => {
  const { views, importer, whole } = await weighSidebar();
  expect(whole).toBeLessThanOrEqual(200_000);
  expect(views).toBeLessThanOrEqual(70_000);
  expect(views + importer).toBeLessThan(whole);
  expect(Math.min(views, importer)).toBeGreaterThan(20_000);
});

test('the guided set up, a page of its own, weighs 36 kB at most', async () => {
  expect((await stat('dist/SetUp.html')).size).toBeLessThanOrEqual(36_000);
});
