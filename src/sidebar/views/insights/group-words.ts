/** What goes with acceptance? Verdicts that say so where nobody can tell yet. */
import type { Day } from '../../../core/day.ts';
import { type Difference, differenceOf } from '../../../core/insight/share.ts';
import type { Insights, Share } from '../../../core/insight/told.ts';
import { type DifferenceVerdict, verdictOf } from '../../../core/insight/verdict.ts';
import { monthName, outOf, percent, rangeOf, type Sentence } from './words.ts';

export type Group = Insights['groups'][number];
export type Breakdown = Group['by'];
type Row = Group['rows'][number];
type ToldRow = Extract<Row, { told: true }>;

/** Chance alone would hardly make such differences. */
const UNLIKELY = 0.05;

/** `byDay` is the day that is compared by. */
export function titleOf(by: Breakdown, byDay: number): string {
  const titles: Readonly<Record<Breakdown, string>> = {
    note: 'Note',
    goalFit: 'Goal fit',
    attempt: 'Attempt',
    account: 'Account',
    pace: 'Sent that day',
    weekday: 'Weekday',
    month: byDay === 7 ? 'Month sent' : 'Month sent, by day 7',
  };
  return titles[by];
}

export function nameOf(by: Breakdown, name: string, today: Day): string {
  return by === 'month' ? monthName(name, today) : name;
}

/** Groups too small are named with what they have. */
export function lackOf({ by }: Group, { have }: { readonly have: number }): string {
  const isDays = by === 'pace' || by === 'weekday';
  return isDays && have < 10 ? `${have === 1 ? '1 day' : `${have} days`}: too few` : `${have} sent: too few`;
}

/** Where there is something to compare: a group by itself says nothing. */
export function comparable(groups: Insights['groups']): Group[] {
  return groups.filter(({ rows }) => rows.length > 1 && rows.some(({ told }) => told));
}

export function toldRows({ rows }: Group): ToldRow[] {
  return rows.filter((row) => row.told);
}

const BEST: Readonly<Record<string, string>> = {
  'A fit': 'A good fit',
  'Fit not noted': 'A fit not noted',
  'First invitation': 'A first invitation',
  'Sent again': 'A second invitation',
};

/** The answer in the summary: at most two groups that do better, and notes. */
export function groupsAnswer({ curve, groups, note }: Insights): Sentence[] {
  if (!curve.told) return [['Not enough data: ', outOf(curve), ' are old enough.']];
  if (groups.every(({ p }) => p === null))
    return [['Not enough data: ', '20 in each of two groups', ' are needed.']];
  const best = groups.flatMap((group): Sentence[] => {
    if (group.p === null || group.p >= UNLIKELY || group.by === 'note' || group.by === 'month') return [];
    const name = toldRows(group).reduce((a, b) => (b.rate > a.rate ? b : a)).name;
    return [['', group.by === 'pace' ? `${name} a day` : (BEST[name] ?? name), ' does best.']];
  });
  return [
    ...(best.length > 0
      ? best.slice(0, 2)
      : note.told && isDecided(note.verdict)
        ? []
        : [['No group does better than the others.']]),
    note.told
      ? isDecided(note.verdict)
        ? ['', `Notes do ${note.verdict}`, '.']
        : [`Notes: ${note.verdict}.`]
      : [`Notes: ${outOf(note)}.`],
  ];
}

function isDecided(verdict: DifferenceVerdict): verdict is 'better' | 'worse' {
  return verdict === 'better' || verdict === 'worse';
}

