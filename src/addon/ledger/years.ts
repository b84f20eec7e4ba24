/**
 * Moves closed invitations of past years to the sheets of their years, and back. Wherever an execution ends nothing is lost and nothing is there
 * twice: a mark stands beside the place of a copy before the copy does, so that it is known whose it is; a row is deleted only where a copy of it, found by what
 * it says, holds the same; and a property tells the next execution to go on from there. One whose row somebody edited meanwhile is no copy
 * any more and goes, the row stays. What an action did is told in the Journal once it is done.
 */

import { sendersIn } from '../../core/account.ts';
import { type Edit, editId, UNDO } from '../../core/change.ts';
import { dayInWords } from '../../core/day.ts';
import { groupBy } from '../../core/group-by.ts';
import { dueOn } from '../../core/rules/flag.ts';
import { findPast, yearOf } from '../../core/rules/past-years.ts';
import { span } from '../../core/span.ts';
import { counted, listed } from '../../core/text.ts';
import { findSheet, NotSetUp, type Sheet, TITLES } from '../../sheet/book.ts';
import { type Cell, isBlank, readText, writeBack, writeText } from '../../sheet/cell.ts';
import { gridSheets } from '../../sheet/grid-sheet.ts';
import { cosmetic } from '../../sheet/layout/cosmetic.ts';
import { rangeBelow } from '../../sheet/layout/record-sheet.ts';
import { type Log, type LoggedInvitation, readLog } from '../../sheet/log/log.ts';
import {
  columnsOf,
  ensureYear,
  fitRows,
  mapYear,
  markedRows,
  markOf,
  roleOf,
  type YearSheet,
} from '../../sheet/log/year-sheets.ts';
import { openEdits, prepareEdits, readActions } from '../../sheet/records/edits.ts';
import { isRecord } from '../../sheet/records/forget-records.ts';
import { amendJournal, prepareJournal } from '../../sheet/records/journal.ts';
import { readSettings } from '../../sheet/records/settings.ts';
import { cellAt, readHeaders, whoIs } from '../../sheet/table.ts';
import { requireEditable, requireWritable } from '../../sheet/writable.ts';
import { bringLostBack, copyRows, deleteRows, makeRows, sideBySide } from '../../sheet/write/carry.ts';
import { isSame } from '../../sheet/write/look.ts';
import { moveFormula } from '../../sheet/write/move-formula.ts';
import { namedRows } from '../../sheet/write/named-rows.ts';
import { placeOf, rangeOf, rectanglesOf, setAt } from '../../sheet/write/rectangles.ts';
import { RowsMoved } from '../../sheet/write/rows-moved.ts';
import { fillerOf } from '../../sheet/write/territory.ts';
import { logFault } from '../frame/fault.ts';
import type { Workbook } from '../frame/workbook.ts';
import { rememberSize } from './large.ts';
import { nextChange, noteChange } from './pending.ts';

/** For the Journal, and for undo. */
const ACT = 'Move to year sheets';
const WHERE = 'Health';
/** Of one execution: some 5,000 rows. Each run of rows costs two calls that change the log. */
const MOST_CELLS = 75_000;
const MOST_RUNS = 150;
const TRIES = 3;
const PROPERTY = 'moving';

/** What undo left, and why. */
interface Kept {
  readonly cell: string;
  readonly why: string;
}

interface Done {
  readonly moved: number;
  readonly kept: readonly Kept[];
}

/** What an execution has begun. */
interface Moving {
  readonly change: number;
  readonly years: readonly number[];
  /** Every copy holds what its row held: from here on it will happen. */
  readonly copied?: true;
  /** The action that is taken back; left out where rows go to the year sheets. */
  readonly back?: Edit;
}

/**
 * The invitations that may leave, those of one person as one list; `withReady` takes who could be tried again, too. Other tables beside the log
 * stay, and so what stands beside them.
 */
