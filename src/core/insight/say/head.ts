/** From how much insights are drawn, up to which day answers are known, and which rows are left out. */
import { addDays, type Day, dayNear } from '../../day.ts';
import { counted } from '../../text.ts';
import type { Insights } from '../told.ts';
import type { Archived, Said } from './said.ts';
import { number } from './words.ts';

export function sayHead(insights: Insights, accounts: Archived, today: Day): Said['head'] {
  const { sent, knownUntil, left } = insights;
  if (knownUntil === null)
    return [{ says: 'No answer is logged yet. Insights begin with the first one.', isToFix: false }];
  const says = `From ${counted(sent, 'invitation')}. Answers are known until ${untilWhen(insights, accounts, today)}.`;
  return [{ says, isToFix: false }, ...leftOut(left)];
}

/** `14 November, the day before your last archive`; of several accounts it is the earliest day. '' for never. */
export function untilWhen({ knownUntil }: Insights, accounts: Archived, today: Day): string {
  if (knownUntil === null) return '';
  if (knownUntil === addDays(today, -1)) return 'yesterday';
  const words = dayNear(knownUntil, today);
  if (accounts.length > 1) return `${words} or later, account by account`;
  const isExport = accounts.some(({ lastArchive }) => lastArchive && addDays(lastArchive, -1) === knownUntil);
  return isExport ? `${words}, the day before your last archive` : words;
}

/** A line for each kind of row that is in no figure. */
function leftOut({ tooNew, noDay, wrongDates, unknown, beforeArchive }: Insights['left']): Said['head'] {
  const lines: readonly (readonly [count: number, what: string, isToFix?: boolean])[] = [
    [tooNew, 'sent since then: not counted yet'],
    [noDay, 'without a day or a status: left out', true],
    [wrongDates, 'with dates that can’t be right: left out', true],
    [unknown, 'with an unknown end: left out'],
    [beforeArchive, 'sent too long before your first archive: left out'],
  ];
  return lines.flatMap(([count, what, isToFix = false]) =>
    count > 0 ? [{ says: `${number(count)} ${what}.`, isToFix }] : [],
  );
}
