/** Colours that can be read: WCAG AA asks for a contrast of 4.5:1. */
import { expect, test } from 'vitest';
import { FLAGS } from '../../../src/core/rules/flag.ts';
import { FLAG_COLOURS, GAUGE, HEADER_STYLE } from '../../../src/sheet/layout/style.ts';

const PAIRS: [what: string, background: string, color: string][] = [
  ['the header', HEADER_STYLE.background, HEADER_STYLE.color],
  ...[...FLAG_COLOURS].map(([flag, colours]): [string, string, string] => [
    flag,
    colours.background,
    colours.color,
  ]),
  ...Object.entries(GAUGE).map(([level, color]): [string, string, string] => [
    `a gauge that is ${level}`,
    '#ffffff',
    color,
  ]),
];

test.each(PAIRS)('the text of %s on %s in %s can be read', (_, background, color) => {
  const [light, dark] = [luminance(background), luminance(color)];
  expect((light + 0.05) / (dark + 0.05)).toBeGreaterThanOrEqual(4.5);
});

test('every flag that asks for something has a colour', () => {
  expect([...FLAG_COLOURS.keys()]).toEqual(FLAGS.filter((flag) => flag !== 'No re-send left'));
});

/** Relative luminance of `#rrggbb`, as WCAG defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((place) => {
    const share = Number.parseInt(colour.slice(place, place + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