export function findLeaving(workbook: Workbook): {
  readonly log: Log;
  readonly leaving: (withReady: boolean) => LoggedInvitation[][];
} {
  const { accounts, policy } = readSettings(workbook, workbook.calendar);
  const log = readLog(workbook, workbook.calendar);
  const { invitations } = log;
  const senderOf = sendersIn(accounts);
  const due = dueOn(workbook.today, invitations, policy, senderOf);
  // Sheets of records hold no formulas, and can be large.
  const others = gridSheets(workbook.spreadsheet).filter(
    (sheet) => sheet.getSheetId() !== log.sheet.getSheetId() && !isRecord(readHeaders(sheet)),
  );
  const named = namedRows(log.sheet, others);
  const hasMore = besideIn(log);
  const isAlone = ({ row }: LoggedInvitation) => !named.has(row) && !hasMore(row);
  const leaving = (withReady: boolean) =>
    findPast(workbook.today, invitations, due, policy, senderOf, withReady)
      .map((group) => group.map((place) => invitations[place] as LoggedInvitation))
      .filter((group) => group.every(isAlone));
  return { log, leaving };
}

/** Whether something stands beside the table in a row, which is not carried along. */
function besideIn(log: Log): (row: number) => boolean {
  const own = new Set(columnsOf(log));
  return (row) =>
    (log.values[row - 1] ?? []).some((cell, place) => !own.has(place) && !isBlank(cell) && cell !== false);
}

/** Moves as many as one execution takes. `left` is how many wait for the next one; `action` null: there were none. */
export function moveYears(
  workbook: Workbook,
  withReady: boolean,
): { readonly moved: number; readonly left: number; readonly action: string | null } {
  requireRest(workbook);
  const change = nextChange(workbook);
  const { log, leaving } = findLeaving(workbook);
  const groups = leaving(withReady);
  const batch = batchOf(groups, columnsOf(log).length);
  if (batch.length === 0) return { moved: 0, left: 0, action: null };
  for (const { from, count } of runsIn(batch)) {
    const area = { first: from, last: from + count - 1, ...sidesOf(log) };
    requireWritable(rangeOf(log.sheet, area), () => placeOf(log.sheet, area));
  }
  const parts = [...groupBy(batch, yearOf)].map(([year, rows]) => ({
    rows,
    sheet: ensureYear(workbook, year, log),
  }));
  const moving = { change, years: parts.map(({ sheet }) => sheet.year) };
  noteChange(workbook, change);
  begin(workbook, moving);
  const tails = parts.map(({ sheet }) => tailOf(sheet));
  for (const { rows, sheet } of parts) {
    const { sheet: target, mark, placeOf } = sheet;
    const next = target.getLastRow() + 1;
    const marks = rows.map(({ row }) => [writeText(markOf(`#${change}`, row))]);
    rangeBelow(target, next, mark + 1, rows.length, 1).setValues(marks);
    // A copy brings the log's rules for colours, once more each time.
    const rules = target.getConditionalFormatRules();
    copyRows(
      log.sheet,
      target,
      rows.map(({ row }, index) => ({ from: row, to: next + index })),
      placeOf,
    );
    cosmetic(() => target.setConditionalFormatRules(rules));
  }
  SpreadsheetApp.flush();
  for (const [index, { sheet, rows }] of parts.entries()) restoreTail(sheet, tails[index], log, rows);
  // Somebody may have sorted, or inserted a column, since the log was read.
  log.formulas.load(1, batch[batch.length - 1]?.row ?? 0);
  const isCopied = parts.every(({ sheet }) =>
    readMarked(sheet, `#${change}`).every((copy) => holds(log, copy.from, copy)),
  );
  if (isCopied) begin(workbook, { ...moving, copied: true });
  const { moved } = complete(workbook, { ...moving, ...(isCopied && { copied: true }) });
  if (!isCopied) throw new RowsMoved();
  const all = groups.reduce((sum, group) => sum + group.length, 0);
  return { moved, left: moved === 0 ? 0 : all - batch.length, action: `#${change}` };
}

/** Rows at the end of a year sheet, which copies meet where somebody inserts rows above them. */
const TAIL = 20;

interface Tail {
  readonly first: number;
  readonly lines: readonly (readonly Cell[])[];
}

function tailOf({ sheet }: YearSheet): Tail {
  const last = sheet.getLastRow();
  const first = Math.max(2, last - TAIL + 1);
  const rows = last - first + 1;
  return {
    first,
    lines: rows > 0 ? (sheet.getSheetValues(first, 1, rows, sheet.getMaxColumns()) as Cell[][]) : [],
  };
}

