/** Accepted by days since sending: one's own, its range, and other accounts' in grey, brought to the same height. */
import type { Insights } from '../../../addon/contract.ts';
import { gridLine, LEFT, RIGHT, scaleTo, TOP, ticksTo } from './axis.ts';
import { areaOf, line, type Mark, pathOf, type Spot, stepsOf, text } from './picture.ts';

export const CURVE_HEIGHT = 180;
const FLOOR = 144;
/** Numbers nearer than this would touch, in pixels. */
const NUMBER = 18;

/** `setting`: the day on which the user withdraws. `others`: accepted by each day, of 100. */
export function curveMarks(
  { points }: Extract<Insights['curve'], { told: true }>,
  setting: number,
  others: readonly number[],
): Mark[] {
  const last = Math.max(1, points.length - 1);
  const ticks = ticksTo(Math.max(1, ...points.map(({ share }) => 100 * share.high)), 5);
  const x = scaleTo(last, LEFT, RIGHT);
  const y = scaleTo((ticks.at(-1) ?? 100) / 100, FLOOR, TOP);
  const steps = (of: 'rate' | 'low' | 'high') =>
    stepsOf(points.map(({ day, share }): Spot => [x(day), y(share[of])]));
  // As high as one's own at the end: only how soon people answer is theirs.
  const end = (points.at(-1)?.share.rate ?? 0) / (others[last] ?? 100);
  const isShown = setting <= last;
  const numbers = [0, 7, 14, 21, 30, 45, 60].filter(
    (day) => day <= last && !(isShown && Math.abs(x(day) - x(setting)) < NUMBER),
  );
  return [
    ...ticks.flatMap((tick) => gridLine(y(tick / 100), `${tick} %`)),
    ['path', 'fan', { d: areaOf(steps('high'), steps('low')) }],
    ['path', 'others', { d: pathOf(points.map(({ day }): Spot => [x(day), y(end * (others[day] ?? 0))])) }],
    ['path', 'own', { d: pathOf(steps('rate')) }],
    ...numbers.map((day) => text('middle', x(day), FLOOR + 16, day)),
    ...(isShown
      ? [
          line('setting', x(setting), TOP, x(setting), FLOOR),
          text('middle strong ink', x(setting), FLOOR + 16, setting),
        ]
      : []),
    text('end', RIGHT, FLOOR + 33, 'days since sending'),
  ];
}
