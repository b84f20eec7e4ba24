/**
 * Forgets people for good. A property says whom until all is done, and what is done once is found done again: so what an
 * execution leaves undone, the next one that takes the lock completes. The log goes first, as a change like any other
 * that answers nothing and can't be undone; then what the user has beside it, the Journal, and the property itself.
 */
import { type CellState, type Cells, isAlike } from '../../core/change.ts';
import { eraserOf, FORGOTTEN, isForgotten, isOf, type Whom, whomOf } from '../../core/forgotten.ts';
import { isText } from '../../core/is-text.ts';
import { isOffGoal } from '../../core/rules/queue.ts';
import { fold } from '../../core/text.ts';
import { cellsOf, idOf } from '../../sheet/book.ts';
import { isBlank } from '../../sheet/cell.ts';
import { columnLetter, placeOfLetters } from '../../sheet/column.ts';
import { flush } from '../../sheet/flush.ts';
import { gridSheets } from '../../sheet/grid-sheet.ts';
import { type Log, type LoggedInvitation, readLog } from '../../sheet/log/log.ts';
import { tableColumns } from '../../sheet/log/rows.ts';
import { findYears } from '../../sheet/log/year-sheets.ts';
import { forgetInRecords, isRecord } from '../../sheet/records/forget-records.ts';
import { forgetInReports, namesIn } from '../../sheet/report/reports.ts';
import { cellAt, headersOf } from '../../sheet/table.ts';
import { NotWritable } from '../../sheet/writable.ts';
import { cellOf, stateAt } from '../../sheet/write/cell-state.ts';
import { clearFailure, FAILURE } from '../daily/failure.ts';
import { refresh } from '../daily/run.ts';
import { logFault } from '../frame/fault.ts';
import type { Workbook } from '../frame/workbook.ts';
import { type Committed, commit } from './commit.ts';
import { readYearLog } from './past.ts';

/** Whom, until it is done. */
const PROPERTY = 'forget';
/** How many were forgotten so far: no two have one name. */
const COUNT = 'forget.count';
/** A property holds 9 kB. */
const LONGEST = 8000;
const MOST_ELSEWHERE = 20;

interface Forgetting {
  readonly people: readonly Whom[];
  /** Headers of the user's own columns. */
  readonly columns: readonly string[];
}

/** Forgets as many of the people, by the places of their rows, as one execution takes. Throws as `commit` does. */
export function forget(
  workbook: Workbook,
  log: Log,
  own: readonly (readonly number[])[],
  columns: readonly string[],
): number {
  const { properties } = workbook;
  const before = countForgotten(workbook, log);
  const people: Whom[] = [];
  for (const places of own) {
    const next = describeWhom(log, places, before + people.length);
    if (people.length > 0 && JSON.stringify({ people: [...people, next], columns }).length > LONGEST) break;
    people.push(next);
  }
  if (people.length === 0) return 0;
  const text = JSON.stringify({ people, columns } satisfies Forgetting);
  if (text.length > LONGEST)
    throw new NotWritable(
      'Cannot forget this person: the name or the address is too long. Shorten it, then try again.',
    );
  properties.setProperty(COUNT, String(before + people.length));
  properties.setProperty(PROPERTY, text);
  finish(workbook);
  return people.length;
}

/** Completes what an execution left. What goes wrong is tried again by the next one, and stands in nobody's way. */
export function finishForgetting(workbook: Workbook): void {
  if (!workbook.properties.getProperty(PROPERTY)) return;
  try {
    finish(workbook);
  } catch (error) {
    logFault(error);
  }
}

export function describeWhom({ invitations }: Log, places: readonly number[], number: number): Whom {
  const mine = new Set(places);
  const own = invitations.filter((_, place) => mine.has(place));
  const others = invitations.filter((_, place) => !mine.has(place));
  return whomOf(`${FORGOTTEN} ${columnLetter(number)}`, own, others);
}

function countForgotten({ properties }: Workbook, { invitations }: Log): number {
  return invitations.reduce(
    (most, { name }) =>
      isForgotten(name) ? Math.max(most, placeOfLetters(name.slice(FORGOTTEN.length + 1)) + 1) : most,
    Number(properties.getProperty(COUNT) ?? 0),
  );
}

function finish(workbook: Workbook): void {
  const { properties, calendar } = workbook;
  const { people, columns } = JSON.parse(properties.getProperty(PROPERTY) ?? '') as Forgetting;
  const log = readLog(workbook, calendar);
  const rows = log.invitations.flatMap((invitation) => {
    const whom = people.find((one) => isOf(one, invitation));
    const change = { table: log, row: invitation.row, answers: FORGOTTEN };
    return whom ? [{ ...change, to: emptied(log, invitation, whom.as) }] : [];
  });
  let done: Committed;
  try {
    done = commit(workbook, { act: FORGOTTEN, what: FORGOTTEN, where: 'Forget' }, rows);
  } catch (error) {
    // Nothing was written, and nothing will be.
    if (error instanceof NotWritable) properties.setProperty(PROPERTY, '');
    throw error;
  }
  emptyOwn(done.log ?? log, people, columns);
  for (const { sheet } of findYears(workbook))
    forgetInYear(workbook, readYearLog(workbook, log, sheet), people, columns);
  forgetInRecords(workbook, calendar, people);
  forgetInReports(workbook, calendar, people);
  const failure = properties.getProperty(FAILURE) ?? '';
  if (people.some((whom) => eraserOf(whom)(failure, true) !== failure)) clearFailure(properties);
  // The Dashboard names whom to begin with.
  refresh(workbook);
  flush();
  properties.setProperty(PROPERTY, '');
  if (done.met) throw done.met;
}