/** Where one of the copied rows stands beside the mark of another, that one comes back. What people typed there stands. */
function restoreTail(
  { sheet, mark, placeOf }: YearSheet,
  { first, lines }: Tail = { first: 0, lines: [] },
  log: Log,
  copied: readonly LoggedInvitation[],
): void {
  if (lines.length === 0) return;
  const width = lines[0]?.length ?? 1;
  const rows = Math.min(lines.length + TAIL, sheet.getMaxRows() - first + 1);
  const now = sheet.getSheetValues(first, 1, rows, width) as Cell[][];
  for (const line of lines) {
    const at = now.findIndex((each) => !isBlank(line[mark] ?? '') && each[mark] === line[mark]);
    const there = now[at];
    if (!there || line.every((cell, place) => isSame(cell, there[place]))) continue;
    const isCopy = ({ row }: LoggedInvitation) =>
      [...placeOf].every(([place, to]) => isSame(cellAt(log, row, place), there[to]));
    if (copied.some(isCopy))
      sheet.getRange(first + at, 1, 1, width).setValues([line.map((cell) => writeBack(cell, ''))]);
  }
}

/** Whole people, in the order of the log, as many as fit; in the order of their rows. */
function batchOf(groups: readonly (readonly LoggedInvitation[])[], columns: number): LoggedInvitation[] {
  let rows = 0;
  const fitting = groups.findIndex(({ length }) => {
    rows += length;
    return rows * columns > MOST_CELLS;
  });
  for (let end = fitting < 0 ? groups.length : Math.max(1, fitting); ; end = Math.ceil(end / 2)) {
    const batch = groups
      .slice(0, end)
      .flat()
      .sort((a, b) => a.row - b.row);
    if (end <= 1 || runsIn(batch).length <= MOST_RUNS) return batch;
  }
}

function runsIn(batch: readonly LoggedInvitation[]) {
  return sideBySide(batch.map(({ row }) => ({ from: row, to: row })));
}

/** Moves back what an action moved; `edit` is its only one. Says what stays, and why. */
export function moveYearsBack(workbook: Workbook, edit: Edit): Done {
  requireRest(workbook);
  const change = nextChange(workbook);
  const log = readLog(workbook, workbook.calendar);
  const area = { first: log.headerRow, last: log.values.length, ...sidesOf(log) };
  requireEditable(rangeOf(log.sheet, area), () => placeOf(log.sheet, area));
  const moving = { change, years: edit.who.map(Number), back: edit };
  if (targetsOf(workbook, moving, log).length === 0)
    throw new NotSetUp(
      `The sheets to which these invitations were moved are gone, and the rows with them. File › Version history has the earlier state.`,
    );
  noteChange(workbook, change);
  begin(workbook, moving);
  return complete(workbook, moving);
}

/** Copies into the log what is not there yet, each row where it stood, as far as the table still goes. Gives whether rows moved meanwhile. */
function copyBack(workbook: Workbook, moving: Moving, action: string): boolean {
  const log = readLog(workbook, workbook.calendar);
  log.formulas.load(1, log.values.length);
  let bottom = log.nextRow;
  const copies = targetsOf(workbook, moving, log)
    .flatMap((target) => {
      const mine = readMarked(target, action);
      // Copied by an execution that ended, and edited in the log since.
      const stale = new Set(pairUp(workbook, log, target, mine, true).stale);
      return mine.filter((copy) => !stale.has(copy)).map((copy) => ({ ...copy, target }));
    })
    .filter(({ hasMore }) => !hasMore)
    .sort((a, b) => a.from - b.from);
  const runs: (typeof copies)[] = [];
  for (const copy of copies) {
    const run = runs[runs.length - 1] ?? [];
    const before = run[run.length - 1];
    const isNext = before?.row === copy.row - 1 && before.from === copy.from - 1;
    if (isNext && before.target === copy.target) run.push(copy);
    else runs.push([copy]);
  }
  for (const run of runs) {
    const [one] = run;
    if (!one) continue;
    const at = Math.min(Math.max(one.from, log.headerRow + 1), bottom);
    // A value in the way of a formula that fills the column would break it. The log was read before rows came.
    const was = at - (bottom - log.nextRow);
    const free = [...one.target.placeOf].filter(([place]) => !fillerOf(log, was, place));
    makeRows(log.sheet, at, run.length);
    bottom += run.length;
    const placeOf = new Map(free.map(([place, there]) => [there, place]));
    const rows = run.map(({ row }, index) => ({ from: row, to: at + index }));
    copyRows(one.target.sheet, log.sheet, rows, placeOf);
  }
  SpreadsheetApp.flush();
  return bringLostBack(log, new Set(), copies.length);
}

