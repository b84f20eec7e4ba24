/**
 * Mends at once what is alike: the same word, the dates of one column, the formulas of one column, or a column that
 * was given another header. One change, so that one Undo takes it back.
 */
import { BLANK } from '../../core/health/finding-status.ts';
import { STATUSES } from '../../core/invitation.ts';
import { type Meaning, NOT_AN_INVITATION, OWN_WORDS } from '../../core/reading.ts';
import { fold } from '../../core/text.ts';
import { times } from '../../core/times.ts';
import type { Order } from '../../core/written-day.ts';
import { findSheet } from '../../sheet/book.ts';
import { COLUMNS } from '../../sheet/column.ts';
import type { Examination, Found } from '../../sheet/health/health.ts';
import { openHeaderCells } from '../../sheet/log/headers.ts';
import type { Renamed } from '../../sheet/log/renamed.ts';
import { openWords, readingRows, type WordRow } from '../../sheet/records/words.ts';
import { cellAt, type Table } from '../../sheet/table.ts';
import type { AlikeFix } from '../contract.ts';
import { cannotUse } from '../frame/form.ts';
import { Refusal } from '../frame/refusal.ts';
import type { Workbook } from '../frame/workbook.ts';
import { type Committed, commit } from '../ledger/commit.ts';
import type { RowChange } from '../ledger/row-change.ts';
import { type CellFix, FIX, fixCells } from './fix.ts';

/** Rows of one change: each run of adjacent cells is a call, and Google ends an execution after six minutes. */
export const MOST_ROWS = 2000;

export interface Fixed extends Committed {
  readonly fixed: number;
  readonly left: number;
}

/** `examined` was just made, under the same lock. Throws a refusal where nothing of the kind is left. */
export function applyAlike(workbook: Workbook, examined: Examination, asked: AlikeFix): Fixed {
  const { kind, key, choice } = asked;
  if (kind === 'renamed') {
    const renamed = examined.renamed.find((each) => each.key === key);
    if (!renamed) throw gone();
    return { ...fixHeader(workbook, renamed, choice), fixed: 1, left: 0 };
  }
  const all = examined.found.filter((found) => found.kind === kind && found.alike === key);
  const [first] = all;
  if (!first || kind === 'account') throw gone();
  if (isOfWords(kind) && findSheet(workbook, 'words'))
    return { ...rememberWord(workbook, first, key, choice), fixed: all.length, left: 0 };
  const some = all.slice(0, MOST_ROWS);
  const fixes = some.flatMap((found) => {
    const fix = cellFix(found, choice);
    return fix ? [[found, fix] as const] : [];
  });
  if (fixes.length === 0) throw notChosen(choice);
  const holds = isOfWords(kind) ? (first.holds === '' ? 'blank' : `“${first.holds}”`) : kind;
  const committed = fixCells(workbook, `Fixed: ${describe(kind, holds, choice, fixes.length)}`, fixes);
  return { ...committed, fixed: fixes.length, left: all.length - some.length };
}

function describe(kind: string, holds: string, choice: string, rows: number): string {
  if (isOfWords(kind)) return `${holds} → ${choice}, ${rows} rows`;
  return kind === 'formula' ? `${rows} formulas → their values` : `${rows} dates written as text → dates`;
}

export function isOfWords(kind: string): boolean {
  return kind === 'status' || kind === 'word';
}

/** Undefined where the choice says nothing about this one. */
function cellFix(found: Found, choice: string): CellFix | undefined {
  const { kind, fix, days } = found;
  if (isOfWords(kind)) {
    const status = STATUSES.find((each) => each === choice);
    if (status === undefined) throw notChosen(choice);
    return { key: 'status', status };
  }
  if (fix && !('account' in fix)) return fix;
  const day = days?.[choice as Order];
  return day === undefined ? undefined : { key: found.alike as CellFix['key'], day };
}

/** What the word means goes into "Your words"; the cells stay as they are. */
function rememberWord(workbook: Workbook, found: Found, key: string, choice: string): Committed {
  const means = ([...STATUSES, NOT_AN_INVITATION] as Meaning[]).find((each) => each === choice);
  if (means === undefined) throw notChosen(choice);
  const isBlank = Object.values<string>(BLANK).includes(key);
  const row = isBlank
    ? { what: 'Blank', theirs: key.trim(), means }
    : { what: 'Word', theirs: found.holds, means };
  const what = `Remembered: ${isBlank ? 'a blank status' : `“${found.holds}”`} means ${means}`;
  return commit(workbook, { act: FIX, what, where: 'Health' }, [addedWord(openWords(workbook), row)]);
}

/** The header that stands there is used from now on, or ours is put back. */
function fixHeader(workbook: Workbook, { key, header, place }: Renamed, choice: string): Committed {
  const ours = COLUMNS[key].header;
  if (choice === 'back') {
    const what = `Header put back: “${header}” → ${ours}`;
    const table = openHeaderCells(workbook);
    return commit(workbook, { act: FIX, what, where: 'Health' }, [
      { table, row: table.headerRow + 1, who: [], to: { [place + 1]: ours } },
    ]);
  }
  if (choice !== 'use') throw notChosen(choice);
  const table = openWords(workbook);
  const [row] = readingRows({ ...OWN_WORDS, columns: { [key]: header } });
  if (!row) throw notChosen(choice);
  const means = (at: number) => fold(String(cellAt(table, at, table.places.means ?? -1)));
  const isColumn = (at: number) => fold(String(cellAt(table, at, table.places.what ?? -1))) === 'column';
  const rows = times(table.nextRow - table.headerRow - 1, (index) => index + 2);
  const known = rows.find(
    (at) =>
      isColumn(at) && (key === 'name' ? [ours, 'Name, first part'] : [ours]).map(fold).includes(means(at)),
  );
  const what = `Column used: “${header}” as ${ours}`;
  return commit(workbook, { act: FIX, what, where: 'Health' }, [
    known === undefined ? addedWord(table, row) : { table, row: known, to: { theirs: header } },
  ]);
}

function addedWord(table: Table, row: WordRow): RowChange {
  return { table, row: table.nextRow, whole: true, who: [row.what, row.theirs], to: { ...row } };
}

function gone(): Refusal {
  return new Refusal('This was changed in the meantime. Look again.', 'moved');
}

function notChosen(choice: unknown): Refusal {
  return cannotUse(choice, ': choose one of those shown.');
}
