/** Shows in a text where the words stand that were looked for. */
import { make } from './element.ts';

/** The text in pieces, those that are one of the words marked, in any case. Nothing of it becomes HTML. */
export function markFound(text: string, words: readonly string[]): (string | Node)[] {
  const wanted = words
    .filter((word) => word !== '')
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  if (wanted.length === 0) return [text];
  const pattern = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(${wanted.join('|')})`, 'giu');
  return text
    .normalize('NFC')
    .split(pattern)
    .map((part, at) => (at % 2 === 1 ? make('mark', '', part) : part));
}
