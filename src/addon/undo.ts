/** Takes back an action that the journal records, except where the user has edited the same cells since. */
import { parseDay } from '../core/day.ts';
import { COLUMN_KEYS, COLUMNS, type ColumnKey } from '../sheet/column.ts';
import { appendJournal, type JournalEntry, readJournal, WHOLE_ROW } from '../sheet/journal.ts';
import { addressOf, type Log, type LoggedInvitation, readLog } from '../sheet/log.ts';
import { type Changes, writeRows } from '../sheet/log-write.ts';
import type { UndoReply } from './contract.ts';
import { describeLedger } from './ledger.ts';
import { rowCheck } from './record.ts';
import { Refusal, replyOf } from './refusal.ts';
import { locked, type Workbook } from './workbook.ts';

const UNDO = 'Undo';
/** Rows that are not neighbours are removed one call each: this many in one execution, then the page asks again. */
const MOST_REMOVALS = 100;

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
      const known = journal.some((entry) => entry.action === action);
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
  const find = finder(log);
  const kept: Kept[] = [];
  const answered: JournalEntry[] = [];
  const restored = new Map<number, Changes>();
  const removed = new Set<number>();
  let undone = 0;

  for (const entry of open) {
    const invitation = find(entry);
    const refusal = invitation
      ? whyKept(log, invitation, entry)
      : 'the row was changed, moved to another day or deleted';
    if (refusal !== undefined) {
      const cell = invitation ? addressOf(log, invitation.row, keyOf(entry.field) ?? 'name') : '';
      kept.push({ cell, name: entry.name, why: refusal });
    } else if (invitation && entry.field === WHOLE_ROW) {
      if (startsRun(removed, invitation.row) && runsOf(removed).length >= MOST_REMOVALS) continue;
      removed.add(invitation.row);
      undone++;
    } else if (invitation) {
      const key = keyOf(entry.field) as ColumnKey;
      restored.set(invitation.row, {
        ...restored.get(invitation.row),
        [key]: restoredValue(workbook, key, entry.from),
      });
      undone++;
    }
    const why = refusal === undefined ? 'taken back' : `kept: ${refusal}`;
    answered.push({
      ...entry,
      when: workbook.now,
      act: UNDO,
      from: entry.to,
      to: entry.from,
      why,
      check: '',
    });
  }

  writeRows(log, restored);
  removeRows(log, removed);
  appendJournal(workbook, workbook.calendar, answered);
  return {
    ok: true,
    act: open[0]?.act ?? null,
    undone,
    kept,
    more: answered.length < open.length,
    ledger: describeLedger(workbook),
  };
}

/** The entries of all actions that were not answered by an undo yet. */
function openEntries(journal: readonly JournalEntry[]): JournalEntry[] {
  const mark = ({ action, field, ...entry }: JournalEntry) => `${action}\n${field}\n${identity(entry)}`;
  const answered = new Set(journal.filter(({ act }) => act === UNDO).map(mark));
  return journal.filter((entry) => entry.act !== UNDO && !answered.has(mark(entry)));
}

function identity({
  name,
  url,
  account,
  sentOn,
}: Pick<JournalEntry, 'name' | 'url' | 'account' | 'sentOn'>): string {
  return [name, url, account, sentOn].join('\n');
}

/** Finds the one row that an entry speaks of; undefined when none or several say the same. */
function finder(log: Log): (entry: JournalEntry) => LoggedInvitation | undefined {
  const rows = new Map<string, LoggedInvitation | undefined>();
  for (const invitation of log.invitations) {
    const key = identity({ ...invitation, sentOn: invitation.sentOn ?? '' });
    rows.set(key, rows.has(key) ? undefined : invitation);
  }
  return (entry) => rows.get(identity(entry));
}

/** Why the user's own edit forbids to take an entry back; undefined when nothing does. */
function whyKept(
  log: Log,
  { row }: LoggedInvitation,
  { field, to, check }: JournalEntry,
): string | undefined {
  if (field === WHOLE_ROW) {
    const untouched = rowCheck(log, row) === check && log.isOursAlone(row);
    return untouched ? undefined : 'the row was edited since';
  }
  const key = keyOf(field);
  if (key === undefined) return `the log has no column "${field}"`;
  return log.text(row, key) === to
    ? undefined
    : `the cell was edited since and holds "${log.text(row, key)}"`;
}

function restoredValue({ calendar }: Workbook, key: ColumnKey, from: string): string | number | Date {
  if (COLUMNS[key].kind === 'count') return from === '' ? '' : Number(from);
  const day = COLUMNS[key].kind === 'day' ? parseDay(from) : undefined;
  return day === undefined ? from : calendar.dateOf(day);
}

function keyOf(field: string): ColumnKey | undefined {
  return COLUMN_KEYS.find((key) => COLUMNS[key].header === field);
}

const BLANK: Changes = Object.fromEntries(COLUMN_KEYS.map((key) => [key, '']));

/**
 * Removes rows, from the bottom so that those above keep their numbers. At the end of the log they are emptied, which keeps
 * the sheet's size, formats and drop-downs; between other rows they are deleted, which leaves no gap.
 */
function removeRows(log: Log, rows: ReadonlySet<number>): void {
  let end = log.nextRow;
  for (const [first, count] of runsOf(rows).reverse()) {
    if (first + count === end) {
      writeRows(log, new Map(Array.from({ length: count }, (_, index) => [first + index, BLANK])));
      end = first;
    } else {
      log.sheet.deleteRows(first, count);
    }
  }
}

function startsRun(rows: ReadonlySet<number>, row: number): boolean {
  return !rows.has(row - 1) && !rows.has(row + 1);
}

/** Neighbouring rows together, as first row and count, from the top. */
function runsOf(rows: ReadonlySet<number>): [first: number, count: number][] {
  const runs: [number, number][] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const run = runs[runs.length - 1];
    if (run && run[0] + run[1] === row) run[1]++;
    else runs.push([row, 1]);
  }
  return runs;
}
