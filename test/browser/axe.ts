/**
 * Judges what a page shows: axe-core finds nothing, and nothing is cut off or scrolls sideways when it is
 * enlarged.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { FrameLocator, Page } from 'playwright-core';
import { expect } from 'vitest';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Ways to enlarge: the browser's zoom, and its size of text. */
const ENLARGED = [
  ['zoom', '2'],
  ['fontSize', '200%'],
] as const;

/**
 * Fails with each rule that axe finds broken and the element that breaks it, and where there is a sideways
 * scroll.
 */
export async function expectAccessible(shown: FrameLocator | Page): Promise<void> {
  const html = shown.locator('html');
  // Half a megabyte, sent once to a page.
  const isThere = await html.evaluate(() => 'axe' in globalThis);
  if (!isThere) await html.evaluate(addScript, AXE);
  expect(await html.evaluate(judge, ENLARGED)).toEqual([]);
}

function addScript(_: Element, source: string): void {
  const script = document.createElement('script');
  script.textContent = source;
  document.head.append(script);
}

/** Runs in the page. */
async function judge(element: Element, ways: typeof ENLARGED): Promise<string[]> {
  const root = element as HTMLElement;
  const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
  // Only what is broken is described; no rule of ours reads the style sheets beforehand.
  const { violations } = await axe.run(root, { resultTypes: ['violations'], preload: false });
  const faults = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
  );
  const width = (way: string) => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) faults.push(`${way}: ${scrollWidth} px wide in ${clientWidth}`);
  };
  width('as it is');
  for (const [property, value] of ways) {
    root.style.setProperty(property === 'zoom' ? 'zoom' : 'font-size', value);
    width(`${property} ${value}`);
    root.removeAttribute('style');
  }
  return faults;
}
