/**
 * The rows of another tool's file as invitations, read through a guess. A day that the file does not tell is none; what
 * is no invitation (a visit, a message) is counted, and a row that names nobody is listed with its line.
 */
import type { ColumnGuess, ColumnUse } from '../adopt/column.ts';
import type { Guess } from '../adopt/guess.ts';
import type { ArchiveFile, RowProblem } from '../archive/archive-file.ts';
import { isNear } from '../archive/near.ts';
import type { Day } from '../day.ts';
import type { Status } from '../invitation.ts';
import { parseSlug } from '../person.ts';
import { dayOfValue, joinName, NOT_AN_INVITATION, textOf } from '../reading.ts';
import { fold, quote } from '../text.ts';
import type { Order } from '../written-day.ts';

/** An invitation as a tool tells it. */
export interface ToldInvitation {
  /** Line of the file on which its row begins, from 1. */
  readonly line: number;
  readonly name: string;
  /** '' where the file holds none that names a profile. */
  readonly url: string;
  readonly slug: string | undefined;
  readonly company: string;
  readonly note: string;
  /** '' where no column names the sender. */
  readonly sender: string;
  /** Undefined where the file does not tell. */
  readonly sentOn: Day | undefined;
  readonly status: Status;
  /** '' where the file does not tell. */
  readonly closedOn: Day | '';
}

export interface ToldFile {
  readonly name: string;
  readonly invitations: readonly ToldInvitation[];
  /** Rows that cannot be read. */
  readonly problems: readonly RowProblem[];
  /** Rows whose day can be read once the order of its column is chosen. */
  readonly waiting: number;
  /** Rows of people who were not invited. */
  readonly others: number;
}

/** `latest`: the last day that can be. */
export function readRows({ name: file, rows }: ArchiveFile, guess: Guess, latest: Day): ToldFile {
  const places = new Map<ColumnUse, ColumnGuess>(guess.columns.map((column) => [column.use, column]));
  const lines = linesOf(rows);
  const invitations: ToldInvitation[] = [];
  const problems: RowProblem[] = [];
  let [others, waiting] = [0, 0];
  for (const { row, kind, means } of guess.rows) {
    const cells = rows[row - 1] ?? [];
    const line = lines[row - 1] ?? row;
    const refuse = (what: string) => problems.push({ file, line, what });
    const text = (use: ColumnUse): string => textOf(cells[places.get(use)?.place ?? -1] ?? '');
    const orderOf = (use: ColumnUse) => guess.reading.orders.get(fold(places.get(use)?.header ?? ''));
    const dayIn = (use: ColumnUse, order = orderOf(use)): Day | undefined => dayOfValue(text(use), order);
    if (cells.every((cell) => cell.trim() === '') || kind === 'header') continue;
    if (means === NOT_AN_INVITATION) {
      others += 1;
      continue;
    }
    const name = tidy(joinName(text('name'), text('lastName')));
    const slug = parseSlug(text('url'));
    if (kind !== 'invitation' || (name === '' && slug === undefined)) {
      refuse(kind === 'invitation' || kind === 'blank' ? NOBODY : 'It is a title, a total or another table.');
      continue;
    }
    const sentOn = dayIn('sentOn');
    const isOpen = sentOn === undefined && ORDERS.some((order) => dayIn('sentOn', order) !== undefined);
    if (isOpen && orderOf('sentOn') === undefined) {
      waiting += 1;
      continue;
    }
    if (text('sentOn') !== '' && (sentOn === undefined || sentOn > latest)) {
      const why = sentOn === undefined ? 'it isn’t a date' : 'that day is in the future';
      refuse(`Cannot use ${quote(text('sentOn'))} as the day sent: ${why}.`);
      continue;
    }
    const status = means ?? 'Unknown';
    const closed = dayIn('closedOn') ?? dayIn(DAY_OF[status] ?? '');
    invitations.push({
      ...{ line, name, slug, url: slug === undefined ? '' : text('url'), company: tidy(text('company')) },
      ...{ note: text('note'), sender: tidy(text('account')), sentOn, status },
      closedOn: status === 'Pending' || status === 'Unknown' ? '' : usableDay(closed, sentOn, latest),
    });
  }
  return { name: file, invitations, problems, waiting, others };
}

const ORDERS: readonly Order[] = ['day first', 'month first'];
const NOBODY = 'It has neither a name nor a profile address.';

/** The column whose day says when it came to that. */
const DAY_OF: Partial<Record<Status, ColumnUse>> = {
  Accepted: 'acceptedOn',
  Withdrawn: 'withdrawnOn',
  Declined: 'declinedOn',
};

/** Nothing ends before it was sent; tools count in UTC, so that it may seem so by a day. */
function usableDay(closed: Day | undefined, sentOn: Day | undefined, latest: Day): Day | '' {
  if (closed === undefined || closed > latest) return '';
  if (sentOn === undefined || closed >= sentOn) return closed;
  return isNear(closed, sentOn) ? sentOn : '';
}

/** The line on which each row begins: a cell may hold line breaks. */
function linesOf(rows: ArchiveFile['rows']): number[] {
  let line = 1;
  return rows.map((cells) => {
    const begins = line;
    line += 1;
    for (const cell of cells) if (/[\r\n]/.test(cell)) line += cell.split(/\r\n|\r|\n/).length - 1;
    return begins;
  });
}

function tidy(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}
