/** A page is carried by every opening of it: its weight has a limit. */
import { stat } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { weighPage, weighView } from '../../build/check/page-size.ts';

test.each([
  ['Sidebar.html', 'src/sidebar/sidebar.ts', 206_500, 188_500],
  ['Import.html', 'src/sidebar/import.ts', 178_600, 137_600],
])('%s weighs what it may; so does what is ours of it', async (file, entry, mostWhole, mostOwn) => {
  const { own, whole } = await weighPage(file, entry);
  expect(whole).toBeLessThanOrEqual(mostWhole);
  expect(own).toBeLessThanOrEqual(mostOwn);
  expect(own).toBeLessThan(whole);
  expect(own).toBeGreaterThan(40_000);
});

test('the guided set up weighs 32.9 kB at most', async () => {
  expect((await stat('dist/SetUp.html')).size).toBeLessThanOrEqual(32_900);
});

test('the view Insights weighs 12 kB at most, its pictures and style included', async () => {
  const bytes = await weighView(
    'src/sidebar/sidebar.ts',
    'src/sidebar/views/insights/',
    'src/sidebar/style/insights.css',
  );
  expect(bytes).toBeLessThanOrEqual(12_000);
  expect(bytes).toBeGreaterThan(8_000);
});
