/** Draws pictures element by element: names in them come from strangers and are never read as markup. */
import { make } from '../../kit/element.ts';

/** Of every picture, in pixels: what 300 px of sidebar leave. */
export const WIDTH = 276;

/** One element of a picture; `look` is its class. */
export type Mark = readonly [
  tag: 'path' | 'line' | 'circle' | 'text',
  look: string,
  at: Readonly<Record<string, number | string>>,
  words?: string | number,
];

/** `says` carries the figures, for who can't see them. */
export function makePicture(height: number, says: string, marks: readonly Mark[]): Element {
  return element(
    'svg',
    'plot',
    { viewBox: `0 0 ${WIDTH} ${height}`, role: 'img', 'aria-label': says },
    marks,
  );
}

/** A strip without a measure of its own, for the eye alone: its marks stand at percentages of its width. */
export function makeStrip(marks: readonly Mark[]): Element {
  return element('svg', 'plot', { 'aria-hidden': 'true' }, marks);
}

/** What each line means, above the picture; a sample of the line stands before its words. */
export function makeKey(entries: readonly (readonly [look: string, words: string])[]): HTMLElement {
  return make(
    'p',
    'key quiet',
    ...entries.map(([look, words]) =>
      make(
        'span',
        '',
        makeStrip([['path', look, { d: look === 'fan' ? 'M0 2H28V12H0Z' : 'M0 7H28' }]]),
        words,
      ),
    ),
  );
}

function element(tag: string, look: string, at: Mark[2], inside: readonly Mark[]): Element {
  const made = document.createElementNS('http://www.w3.org/2000/svg', tag);
  made.setAttribute('class', look);
  for (const [name, value] of Object.entries(at))
    made.setAttribute(name, typeof value === 'number' ? value.toFixed(1) : value);
  for (const [part, partLook, place, words] of inside) {
    const mark = element(part, partLook, place, []);
    if (words !== undefined) mark.append(String(words));
    made.append(mark);
  }
  return made;
}

export type Spot = readonly [x: number, y: number];

/** A path through these spots, in tenths of a pixel. */
export function pathOf(spots: readonly Spot[]): string {
  return `M${spots.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}`;
}

/** The area between two lines of spots. */
export function areaOf(upper: readonly Spot[], lower: readonly Spot[]): string {
  return `${pathOf([...upper, ...[...lower].reverse()])}Z`;
}

/** The same line in steps: each value holds until the next place. */
export function stepsOf(spots: readonly Spot[]): Spot[] {
  return spots.flatMap((spot, at): Spot[] =>
    at === 0 ? [spot] : [[spot[0], spots[at - 1]?.[1] ?? 0], spot],
  );
}

/** A line from one place to another. */
export function line(look: string, x1: number, y1: number, x2: number, y2: number): Mark {
  return ['line', look, { x1, y1, x2, y2 }];
}

export function text(look: string, x: number, y: number, words: string | number): Mark {
  return ['text', look, { x, y }, words];
}
