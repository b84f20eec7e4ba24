/** The third question: what goes with acceptance? */
import type { Insights, Said } from '../../../addon/contract.ts';
import { make } from '../../kit/element.ts';
import { makeGroups } from './group-picture.ts';
import { boldIn, makeQuestion } from './question.ts';
import { makeTables } from './table.ts';

export function renderComparison(
  { byDay, curve }: Insights,
  { answer, picture, key, groups, notes }: Said['groups'],
): HTMLElement {
  const whole = curve.told ? (curve.points[byDay]?.share.rate ?? 0) : 0;
  const tables = groups.map(({ title, rows }) => ({
    caption: title,
    heads: ['Group', 'Accepted', '95 % range', 'Sent'],
    rows: rows.map(({ name, share, lacks }) => {
      if (!share) return [name, '', lacks, ''];
      const [rate, low, high] = [share.rate, share.low, share.high].map((part) => Math.round(100 * part));
      return [name, `${rate} %`, `${low}–${high}`, share.sent.toLocaleString('en')];
    }),
  }));
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
