/**
 * What an edit in the log sets off: where somebody chose a status, the day, the resend day, the attempt and the
 * flag of that row follow at once, and the Dashboard with them. A simple trigger has 30 seconds and may not ask
 * for anything: what goes wrong is left to the next opening of the sidebar or the daily check.
 */
import { sendersIn } from '../../core/account.ts';
import type { CellState } from '../../core/change.ts';
import type { Invitation } from '../../core/invitation.ts';
import { isText } from '../../core/is-text.ts';
import { dueOn } from '../../core/rules/flag.ts';
import { span } from '../../core/span.ts';
import type { Properties, Spreadsheet } from '../../sheet/book.ts';
import type { Cell } from '../../sheet/cell.ts';
import { COLUMN_KEYS, type ColumnKey, placeOfLetters } from '../../sheet/column.ts';
import { flush } from '../../sheet/flush.ts';
import { DERIVED, isFree, type Log, readLog, withWritten } from '../../sheet/log/log.ts';
import { readSettings } from '../../sheet/records/settings.ts';
import { cellAt, whoIs } from '../../sheet/table.ts';
import { cellOf, dayState } from '../../sheet/write/cell-state.ts';
import { isSame } from '../../sheet/write/look.ts';
import { type CellWrites, rangeOf, rectanglesOf } from '../../sheet/write/rectangles.ts';
import { RowsMoved } from '../../sheet/write/rows-moved.ts';
import { isOurs } from '../daily/derived.ts';
import { logFault } from '../frame/fault.ts';
import { markChanged } from '../frame/fingerprint.ts';
import { openWorkbook, type Workbook } from '../frame/workbook.ts';
import { commit } from '../ledger/commit.ts';
import { ACT, type Completed, keepCompletion, recordCompletions, told, WHERE } from '../ledger/completion.ts';
import { figuresOf, showFigures } from '../ledger/figures.ts';
import { isLarge } from '../ledger/large.ts';
import { readPending } from '../ledger/pending.ts';

/** Edits of these complete a row. */
const WATCHED: readonly ColumnKey[] = ['status', 'sentOn', 'closedOn', 'account'];
const LOCK_WAIT_MS = 5_000;

type Range = GoogleAppsScript.Spreadsheet.Range;

/** `range` is an edited one of the log in `source`. */
export function completeEdited(range: Range, source: Spreadsheet, properties: Properties): void {
  // Given back when the execution ends: by then all is written.
  const lock = LockService.getDocumentLock() ?? LockService.getScriptLock();
  try {
    if (!lock.tryLock(LOCK_WAIT_MS)) return;
    const workbook = openWorkbook(source);
    // An earlier change comes first; a log beyond 20,000 rows takes too long to read here.
    if (readPending(workbook) || isLarge(workbook)) return;
    let mayDiffer = true;
    try {
      mayDiffer = complete(workbook, areaOf(range.getA1Notation()));
    } finally {
      // Who has read the ledger since the edit has not seen what was filled in.
      if (mayDiffer) {
        flush();
        markChanged(properties);
      }
    }
  } catch (error) {
    logFault(error);
  }
}

/** Rows counted from 1, places from 0; whole columns and rows have no end. */
interface Edited {
  readonly first: number;
  readonly last: number;
  readonly left: number;
  readonly right: number;
}

function areaOf(a1: string): Edited {
  const [, left = '', first = '', , right = left, last = first] =
    /^([A-Z]*)(\d*)(:([A-Z]*)(\d*))?$/.exec(a1) ?? [];
  return {
    first: first === '' ? 1 : Number(first),
    last: last === '' ? Number.POSITIVE_INFINITY : Number(last),
    left: left === '' ? 0 : placeOfLetters(left),
    right: right === '' ? Number.POSITIVE_INFINITY : placeOfLetters(right),
  };
}