function sidesOf(log: Log): { readonly left: number; readonly right: number } {
  const [left, right] = span(columnsOf(log));
  return { left, right };
}

function begin({ properties }: Workbook, moving: Moving): void {
  properties.setProperty(PROPERTY, JSON.stringify(moving));
}

/** One property tells what is on its way: nothing else may take its place. */
function requireRest(workbook: Workbook): void {
  if (!isMoving(workbook)) return;
  throw new RowsMoved(
    'Invitations that were on their way between the log and the sheets of their years could not be moved on yet. Nothing was changed. Look whether one of these sheets is protected or lacks a header, then try again.',
  );
}

/** Whether rows are on their way, so that some may stand in both sheets. */
export function isMoving({ properties }: Pick<Workbook, 'properties'>): boolean {
  return Boolean(properties.getProperty(PROPERTY));
}

/** Goes on with what an execution has left. While a sheet cannot be read it waits, and stands in nobody's way. */
export function finishYears(workbook: Workbook): void {
  const begun = workbook.properties.getProperty(PROPERTY);
  if (!begun) return;
  try {
    complete(workbook, JSON.parse(begun) as Moving);
  } catch (error) {
    logFault(error);
  }
}

/** The log is as it was: nothing was deleted yet. */
function takeCopiesAway(workbook: Workbook, { years, change }: Moving): void {
  for (const year of years) {
    const sheet = findSheet(workbook, roleOf(year));
    const marked = sheet && markedRows(sheet, `#${change}`);
    if (!sheet || !marked) continue;
    const isThere = (row: number, line: readonly Cell[]) =>
      line.includes(markOf(`#${change}`, marked.get(row) ?? 0));
    if (!deleteCopies(sheet, [...marked.keys()], isThere)) throw new RowsMoved();
  }
  SpreadsheetApp.flush();
  workbook.properties.setProperty(PROPERTY, '');
}

/** Deletes what was copied, tells it in the Journal, and says that it is over. Doing it again completes it. */
function complete(workbook: Workbook, moving: Moving): Done {
  const { change, years, back, copied } = moving;
  if (!back && !copied) {
    takeCopiesAway(workbook, moving);
    return { moved: 0, kept: [] };
  }
  let isMet = false;
  if (back) {
    settle(workbook, moving);
    if (copyBack(workbook, moving, back.action)) isMet = true;
  }
  const { formulas, ...settled } = settle(workbook, moving);
  const action = `#${change}`;
  const log = readLog(workbook, workbook.calendar);
  rememberSize(workbook, log.values.length);
  const targets = targetsOf(workbook, moving, log);
  const there = targets.map((target) => markedRows(target.sheet, back?.action ?? action).size);
  const stay = there.reduce((sum, count) => sum + count, 0);
  for (const target of targets) cosmetic(() => fitRows(workbook, target));
  const moved = back ? Number(back.to.rows) - stay : stay;
  const titles = targets.map(({ sheet }) => sheet.getName());
  if (moved > 0 || back) {
    const base = { id: editId(change, 1), action, row: 1, whole: false, from: {} };
    const edit: Edit = back
      ? { ...back, ...base, answers: back.id, act: UNDO, to: { rows: moved } }
      : {
          ...base,
          answers: '',
          act: ACT,
          table: 'years',
          who: years.map(String),
          to: { rows: moved, formulas },
        };
    if (!readActions(openEdits(workbook)).includes(action)) prepareEdits(workbook, [edit])();
    const told = `Moved ${counted(moved, 'closed invitation')} to ${listed(titles)}`;
    if (!amendJournal(workbook, action, {}))
      prepareJournal(workbook)({
        ...{ when: workbook.now, what: back ? `Undone: ${ACT}` : told, person: '—', account: '' },
        ...{ where: back ? 'Undo' : WHERE, undone: '', action },
      });
    if (back)
      amendJournal(workbook, back.action, {
        undone: `undone${stay > 0 ? ' in part' : ''} on ${dayInWords(workbook.today)}`,
      });
    SpreadsheetApp.flush();
  }
  workbook.properties.setProperty(PROPERTY, '');
  if (isMet || settled.isMet) throw rowsMoved(log);
  return { moved, kept: back ? keptOf(back, stay, titles) : [] };
}

