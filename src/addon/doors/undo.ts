/** Takes back an action, except where the user has edited the same cells since. */
import {
  type CellState,
  type Edit,
  isAlike,
  isFormatted,
  isFormula,
  openEdits,
  plainState,
  type TableName,
  UNDO,
} from '../../core/change.ts';
import { dayInWords } from '../../core/day.ts';
import { isForgotten } from '../../core/forgotten.ts';
import { isText } from '../../core/is-text.ts';
import { joinName } from '../../core/reading.ts';
import { findSheet, forgetLog, idOf, NotSetUp, restoreFormer } from '../../sheet/book.ts';
import type { Cell } from '../../sheet/cell.ts';
import { COLUMNS } from '../../sheet/column.ts';
import { removeHighlight } from '../../sheet/layout/highlight.ts';
import { removeMade } from '../../sheet/layout/remove-made.ts';
import { DERIVED, isOursAlone, type Log } from '../../sheet/log/log.ts';
import { PLAN_COLUMNS, PLAN_KEYS } from '../../sheet/plan-columns.ts';
import { readEdits } from '../../sheet/records/edits.ts';
import { amendJournal, openJournal } from '../../sheet/records/journal.ts';
import { findMoved } from '../../sheet/records/old-years.ts';
import { readSettings } from '../../sheet/records/settings.ts';
import { addressIn, cellAt, type Table } from '../../sheet/table.ts';
import { formatState, stateAt } from '../../sheet/write/cell-state.ts';
import { moveFormula } from '../../sheet/write/move-formula.ts';
import type { Ledger, RefusalReply, UndoReply } from '../contract.ts';
import { refresh } from '../daily/run.ts';
import { Refusal, replyOf } from '../frame/refusal.ts';
import type { Workbook } from '../frame/workbook.ts';
import { BRINGERS } from '../ledger/bringers.ts';
import { type Act, type Committed, commit } from '../ledger/commit.ts';
import { describeLedger } from '../ledger/describe-ledger.ts';
import { forgetArchive, splitHistory } from '../ledger/history.ts';
import { describeAction, type LastAction, latestEdits } from '../ledger/last-action.ts';
import { locked } from '../ledger/locked.ts';
import { openTable } from '../ledger/open-table.ts';
import { firstThatFit } from '../ledger/pieces.ts';
import { rowAfter } from '../ledger/row-after.ts';
import type { RowChange } from '../ledger/row-change.ts';
import { takeSheetBack } from '../ledger/sheet-act.ts';
import { isYear, rowsIn, rowsWith } from '../ledger/years/accounts.ts';
import { moveYearsBack } from '../ledger/years/move.ts';
import { FIX } from './fix.ts';
import { IMPORT } from './import.ts';
import { addedFields, emptyDaily, isInUse, tidyColumns } from './undo-headers.ts';

/** What was kept is told up to here, beside the ledger. */
const MOST_KEPT_BYTES = 4000;

const RICH = 'its text came back, without links and formats of single words';

type Kept = Extract<UndoReply, { ok: true }>['kept'][number];

/** Takes back the latest action that is not taken back yet. `act` of the reply is null when there is none. */
export function undoLast(): UndoReply {
  return replyOf(() => locked((workbook) => undo(workbook, lastEdits(workbook))));
}

/** What `undoLast` would take back, without doing so. */
export function readLast(): { readonly ok: true; readonly last: LastAction | undefined } | RefusalReply {
  return replyOf(() =>
    locked((workbook) => ({ ok: true as const, last: describeAction(workbook, lastEdits(workbook)) })),
  );
}

/** None where there is nothing to undo. Refuses where what there is can't be undone any more. */
function lastEdits(workbook: Workbook): readonly Edit[] {
  const edits = latestEdits(workbook);
  if (edits.length === 0 && keepsOld(workbook)) throw new Refusal(OLD, 'refused');
  if (edits.length === 0) refuseMoved(workbook);
  return edits;
}

/** An action of an earlier year, or any, whose edits were moved out of reach. */
function refuseMoved(workbook: Workbook, action?: string): void {
  const title = findMoved(workbook, action);
  if (title === undefined) return;
  const what = action === undefined ? 'All earlier actions were' : 'This action was';
  throw new Refusal(
    `${what} moved to “${title}”: ${action === undefined ? 'they' : 'it'} can’t be undone any more.`,
    'refused',
  );
}

