/**
 * Judges what a page shows: axe-core finds nothing, and nothing is cut off or scrolls sideways when it is
 * enlarged.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame, FrameLocator, Page } from 'playwright-core';
import { expect } from 'vitest';

declare global {
  var axe: typeof import('axe-core') | undefined;
  /** Its text, in the page around the one that is judged. */
  var axeText: string | undefined;
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Ways to enlarge: the browser's zoom, and its size of text. */
const ENLARGED = [
  ['zoom', '2'],
  ['font-size', '200%'],
] as const;

/**
 * Fails with each rule that axe finds broken and the element that breaks it, and where there is a sideways
 * scroll.
 */
export async function expectAccessible(shown: FrameLocator | Page): Promise<void> {
  const frame = frameOf(shown);
  const isThere = await frame.evaluate(awaitAxe);
  if (!isThere) await bringAxe(frame);
  expect(await frame.evaluate(judge, ENLARGED)).toEqual([]);
}

/** To evaluate in an element costs several times what it costs in its frame. */
function frameOf(shown: FrameLocator | Page): Frame {
  if ('mainFrame' in shown) return shown.mainFrame();
  const [frame, ...others] = shown.owner().page().mainFrame().childFrames();
  if (!frame || others.length > 0) throw new Error(`Judge one frame: there are ${others.length + 1}.`);
  return frame;
}

/** Half a megabyte is long on its way: the page around gets it once, and hands it to each frame that is opened in it. */
async function bringAxe(frame: Frame): Promise<void> {
  const around = frame.parentFrame() ?? frame;
  const isHeld = await around.evaluate(handOut, null);
  if (!isHeld) await around.evaluate(handOut, AXE);
}

/** Runs in the page that is judged. False: axe will come as a message. */
function awaitAxe(): boolean {
  if (globalThis.axe) return true;
  addEventListener('message', function take({ data }) {
    if (typeof data?.axe !== 'string') return;
    removeEventListener('message', take);
    const script = document.createElement('script');
    script.textContent = data.axe;
    document.head.append(script);
    dispatchEvent(new Event('axe'));
  });
  return false;
}

/** Runs in the page around, or in the one that is judged if there is none. False: it has no text to hand out. */
function handOut(text: string | null): boolean {
  globalThis.axeText ??= text ?? undefined;
  if (globalThis.axeText) (frames[0] ?? self).postMessage({ axe: globalThis.axeText }, '*');
  return globalThis.axeText !== undefined;
}

/** Runs in the page that is judged. */
async function judge(ways: typeof ENLARGED): Promise<string[]> {
  while (!globalThis.axe) await new Promise((done) => addEventListener('axe', done, { once: true }));
  const root = document.documentElement;
  // Only what is broken is described; no rule of ours reads the style sheets beforehand.
  const { violations } = await globalThis.axe.run(root, { resultTypes: ['violations'], preload: false });
  const faults = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
  );
  const width = (way: string) => {
    const { scrollWidth, clientWidth } = root;
    if (scrollWidth > clientWidth) faults.push(`${way}: ${scrollWidth} px wide in ${clientWidth}`);
  };
  width('as it is');
  for (const [property, value] of ways) {
    root.style.setProperty(property, value);
    width(`${property} ${value}`);
    root.removeAttribute('style');
  }
  return faults;
}
