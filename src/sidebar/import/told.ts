/** What an archive tells besides: shown once the import is done, and kept nowhere. */
import type { Archive } from '../../core/archive/archive.ts';
import type { OriginMonth } from '../../core/archive/origin.ts';
import { type Day, dayInWords } from '../../core/day.ts';
import { count } from '../kit/count.ts';
import { make } from '../kit/element.ts';

/** Fewer make no percentage: the count alone is told. */
const ENOUGH_FOR_SHARE = 20;

/** Nothing of what the archive does not hold. `limit`: the most connections an account can have. */
export function renderTold(
  { counts, connections }: Archive,
  months: readonly OriginMonth[] | undefined,
  limit: number,
): HTMLElement[] {
  const lines: string[] = [];
  if (connections) {
    const isFull = counts.connections >= limit ? ' That’s the limit.' : '';
    const most = count(limit, 'connection');
    lines.push(`${counts.connections.toLocaleString('en')} of at most ${most}.${isFull}`);
  }
  if (counts.withdrawn > 0) {
    lines.push(`${count(counts.withdrawn, 'invitation')} listed as withdrawn, without the day: left alone.`);
  }
  const [first] = months ?? [];
  if (months && first) lines.push(summaryOf(months, first));
  const told = lines.map((line) => make('p', 'quiet', line));
  return months ? [...told, renderMonths(months)] : told;
}

function summaryOf(months: readonly OriginMonth[], first: OriginMonth): string {
  const sumOf = (key: 'received' | 'sent' | 'unknown') => months.reduce((sum, month) => sum + month[key], 0);
  const [received, sent, unknown] = [sumOf('received'), sumOf('sent'), sumOf('unknown')];
  const parts = [
    `${shareOf({ received, sent })} invited you`,
    sent > 0 && `you invited ${sent.toLocaleString('en')}`,
    unknown > 0 && `${unknown.toLocaleString('en')} unclear`,
  ];
  return `New connections since ${monthInWords(first.month)}: ${parts.filter(Boolean).join(', ')}.`;
}

function renderMonths(months: readonly OriginMonth[]): HTMLElement {
  const head = ['Month', 'Invited you', 'Unclear'].map((title) => {
    const cell = make('th', '', title);
    cell.scope = 'col';
    return cell;
  });
  const rows = months.map((one) => {
    const month = make('th', '', monthInWords(one.month));
    month.scope = 'row';
    const unknown = one.unknown.toLocaleString('en');
    return make('tr', '', month, make('td', '', shareOf(one)), make('td', '', unknown));
  });
  return make(
    'details',
    'months',
    make('summary', '', 'Month by month'),
    make(
      'table',
      '',
      make('caption', 'unseen', 'New connections who had invited you'),
      make('thead', '', make('tr', '', ...head)),
      make('tbody', '', ...rows),
    ),
    make(
      'p',
      'quiet',
      'Unclear: hidden members, a name that several people have, or an invitation that this archive doesn’t list.',
    ),
  );
}

/** `12 of 34 (35 %)`: of those of whom it is known. */
function shareOf({ received, sent }: Pick<OriginMonth, 'received' | 'sent'>): string {
  const known = received + sent;
  if (known === 0) return '–';
  const share = known < ENOUGH_FOR_SHARE ? '' : ` (${Math.round((100 * received) / known)}\u00a0%)`;
  return `${received.toLocaleString('en')} of ${known.toLocaleString('en')}${share}`;
}

/** `June 2026`. */
function monthInWords(month: string): string {
  return dayInWords(`${month}-01` as Day).slice(2);
}
