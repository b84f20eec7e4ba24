/** What goes with acceptance? Verdicts that say so where nobody can tell yet. */
import type { Day } from '../../day.ts';
import { type Breakdown, FIRST, FIT, NO_FIT, SENT_AGAIN } from '../groups.ts';
import { differenceOf, type Interval } from '../share.ts';
import type { Insights, Share } from '../told.ts';
import { type DifferenceVerdict, verdictOf } from '../verdict.ts';
import type { Figures, Said, SaidGroup } from './said.ts';
import { monthName, number, outOf, percent, plain, rangeOf } from './words.ts';

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
  const isShown = groups.length > 0;
  return {
    answer: answerOf(insights),
    picture: `Accepted of 100 by day ${byDay}. ${groups.map(inWords).join(' ')}`,
    key: isShown
      ? `Accepted by day ${byDay}. The bar is the 95 % range, the dotted line all of them.`
      : 'Needed: 20 invitations in each of two groups, sent at least a week ago.',
    groups,
    notes: isShown
      ? [
          ...verdictsOf(insights),
          ...(note.told
            ? ['A note is a choice: you may have written it to those who would accept anyway.']
            : []),
        ]
      : [],
    tables: groups.map(tableOf),
  };
}

const TITLES: Readonly<Record<Breakdown, string>> = {
  ...{ note: 'Note', goalFit: 'Goal fit', attempt: 'Attempt', account: 'Account' },
  ...{ pace: 'Sent that day', weekday: 'Weekday', month: 'Month' },
};

function saidGroup({ by, rows }: Group, byDay: number, today: Day): SaidGroup {
  const isMonth = by === 'month';
  return {
    title: TITLES[by] + (isMonth && byDay > 7 ? ', by day 7' : ''),
    rows: (isMonth ? rows.slice(-MONTHS) : rows).map((row) => {
      const name = isMonth ? monthName(row.name, today) : row.name;
      if (row.told) {
        const { rate, low, high, sent } = row;
        return { name, share: { rate, low, high, sent }, lacks: '' };
      }
      // Of days ten are needed, of invitations twenty.
      const unit = row.want > 10 ? 'sent' : row.have === 1 ? 'day' : 'days';
      return { name, share: null, lacks: `${row.have} ${unit}: too few` };
    }),
  };
}

function inWords({ title, rows }: SaidGroup): string {
  const figures = rows.flatMap(({ name, share }) => (share ? [`${name} ${percent(share.rate)}`] : []));
  return `${title}: ${figures.join(', ')}.`;
}

function tableOf({ title, rows }: SaidGroup): Figures {
  return {
    caption: title,
    heads: ['Group', 'Accepted', '95 % range', 'Sent'],
    rows: rows.map(({ name, share, lacks }) =>
      share ? [name, `${percent(share.rate)} %`, rangeOf(share), number(share.sent)] : [name, '', lacks, ''],
    ),
  };
}

/** At most two groups that do best, and notes. */
function answerOf({ curve, groups, note }: Insights): string {
  if (!curve.told) return `Not enough data: **${outOf(curve)}** are old enough.`;
  if (groups.every(({ p }) => p === null)) return 'Not enough data: **20 in each of two groups** are needed.';
  const best = groups.flatMap(({ by, p, rows }) => {
    if (p === null || p >= UNLIKELY || by === 'note' || by === 'month') return [];
    const [first] = rows.flatMap((row) => (row.told ? [row] : [])).sort((a, b) => b.rate - a.rate);
    return first ? [`**${plain(first.name)}${by === 'pace' ? ' a day' : ''}** does best.`] : [];
  });
  // A note is a group, too: what is said of the others must not deny it.
  const decided = note.told && /better|worse/.test(note.verdict);
  const notes = decided
    ? `**Notes do ${note.verdict}** than none.`
    : `Notes: ${note.told ? `**${note.verdict}**` : `not enough data, **${outOf(note)}**`}.`;
  const months = groups.some(({ by, p }) => by === 'month' && p !== null && p < UNLIKELY);
  const others = months ? 'Only months differ.' : 'No group does better than the others.';
  if (best.length === 0)
    return decided
      ? `${notes} ${months ? 'Months differ, too.' : 'No other group differs.'}`
      : `${others} ${notes}`;
  return `${best.slice(0, 2).join(' ')} ${notes}`;
}

