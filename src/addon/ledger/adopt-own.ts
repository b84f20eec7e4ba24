/** Makes a sheet that the user keeps already their log, as one action that comes in two changes. */
import { parseStatus, STATUSES } from '../../core/invitation.ts';
import { meaningOfWord, type Reading } from '../../core/reading.ts';
import { counted, fold } from '../../core/text.ts';
import { idOf, rememberFormer, rememberSheet } from '../../sheet/book.ts';
import { type Cell, isDate } from '../../sheet/cell.ts';
import { COLUMNS, type ColumnKey } from '../../sheet/column.ts';
import { makeRoom } from '../../sheet/layout/log-sheet.ts';
import { type Log, logIn } from '../../sheet/log/log.ts';
import { FIRST_ACCOUNT } from '../../sheet/records/settings.ts';
import { openAccountsFor, rowNamed } from '../../sheet/records/settings-table.ts';
import { openWords, readingRows } from '../../sheet/records/words.ts';
import { cellAt, withCells } from '../../sheet/table.ts';
import { dayState } from '../../sheet/write/cell-state.ts';
import { formulasOf } from '../../sheet/write/formulas.ts';
import { isDateFormat } from '../../sheet/write/write-formats.ts';
import type { AdoptChoice } from '../contract-adopt.ts';
import type { Workbook } from '../frame/workbook.ts';
import { commit } from './commit.ts';
import { headerChange } from './header-change.ts';
import { convertibleCells, type DateCell, lackingColumns, type OwnSheet } from './own-sheet.ts';
import type { RowChange } from './row-change.ts';

/**
 * The first change: how the sheet is read, and whose accounts they are. Gives the action, or null where all of it is
 * known already.
 */
export function rememberReading(workbook: Workbook, own: OwnSheet, choice: AdoptChoice): string | null {
  const rows = [...wordRows(workbook, own.guess.reading), ...accountRows(workbook, own, choice)];
  const { action, met } = commit(
    workbook,
    { act: ACT, what: 'Chosen how your sheet is read', where: ACT },
    rows,
  );
  if (met) throw met;
  return action;
}

const ACT = 'Set up';

/**
 * The second one, of the same action: the headers that are missing, then the cells of the log. In this order they can
 * be read again, should the execution end on the way. Gives the action, or null where nothing had to be written.
 */
export function adoptOwn(
  workbook: Workbook,
  own: OwnSheet,
  choice: AdoptChoice,
  remembered: string | null,
): string | null {
  const { guess, named, sheet } = own;
  const missing = lackingColumns(guess);
  const dates = choice.convertDates === false ? [] : convertibleCells(workbook, own);
  const said = [
    ...(missing.length > 0 ? [`${counted(missing.length, 'column')} added`] : []),
    ...(dates.length > 0 ? [`${counted(dates.length, 'date')} converted`] : []),
  ];
  const what = `Your sheet is now the log${said.length > 0 ? `: ${said.join(', ')}` : ''}`;
  const isInserted = own.headerRow === 0;
  if (isInserted) sheet.insertRowsBefore(1, 1);
  const headerRow = Math.max(1, own.headerRow);
  const width = own.values[0]?.length ?? 0;
  const had =
    missing.length > 0
      ? makeRoom(
          sheet,
          headerRow,
          width,
          missing.map((key) => COLUMNS[key]),
          workbook.builders,
        )
      : 0;
  const names = new Map(named);
  for (const [index, key] of missing.entries()) names.set(width + index, COLUMNS[key].header);
  const values = isInserted ? [Array<Cell>(width).fill(''), ...own.values] : own.values;
  const read = isInserted ? [Array<string>(width).fill(''), ...own.formulas] : own.formulas;
  const formulas = formulasOf(sheet, values, headerRow, () => read);
  // They were read with the sheet: all are taken from there, at no call.
  formulas.load(1, values.length);
  // As it is read once the headers stand.
  const after = withCells(values, new Map([[headerRow, names]]));
  const log: Log = {
    ...logIn(sheet, after, { reading: guess.reading, flaws: [] }, workbook.calendar),
    formulas,
  };
  const header = headerChange(
    { sheet, values, headerRow, formulas },
    names,
    had,
    isInserted ? 'inserted' : '',
  );
  const cells = logRows(log, dates, isInserted ? 1 : 0, choice);
  const former = idOf(workbook, 'log');
  const isOther = former !== sheet.getSheetId();
  // Before it is written: should the execution end on the way, undo still knows.
  if (isOther && remembered !== null) rememberFormer(workbook, remembered, former);
  rememberSheet(workbook, 'log', sheet);
  const { action, met } = commit(
    workbook,
    { act: ACT, what, where: ACT, ...(remembered !== null && { action: remembered }) },
    [...(names.size > 0 ? [header] : []), ...cells],
  );
  if (isOther && remembered === null && action !== null) rememberFormer(workbook, action, former);
  if (met) throw met;
  return action ?? remembered;
}

/** Dates that become real ones, and words that become ours. */
function logRows(
  log: Log,
  dates: readonly DateCell[],
  shift: number,
  { replaceWords }: AdoptChoice,
): RowChange[] {
  const cells = new Map<number, RowChange>();
  const put = (row: number, to: RowChange['to']) =>
    cells.set(row, { table: log, row, to: { ...cells.get(row)?.to, ...to } });
  const formatOf = dateFormats(log);
  for (const { row, use, text, day } of dates) {
    put(row + shift, { [use]: { value: dayState(day), format: formatOf(use, text) } });
  }
  if (replaceWords) for (const { row, status } of ownStatuses(log)) put(row, { status });
  return [...cells.values()];
}

