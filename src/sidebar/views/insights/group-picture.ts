/** Groups below each other, each with its share and range on one axis; long names give way to the plot. */
import type { SaidGroup } from '../../../addon/contract.ts';
import { make } from '../../kit/element.ts';
import { ticksTo } from './axis.ts';
import { type Mark, makeStrip } from './picture.ts';

/** `whole` is the share of all invitations. */
export function makeGroups(groups: readonly SaidGroup[], whole: number, says: string): HTMLElement {
  const highs = groups.flatMap(({ rows }) => rows.map(({ share }) => 100 * (share?.high ?? 0)));
  const most = ticksTo(Math.max(1, ...highs), 10).at(-1) ?? 100;
  const place = (share: number) => `${Math.min(100, (10_000 * share) / most).toFixed(1)}%`;
  const all: Mark = ['line', 'all', { x1: place(whole), x2: place(whole), y1: 0, y2: '100%' }];
  const ends = [0, most / 2, most].map(
    (percent, at): Mark => [
      'text',
      ['', 'middle', 'end'][at] ?? '',
      { x: `${50 * at}%`, y: 13 },
      `${percent} %`,
    ],
  );
  const picture = make(
    'div',
    'groups',
    ...groups.flatMap(({ title, rows }) => [
      ...[make('b', '', title), makeStrip([all]), make('span', '')],
      ...rows.flatMap(({ name, share, lacks }) => {
        const label = make('span', 'name', name);
        label.title = name;
        if (!share) return [label, make('span', 'few quiet', lacks)];
        const strip = makeStrip([
          all,
          ['line', 'range', { x1: place(share.low), x2: place(share.high), y1: 9, y2: 9 }],
          ['circle', 'dot', { cx: place(share.rate), cy: 9, r: 4.5 }],
        ]);
        return [label, strip, make('span', 'figure', `${Math.round(100 * share.rate)} %`)];
      }),
    ]),
    ...[make('span', ''), makeStrip(ends)],
  );
  picture.setAttribute('role', 'img');
  picture.setAttribute('aria-label', says);
  return picture;
}