/** Everything that can be said of the groups, a line each. */
function verdictsOf({ groups, note }: Insights): string[] {
  const says = [noteOf(note)];
  for (const { by, rows, p } of groups) {
    const share = (name: string) => rows.flatMap((row) => (row.told && row.name === name ? [row] : []));
    const isLikely = p === null || p >= UNLIKELY;
    const pair = (named: string, one: string, other: string) => {
      const [[a], [b]] = [share(one), share(other)];
      if (a && b) says.push(pairOf(named, a, b, isLikely));
    };
    if (by === 'goalFit') pair('Good fits', FIT, NO_FIT);
    else if (by === 'attempt') {
      const [[again], [first]] = [share(SENT_AGAIN), share(FIRST)];
      if (again && first) says.push(againOf(again, first, isLikely));
    } else if (by === 'pace') {
      pair('Days with 10–19 against days with 20–29', '10–19', '20–29');
      if (rows.length > 0 && !rows.some(({ name }) => /^[23]0/.test(name)))
        says.push(
          'You never sent 20 or more on a day: your log can’t check the claim that 10–19 work better.',
        );
    } else if (by !== 'note' && p !== null)
      says.push(`${TITLES[by]}: ${isLikely ? 'none differs' : '**they differ**'} by more than chance.`);
  }
  return says;
}

function noteOf(note: Insights['note']): string {
  if (!note.told) return `Notes: not enough data. **${outOf(note)}** in the smaller of the two groups.`;
  const { crude, alike, verdict, more } = note;
  const says = [differenceIn('Notes', alike || crude, verdict)];
  // Fewer would not be noticed.
  if (more !== null && more >= 10) says.push(`Some ${more} more with a note would show a difference of 10.`);
  if (!alike) says.push('Not compared like with like.');
  else if (Math.abs(percent(crude.by) - percent(alike.by)) >= 3)
    says.push(
      `At first sight ${percent(crude.by)}: notes went to people who accept ${crude.by > alike.by ? 'more' : 'less'} often anyway.`,
    );
  return says.join(' ');
}

/** Among so many comparisons one of them differs by chance: `isLikely`. */
function pairOf(named: string, a: Share, b: Share, isLikely: boolean): string {
  const difference = differenceOf({ ...a, worth: a.sent }, { ...b, worth: b.sent });
  const verdict = verdictOf(difference);
  const isOpen = isLikely && (verdict === 'better' || verdict === 'worse');
  return differenceIn(named, difference, isOpen ? 'cannot tell yet' : verdict);
}

/** In points; `named` is many. */
function differenceIn(named: string, { low, high }: Interval, verdict: DifferenceVerdict): string {
  const [worse, better] = [percent(-low), percent(high)];
  const by = (least: number, most: number) => `by ${least < 1 ? 'up' : least} to ${most} points.`;
  if (verdict === 'better') return `**${named} do better**, ${by(-worse, better)}`;
  if (verdict === 'worse') return `**${named} do worse**, ${by(-better, worse)}`;
  const range = `${worse} points worse to ${better} better.`;
  return `${named}: **${verdict}**. Anything from ${range}`;
}

function againOf(again: Share, first: Share, isLikely: boolean): string {
  const advice =
    isLikely || again.rate > first.rate ? '' : ' A new person is the better use of an invitation.';
  return `**${percent(again.rate)} of 100** accept the second time (${rangeOf(again)}), against ${percent(first.rate)} the first.${advice}`;
}
