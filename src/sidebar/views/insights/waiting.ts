/** The second question: when does waiting stop paying? */
import type { Insights, Said } from '../../../addon/contract.ts';
import { make } from '../../kit/element.ts';
import { openButton } from '../../kit/open-button.ts';
import { CURVE_HEIGHT, curveMarks } from './curve-picture.ts';
import { makeKey, makePicture } from './picture.ts';
import { makeQuestion, makeTexts } from './question.ts';
import { makeTables } from './table.ts';

/** `setting`: the day on which the user withdraws; `set` changes it, where the log speaks for another. */
export function renderWaiting(
  { curve, stop }: Insights,
  { answer, picture, accepted, stop: says, tables, others }: Said['waiting'],
  setting: number,
  set: readonly HTMLElement[],
): HTMLElement {
  const drawn = curve.told
    ? [
        makeKey([
          ['own', 'yours'],
          ['fan', '95 % range'],
          ['others', 'other accounts, not yours'],
          ...(setting < curve.points.length ? ([['setting', 'you withdraw']] as const) : []),
        ]),
        makePicture(CURVE_HEIGHT, picture, curveMarks(curve, setting, others)),
      ]
    : renderOthers(others);
  return makeQuestion(
    'waiting',
    'When does waiting stop paying?',
    answer,
    false,
    ...makeTexts('', accepted),
    ...drawn,
    ...makeTexts('', says),
    ...(!stop.told && stop.why === 'undated'
      ? [make('p', 'quiet', 'LinkedIn’s archive has them. ', openButton('Import it', 'import'))]
      : []),
    make('div', 'foot', ...makeTables('waiting', tables), ...set),
  );
}

const TOLD: readonly (readonly [day: number, name: string])[] = [
  [1, '1 day'],
  [7, '1 week'],
  [14, '2 weeks'],
  [21, '3 weeks'],
  [60, '2 months'],
];

/** How soon people answered other accounts, while one's own log is too short. */
function renderOthers(others: readonly number[]): HTMLElement[] {
  const rows = TOLD.map(([day, name]) => {
    const fill = make('i', '');
    fill.style.width = `${others[day]}%`;
    const bar = make('span', 'bar', fill);
    bar.setAttribute('aria-hidden', 'true');
    return make('li', '', make('span', '', name), bar, make('span', 'figure', `${others[day]} %`));
  });
  return [
    make('ul', 'others', ...rows),
    make('p', 'quiet', 'Not yours: 1,403 acceptances of other accounts, by the day they came.'),
  ];
}
