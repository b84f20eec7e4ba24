/**
 * What the year sheets still tell: all of it where all is asked for, else names and addresses, and the rows of the people who are meant. The
 * daily round reads none of it.
 */
import { sendersIn } from '../../core/account.ts';
import { groupBy } from '../../core/group-by.ts';
import { dueOn } from '../../core/rules/flag.ts';
import { runsOf } from '../../core/span.ts';
import { times } from '../../core/times.ts';
import { cellsOf, type Sheet } from '../../sheet/book.ts';
import { type Cell, isBlank } from '../../sheet/cell.ts';
import { type Log, type LoggedInvitation, logIn } from '../../sheet/log/log.ts';
import { findYears, knownRows, MARK } from '../../sheet/log/year-sheets.ts';
import { headersOf } from '../../sheet/table.ts';
import type { Workbook } from '../frame/workbook.ts';
import type { Described } from './session.ts';
import { isMoving } from './years/moving.ts';

/** An invitation that stands in the sheet of a year. */
export interface Past extends LoggedInvitation {
  readonly year: number;
  readonly sheet: Sheet;
  /** Only name and address, and maybe the company, are known. */
  readonly isBare?: true;
}

export function isPast(invitation: LoggedInvitation): invitation is Past {
  return invitation.year !== undefined;
}

/** All of them, in the order of the years. Throws NotSetUp where a column is missing there. */
export function readPast(workbook: Workbook, log: Log): Past[] {
  return findYears(workbook).flatMap(({ year, sheet }) =>
    withoutCopies(workbook, log, readYear(workbook, log, year, sheet)),
  );
}

/** The sheet of a year, read as the log is. */
export function readYearLog({ calendar }: Workbook, { reading }: Log, sheet: Sheet): Log {
  return logIn(sheet, cellsOf(sheet), { reading, flaws: [] }, calendar);
}

function readYear(workbook: Workbook, log: Log, year: number, sheet: Sheet): Past[] {
  return readYearLog(workbook, log, sheet).invitations.map((one) => ({
    ...one,
    year,
    sheet,
  }));
}

/** While rows are on their way, some stand in both. */
function withoutCopies(workbook: Workbook, { invitations }: Log, past: Past[]): Past[] {
  if (!isMoving(workbook)) return past;
  const keyOf = ({ name, url, account, sentOn }: LoggedInvitation) => [name, url, account, sentOn].join('\n');
  const live = new Set(invitations.map(keyOf));
  return past.filter((one) => !live.has(keyOf(one)));
}

/** The log with the rows of the year sheets before its own. */
export function withPastRows(workbook: Workbook, log: Log): Log {
  const past = readPast(workbook, log);
  return past.length === 0 ? log : { ...log, invitations: [...past, ...log.invitations] };
}

/** What is drawn from a whole history: the rows of the year sheets go before those of the log. */
export function withPast<Of extends Described>(workbook: Workbook, described: Of): Of {
  const { log, settings } = described;
  const whole = withPastRows(workbook, log);
  if (whole === log) return described;
  const due = dueOn(workbook.today, whole.invitations, settings.policy, sendersIn(settings.accounts));
  return { ...described, log: whole, due };
}

/**
 * Names and addresses alone, with companies if they are asked for: in two readings a sheet where its columns stand as the log's do, and nobody has inserted
 * one since.
 */
export function readPastNames(workbook: Workbook, log: Log, withCompany: boolean): Past[] {
  const { places } = log;
  const headers = headersOf(log).map(String);
  const mark = headers.reduce((end, header, place) => (header === '' ? end : place + 1), 0);
  const wanted = [places.name, places.lastName ?? places.name, places.url, mark];
  const runs = runsOf(withCompany ? [...wanted, places.company] : wanted, 1);
  return findYears(workbook).flatMap(({ year, sheet }) => {
    const read = (rows: number) =>
      runs.map(([left, right]) => ({
        left,
        cells: sheet.getSheetValues(1, left + 1, rows, Math.min(right, mark) - left + 1) as Cell[][],
      }));
    const known = readAll(knownRows(workbook, year), read);
    const rows = known ? knownRows(workbook, year) : sheet.getLastRow();
    if (rows < 2) return [];
    const blocks = known ?? read(rows);
    const cell = (row: number, place: number | undefined = -1): string => {
      const block = blocks.find(({ left, cells }) => cells[row]?.[place - left] !== undefined);
      return String(block?.cells[row]?.[place - (block?.left ?? 0)] ?? '').trim();
    };
    const isAsLogged = wanted.every((place) => cell(0, place) === (place === mark ? MARK : headers[place]));
    if (!isAsLogged) return readYear(workbook, log, year, sheet);
    return times(rows - 1, (index): Past => {
      const name = [cell(index + 1, places.name), cell(index + 1, places.lastName)].join(' ').trim();
      return {
        ...NOTHING,
        isBare: true,
        sheet,
        year,
        row: index + 2,
        name,
        company: withCompany ? cell(index + 1, places.company) : '',
        url: cell(index + 1, places.url),
      };
    });
  });
}