/** Rows of the table of words that are to say otherwise, to go, and to come. */
function wordRows(workbook: Workbook, reading: Reading): RowChange[] {
  const table = openWords(workbook);
  const keyOf = (what: unknown, theirs: unknown) => `${fold(String(what))}\n${fold(String(theirs))}`;
  const wanted = new Map(readingRows(withoutOurs(reading)).map((row) => [keyOf(row.what, row.theirs), row]));
  const held = (row: number, field: string) => cellAt(table, row, table.places[field] ?? -1);
  const changed: RowChange[] = [];
  for (let row = table.headerRow + 1; row < table.nextRow; row++) {
    const key = keyOf(held(row, 'what'), held(row, 'theirs'));
    const means = wanted.get(key)?.means;
    wanted.delete(key);
    if (means !== undefined) changed.push({ table, row, to: { means } });
    else changed.push({ table, row, whole: true, to: { what: null, theirs: null, means: null } });
  }
  const added = [...wanted.values()].map(
    (to, index): RowChange => ({
      ...{ table, row: table.nextRow + index, whole: true, to: { ...to } },
      who: [to.what, to.theirs],
    }),
  );
  return [...changed, ...added];
}

/** What our own words mean, and which column our own headers stand above, goes without saying. */
function withoutOurs(reading: Reading): Reading {
  const words = [...reading.words].filter(([word, means]) => parseStatus(word) !== means);
  const isSplit = reading.columns.lastName !== undefined;
  const columns = Object.entries(reading.columns).filter(([part, header]) => {
    const own = part in COLUMNS ? COLUMNS[part as ColumnKey].header : '';
    return fold(header) !== fold(own) || (part === 'name' && isSplit);
  });
  return { ...reading, words: new Map(words), columns: Object.fromEntries(columns) };
}

/** The accounts that the log names, or the one that the user gave; the first one takes the place of an example. */
function accountRows(workbook: Workbook, { guess }: OwnSheet, { account }: AdoptChoice): RowChange[] {
  const table = openAccountsFor(workbook, Math.max(1, guess.accounts.length));
  const first = table.headerRow + 1;
  const firstName = String(cellAt(table, first, table.places.Account ?? -1));
  const isExample = fold(firstName) === fold(FIRST_ACCOUNT.name) && table.nextRow === first + 1;
  const named = guess.accounts.map((name) => ({ name, type: undefined }));
  const wanted = named.length > 0 ? named : account ? [account] : [];
  let next = table.nextRow;
  return wanted.flatMap(({ name, type }, index): RowChange[] => {
    const row = rowNamed(table, name);
    if (row < table.nextRow) return type ? [{ table, row, to: { Type: type } }] : [];
    // The first account also stands for blank cells: it is renamed, not joined by another one.
    const isRenamed = index === 0 && (isExample || named.length === 0) && firstName !== '';
    if (isRenamed) return [{ table, row: first, to: { Account: name, ...(type && { Type: type }) } }];
    const to = { Account: name, Type: type ?? FIRST_ACCOUNT.type };
    return [{ table, row: next++, whole: true, who: [name], to }];
  });
}

/** Cells of the status column whose word means one of ours and is written otherwise. */
function ownStatuses(log: Log): { readonly row: number; readonly status: string }[] {
  return log.invitations.flatMap(({ row }) => {
    const written = log.text(row, 'status');
    const means = written === '' ? undefined : meaningOfWord(written, log.reading);
    const status = STATUSES.find((each) => each === means);
    const isFormula = log.formulas.at(row, log.places.status) !== '';
    return status === undefined || status === written || isFormula ? [] : [{ row, status }];
  });
}

/** The format of dates that stand in a column already; else one that shows them as they were written. */
function dateFormats(log: Log): (use: string, text: string) => string {
  const known = new Map<string, string | undefined>();
  const find = (use: string) => {
    const place = log.places[use as keyof typeof log.places] ?? -1;
    const rows = log.values.map((line) => line[place]);
    const row = rows.findIndex((cell, index) => index >= log.headerRow && isDate(cell));
    if (row < 0) return undefined;
    const format = log.sheet.getRange(row + 1, place + 1, 1, 1).getNumberFormats()[0]?.[0] ?? '';
    return isDateFormat(format) ? format : undefined;
  };
  return (use, text) => {
    if (!known.has(use)) known.set(use, find(use));
    return known.get(use) ?? formatAs(text, log.reading.orders.get(fold(headerOf(log, use))));
  };
}

function headerOf(log: Log, use: string): string {
  return String(cellAt(log, log.headerRow, log.places[use as keyof typeof log.places] ?? -1));
}

function formatAs(text: string, order: string | undefined): string {
  const separator = /^\d{1,2}([-/.])\d{1,2}\1/.exec(text.trim())?.[1];
  if (separator === undefined) return 'yyyy-mm-dd';
  const parts = order === 'month first' ? ['mm', 'dd', 'yyyy'] : ['dd', 'mm', 'yyyy'];
  return parts.join(separator);
}
