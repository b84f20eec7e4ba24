/**
 * What a log in its owner's words is written in: in their word for a status where exactly one stands for it, else in ours,
 * which is always understood, except where the user gave it another meaning: in a send queue `Pending` may mean that
 * nothing was sent.
 */
import { parseStatus, type Status } from '../../core/invitation.ts';
import { isText } from '../../core/is-text.ts';
import { type Meaning, meaningOfWord, type Reading } from '../../core/reading.ts';
import { span } from '../../core/span.ts';
import { fold } from '../../core/text.ts';
import type { Log } from '../../sheet/log/log.ts';
import { NotWritable } from '../../sheet/writable.ts';
import { mayHold } from '../../sheet/write/validation.ts';
import type { RowChange } from './row-change.ts';

/** Throws NotWritable where the user has no word for a status, and ours has another meaning. One call where a word of theirs is written. */
export function inTheirWords(log: Log, rows: readonly RowChange[]): RowChange[] {
  // In our own words there is nothing to look for.
  if (log.reading.words.size === 0) return [...rows];
  const theirs = theirWords(log);
  const ours = inWordsUnderstood(log, rows);
  const changed = ours.map((row, index): RowChange => {
    const status = statusOf(rows[index] ?? row);
    const [word, ...more] = (status && theirs.get(status)) ?? [];
    return word !== undefined && more.length === 0 ? withStatus(row, word) : row;
  });
  return whereAllowed(log, changed, ours);
}

/** In our words, and in theirs only where ours mean something else: what somebody chose as ours is written so. */
export function inWordsUnderstood({ reading }: Log, rows: readonly RowChange[]): RowChange[] {
  return rows.map((row) => {
    const { status } = row.to;
    if (row.table.name !== 'log' || !isText(status)) return row;
    return withStatus(row, wordFor(status, reading));
  });
}

function wordFor(word: string, reading: Reading): string {
  const status = parseStatus(word);
  if (status === undefined || meaningOfWord(word, reading) === status) return word;
  const theirs = [...reading.words].find(([, meaning]) => meaning === status)?.[0];
  if (theirs !== undefined) return theirs;
  throw new NotWritable(
    `Cannot write ${status}: “Your words” says that “${word}” means ${meaningOfWord(word, reading)}. Add a word that means ${status} there, and try again.`,
  );
}

/** The words that stand for each meaning, in the table of words or in the column, as first written there. */
function theirWords(log: Log): ReadonlyMap<Meaning, readonly string[]> {
  const { reading } = log;
  const texts = new Set(log.invitations.map(({ row }) => log.text(row, 'status')));
  const spelled = new Map<string, string>();
  for (const text of [...texts, ...reading.words.keys()]) {
    const word = fold(text);
    if (word !== '' && !spelled.has(word)) spelled.set(word, text);
  }
  const words = new Map<Meaning, string[]>();
  for (const text of spelled.values()) {
    const meaning = meaningOfWord(text, reading);
    if (meaning !== undefined) words.set(meaning, [...(words.get(meaning) ?? []), text]);
  }
  return words;
}

function statusOf({ table, to }: RowChange): Status | undefined {
  return table.name === 'log' && isText(to.status) ? parseStatus(to.status) : undefined;
}

function withStatus(row: RowChange, status: string): RowChange {
  return row.to.status === status ? row : { ...row, to: { ...row.to, status } };
}

/** A cell that takes only other words gets ours, as far as that is up to us. */
function whereAllowed(
  { sheet, places, values }: Log,
  changed: readonly RowChange[],
  ours: readonly RowChange[],
): RowChange[] {
  const rows = changed.flatMap((row, index) => (row === ours[index] ? [] : [row.row]));
  if (rows.length === 0) return [...changed];
  const [first, last] = span(rows);
  const end = last <= values.length ? last : Math.min(last, sheet.getMaxRows());
  const count = end - first + 1;
  const rules = count < 1 ? [] : sheet.getRange(first, places.status + 1, count, 1).getDataValidations();
  return changed.map((row, index) =>
    mayHold(rules[row.row - first]?.[0], row.to.status as string) ? row : (ours[index] ?? row),
  );
}