/** Whether anything was written. */
function complete(workbook: Workbook, edited: Edited): boolean {
  const { calendar, today } = workbook;
  const settings = readSettings(workbook, calendar);
  if (settings.policy.completeRows === 0) return false;
  const log = readLog(workbook, calendar);
  const isEdited = (key: ColumnKey) => edited.left <= log.places[key] && log.places[key] <= edited.right;
  if (!WATCHED.some(isEdited)) return false;
  const rows = log.invitations.filter(({ row }) => edited.first <= row && row <= edited.last);
  // Rows that came with their day sent are history: nobody closed them today.
  const isChosen = isEdited('status') && !isEdited('sentOn');
  const closed = rows.filter((row) => isChosen && lacksDay(row) && isFree(log, row.row, 'closedOn'));
  const days = new Map(
    closed.map(({ row }) => [row, new Map([[log.places.closedOn, calendar.dateOf(today)]])]),
  );
  const judge = (judged: Log) =>
    dueOn(today, judged.invitations, settings.policy, sendersIn(settings.accounts));
  const withDays = withWritten(log, days, calendar);
  const due = judge(withDays);
  const dueAt = new Map(withDays.invitations.map(({ row }, index) => [row, due[index]]));

  const writes = new Map<number, ReadonlyMap<number, Cell>>();
  const completed = rows.flatMap(({ row }): Completed[] => {
    const { flag = '', resendFrom, attempt } = dueAt.get(row) ?? {};
    const states: Partial<Record<ColumnKey, CellState>> = {
      ...(days.has(row) && { closedOn: dayState(today) }),
      ...(resendFrom && isFree(log, row, 'resendFrom') && { resendFrom: dayState(resendFrom) }),
      ...(attempt !== undefined && isFree(log, row, 'attempt') && { attempt }),
    };
    const keys = Object.keys(states) as ColumnKey[];
    const line = new Map(keys.map((key) => [log.places[key], cellOf(states[key] ?? null, calendar)]));
    if (log.cell(row, 'flag') !== flag && isOurs(log, row)) line.set(log.places.flag, flag);
    if (line.size > 0) writes.set(row, joined(log, row, line));
    if (keys.length === 0) return [];
    const from = Object.fromEntries(keys.map((key) => [key, null]));
    return [{ who: whoIs(log, row, calendar), row, from, to: states as Completed['to'] }];
  });
  if (completed.length > 0 && !keepCompletion(workbook, completed))
    completeAtOnce(workbook, log, writes, completed);
  else write(log, writes);
  const after = withWritten(log, writes, calendar);
  const described = { log: after, settings, due: judge(after) };
  showFigures(workbook, described, figuresOf(workbook, described), true);
  return writes.size > 0;
}

function lacksDay({ status, closedOn }: Pick<Invitation, 'status' | 'closedOn'>): boolean {
  const isOpenStill = status === undefined || status === 'Pending' || status === 'Unknown';
  return !isOpenStill && closedOn === undefined;
}

/**
 * Cells of ours between those of a row, as far as they are free or hold a number that we worked out, are written
 * as they are: one call instead of several.
 */
function joined(log: Log, row: number, line: ReadonlyMap<number, Cell>): ReadonlyMap<number, Cell> {
  const [first, last] = span(line.keys());
  const between = COLUMN_KEYS.filter((key) => first < log.places[key] && log.places[key] < last);
  const harmless = between.filter((key) => {
    const cell = log.cell(row, key);
    const isCount =
      key === 'attempt' && typeof cell === 'number' && log.formulas.at(row, log.places[key]) === '';
    return !line.has(log.places[key]) && (isCount || isFree(log, row, key));
  });
  return new Map([...harmless.map((key): [number, Cell] => [log.places[key], log.cell(row, key)]), ...line]);
}

/** More than can wait for the Journal is a change like any other, and the flags with it. */
function completeAtOnce(
  workbook: Workbook,
  log: Log,
  writes: CellWrites,
  completed: readonly Completed[],
): void {
  recordCompletions(workbook);
  const filled = new Map(completed.map(({ row, to }) => [row, to]));
  const rows = [...writes].map(([row, line]) => {
    const flag = line.get(log.places.flag);
    const to = { ...filled.get(row), ...(isText(flag) && { flag: flag || null }) };
    return { table: log, row, to, soft: DERIVED };
  });
  commit(workbook, { act: ACT, what: told(completed), where: WHERE }, rows);
}

/**
 * Throws RowsMoved, before anything is written, where a row is not as it was read: somebody else sorted, inserted or
 * typed. There is no look after the write: all but flags is written into blank cells only.
 */
function write(log: Log, writes: CellWrites): void {
  if (writes.size === 0) return;
  const rectangles = rectanglesOf(writes);
  const blocks = rectangles.map((area) => rangeOf(log.sheet, area));
  requireAsRead(log, writes);
  rectangles.forEach(({ cells }, index) => {
    blocks[index]?.setValues(cells.map((line) => [...line]));
  });
}

/** One look at all that we know of the rows, the last call before the first write. */
function requireAsRead({ sheet, places, formulas, ...log }: Log, writes: CellWrites): void {
  const ours = Object.values(places);
  const [left, right] = span(ours);
  const [first, last] = span(writes.keys());
  const now = sheet.getSheetValues(first, left + 1, last - first + 1, right - left + 1) as Cell[][];
  for (const row of writes.keys()) {
    for (const place of ours) {
      const isSameCell = isSame(now[row - first]?.[place - left] ?? '', cellAt(log, row, place));
      if (!isSameCell && formulas.known(row, place) === '') throw new RowsMoved();
    }
  }
}
