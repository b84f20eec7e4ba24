/** The third question: what goes with acceptance? */
import type { Insights, Said } from '../../../addon/contract.ts';
import { make } from '../../kit/element.ts';
import { makeGroups } from './group-picture.ts';
import { boldIn, makeQuestion } from './question.ts';
import { makeTables } from './table.ts';

export function renderComparison(
  { byDay, curve }: Insights,
  { answer, picture, key, groups, notes, tables }: Said['groups'],
): HTMLElement {
  const whole = curve.told ? (curve.points[byDay]?.share.rate ?? 0) : 0;
  return makeQuestion(
    'groups',
    'What goes with acceptance?',
    answer,
    false,
    make('p', 'quiet', key),
    ...(groups.length > 0 ? [makeGroups(groups, whole, picture)] : []),
    make('ul', 'verdicts', ...notes.map((note) => make('li', '', ...boldIn(note)))),
    make('div', 'foot', ...makeTables('groups', tables)),
  );
}