/** Sentences that name the sheet before. */
function keptOf({ to }: Edit, stay: number, titles: readonly string[]): Kept[] {
  const formulas = Number(to.formulas);
  return [
    ...(stay > 0
      ? [
          {
            cell: listed(titles),
            why: `${counted(stay, 'row')} changed there since, or hold more than the log has columns for`,
          },
        ]
      : []),
    ...(formulas > 0
      ? [{ cell: TITLES.log, why: `${counted(formulas, 'formula')} came back as the values they showed` }]
      : []),
  ];
}

function targetsOf(workbook: Workbook, { years }: Moving, log: Log): YearSheet[] {
  return years.flatMap((year) => {
    const sheet = findSheet(workbook, roleOf(year));
    return sheet ? [mapYear(year, sheet, log)] : [];
  });
}

/** A row of a year sheet that an action moved there, by the log's places. */
interface Copy {
  readonly row: number;
  /** Where it stood in the log. */
  readonly from: number;
  readonly at: (place: number) => Cell;
  readonly isFormula: (place: number) => boolean;
  readonly places: readonly number[];
  /** It holds something in a column that the log has not. */
  readonly hasMore: boolean;
}

function readMarked(target: YearSheet, action: string): Copy[] {
  const { sheet, placeOf, mark } = target;
  const marked = markedRows(target.sheet, action);
  if (marked.size === 0) return [];
  const [first, last] = span(marked.keys());
  const range = sheet.getRange(first, 1, last - first + 1, sheet.getMaxColumns());
  const [block, formulas] = [range.getValues() as Cell[][], range.getFormulas()];
  const known = new Set([mark, ...placeOf.values()]);
  const places = [...placeOf.keys()];
  return [...marked].map(([row, from]) => {
    const line = block[row - first] ?? [];
    return {
      row,
      from,
      at: (place) => line[placeOf.get(place) ?? -1] ?? '',
      isFormula: (place) => Boolean(formulas[row - first]?.[placeOf.get(place) ?? -1]),
      places,
      hasMore: line.some((cell, place) => !known.has(place) && !isBlank(cell)),
    };
  });
}

interface Pairs {
  readonly target: YearSheet;
  /** A row of the log and a copy of it, or the other way round. */
  readonly pairs: readonly { readonly row: number; readonly copy: Copy }[];
  /** Copies whose own rows were edited since. */
  readonly stale: readonly Copy[];
}

function pairUp(
  { calendar }: Workbook,
  log: Log,
  target: YearSheet,
  copies: readonly Copy[],
  isBack: boolean,
): Pairs {
  const whoOf = ({ at }: Copy) =>
    log.identity.map((field) => readText(at(log.places[field as 'name']), calendar)).join('\n');
  const byWho = groupBy(copies, whoOf);
  const rows = log.values.flatMap((_, index) => (index >= log.headerRow ? [index + 1] : []));
  const rowsBy = groupBy(rows, (row) => whoIs(log, row, calendar).join('\n'));
  const [first, last] = span([...byWho.keys()].flatMap((who) => rowsBy.get(who) ?? []));
  if (first <= last) log.formulas.load(1, last);
  const hasMore = besideIn(log);
  const pairs: { row: number; copy: Copy }[] = [];
  const stale: Copy[] = [];
  for (const [who, mine] of byWho) {
    const left = new Set(rowsBy.get(who));
    const alone = mine.filter((copy) => {
      const row = [...left].find((each) => holds(log, each, copy) && (isBack || !hasMore(each)));
      if (row === undefined) return true;
      left.delete(row);
      pairs.push({ row, copy });
      return false;
    });
    // Of fewer nobody can tell which one is meant.
    if (left.size >= alone.length) stale.push(...alone);
  }
  return { target, pairs, stale };
}

/** Whether a copy says what a row of the log says; what the same formula shows, or one that fills the column, may differ. */
function holds(
  log: Log,
  row: number,
  copy: Copy,
  cell = (place: number) => cellAt(log, row, place),
): boolean {
  return copy.places.every(
    (place) =>
      isSame(cell(place), copy.at(place)) ||
      (log.formulas.at(row, place) !== '' && copy.isFormula(place)) ||
      fillerOf(log, row, place) !== undefined,
  );
}

