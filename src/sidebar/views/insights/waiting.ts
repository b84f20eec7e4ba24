/** The second question: when does waiting stop paying? */
import { acceptedByThen } from '../../../core/insight/measured.ts';
import type { Insights } from '../../../core/insight/told.ts';
import { make } from '../../kit/element.ts';
import { CURVE_HEIGHT, curveMarks } from './curve-picture.ts';
import { makeKey, makePicture } from './picture.ts';
import { makeQuestion } from './question.ts';
import { type Figures, makeTables } from './table.ts';
import { curveSays, curveSentences, lackingCurve, stopAnswer, stopSentences } from './waiting-words.ts';
import { makeText, number, percent, rangeOf } from './words.ts';

export interface WaitingActs {
  /** Sets the day that the log speaks for; nothing to set without one. */
  readonly set: HTMLElement | undefined;
  /** Leads to the archive, which has the day of each acceptance. */
  readonly date: HTMLElement;
}

/** `setting` and `worth` are the rules in force. */
export function renderWaiting(
  insights: Insights,
  setting: number,
  worth: number,
  { set, date }: WaitingActs,
): HTMLElement {
  const { curve, stop } = insights;
  const lacking = lackingCurve(insights);
  const sentences = stopSentences(insights, worth);
  return makeQuestion({
    key: 'waiting',
    title: 'When does waiting stop paying?',
    answer: [stopAnswer(insights)],
    isOpen: false,
    body: [
      ...(curve.told
        ? [
            makeText('', ...curveSentences(insights)),
            makeKey([
              ['own', 'yours'],
              ['fan', '95 % range'],
              ['others', 'other accounts, not yours'],
              ...(setting < curve.points.length ? ([['setting', 'you withdraw']] as const) : []),
            ]),
            makePicture(CURVE_HEIGHT, curveSays(insights), curveMarks(curve, setting)),
          ]
        : [...(lacking ? [makeText('', lacking)] : []), ...renderOthers()]),
      ...(sentences.length > 0 ? [makeText('', ...sentences)] : []),
      ...(!stop.told && stop.why === 'undated'
        ? [make('p', 'quiet', 'LinkedIn’s archive has the days. ', date)]
        : []),
      make(
        'div',
        'foot',
        ...(curve.told ? [makeTables('waiting', figuresOf(curve))] : []),
        ...(set ? [set] : []),
      ),
    ],
  });
}

const TOLD_DAYS = [0, 1, 2, 3, 5, 7, 10, 14, 21, 30, 45, 60];

function figuresOf({ points }: Extract<Insights['curve'], { told: true }>): Figures {
  const told = points.filter(({ day }) => TOLD_DAYS.includes(day) || day === points.length - 1);
  return {
    caption: 'Accepted of 100, by days since sending',
    heads: ['Day', 'Accepted', '95 % range', 'Waiting'],
    rows: told.map(({ day, share, waiting }) => [
      String(day),
      String(percent(share.rate)),
      rangeOf(share),
      number(waiting),
    ]),
  };
}

const OTHERS: readonly (readonly [day: number, name: string])[] = [
  [1, '1 day'],
  [7, '1 week'],
  [14, '2 weeks'],
  [21, '3 weeks'],
  [60, '2 months'],
];

/** How soon people answered other accounts, while one's own log is too short. */
function renderOthers(): HTMLElement[] {
  return [
    make('p', 'quiet', 'Until then, other accounts’ answers, of those who accept:'),
    make(
      'ul',
      'others',
      ...OTHERS.map(([day, name]) => {
        const share = `${percent(acceptedByThen(day))} %`;
        const fill = make('i', '');
        fill.style.width = share.replace(' ', '');
        const bar = make('span', 'bar', fill);
        bar.setAttribute('aria-hidden', 'true');
        return make('li', '', make('span', '', name), bar, make('span', 'figure', share));
      }),
    ),
    make('p', 'quiet', '1,403 acceptances of real accounts. Not yours.'),
  ];
}