const OLD =
  'What version 0.1 changed can’t be undone exactly, because its Journal kept words only. Nothing was changed: the sheet “Journal of version 0.1” says what each cell held.';

/** Whether version 0.1 kept a Journal that tells of something; it is set aside if that was not done yet. */
function keepsOld(workbook: Workbook): boolean {
  if (findSheet(workbook, 'journal')) openJournal(workbook);
  const id = idOf(workbook, 'oldJournal');
  const sheet = id === undefined ? null : workbook.spreadsheet.getSheetById(id);
  return sheet !== null && sheet.getLastRow() > 1;
}

/**
 * Takes back that very action, whatever came after it. Refuses when it is unknown or was taken back before.
 */
export function takeBack(action: string): UndoReply {
  return replyOf(() =>
    locked((workbook) => {
      const journal = readEdits(workbook);
      const open = openEdits(journal).filter((edit) => edit.action === action);
      if (open.length > 0) return undo(workbook, open);
      if (!journal.some((edit) => edit.action === action)) refuseMoved(workbook, action);
      const isKnown = journal.some((edit) => edit.action === action && edit.answers === '');
      throw new Refusal(
        isKnown
          ? 'This was already undone.'
          : 'Cannot find this action among the Journal’s details: undo it by hand in the log.',
        'refused',
      );
    }),
  );
}

/** Whom an edit concerns, of a year sheet its title; a name in two columns has its last part at the end of what tells the row. */
function nameOf({ table, who: [name = '', , , , lastName = ''] }: Edit): string {
  return table === 'log' ? joinName(name, lastName) : name;
}

/** Takes back what the steps before a refused one have written. */
export function undoIn(workbook: Workbook, action: string): void {
  const open = openEdits(readEdits(workbook)).filter((edit) => edit.action === action);
  if (open.length > 0) undo(workbook, open);
}

/** What the others are read by goes last: cut short in between, all that is left can still be undone. */
const LAST: readonly TableName[] = ['headers', 'words'];

