/** What goes with acceptance? Verdicts that say so where nobody can tell yet. */
import type { Day } from '../../day.ts';
import type { Breakdown } from '../groups.ts';
import { differenceOf, type Interval } from '../share.ts';
import type { Insights, Share } from '../told.ts';
import { type DifferenceVerdict, verdictOf } from '../verdict.ts';
import type { Said, SaidGroup } from './said.ts';
import { monthName, outOf, percent, rangeOf } from './words.ts';

type Group = Insights['groups'][number];

/** Chance alone would hardly make such differences. */
const UNLIKELY = 0.05;
/** Of a long log, so many months. */
const MONTHS = 12;

export function sayGroups(insights: Insights, today: Day): Said['groups'] {
  const { byDay, curve, note } = insights;
  // A group by itself says nothing.
  const shown = curve.told
    ? insights.groups.filter(({ rows }) => rows.length > 1 && rows.some(({ told }) => told))
    : [];
  const groups = shown.map((group) => saidGroup(group, byDay, today));
  const inWords = groups.map(({ title, rows }) => {
    const figures = rows.flatMap(({ name, share }) => (share ? [`${name} ${percent(share.rate)}`] : []));
    return `${title}: ${figures.join(', ')}.`;
  });
  return {
    answer: answerOf(insights),
    picture: `Accepted of 100 by day ${byDay}. ${inWords.join(' ')}`,
    key:
      groups.length > 0
        ? `Accepted by day ${byDay}. The bar is the 95 % range, the dotted line all of them.`
        : 'Needed: 20 invitations in each of two groups, sent at least a week ago.',
    groups,
    notes:
      groups.length === 0
        ? []
        : [
            ...verdictsOf(insights),
            ...(note.told
              ? ['A note is a choice: you may have written it to those who would accept anyway.']
              : []),
          ],
  };
}

function saidGroup({ by, rows }: Group, byDay: number, today: Day): SaidGroup {
  const titles: Readonly<Record<Breakdown, string>> = {
    ...{ note: 'Note', goalFit: 'Goal fit', attempt: 'Attempt', account: 'Account' },
    ...{ pace: 'Sent that day', weekday: 'Weekday' },
    month: byDay === 7 ? 'Month sent' : 'Month sent, by day 7',
  };
  return {
    title: titles[by],
    rows: (by === 'month' ? rows.slice(-MONTHS) : rows).map((row) => {
      const name = by === 'month' ? monthName(row.name, today) : row.name;
      if (row.told) {
        const { rate, low, high, sent } = row;
        return { name, share: { rate, low, high, sent }, lacks: '' };
      }
      const isDays = row.want === 10;
      const have = isDays ? `${row.have} ${row.have === 1 ? 'day' : 'days'}` : `${row.have} sent`;
      return { name, share: null, lacks: `${have}: too few` };
    }),
  };
}

const BEST: Readonly<Record<string, string>> = {
  'A fit': 'A good fit',
  'First invitation': 'A first invitation',
  'Sent again': 'A second invitation',
};

/** At most two groups that do best, and notes. */
function answerOf({ curve, groups, note }: Insights): string {
  if (!curve.told) return `Not enough data: **${outOf(curve)}** are old enough.`;
  if (groups.every(({ p }) => p === null)) return 'Not enough data: **20 in each of two groups** are needed.';
  const best = groups.flatMap(({ by, p, rows }) => {
    if (p === null || p >= UNLIKELY || by === 'note' || by === 'month') return [];
    const [first] = rows.flatMap((row) => (row.told ? [row] : [])).sort((a, b) => b.rate - a.rate);
    const name = first?.name ?? '';
    return [`**${BEST[name] ?? (by === 'pace' ? `${name} a day` : name)}** does best.`];
  });
  const isNoteTold = note.told && isDecided(note.verdict);
  const notes = isNoteTold
    ? `**Notes do ${note.verdict}.**`
    : `Notes: ${note.told ? note.verdict : outOf(note)}.`;
  const none = best.length === 0 && !isNoteTold ? ['No group does better than the others.'] : [];
  return [...best.slice(0, 2), ...none, notes].join(' ');
}

