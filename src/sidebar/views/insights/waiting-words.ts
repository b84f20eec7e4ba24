/** When does waiting stop paying? What the log says of it, and what it lacks to say so. */
import type { Insights } from '../../../core/insight/told.ts';
import { number, outOf, percent, rangeOf, type Sentence } from './words.ts';

type Stop = Insights['stop'];

/** What is counted tells itself by how many are wanted: after the first week fewer than in all. */
const WANTED_IN_ALL = 30;

export function stopAnswer({ stop }: Pick<Insights, 'stop'>): Sentence {
  if (!stop.told) {
    if (stop.why === 'undated')
      return ['Your log can’t tell: ', `${stop.have} % of acceptances`, ' have no day.'];
    return stop.want === WANTED_IN_ALL
      ? ['Your log can’t tell yet: ', `${outOf(stop)} acceptances`, '.']
      : ['Your log can’t tell yet: ', outOf(stop), ' people who accepted after the first week.'];
  }
  const { day, setting, proposed } = stop;
  if (day === null)
    return ['Your log shows ', 'no such day', `${earliest(stop)}. Your setting, ${setting}, is fine.`];
  const verdict = proposed === null ? `Your setting, ${setting}, is fine.` : `Your setting is ${setting}.`;
  return ['From ', `day ${day}`, ` on (${daysOf(stop)}). ${verdict}`];
}

function earliest({ low }: Extract<Stop, { told: true }>): string {
  return low === null ? '' : ` before day ${low}`;
}

/** `7 to 21`. */
function daysOf({ low, high }: Extract<Stop, { told: true }>): string {
  const from = low ?? 'any';
  return high === null ? `${from} or later` : low === high ? `${low}` : `${from} to ${high}`;
}

/** What the figure means, and what follows from it. `worth` is how many acceptances of 100 a further week must bring. */
export function stopSentences({ stop, curve }: Insights, worth: number): Sentence[] {
  if (!stop.told) return [];
  const { day, high, setting, proposed } = stop;
  const few = worth === 1 ? 'fewer than 1 acceptance' : `fewer than ${worth} acceptances`;
  const means: Sentence[] =
    day === null
      ? []
      : [[`From day ${day} on, a further week of waiting brings ${few} for each 100 who still wait.`]];
  if (proposed !== null)
    return [
      ...means,
      ['Your log speaks for ', `${proposed} days`, ` (${daysOf(stop)}) instead of ${setting}.`],
    ];
  if (high !== null)
    return [
      ...means,
      [
        `Your log allows day ${daysOf(stop)}, and your setting is ${setting}: `,
        'no reason to change it',
        '.',
      ],
    ];
  // Whoever withdraws at once never sees what waiting on would have brought.
  const isCut = curve.told && curve.lastDay < setting + 14;
  return [
    ...means,
    isCut
      ? [
          `It can’t show what waiting past day ${setting} brings, because you withdraw then. Leave 50 until day ${setting + 14} to learn it.`,
        ]
      : ['It can’t name the latest day yet.'],
  ];
}

/** Who has accepted by then, and how soon. */
export function curveSentences({ curve, byDay, quick }: Insights): Sentence[] {
  const share = curve.told ? curve.points[byDay]?.share : undefined;
  if (!curve.told || !share) return [];
  const week = curve.points[7]?.share;
  const soon = byDay > 7 && week ? `, ${percent(week.rate)} of them within a week` : '';
  return [
    ['', `${percent(share.rate)} of 100`, ` are accepted by day ${byDay} (${rangeOf(share)})${soon}.`],
    ...(quick.told
      ? [[`Half of those answer ${within(quick.half)}, nine in ten ${within(quick.nine)}.`]]
      : []),
  ];
}

function within(days: number): string {
  return days === 0 ? 'on the same day' : days === 1 ? 'within a day' : `within ${days} days`;
}

/** The picture in one sentence. */
export function curveSays({ curve, byDay }: Insights): string {
  if (!curve.told) return '';
  const told = [0, 1, 3, byDay, curve.points.length - 1].flatMap((day, at, days) => {
    const share = days.indexOf(day) === at ? curve.points[day]?.share : undefined;
    return share ? [`${percent(share.rate)} by day ${day} (${rangeOf(share)})`] : [];
  });
  return `Accepted of 100, by days since sending: ${told.join(', ')}.`;
}

/** Who is too few for a curve. */
export function lackingCurve({ curve }: Pick<Insights, 'curve'>): Sentence | undefined {
  if (curve.told) return undefined;
  return ['Old enough to tell by: ', `${number(curve.have)} of ${curve.want}`, ' invitations.'];
}
