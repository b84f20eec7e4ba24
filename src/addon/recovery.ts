/**
 * Puts the journal right after an execution that ended between its entries and their effect in the log. Every execution that
 * takes the lock begins with it; as a rule it costs one look at a property.
 */
import { NotSetUp } from '../sheet/book.ts';
import { appendJournal, type JournalEntry, readJournal, WHOLE_ROW } from '../sheet/journal.ts';
import { type Log, readLog } from '../sheet/log.ts';
import { type Changes, writeRows } from '../sheet/log-write.ts';
import {
  cellValueOf,
  finderOf,
  isChange,
  KEPT,
  keyOf,
  NOT_WRITTEN,
  replacesFormula,
  UNDO,
  UNDO_NOT_WRITTEN,
} from './journal-entry.ts';
import { rowCheck } from './row-check.ts';
import type { Workbook } from './workbook.ts';

/** What is about to be written. */
export interface Mark {
  /** Its entries, by their action, their instant in milliseconds, and their fields. */
  readonly action: string;
  readonly at: number;
  readonly fields: readonly string[];
  /** How many there are. */
  readonly count: number;
  /** Where the first invitation stood: it only tells apart what the journal says the same of. */
  readonly row: number;
  /** The fields of the block that is written last, where there are several: with it the change has happened. */
  readonly last?: readonly string[];
}

const PROPERTY = 'unfinished';
/** A cell may keep whole seconds only. */
const ROUNDING_MS = 1000;

/** Notes what is about to be written; undefined when it is done. */
export function setMark({ properties }: Workbook, mark: Mark | undefined): void {
  properties.setProperty(PROPERTY, mark ? JSON.stringify(mark) : '');
}

/**
 * Answers the entries of a change that is not in the log. A change is one block, so that one of its cells tells of all; those
 * that somebody has edited since tell nothing. Where it takes several, the last tells, and what the others wrote is taken back. Does nothing while log or journal cannot be read: it waits until they are mended.
 */
export function recover(workbook: Workbook): void {
  const text = workbook.properties.getProperty(PROPERTY);
  if (!text) return;
  const mark = JSON.parse(text) as Mark;
  const journal = readIfSetUp(() => readJournal(workbook, workbook.calendar));
  if (!journal) return;
  const answers = journal.filter(({ action, check }) => action === mark.action && check === answerTo(mark));
  // The batches of an import share an action and may come within a second: the newest entries are the ones.
  const entries = journal
    .filter((entry) => isOf(mark, entry))
    .sort((a, b) => a.when.getTime() - b.when.getTime())
    .slice(-mark.count);
  if (entries.length > 0 && answers.length === 0) {
    const log = readIfSetUp(() => readLog(workbook, workbook.calendar));
    if (!log) return;
    const find = finderOf(log);
    const written = entries.filter((entry) => isInLog(log, find, entry, mark));
    const { last } = mark;
    if (!written.some(({ field }) => last === undefined || last.includes(field))) {
      takeBackCells(workbook, log, written, (entry) => rowOf(find, entry, mark));
      appendJournal(workbook, workbook.calendar, entries.map(answer(workbook, mark)));
    }
  }
  SpreadsheetApp.flush();
  setMark(workbook, undefined);
}

/** Stands in the column Row check of the answers, so that they are given once. */
function answerTo({ at }: Mark): string {
  return `not written ${at}`;
}

function isOf({ action, at, fields }: Mark, entry: JournalEntry): boolean {
  return (
    entry.action === action &&
    fields.includes(entry.field) &&
    Math.abs(entry.when.getTime() - at) <= ROUNDING_MS &&
    (isChange(entry) || (entry.act === UNDO && !entry.why.startsWith(KEPT)))
  );
}

function readIfSetUp<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof NotSetUp) return undefined;
    throw error;
  }
}

/** Whether what an entry tells is what the log holds. */
function isInLog(log: Log, find: ReturnType<typeof finderOf>, entry: JournalEntry, mark: Mark): boolean {
  const { row } = mark;
  const alike = find(entry);
  if (entry.field === WHOLE_ROW) {
    return isChange(entry)
      ? alike.some((one) => one.row >= row || rowCheck(log, one.row) === entry.check)
      : alike.length === 0;
  }
  const key = keyOf(entry.field);
  const at = rowOf(find, entry, mark);
  if (key === undefined || at === undefined) return false;
  // A formula may show the very value that was to take its place.
  if (replacesFormula(entry) && log.formula(at, key) !== '') return false;
  return log.text(at, key) === entry.to;
}

/** Where the invitation of an entry stands now; undefined when that cannot be told. */
function rowOf(find: ReturnType<typeof finderOf>, entry: JournalEntry, { row }: Mark): number | undefined {
  const alike = find(entry);
  return alike.length === 1 ? alike[0]?.row : alike.find((one) => one.row === row)?.row;
}

/** Gives cells back what they held before the first blocks of a change whose last one was never written. */
function takeBackCells(
  workbook: Workbook,
  log: Log,
  written: readonly JournalEntry[],
  rowOf: (entry: JournalEntry) => number | undefined,
): void {
  const changes = new Map<number, Changes>();
  for (const entry of written) {
    const [row, key] = [rowOf(entry), keyOf(entry.field)];
    if (row === undefined || key === undefined) continue;
    changes.set(row, { ...changes.get(row), [key]: cellValueOf(workbook, key, entry.from) });
  }
  if (changes.size > 0) writeRows(log, changes);
}

function answer({ now }: Workbook, mark: Mark): (entry: JournalEntry) => JournalEntry {
  return (entry) => ({
    ...entry,
    when: now,
    act: isChange(entry) ? NOT_WRITTEN : UNDO_NOT_WRITTEN,
    from: entry.to,
    to: entry.from,
    why: 'never reached the log: the execution ended early',
    check: answerTo(mark),
  });
}
