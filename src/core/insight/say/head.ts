/** From how much insights are drawn, up to which day answers are known, and which rows are left out. */
import { addDays, type Day, dayNear } from '../../day.ts';
import type { Insights } from '../told.ts';
import type { Archived, Said } from './said.ts';
import { number } from './words.ts';

export function sayHead(insights: Insights, accounts: Archived, today: Day): Said['head'] {
  const { sent, knownUntil, left } = insights;
  if (knownUntil === null)
    return [{ says: 'No answer is logged yet. Insights begin with the first one.', isToFix: false }];
  const many = sent === 1 ? '1 invitation' : `${number(sent)} invitations`;
  return [
    {
      says: `From ${many}. Answers are known until ${untilWhen(insights, accounts, today)}.`,
      isToFix: false,
    },
    ...leftOut(left),
  ];
}

/** `14 November, the day before your last archive`; of several accounts it is the earliest day. '' for never. */
export function untilWhen({ knownUntil }: Insights, accounts: Archived, today: Day): string {
  if (knownUntil === null) return '';
  if (knownUntil === addDays(today, -1)) return 'yesterday';
  const words = dayNear(knownUntil, today);
  const [only, ...others] = accounts;
  if (others.length > 0) return `${words} or later, account by account`;
  const isExport = only?.lastArchive && addDays(only.lastArchive, -1) === knownUntil;
  return isExport ? `${words}, the day before your last archive` : words;
}

/** A line for each kind of row that is in no figure. */
function leftOut({ tooNew, noDay, wrongDates, unknown, beforeArchive }: Insights['left']): Said['head'] {
  const line = (count: number, one: string, many: string, isToFix = false) =>
    count > 0 ? [{ says: `${number(count)} ${count === 1 ? one : many}.`, isToFix }] : [];
  return [
    ...line(
      tooNew,
      'was sent since then and isn’t counted yet',
      'were sent since then and aren’t counted yet',
    ),
    ...line(noDay, 'has no day or no status', 'have no day or no status', true),
    ...line(wrongDates, 'has dates that can’t be right', 'have dates that can’t be right', true),
    ...line(unknown, 'is left out: nobody knows how it ended', 'are left out: nobody knows how they ended'),
    ...line(
      beforeArchive,
      'is left out: your first archive doesn’t reach back so far',
      'are left out: your first archive doesn’t reach back so far',
    ),
  ];
}
