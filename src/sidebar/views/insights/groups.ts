/** The third question: what goes with acceptance? */
import type { Day } from '../../../core/day.ts';
import type { Insights } from '../../../core/insight/told.ts';
import { make } from '../../kit/element.ts';
import { groupFigures, renderGroups } from './group-picture.ts';
import { comparable, groupsAnswer, verdicts } from './group-words.ts';
import { makeQuestion } from './question.ts';
import { makeTables } from './table.ts';
import { piecesOf } from './words.ts';

/** Of a long log, so many months. */
const MONTHS = 12;

export function renderComparison(insights: Insights, today: Day): HTMLElement {
  const { byDay, curve } = insights;
  const groups = comparable(insights.groups).map((group) =>
    group.by === 'month' ? { ...group, rows: group.rows.slice(-MONTHS) } : group,
  );
  const whole = curve.told ? curve.points[byDay]?.share.rate : undefined;
  const isShown = curve.told && groups.length > 0;
  return makeQuestion({
    key: 'groups',
    title: 'What goes with acceptance?',
    answer: groupsAnswer(insights),
    isOpen: false,
    body: isShown
      ? [
          make(
            'p',
            'quiet',
            `Accepted by day ${byDay}. The bar is the 95 % range, the dotted line all of them.`,
          ),
          renderGroups(groups, byDay, whole, today),
          make(
            'ul',
            'verdicts',
            ...verdicts(insights).map((verdict) => make('li', '', ...piecesOf([verdict]))),
          ),
          ...(insights.note.told
            ? [
                make(
                  'p',
                  'quiet',
                  'A note is a choice: you may have written it to those who would accept anyway.',
                ),
              ]
            : []),
          make('div', 'foot', makeTables('groups', ...groupFigures(groups, byDay, today))),
        ]
      : [make('p', 'quiet', 'Needed: 20 invitations in each of two groups, sent at least a week ago.')],
  });
}
