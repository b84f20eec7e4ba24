/** Accepted by days since sending: one's own, its range, and other accounts' in grey, brought to the same height. */
import { acceptedByThen } from '../../../core/insight/measured.ts';
import type { Insights } from '../../../core/insight/told.ts';
import { scaleTo, ticksTo } from './axis.ts';
import { areaOf, type Mark, pathOf, type Spot, stepsOf, text, WIDTH } from './picture.ts';
import { percent } from './words.ts';

export const CURVE_HEIGHT = 184;
const LEFT = 40;
const RIGHT = WIDTH - 6;
const TOP = 10;
const FLOOR = 144;
const DAYS = [0, 7, 14, 21, 30, 45, 60];
/** Numbers nearer than this would touch, in pixels. */
const NUMBER = 18;

/** `setting`: the day on which the user withdraws. */
export function curveMarks(curve: Extract<Insights['curve'], { told: true }>, setting: number): Mark[] {
  const { points } = curve;
  const last = Math.max(1, points.length - 1);
  const ticks = ticksTo(Math.max(1, ...points.map(({ share }) => percent(share.high))), 5);
  const x = scaleTo(last, LEFT, RIGHT);
  const y = scaleTo((ticks.at(-1) ?? 100) / 100, FLOOR, TOP);
  const line = (of: 'rate' | 'low' | 'high') =>
    stepsOf(points.map(({ day, share }): Spot => [x(day), y(share[of])]));
  // As high as one's own at the end: only how soon people answer is theirs.
  const end = points.at(-1)?.share.rate ?? 0;
  const others = points.map(
    ({ day }): Spot => [x(day), y((end * acceptedByThen(day)) / acceptedByThen(last))],
  );
  const isShown = setting <= last;
  return [
    ...ticks.flatMap((tick): Mark[] => [
      ['line', tick === 0 ? 'floor' : 'grid', { x1: LEFT, x2: RIGHT, y1: y(tick / 100), y2: y(tick / 100) }],
      text('end', LEFT - 6, y(tick / 100) + 4, `${tick} %`),
    ]),
    ['path', 'fan', { d: areaOf(line('high'), line('low')) }],
    ['path', 'others', { d: pathOf(others) }],
    ['path', 'own', { d: pathOf(line('rate')) }],
    ...DAYS.filter((day) => day <= last && !(isShown && Math.abs(x(day) - x(setting)) < NUMBER)).map((day) =>
      text('middle', x(day), FLOOR + 16, String(day)),
    ),
    ...(isShown
      ? ([
          ['line', 'setting', { x1: x(setting), x2: x(setting), y1: TOP, y2: FLOOR }],
          text('middle strong', x(setting), FLOOR + 16, String(setting)),
        ] satisfies Mark[])
      : []),
    text('end', RIGHT, FLOOR + 33, 'days since sending'),
  ];
}