/** Deletes each row of which there is a copy. Throws RowsMoved where somebody moves rows again and again. */
function settle(workbook: Workbook, moving: Moving): { readonly isMet: boolean; readonly formulas: number } {
  const { change, back } = moving;
  let isMet = false;
  let formulas = 0;
  for (let tries = 1; tries <= TRIES; tries++) {
    const log = readLog(workbook, workbook.calendar);
    const found = targetsOf(workbook, moving, log).map((target) =>
      pairUp(workbook, log, target, readMarked(target, back?.action ?? `#${change}`), back !== undefined),
    );
    for (const each of found) formulas += writeValues(log, each, back !== undefined);
    SpreadsheetApp.flush();
    const rows = found.flatMap(({ pairs }) => pairs.map(({ row }) => row));
    if (!found.every(({ pairs }) => isStill(log, pairs))) continue;
    let isDone = true;
    if (!back && rows.length > 0) {
      deleteRows(log.sheet, rows);
      SpreadsheetApp.flush();
      isDone = !bringLostBack(log, new Set(rows));
    }
    for (const { target, pairs, stale } of found) {
      const gone = back ? pairs.map(({ copy }) => copy) : stale;
      const says = new Map(gone.map((copy) => [copy.row, copy]));
      const isThere = (row: number, line: readonly Cell[]) =>
        [...target.placeOf].every(
          ([place, at]) => says.get(row)?.isFormula(place) || isSame(line[at], says.get(row)?.at(place)),
        );
      if (!deleteCopies(target.sheet, [...says.keys()], isThere)) isDone = false;
    }
    SpreadsheetApp.flush();
    if (isDone) return { isMet, formulas };
    isMet = true;
  }
  throw new RowsMoved();
}

/** Rows of a year sheet, if they are there still. False where they are not, or others went in their stead, which are back then. */
function deleteCopies(
  sheet: Sheet,
  rows: readonly number[],
  isThere: (row: number, line: readonly Cell[]) => boolean,
): boolean {
  if (rows.length === 0) return true;
  const block = sheet.getDataRange();
  const formulas = block.getFormulas();
  const values = block.getValues() as Cell[][];
  if (!rows.every((row) => isThere(row, values[row - 1] ?? []))) return false;
  deleteRows(sheet, rows);
  SpreadsheetApp.flush();
  const known = (row: number, place: number) => formulas[row - 1]?.[place] ?? '';
  return !bringLostBack({ sheet, values, headerRow: 1, formulas: { known } }, new Set(rows));
}

function rowsMoved({ sheet }: Log): RowsMoved {
  return new RowsMoved(
    `Rows of "${sheet.getName()}" moved while this was being saved. Look for rows without their colours or links; File › Version history has the earlier state.`,
  );
}

/** Whether rows of the log still say what their copies say, and nothing stands beside them that did not. */
function isStill(log: Log, pairs: Pairs['pairs']): boolean {
  if (pairs.length === 0) return true;
  const [first, last] = span(pairs.map(({ row }) => row));
  const width = log.sheet.getMaxColumns();
  const now = log.sheet.getSheetValues(first, 1, last - first + 1, width) as Cell[][];
  const own = new Set(columnsOf(log));
  return pairs.every(({ row, copy }) => {
    const line = now[row - first] ?? [];
    return (
      holds(log, row, copy, (place) => line[place] ?? '') &&
      line.every((cell, place) => own.has(place) || isSame(cell, cellAt(log, row, place)))
    );
  });
}

/** What in a formula's text tells that it reads more than its own row. */
const READS_MORE = /[a-z]\s*:\s*\$?[a-z]+(?!\$?\d)|\b(?:rows?|indirect|offset|cell)\s*\(/i;

/** Of a formula that may show something else where its row goes, the value that it shows is written there. Gives how many. */
function writeValues(log: Log, { target, pairs }: Pairs, isBack: boolean): number {
  const writes = new Map<number, Map<number, Cell>>();
  let count = 0;
  for (const { row, copy } of pairs)
    for (const [place, there] of target.placeOf) {
      const formula = log.formulas.at(row, place);
      if (formula === '') continue;
      const isOwn =
        place === there && !READS_MORE.test(formula) && moveFormula(formula, row, row + 1) !== undefined;
      if (isOwn) continue;
      count++;
      if (isBack) setAt(writes, row, place, writeBack(copy.at(place), ''));
      else setAt(writes, copy.row, there, writeBack(cellAt(log, row, place), ''));
    }
  const { sheet } = isBack ? log : target;
  for (const area of rectanglesOf(writes)) rangeOf(sheet, area).setValues(area.cells as Cell[][]);
  return count;
}