/** Everything that can be said of the groups, a line each. */
export function verdicts({ groups, note }: Insights): Sentence[] {
  const of = (by: Breakdown) => groups.find((group) => group.by === by);
  const row = (by: Breakdown, name: string) => {
    const found = of(by)?.rows.find((one) => one.name === name);
    return found?.told ? found : undefined;
  };
  const fits = [row('goalFit', 'A fit'), row('goalFit', 'Not a fit')] as const;
  const paces = [row('pace', '10–19'), row('pace', '20–29')] as const;
  return [
    noteVerdict(note),
    ...(fits[0] && fits[1] ? [pairVerdict('Good fits', fits[0], fits[1], of('goalFit')?.p)] : []),
    ...attemptVerdict(row('attempt', 'Sent again'), row('attempt', 'First invitation'), of('attempt')?.p),
    ...(paces[0] && paces[1]
      ? [pairVerdict('Days with 10–19 beside days with 20–29', paces[0], paces[1], of('pace')?.p)]
      : (of('pace')?.rows.length ?? 0) > 0 && !of('pace')?.rows.some(({ name }) => /^[23]0/.test(name))
        ? [['You never sent 20 or more on a day, so your log can’t check the claim that 10–19 work better.']]
        : []),
    ...(['account', 'weekday', 'month'] as const).flatMap((by) => allAlike(of(by))),
  ];
}

function noteVerdict(note: Insights['note']): Sentence {
  if (!note.told) return ['Notes: not enough data. ', outOf(note), ' in the smaller of the two groups.'];
  const { crude, alike, verdict, more } = note;
  const wanted = more === null ? '' : ` Some ${more} more with a note would tell a difference of 10.`;
  const [lead, bold, rest = ''] = differenceSentence('Notes', alike ?? crude, verdict);
  const atFirst =
    alike === null
      ? ' Not compared like with like.'
      : Math.abs(percent(crude.by) - percent(alike.by)) >= 3
        ? ` At first sight ${signed(crude.by)}: notes went to people who accept ${crude.by > alike.by ? 'more' : 'less'} often anyway.`
        : '';
  return [lead ?? '', bold ?? '', `${rest}${wanted}${atFirst}`];
}

function pairVerdict(name: string, a: Share, b: Share, p: number | null | undefined): Sentence {
  const difference = differenceOf({ ...a, worth: a.sent }, { ...b, worth: b.sent });
  const verdict = verdictOf(difference);
  // Among so many comparisons, one of them differs by chance.
  const isChance = isDecided(verdict) && (p ?? 1) >= UNLIKELY;
  return differenceSentence(name, difference, isChance ? 'cannot tell yet' : verdict);
}

/** In points; `named` is many. */
export function differenceSentence(
  named: string,
  { low, high }: Omit<Difference, 'by'>,
  verdict: DifferenceVerdict,
): Sentence {
  const [from, to] = [percent(low), percent(high)];
  const by = (least: number, most: number) => (least < 1 ? `up to ${most}` : `${least} to ${most}`);
  switch (verdict) {
    case 'better':
      return ['', `${named} do better`, `, by ${by(from, to)} points.`];
    case 'worse':
      return ['', `${named} do worse`, `, by ${by(-to, -from)} points.`];
    case 'no difference seen':
      return [
        `${named}: `,
        'no difference seen',
        `. They may do up to ${-from} points worse or ${to} better.`,
      ];
    case 'cannot tell yet':
      return [`${named}: `, 'cannot tell yet', `. Anything from ${-from} points worse to ${to} better.`];
  }
}

function signed(share: number): string {
  const points = percent(share);
  return `${points < 0 ? '−' : '+'}${Math.abs(points)}`;
}

function attemptVerdict(
  again: Share | undefined,
  first: Share | undefined,
  p: number | null | undefined,
): Sentence[] {
  if (!again || !first) return [];
  const advice =
    (p ?? 1) < UNLIKELY && again.rate < first.rate ? ' A new person is the better use of an invitation.' : '';
  return [
    [
      '',
      `${percent(again.rate)} of 100`,
      ` accept the second time (${rangeOf(again)}), ${percent(first.rate)} the first.${advice}`,
    ],
  ];
}

const ALIKE = { account: 'account', weekday: 'weekday', month: 'month' } as const;

function allAlike(group: Group | undefined): Sentence[] {
  if (!group || group.p === null) return [];
  const { by, p } = group;
  const name = ALIKE[by as keyof typeof ALIKE];
  return [
    p < UNLIKELY
      ? [
          '',
          `${name.replace(/^./, (letter) => letter.toUpperCase())}s differ`,
          ' by more than chance would make.',
        ]
      : [`No ${name} differs from the others.`],
  ];
}
