/**
 * What we write is said in our words, which are always understood, except where the user gave such a word
 * another meaning: in a send queue `Pending` may mean that nothing was sent.
 */
import { parseStatus } from '../../core/invitation.ts';
import { meaningOfWord, type Reading } from '../../core/reading.ts';
import type { Log } from '../../sheet/log/log.ts';
import { NotWritable } from '../../sheet/writable.ts';
import type { RowChange } from './row-change.ts';

/** Throws NotWritable where the user has no word for a status, and ours has another meaning. */
export function inTheirWords({ reading }: Log, rows: readonly RowChange[]): RowChange[] {
  return rows.map((row) => {
    const status = row.table.name === 'log' ? row.to.status : undefined;
    if (typeof status !== 'string') return row;
    const word = wordFor(status, reading);
    return word === status ? row : { ...row, to: { ...row.to, status: word } };
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
