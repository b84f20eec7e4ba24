/** Draws pictures element by element: names in them come from strangers and are never read as markup. */
import { make } from '../../kit/element.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** Of every picture, in pixels: what 300 px of sidebar leave. */
export const WIDTH = 276;

/** One element of a picture; `look` is its class. */
export type Mark = readonly [
  tag: 'path' | 'line' | 'circle' | 'text',
  look: string,
  at: Readonly<Record<string, number | string>>,
  words?: string,
];

/** `says` carries the figures, for who can't see them. */
export function makePicture(height: number, says: string, marks: readonly Mark[]): SVGElement {
  const svg = element('svg', 'plot', {
    viewBox: `0 0 ${WIDTH} ${height}`,
    role: 'img',
    'aria-label': says,
  });
  svg.append(...marks.map(drawMark));
  return svg;
}

/** A strip without a measure of its own: its marks stand at percentages of its width. */
export function makeStrip(marks: readonly Mark[]): SVGElement {
  const svg = element('svg', 'plot', { 'aria-hidden': 'true' });
  svg.append(...marks.map(drawMark));
  return svg;
}

/** What each line means, above the picture; a sample of the line stands before its words. */
export function makeKey(entries: readonly (readonly [look: string, words: string])[]): HTMLElement {
  return make(
    'p',
    'key quiet',
    ...entries.map(([look, words]) => {
      const at = look === 'fan' ? { d: 'M0 2H28V12H0Z' } : { d: 'M0 7H28' };
      const sample = makeStrip([['path', look, at]]);
      return make('span', '', sample, words);
    }),
  );
}

function drawMark([tag, look, at, words]: Mark): SVGElement {
  const mark = element(tag, look, at);
  if (words !== undefined) mark.textContent = words;
  return mark;
}

function element(tag: string, look: string, at: Mark[2]): SVGElement {
  const made = document.createElementNS(SVG, tag) as SVGElement;
  made.setAttribute('class', look);
  for (const [name, value] of Object.entries(at))
    made.setAttribute(name, String(typeof value === 'number' ? Math.round(10 * value) / 10 : value));
  return made;
}

export type Spot = readonly [x: number, y: number];

/** A path through these spots, in tenths of a pixel. */
export function pathOf(spots: readonly Spot[]): string {
  return spots.map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');
}

/** The area between two lines of spots. */
export function areaOf(upper: readonly Spot[], lower: readonly Spot[]): string {
  return `${pathOf([...upper, ...[...lower].reverse()])}Z`;
}

/** The same line in steps: each value holds until the next place. */
export function stepsOf(spots: readonly Spot[]): Spot[] {
  return spots.flatMap((spot, at) => {
    const before = spots[at - 1];
    return before ? [[spot[0], before[1]] as const, spot] : [spot];
  });
}

export function text(look: string, x: number, y: number, words: string): Mark {
  return ['text', look, { x, y }, words];
}
