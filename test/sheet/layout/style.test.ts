/** Colours that can be read: WCAG AA asks for a contrast of 4.5:1. */
import { expect, test } from 'vitest';
import { FLAGS } from '../../../src/core/rules/flag.ts';
import {
  ACCENT,
  CAUTION,
  FLAG_LOOKS,
  HEADER_STYLE,
  QUIET,
  SURFACE,
} from '../../../src/sheet/layout/style.ts';

const PAIRS: [what: string, background: string, color: string][] = [
  ['the header', HEADER_STYLE.background, HEADER_STYLE.color],
  ['second lines', SURFACE, QUIET],
  ['what can be done', '#ffffff', ACCENT],
  ['the notice', CAUTION.background, CAUTION.color],
  ...[...FLAG_LOOKS].map(([flag, { background = '#ffffff', color }]): [string, string, string] => [
    flag,
    background,
    color,
  ]),
];

test.each(PAIRS)('the text of %s on %s in %s can be read', (_, background, color) => {
  const [light, dark] = [luminance(background), luminance(color)];
  expect((light + 0.05) / (dark + 0.05)).toBeGreaterThanOrEqual(4.5);
});

test('every flag that asks for something has a look, and only work has a fill', () => {
  expect(new Set(FLAG_LOOKS.keys())).toEqual(
    new Set(FLAGS.filter((flag) => flag !== 'No re-send left' && flag !== 'Kept')),
  );
  const filled = [...FLAG_LOOKS].filter(([, { background }]) => background).map(([flag]) => flag);
  expect(filled).toEqual(['Stale', 'Ready to re-send', 'Check dates', 'Check status']);
});

/** Relative luminance of `#rrggbb`, as WCAG defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((place) => {
    const share = Number.parseInt(colour.slice(place, place + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
