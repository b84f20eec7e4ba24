/** Takes back an action that the journal records, except where the user has edited the same cells since. */
import { COLUMN_KEYS } from '../sheet/column.ts';
import { appendJournal, type JournalEntry, readJournal, WHOLE_ROW } from '../sheet/journal.ts';
import { addressOf, type Log, type LoggedInvitation, readLog } from '../sheet/log.ts';
import {
  blocksOf,
  type Changes,
  type RowChanges,
  requireWritableRows,
  writeBlock,
} from '../sheet/log-write.ts';
import type { UndoReply } from './contract.ts';
import {
  cellValueOf,
  finderOf,
  isChange,
  KEPT,
  keyOf,
  openEntries,
  replacesFormula,
  UNDO,
} from './journal-entry.ts';
import { describeLedger } from './ledger.ts';
import { recordCells } from './record.ts';
import { Refusal, replyOf } from './refusal.ts';
import { rowCheck } from './row-check.ts';
import { locked, type Workbook } from './workbook.ts';
import { writeAhead } from './write-ahead.ts';

type Kept = Extract<UndoReply, { ok: true }>['kept'][number];

/** Takes back the latest action that is not taken back yet. `act` of the reply is null when there is none. */
export function undoLast(): UndoReply {
  return replyOf(() =>
    locked((workbook) => {
      const open = openEntries(readJournal(workbook, workbook.calendar));
      // The user may have sorted the journal.
      const last = open.reduce<JournalEntry | undefined>(
        (latest, entry) => (latest && latest.when > entry.when ? latest : entry),
        undefined,
      );
      return undo(
        workbook,
        open.filter(({ action }) => action === last?.action),
      );
    }),
  );
}

/** Takes back that very action, whatever came after it. Refuses when it is unknown or was taken back before. */
export function takeBack(action: string): UndoReply {
  return replyOf(() =>
    locked((workbook) => {
      const journal = readJournal(workbook, workbook.calendar);
      const open = openEntries(journal).filter((entry) => entry.action === action);
      if (open.length > 0) return undo(workbook, open);
      const known = journal.some((entry) => entry.action === action && isChange(entry));
      throw new Refusal(
        'refused',
        known
          ? 'This was taken back before: nothing is left to undo.'
          : 'Cannot find this action in the Journal: undo it by hand in the log.',
      );
    }),
  );
}

/** Takes entries of one action back, except where the user has edited the same cells since. */
function undo(workbook: Workbook, open: readonly JournalEntry[]): UndoReply {
  const log = readLog(workbook, workbook.calendar);
  const find = finderOf(log);
  const kept: Kept[] = [];
  const answersKept: JournalEntry[] = [];
  const cells = new Map<string, JournalEntry>();
  const restored = new Map<number, Changes>();
  const removed = new Map<number, JournalEntry>();

  for (const entry of open) {
    const [invitation, other] = find(entry);
    const key = keyOf(entry.field);
    const refusal =
      invitation && !other
        ? whyKept(log, invitation, entry)
        : 'the row was changed, moved to another day or deleted';
    if (refusal !== undefined || !invitation) {
      const cell = invitation && !other ? addressOf(log, invitation.row, key ?? 'name') : '';
      kept.push({ cell, name: entry.name, why: refusal ?? '' });
      answersKept.push(answer(workbook, entry, `${KEPT}${refusal}`));
    } else if (key === undefined) {
      removed.set(invitation.row, answer(workbook, entry, 'taken back'));
    } else {
      const { row } = invitation;
      restored.set(row, { ...restored.get(row), [key]: cellValueOf(workbook, key, entry.from) });
      cells.set(`${row} ${key}`, answer(workbook, entry, 'taken back'));
    }
  }

  const emptied = new Map([...removed.keys()].map((row) => [row, blankOf(log, row)]));
  requireWritableRows(log, emptied);
  recordCells(workbook, log, restored, (row, key) => {
    const entry = cells.get(`${row} ${key}`);
    return entry ? [entry] : [];
  });
  emptyRows(workbook, log, emptied, removed);
  appendJournal(workbook, workbook.calendar, answersKept);
  return {
    ok: true,
    act: open[0]?.act ?? null,
    undone: cells.size + removed.size,
    kept,
    more: false,
    ledger: describeLedger(workbook),
  };
}

function answer({ now }: Workbook, entry: JournalEntry, why: string): JournalEntry {
  return { ...entry, when: now, act: UNDO, from: entry.to, to: entry.from, why, check: '' };
}

/** Why the user's own edit forbids to take an entry back; undefined when nothing does. */
function whyKept(log: Log, { row }: LoggedInvitation, entry: JournalEntry): string | undefined {
  const { field, to, check } = entry;
  if (field === WHOLE_ROW) {
    const untouched = rowCheck(log, row) === check && log.isOursAlone(row);
    return untouched ? undefined : 'the row was edited since';
  }
  const key = keyOf(field);
  if (key === undefined) return `the log has no column "${field}"`;
  // Text of the journal is never written as a formula: names from outside stand there too.
  if (replacesFormula(entry)) return 'a formula stood there: type it in again from the Journal';
  return log.text(row, key) === to
    ? undefined
    : `the cell was edited since and holds "${log.text(row, key)}"`;
}

/**
 * Empties added rows, all in one block; formulas filled in advance stay. No row is deleted: a row's number is all that a
 * deletion can be told, and somebody who sorts at this moment would lose another row. Between other rows a blank one is left,
 * which is no invitation, and goes to the end when the user sorts.
 */
function emptyRows(
  workbook: Workbook,
  log: Log,
  changes: RowChanges,
  removed: ReadonlyMap<number, JournalEntry>,
): void {
  const [first] = removed.keys();
  if (first === undefined) return;
  writeAhead(workbook, first, [...removed.values()], () => {
    // Where there are several blocks, the one that makes the row an invitation goes first.
    for (const keys of blocksOf(log, changes).reverse()) writeBlock(log, keys, changes);
  });
}

function blankOf(log: Log, row: number): Changes {
  return Object.fromEntries(
    COLUMN_KEYS.filter((key) => log.formula(row, key) === '').map((key) => [key, '']),
  );
}
