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
  const found = await shown.locator('html').evaluate(
    async (root, [source, ways]) => {
      const global = globalThis as unknown as { axe?: typeof import('axe-core') };
      if (!global.axe) {
        const script = document.createElement('script');
        script.textContent = source;
        document.head.append(script);
      }
      const { violations } = (await global.axe?.run(root)) ?? { violations: [] };
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
    },
    [AXE, ENLARGED] as const,
  );
  expect(found).toEqual([]);
}