type Block = { readonly left: number; readonly cells: readonly (readonly Cell[])[] };

/** Undefined where rows came or went since: the one below the last is filled, or there is none. */
function readAll(rows: number, read: (rows: number) => Block[]): Block[] | undefined {
  if (rows < 2) return undefined;
  try {
    const blocks = read(rows + 1);
    const isEnd = blocks.every(
      ({ cells }) => cells[rows]?.every(isBlank) && !cells[rows - 1]?.every(isBlank),
    );
    return isEnd ? blocks : undefined;
  } catch {
    return undefined;
  }
}

const NOTHING: Omit<LoggedInvitation, 'row'> = {
  ...{ name: '', company: '', url: '', account: '', note: '', reason: '', goalFit: '', followUp: '' },
  ...{ sentOn: undefined, status: undefined, closedOn: undefined, resendFrom: undefined, attempt: undefined },
  unread: [],
};

/** Of so few rows too many are read at once, rather than by one call more; of more where they are all over the sheets. */
const GAP = 50;
const MOST_READINGS = 6;

/**
 * These rows, whole. Each sheet's own headers are read along: people move columns there. `isThere` of rows that were read a moment ago; else what
 * is not there any more is left out.
 */
export function readPastRows(
  workbook: Workbook,
  log: Log,
  rows: readonly (Pick<Past, 'year' | 'row'> & Partial<Past>)[],
  isThere = false,
): Past[] {
  if (rows.length === 0) return [];
  const { reading } = log;
  const headers = headersOf(log);
  const byYear = groupBy(rows, ({ year }) => year);
  const wanted = new Map([...byYear].map(([year, some]) => [year, [1, ...some.map(({ row }) => row)]]));
  const most = Math.max(MOST_READINGS, byYear.size + 1);
  let gap = GAP;
  while ([...wanted.values()].flatMap((some) => runsOf(some, gap)).length > most) gap *= 4;
  const sheets = isThere
    ? new Map(rows.flatMap(({ year, sheet }) => (sheet ? [[year, sheet] as const] : [])))
    : new Map(findYears(workbook).map(({ year, sheet }) => [year, sheet]));
  const found = [...wanted].flatMap(([year, all]): Past[] => {
    const sheet = sheets.get(year);
    if (!sheet) return [];
    const [end, width] = isThere
      ? [Number.POSITIVE_INFINITY, headers.length]
      : [sheet.getMaxRows(), Math.min(headers.length, sheet.getMaxColumns())];
    const mine = new Set(all.slice(1));
    const runs = runsOf(
      all.filter((row) => row <= end),
      gap,
    );
    const blocks = runs.map(([first, last]) => ({
      first,
      lines: sheet.getSheetValues(first, 1, last - first + 1, width) as Cell[][],
    }));
    const there = blocks[0]?.lines[0] ?? [];
    const invitations =
      there.join('\n') === headers.join('\n')
        ? blocks.flatMap(({ first, lines }) => {
            const [start, below] = first === 1 ? [2, lines.slice(1)] : [first, lines];
            const read = logIn(sheet, [headers, ...below], { reading, flaws: [] }, workbook.calendar);
            return read.invitations.map((one) => ({ ...one, year, sheet, row: one.row - 2 + start }));
          })
        : readYear(workbook, log, year, sheet);
    return invitations.filter(({ row }) => mine.has(row));
  });
  return withoutCopies(workbook, log, found);
}