function undo(workbook: Workbook, open: readonly Edit[]): UndoReply {
  const [first] = open;
  if (!first) return answerOf(null, 0, [], describeLedger(workbook));
  if (first.table === 'years') return undoYears(workbook, first);
  const bring = BRINGERS[first.table];
  if (bring) {
    const kept = takeSheetBack(workbook, open, bring).map(
      (why): Kept => ({ cell: '', name: first.act, why }),
    );
    return answerOf(first.act, open.length, kept, describeLedger(workbook));
  }
  const kept: Kept[] = [];
  const names = [...new Set<TableName>(open.map(({ table }) => table))].sort(
    (a, b) => LAST.indexOf(a) - LAST.indexOf(b),
  );
  for (const edit of open) if (edit.table === 'headers') emptyDaily(workbook, edit);
  const rows: RowChange[] = [];
  let inYears = 0;
  for (const name of names) {
    const table = openTable(workbook, name);
    const find = rowAfter(workbook, table);
    // A column that is to go may hold what the same action wrote into it.
    const emptied = (place: number) => emptiedIn(rows, place);
    const mine = open.filter((edit) => edit.table === name);
    for (const edit of mine) {
      if (isForgotten(nameOf(edit))) {
        kept.push({ cell: nameOf(edit), name: nameOf(edit), why: 'this person was forgotten' });
        rows.push({ table, row: edit.row, to: {}, answers: edit.id, who: edit.who });
        continue;
      }
      const { row, alike } = find(edit);
      const answer = { table, row: row ?? edit.row, to: {}, answers: edit.id, who: edit.who };
      if (isYear(table)) {
        const there = rowsWith(workbook, table, edit.who, [edit.to.account]).length;
        const away = rowsIn(edit) - there;
        inYears += there;
        const why = `${away === 1 ? '1 row there says' : `${away} rows there say`} something else by now, or ${away === 1 ? 'is' : 'are'} gone`;
        if (away > 0) kept.push({ cell: '', name: nameOf(edit), why });
      } else if (row === undefined) {
        const why =
          alike > 1 ? `${alike} rows say the same` : 'its row was changed, moved to another day or deleted';
        kept.push({ cell: '', name: nameOf(edit), why });
      }
      if (row === undefined) {
        rows.push(answer);
        continue;
      }
      const keep = (field: string, why: string) =>
        kept.push({ cell: addressIn(table, row, field), name: nameOf(edit), why });
      const back = takenBack(workbook, table, row, edit, keep, emptied);
      for (const [field, state] of Object.entries(back.to))
        if (isFormatted(state) && state.rich) keep(field, RICH);
      rows.push({ ...answer, ...back });
    }
  }
  // Of an import, the day of the archive goes with its rows and is not counted; nor are flags, which follow.
  const counted = rows.filter(
    ({ table }) => table.name === 'log' || !(names.includes('log') || isYear(table)),
  );
  const undone = counted.reduce(
    (sum, { whole, to }) => sum + (whole ? 1 : Object.keys(to).filter((field) => !FOLLOWS.has(field)).length),
    inYears,
  );
  const act = { act: UNDO, what: `Undone: ${first.act}${settingsOf(open)}`, where: 'Undo' };
  const { met, log } = commitInTurn(workbook, act, rows);
  const imported = open.filter(({ act, table }) => act === IMPORT && table === 'accounts');
  forgetArchive(
    workbook.properties,
    imported.map(({ who: [name = ''] }) => name),
    first.action,
  );
  for (const { table, whole, from } of open)
    if (table === 'accounts' && whole && isText(from.Account))
      splitHistory(workbook.properties, from.Account);
  amendJournal(workbook, first.action, { undone: `undone on ${dayInWords(workbook.today)}` });
  if (met) throw met;
  const gone = rows.filter(({ table, to }) => table.name === 'headers' && Object.keys(to).length > 0);
  const headers = gone.flatMap(({ table, to, row }) =>
    Object.keys(to).map((field) => cellAt(table, row, table.places[field] ?? -1)),
  );
  const isStillLog = headers.every((header) => PLAN_HEADERS.has(header));
  for (const each of gone) tidyColumns(each, isStillLog);
  const before = idOf(workbook, 'log');
  const isFormer = restoreFormer(workbook, first.action);
  if (isFormer && idOf(workbook, 'log') !== undefined) bringUpToDate(workbook);
  else if (!isStillLog) {
    // A repair added some columns; without those of the daily check there was no log before.
    const isWhole = DERIVED.every((key) => headers.includes(COLUMNS[key].header));
    if (isWhole && !isFormer) forgetLog(workbook);
  }
  const isLeft = idOf(workbook, 'log') !== undefined;
  const sheet = isFormer && before !== undefined ? workbook.spreadsheet.getSheetById(before) : null;
  if (sheet && before !== idOf(workbook, 'log')) removeHighlight(sheet);
  const sheets = isLeft ? [] : removeMade(workbook);
  if (!isStillLog && !(isFormer && isLeft)) return { ...answerOf(first.act, undone, kept, null), sheets };
  const known =
    log && !isFormer && gone.length === 0
      ? { log, settings: readSettings(workbook, workbook.calendar) }
      : undefined;
  if (first.act === FIX) bringUpToDate(workbook);
  return {
    ...answerOf(first.act, undone, kept, isLeft ? ledgerAfter(workbook, known) : null),
    sheets,
  };
}

function answerOf(
  act: string | null,
  undone: number,
  kept: readonly Kept[],
  ledger: Ledger | null,
): Extract<UndoReply, { ok: true }> {
  return {
    ok: true,
    ...{ act, undone, sheets: [], ledger, keptCount: kept.length },
    kept: firstThatFit(kept, MOST_KEPT_BYTES),
  };
}

const PLAN_HEADERS: ReadonlySet<Cell> = new Set(PLAN_KEYS.map((key) => PLAN_COLUMNS[key].header));

/** The rows of the log whose cell at a place is to hold nothing. */
function emptiedIn(rows: readonly RowChange[], place: number): ReadonlySet<number> {
  const isEmptied = ({ table, to }: RowChange) =>
    table.name === 'log' &&
    Object.entries(to).some(([field, state]) => table.places[field] === place && plainState(state) === null);
  return new Set(rows.filter(isEmptied).map(({ row }) => row));
}

/** Rows that stand in the log again. */
function undoYears(workbook: Workbook, edit: Edit): UndoReply {
  const { moved, kept } = moveYearsBack(workbook, edit);
  const left = kept.map((each): Kept => ({ ...each, name: '' }));
  return answerOf(edit.act, moved, left, describeLedger(workbook));
}

