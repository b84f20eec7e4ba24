/** From how much this is drawn, up to which day answers are known, and which rows are left out. */
import type { Ledger } from '../../../addon/contract.ts';
import { addDays } from '../../../core/day.ts';
import type { Insights } from '../../../core/insight/told.ts';
import { count } from '../../kit/count.ts';
import { dayNear } from '../../kit/day.ts';
import { make, makeButton } from '../../kit/element.ts';

type Read = Pick<Ledger, 'today' | 'archive' | 'standings'>;

export function renderHead(insights: Insights, ledger: Read): HTMLElement[] {
  const { sent, knownUntil } = insights;
  if (knownUntil === null)
    return [
      make('p', 'quiet', 'No answer is logged yet. Insights begin with the first one.'),
      make(
        'div',
        'buttons',
        openButton('Log an answer', 'answer'),
        openButton('Import an archive', 'import'),
      ),
    ];
  return [
    make(
      'p',
      'quiet',
      `From ${count(sent, 'invitation')}. Answers are known until ${untilWhen(insights, ledger)}.`,
    ),
    ...leftLines(insights).map(({ says, isToFix }) =>
      make('p', 'quiet', says, ...(isToFix ? [' ', openButton('Open Health', 'health', 'plain link')] : [])),
    ),
  ];
}

/** Of several accounts it is the earliest day. */
export function untilWhen({ account, knownUntil }: Insights, { today, archive, standings }: Read): string {
  if (knownUntil === null) return '';
  const isSeveral = account === '' && standings.length > 1;
  const yesterday = addDays(today, -1);
  if (knownUntil === yesterday) return 'yesterday';
  const words = dayNear(knownUntil, today);
  if (isSeveral) return `${words} or later, account by account`;
  const last = archive.find((one) => account === '' || one.account === account)?.days;
  const isFromArchive = typeof last === 'number' && addDays(today, -last - 1) === knownUntil;
  return isFromArchive ? `${words}, the day before your last archive` : words;
}

/** A line for each kind of row that is in no figure. */
export function leftLines({ left }: Pick<Insights, 'left'>): { says: string; isToFix: boolean }[] {
  const { tooNew, noDay, wrongDates, unknown, beforeArchive } = left;
  const lines: [number: number, one: string, many: string, isToFix: boolean][] = [
    [tooNew, 'was sent since and isn’t counted yet', 'were sent since and aren’t counted yet', false],
    [noDay, 'has no day or status', 'have no day or status', true],
    [wrongDates, 'has dates that can’t be right', 'have dates that can’t be right', true],
    [unknown, 'is left out: its end is unknown', 'are left out: their end is unknown', false],
    [
      beforeArchive,
      'is older than your first archive reaches',
      'are older than your first archive reaches',
      false,
    ],
  ];
  return lines.flatMap(([number, one, many, isToFix]) =>
    number > 0 ? [{ says: `${number.toLocaleString('en')} ${number === 1 ? one : many}.`, isToFix }] : [],
  );
}

export function openButton(text: string, view: string, className = ''): HTMLButtonElement {
  const button = makeButton(text, undefined, className);
  button.dataset.open = view;
  button.dataset.key = text;
  return button;
}