function isDecided(verdict: DifferenceVerdict): boolean {
  return verdict === 'better' || verdict === 'worse';
}

/** Everything that can be said of the groups, a line each. */
function verdictsOf({ groups, note }: Insights): string[] {
  const of = (by: Breakdown) => groups.find((group) => group.by === by);
  const share = (by: Breakdown, name: string) => {
    const row = of(by)?.rows.find((one) => one.name === name);
    return row?.told ? row : undefined;
  };
  const pair = (by: Breakdown, named: string, one: string, other: string) => {
    const [a, b] = [share(by, one), share(by, other)];
    return a && b ? [pairOf(named, a, b, of(by)?.p ?? 1)] : [];
  };
  const paces = of('pace')?.rows ?? [];
  const isAlwaysFew = paces.length > 0 && !paces.some(({ name }) => /^[23]0/.test(name));
  return [
    noteOf(note),
    ...pair('goalFit', 'Good fits', 'A fit', 'Not a fit'),
    ...attemptsOf(
      share('attempt', 'Sent again'),
      share('attempt', 'First invitation'),
      of('attempt')?.p ?? 1,
    ),
    ...pair('pace', 'Days with 10–19 against days with 20–29', '10–19', '20–29'),
    ...(isAlwaysFew
      ? ['You never sent 20 or more on a day, so your log can’t check the claim that 10–19 work better.']
      : []),
    ...(['account', 'weekday', 'month'] as const).flatMap((by) => {
      const p = of(by)?.p ?? null;
      if (p === null) return [];
      const name = by.replace(/^./, (letter) => letter.toUpperCase());
      return p < UNLIKELY
        ? [`**${name}s differ** by more than chance would make.`]
        : [`No ${by} differs from the others.`];
    }),
  ];
}

function noteOf(note: Insights['note']): string {
  if (!note.told) return `Notes: not enough data. **${outOf(note)}** in the smaller of the two groups.`;
  const { crude, alike, verdict, more } = note;
  const wanted = more === null ? '' : ` Some ${more} more with a note would show a difference of 10.`;
  const how = crude.by > (alike?.by ?? 0) ? 'more' : 'less';
  const atFirst =
    alike === null
      ? ' Not compared like with like.'
      : Math.abs(percent(crude.by) - percent(alike.by)) >= 3
        ? ` At first sight ${signed(crude.by)}: notes went to people who accept ${how} often anyway.`
        : '';
  return differenceIn('Notes', alike ?? crude, verdict) + wanted + atFirst;
}

/** `p` is that of the whole breakdown: among so many comparisons, one of them differs by chance. */
function pairOf(named: string, a: Share, b: Share, p: number): string {
  const difference = differenceOf({ ...a, worth: a.sent }, { ...b, worth: b.sent });
  const verdict = verdictOf(difference);
  return differenceIn(named, difference, isDecided(verdict) && p >= UNLIKELY ? 'cannot tell yet' : verdict);
}

/** In points; `named` is many. */
function differenceIn(named: string, { low, high }: Interval, verdict: DifferenceVerdict): string {
  const [worse, better] = [percent(-low), percent(high)];
  const by = (least: number, most: number) => (least < 1 ? `up to ${most}` : `${least} to ${most}`);
  switch (verdict) {
    case 'better':
      return `**${named} do better**, by ${by(-worse, better)} points.`;
    case 'worse':
      return `**${named} do worse**, by ${by(-better, worse)} points.`;
    case 'no difference seen':
      return `${named}: **no difference seen**. They may do up to ${worse} points worse or ${better} better.`;
    case 'cannot tell yet':
      return `${named}: **cannot tell yet**. Anything from ${worse} points worse to ${better} better.`;
  }
}

function signed(share: number): string {
  const points = percent(share);
  return `${points < 0 ? '−' : '+'}${Math.abs(points)}`;
}

function attemptsOf(again: Share | undefined, first: Share | undefined, p: number): string[] {
  if (!again || !first) return [];
  const advice =
    p < UNLIKELY && again.rate < first.rate ? ' A new person is the better use of an invitation.' : '';
  return [
    `**${percent(again.rate)} of 100** accept the second time (${rangeOf(again)}), against ${percent(first.rate)} the first.${advice}`,
  ];
}