/** Tables that are read by one another change one after the other, as one action. */
function commitInTurn(workbook: Workbook, act: Act, rows: readonly RowChange[]): Committed {
  const parts = [
    rows.filter(({ table }) => !LAST.includes(table.name)),
    ...LAST.map((name) => rows.filter(({ table }) => table.name === name)),
  ].filter((part) => part.length > 0);
  let all: Committed = { action: null };
  for (const part of parts) {
    const done = commit(workbook, { ...act, ...(all.action !== null && { action: all.action }) }, part);
    all = { ...all, ...done, action: all.action ?? done.action };
  }
  return all;
}

/** Names the rules and accounts of Settings: of invitations, the Journal has the people beside it. */
function settingsOf(edits: readonly Edit[]): string {
  const named = edits.filter(({ table }) => table === 'rules' || table === 'accounts');
  const names = [...new Set(named.map(({ who: [name = ''] }) => name))];
  return named.length === edits.length ? ` (${names.join(' · ')})` : '';
}

/** What a fix taught the flags is not recorded with it: they follow. */
function bringUpToDate(workbook: Workbook): void {
  try {
    refresh(workbook);
  } catch (error) {
    if (!(error instanceof NotSetUp)) throw error;
  }
}

/** Null where the log can't be read any more, as after the use of a renamed column is undone. */
function ledgerAfter(workbook: Workbook, known: Parameters<typeof describeLedger>[1]): Ledger | null {
  try {
    return describeLedger(workbook, known);
  } catch (error) {
    if (error instanceof NotSetUp) return null;
    throw error;
  }
}

/** What the daily check would work out again is not counted. */
const FOLLOWS: ReadonlySet<string> = new Set(['flag', 'attempt']);

/** What of an edit is taken back in the row where it stands now; what is kept is told. */
function takenBack(
  { calendar }: Workbook,
  table: Table,
  row: number,
  { to, from, whole, row: edited, who }: Edit,
  keep: (field: string, why: string) => void,
  emptied: (place: number) => ReadonlySet<number>,
): Pick<RowChange, 'to' | 'whole'> {
  const now = (field: string) => stateAt(table, row, field, calendar);
  const isUntouched = (field: string) => isAlike(now(field), to[field] ?? null);
  if (whole) {
    const fields = Object.keys(table.places).filter(
      (field) => !table.derived.includes(field) && !isFormula(now(field)),
    );
    const isMine = table.name !== 'log' || isOursAlone(table as Log, row);
    const touched = fields.find((field) => !isUntouched(field) && plainState(now(field)) !== false);
    if (touched !== undefined || !isMine) {
      keep(touched ?? table.identity[0] ?? '', 'the row was edited since');
      return { to: {} };
    }
    const differing = Object.keys(table.places).filter(
      (field) => !isFormula(now(field)) && !isAlike(now(field), from[field] ?? null),
    );
    return { whole: true, to: Object.fromEntries(differing.map((field) => [field, from[field] ?? null])) };
  }
  const back = (field: string) => movedTo(row, edited, from[field] ?? null);
  const added = table.name === 'headers' ? addedFields(to, who) : [];
  const fields = Object.keys(to).filter((field) => {
    if (table.places[field] === undefined) return false;
    if (table.name === 'headers' && now(field) === null) return false;
    const isAdded = table.name === 'headers' && added.includes(field);
    if (isUntouched(field)) {
      if (isAdded && isInUse(table, table.places[field], emptied(table.places[field]))) {
        keep(field, 'the column holds values');
        return false;
      }
      if (back(field) !== undefined) return true;
      keep(
        field,
        `its row has moved, and the formula it had, ${tell(from[field] ?? null)}, names other rows`,
      );
      return false;
    }
    if (!table.derived.includes(field))
      keep(field, `the cell was edited since and holds ${tell(now(field))}`);
    return false;
  });
  return { to: Object.fromEntries(fields.map((field) => [field, back(field) ?? null])) };
}

/**
 * A formula about its own row, where that row stands elsewhere by now; undefined where it cannot be told how
 * it reads there.
 */
function movedTo(row: number, edited: number, state: CellState): CellState | undefined {
  const value = plainState(state);
  if (!isFormula(value)) return state;
  const formula = moveFormula(value.formula, edited, row);
  if (formula === undefined) return undefined;
  return isFormatted(state) ? { ...state, value: { formula } } : { formula };
}

const LONGEST_TOLD = 60;

function tell(state: CellState): string {
  const text = formatState(state);
  return text === '' ? 'nothing' : `"${text.slice(0, LONGEST_TOLD)}"`;
}
