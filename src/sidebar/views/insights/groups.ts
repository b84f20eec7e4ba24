/** The third question: what goes with acceptance? */
import type { Insights, Said } from '../../../addon/contract.ts';
import type { Day } from '../../../core/day.ts';
import { make } from '../../kit/element.ts';
import { makeGroups } from './group-picture.ts';
import { boldIn, makeQuestion } from './question.ts';
import { inWords, shownGroups } from './shown-groups.ts';
import { makeTables } from './table.ts';
import { groupTable } from './tables.ts';

export function renderComparison(
  insights: Insights,
  { answer, notes }: Said['groups'],
  today: Day,
): HTMLElement {
  const { byDay, curve } = insights;
  const groups = shownGroups(insights, today);
  const whole = curve.told ? (curve.points[byDay]?.share.rate ?? 0) : 0;
  return makeQuestion(
    'groups',
    'What goes with acceptance?',
    answer,
    false,
    ...(groups.length > 0
      ? [
          make(
            'p',
            'quiet',
            `Accepted by day ${byDay}. The bar is the 95 % range, the dotted line all of them.`,
          ),
          makeGroups(groups, whole, `Accepted of 100 by day ${byDay}. ${inWords(groups)}`),
        ]
      : [make('p', 'quiet', 'Needed: 20 invitations in each of two groups, sent at least a week ago.')]),
    make('ul', 'verdicts', ...notes.map((note) => make('li', '', ...boldIn(note)))),
    make('div', 'foot', ...makeTables('groups', groups.map(groupTable))),
  );
}
