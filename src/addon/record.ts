/** Words the journal's entries for what a server function is about to change in the log, and has both written. */
import { isDate } from '../sheet/cell.ts';
import { COLUMN_KEYS, COLUMNS, type ColumnKey } from '../sheet/column.ts';
import { type JournalEntry, WHOLE_ROW } from '../sheet/journal.ts';
import type { Log, LoggedInvitation } from '../sheet/log.ts';
import {
  blocksOf,
  type Changes,
  type RowChanges,
  requireWritableRows,
  writeBlock,
  writeRows,
} from '../sheet/log-write.ts';
import { checkOf } from './row-check.ts';
import type { Workbook } from './workbook.ts';
import { writeAhead } from './write-ahead.ts';

/** What stands in the journal for all changes of one action. */
export interface Action {
  /** `Withdrawal`, `Import`, … */
  readonly act: string;
  readonly why: string;
  /** Tells the entries of one action from those of the next; `takeBack` asks for it. */
  readonly id: string;
}

/** The action of one server call. */
export function actionNow({ now }: Workbook, act: string, why: string): Action {
  return { act, why, id: now.toISOString() };
}

/** Changes invitations of the log and records each cell that differs. */
export function changeRows(
  workbook: Workbook,
  log: Log,
  changes: ReadonlyMap<LoggedInvitation, Changes>,
  { act, why, id }: Action,
): void {
  const invitations = new Map([...changes.keys()].map((invitation) => [invitation.row, invitation]));
  const byRow = new Map([...changes].map(([{ row }, change]) => [row, change]));
  recordCells(workbook, log, byRow, (row, key, to): JournalEntry[] => {
    const { name = '', url = '', account = '', sentOn = '' as const } = invitations.get(row) ?? {};
    const from = log.text(row, key);
    if (from === to) return [];
    const field = COLUMNS[key].header;
    return [
      { when: workbook.now, act, name, url, account, sentOn, field, from, to, why, action: id, check: '' },
    ];
  });
}

/**
 * Writes cells after all their entries. `entriesOf` gives those of one cell, told what it is to hold. Where it takes several
 * blocks and not all are written, what was written is taken back.
 */
export function recordCells(
  workbook: Workbook,
  log: Log,
  changes: RowChanges,
  entriesOf: (row: number, key: ColumnKey, to: string) => readonly JournalEntry[],
): void {
  requireWritableRows(log, changes);
  const blocks = blocksOf(log, changes);
  const entries = blocks.map((keys) =>
    [...changes].flatMap(([row, change]) =>
      COLUMN_KEYS.filter((key) => keys.includes(key) && change[key] !== undefined).flatMap((key) =>
        entriesOf(row, key, textOf(workbook, change, key)),
      ),
    ),
  );
  const [row = 0] = changes.keys();
  const told = entries.filter((each) => each.length > 0);
  const last = told.length > 1 ? told[told.length - 1]?.map(({ field }) => field) : undefined;
  const write = () => {
    for (const keys of blocks) writeBlock(log, keys, changes);
  };
  writeAhead(workbook, row, entries.flat(), write, last && [...new Set(last)]);
}

/** Adds invitations below the last one and records each row. What is empty is left out: cells may be filled in advance. */
export function addRows(
  workbook: Workbook,
  log: Log,
  invitations: readonly Changes[],
  { act, why, id }: Action,
): void {
  const changes = rowsOfAdded(log, invitations);
  const entries = [...changes].map(([row, change]): JournalEntry => {
    const text = (key: ColumnKey) =>
      change[key] === undefined ? log.text(row, key) : textOf(workbook, change, key);
    const sentOn = (isDate(change.sentOn) && workbook.calendar.dayOf(change.sentOn)) || ('' as const);
    return {
      ...{ when: workbook.now, act, name: text('name'), url: text('url'), account: text('account'), sentOn },
      ...{ field: WHOLE_ROW, from: '', to: text('status'), why, action: id, check: checkOf(text) },
    };
  });
  requireWritableRows(log, changes);
  writeAhead(workbook, log.nextRow, entries, () => writeRows(log, changes));
}

/** What is written where invitations are added: below the last one, and nothing for what is empty. */
export function rowsOfAdded(log: Log, invitations: readonly Changes[]): RowChanges {
  return new Map(
    invitations.map((change, index) => [
      log.nextRow + index,
      Object.fromEntries(Object.entries(change).filter(([, value]) => value !== '')) as Changes,
    ]),
  );
}

function textOf({ calendar }: Workbook, change: Changes, key: ColumnKey): string {
  const value = change[key] ?? '';
  return isDate(value) ? (calendar.dayOf(value) ?? '') : String(value).trim();
}
