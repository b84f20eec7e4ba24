/** When does waiting stop paying? What the log says of it, and what it lacks to say so. */
import type { Insights } from '../told.ts';
import type { Figures, Said } from './said.ts';
import { number, outOf, percent, plain, rangeOf, type Told } from './words.ts';

/** `worth` is how many acceptances of 100 who wait a further week must bring. */
export function sayWaiting(insights: Insights, worth: number): Omit<Said['waiting'], 'others'> {
  const { curve, stop } = insights;
  const accepted = curve.told
    ? acceptedBy(insights, curve)
    : `Old enough to tell by: **${outOf(curve)}** invitations.`;
  return {
    answer: answerOf(stop),
    accepted,
    picture: `Accepted of 100 by days since sending. ${plain(accepted)}`,
    stop: stop.told ? stopOf(stop, curve, worth) : '',
    tables: curve.told ? [tableOf(curve)] : [],
  };
}

/** What is counted shows by how many are needed: after the first week fewer than in all. */
const NEEDED_IN_ALL = 30;

function answerOf(stop: Insights['stop']): string {
  if (!stop.told) {
    if (stop.why === 'undated') return `Your log can’t tell: **${stop.have} % of acceptances** have no day.`;
    return stop.want === NEEDED_IN_ALL
      ? `Your log can’t tell yet: **${outOf(stop)}** acceptances.`
      : `Your log can’t tell yet: **${outOf(stop)}** people who accepted after the first week.`;
  }
  const { day, low, high, setting, proposed } = stop;
  const when =
    day === null
      ? `Your log shows **no such day${low === null ? '' : ` before day ${low}`}** yet.`
      : `From **day ${day}** on${low === high ? '' : ` (${daysOf(stop)})`}.`;
  // An open range says nothing against the setting, and nothing for it.
  const verdict = proposed === null && high !== null ? `, ${setting}, is fine` : ` is ${setting}`;
  return `${when} Your setting${verdict}.`;
}

/** `7 to 21`; where no day is found, it is open to the end. */
export function daysOf({ day, low, high }: Told<Insights['stop']>): string {
  return high === null ? `${low ?? day} or later` : low === high ? `${low}` : `${low} to ${high}`;
}

/** So much longer one would have to wait to learn more. */
const LONGER = 14;

function stopOf(stop: Told<Insights['stop']>, curve: Insights['curve'], worth: number): string {
  const { day, high, setting, proposed } = stop;
  const says: string[] = [];
  if (day !== null)
    says.push(
      `From day ${day} on, a further week of waiting brings fewer than ${worth} of each 100 who still wait.`,
    );
  if (proposed !== null)
    says.push(`Your log speaks for **${proposed} days** (${daysOf(stop)}) instead of ${setting}.`);
  else if (high !== null)
    says.push(
      `Your log allows day ${daysOf(stop)}, and your setting is ${setting}: **no reason to change it**.`,
    );
  // Whoever withdraws at once never sees what waiting on would have brought.
  else if (curve.told && curve.lastDay < setting + LONGER)
    says.push(
      `It can’t show what waiting past day ${setting} brings, because you withdraw then. Leave 50 until day ${setting + LONGER} to learn it.`,
    );
  else says.push('It can’t name the latest day yet.');
  return says.join(' ');
}

function acceptedBy({ byDay, quick }: Insights, { points }: Told<Insights['curve']>): string {
  const [share, week] = [points[byDay]?.share, points[7]?.share];
  if (!share) return '';
  const soon = byDay > 7 && week ? `, ${percent(week.rate)} of them within a week` : '';
  const timing = quick.told
    ? ` Half of those answer ${within(quick.half)}, nine in ten ${within(quick.nine)}.`
    : '';
  return `**${percent(share.rate)} of 100** are accepted by day ${byDay} (${rangeOf(share)})${soon}.${timing}`;
}

function within(days: number): string {
  return days === 0 ? 'on the same day' : days === 1 ? 'within a day' : `within ${days} days`;
}

const TABLE_DAYS = [0, 1, 2, 3, 5, 7, 10, 14, 21, 30, 45, 60];

function tableOf({ points }: Told<Insights['curve']>): Figures {
  const shown = points.filter(({ day }) => TABLE_DAYS.includes(day) || day === points.length - 1);
  return {
    caption: 'Accepted of 100, by days since sending',
    heads: ['Day', 'Accepted', '95 % range', 'Waiting'],
    rows: shown.map(({ day, share, waiting }) => [
      ...[String(day), String(percent(share.rate)), rangeOf(share), number(waiting)],
    ]),
  };
}