/** What a row of theirs holds afterwards. That there was a note, and whether they were a fit, counts and stays. */
function emptied({ places }: Log, { note, goalFit }: LoggedInvitation, as: string): Cells {
  const to: Record<string, CellState> = {
    ...{ name: as, lastName: null, company: null, url: null, reason: null, followUp: null },
    ...{ important: null, touches: null, nextStep: null, nextStepOn: null, owner: null },
    note: note === '' ? null : FORGOTTEN,
    goalFit: goalFit === '' ? null : isOffGoal(goalFit) ? 'No' : 'Yes',
  };
  return Object.fromEntries(Object.entries(to).filter(([field]) => field in places));
}

/** The user's own columns that hold something in these rows, and in how many. What says a status counts, and is none. */
export function ownColumns(
  log: Log,
  rows: readonly number[],
): { readonly header: string; readonly cells: number }[] {
  const { length } = log.values;
  if (rows.length > 0) log.formulas.load(1, length);
  return placesOfOwn(log).flatMap(([place, header]) => {
    const cells = rows.filter((row) => isOwnText(log, row, place)).length;
    return cells > 0 ? [{ header, cells }] : [];
  });
}

function placesOfOwn(log: Log): [place: number, header: string][] {
  const { places, reading } = log;
  const headers = headersOf(log);
  const ours = new Set<number | undefined>(Object.values(places));
  const signs = reading.signs.map(({ header }) => fold(header));
  return [...tableColumns(headers, places)]
    .map((place): [number, string] => [place, String(headers[place] ?? '')])
    .filter(([place, header]) => !ours.has(place) && !signs.includes(fold(header)));
}

function isOwnText(log: Log, row: number, place: number): boolean {
  const cell = cellAt(log, row, place);
  return !isBlank(cell) && cell !== false && log.formulas.at(row, place) === '';
}

/** In a sheet of the user's past, which no change speaks of: what is done there can't be undone by anything else. */
function forgetInYear(
  { calendar }: Workbook,
  past: Log,
  people: readonly Whom[],
  columns: readonly string[],
): void {
  const { sheet, places, invitations } = past;
  const theirs = invitations.flatMap((one) => {
    const whom = people.find((each) => each.as === one.name || isOf(each, one));
    return whom ? [{ ...one, as: whom.as }] : [];
  });
  // The new name, by which the rest is found should this be cut short, comes first.
  emptyOwn({ ...past, invitations: theirs.map((one) => ({ ...one, name: one.as })) }, people, columns);
  for (const one of theirs) {
    const cells = Object.entries(emptied(past, one, one.as));
    for (const [field, state] of cells)
      if (!isAlike(stateAt(past, one.row, field, calendar), state))
        sheet.getRange(one.row, (places[field as 'name'] ?? 0) + 1).setValue(cellOf(state, calendar));
  }
}

/** Empties what was chosen of them, and takes the notes off their rows. */
function emptyOwn(log: Log, people: readonly Whom[], columns: readonly string[]): void {
  const chosen = placesOfOwn(log).filter(([, header]) => columns.includes(header));
  for (const { row, name } of log.invitations) {
    if (!people.some(({ as }) => as === name)) continue;
    log.sheet.getRange(row, 1, 1, log.values[0]?.length ?? 1).setNote('');
    for (const [place] of chosen)
      if (isOwnText(log, row, place)) log.sheet.getRange(row, place + 1).setValue('');
  }
}

/** Cells outside their rows and the Journal that name them, at most 20. */
export function namedElsewhere(workbook: Workbook, log: Log, people: readonly Whom[]): string[] {
  if (people.length === 0) return [];
  const erasers = people.map(eraserOf);
  const years = new Map(findYears(workbook).map(({ year, sheet }) => [sheet.getSheetId(), year]));
  const theirs = new Set(
    log.invitations
      .filter((one) => people.some((whom) => isOf(whom, one)))
      .map(({ year, row }) => `${year ?? ''} ${row}`),
  );
  const found: string[] = [];
  const dashboard = idOf(workbook, 'dashboard');
  for (const sheet of gridSheets(workbook.spreadsheet)) {
    // It follows from the log.
    if (sheet.getSheetId() === dashboard) continue;
    const isLog = sheet.getSheetId() === log.sheet.getSheetId();
    const place = isLog ? '' : years.get(sheet.getSheetId());
    const values = isLog ? log.values : cellsOf(sheet);
    if (isRecord(values[0] ?? [])) continue;
    const names = namesIn(workbook, sheet);
    values.forEach((line, index) => {
      if (place !== undefined && theirs.has(`${place} ${index + 1}`)) return;
      // Name and company are taken out there, too.
      const first = names(line);
      line.forEach((cell, at) => {
        if (at < first || found.length >= MOST_ELSEWHERE || !isText(cell) || cell === '') return;
        if (erasers.some((erase) => erase(cell, false) !== cell))
          found.push(`${sheet.getName()}!${columnLetter(at)}${index + 1}`);
      });
    });
  }
  return found;
}
