/** Groups below each other, each with its share and range on one axis; long names give way to the plot. */
import type { Day } from '../../../core/day.ts';
import type { Insights } from '../../../core/insight/told.ts';
import { make } from '../../kit/element.ts';
import { ticksTo } from './axis.ts';
import { type Group, lackOf, nameOf, titleOf, toldRows } from './group-words.ts';
import { type Mark, makeStrip } from './picture.ts';
import { percent, rangeOf } from './words.ts';

/** `whole` is the share of all invitations, if it can be told. */
export function renderGroups(
  groups: readonly Group[],
  byDay: number,
  whole: number | undefined,
  today: Day,
): HTMLElement {
  const shares = groups.flatMap(toldRows);
  const ticks = ticksTo(Math.max(1, ...shares.map(({ high }) => percent(high))), 10);
  const most = ticks.at(-1) ?? 100;
  const place = (share: number) => `${Math.min(100, (10_000 * share) / most).toFixed(1)}%`;
  const line: Mark[] =
    whole === undefined ? [] : [['line', 'whole', { x1: place(whole), x2: place(whole), y1: 0, y2: '100%' }]];
  const rows = groups.flatMap((group) => [
    make('b', '', titleOf(group.by, byDay)),
    makeStrip(line),
    make('span', ''),
    ...group.rows.flatMap((row) => {
      const name = nameOf(group.by, row.name, today);
      const label = make('span', 'name', name);
      label.title = name;
      if (!row.told) return [label, make('span', 'quiet few', lackOf(group, row))];
      const marks: Mark[] = [
        ...line,
        ['line', 'range', { x1: place(row.low), x2: place(row.high), y1: 9, y2: 9 }],
        ['circle', 'dot', { cx: place(row.rate), cy: 9, r: 4.5 }],
      ];
      return [label, makeStrip(marks), make('span', 'figure', `${percent(row.rate)} %`)];
    }),
  ]);
  const shown = [0, ticks[Math.floor(ticks.length / 2)] ?? 0, most].filter(
    (tick, at, all) => all.indexOf(tick) === at,
  );
  const axis = makeStrip(
    shown.map(
      (tick): Mark => [
        'text',
        tick === 0 ? '' : tick === most ? 'end' : 'middle',
        { x: place(tick / 100), y: 13 },
        `${tick} %`,
      ],
    ),
  );
  const picture = make('div', 'groups', ...rows, make('span', ''), axis, make('span', ''));
  picture.setAttribute('role', 'img');
  picture.setAttribute('aria-label', groupsSay(groups, byDay, today));
  return picture;
}

/** The picture in one sentence. */
export function groupsSay(groups: readonly Group[], byDay: number, today: Day): string {
  const says = groups.map((group) => {
    const rows = group.rows.map((row) => {
      const name = nameOf(group.by, row.name, today);
      return row.told ? `${name} ${percent(row.rate)} (${rangeOf(row)})` : `${name} ${lackOf(group, row)}`;
    });
    return `${titleOf(group.by, byDay)}: ${rows.join(', ')}.`;
  });
  return `Accepted of 100 by day ${byDay}. ${says.join(' ')}`;
}

export function groupFigures(groups: Insights['groups'], byDay: number, today: Day) {
  return groups.map((group) => ({
    caption: titleOf(group.by, byDay),
    heads: ['Group', 'Accepted', '95 % range', 'Sent'],
    rows: group.rows.map((row) => {
      const name = nameOf(group.by, row.name, today);
      return row.told
        ? [name, `${percent(row.rate)} %`, rangeOf(row), String(row.sent)]
        : [name, '', lackOf(group, row), ''];
    }),
  }));
}
