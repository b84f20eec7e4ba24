/** What a column holds, in figures: the share of each kind of cell, and its distinct words. */
import { textOf, type Value } from '../reading.ts';
import { fold } from '../text.ts';
import type { Kind, KindOf } from './grid.ts';

export interface Profile {
  /** Cells that hold anything. */
  readonly filled: number;
  /** The share of the filled cells that are of this kind, 0 to 1; 0 where none is filled. */
  readonly share: (...kinds: Kind[]) => number;
  /** Cells for each distinct word, by folded word. */
  readonly words: ReadonlyMap<string, number>;
  /** Distinct words for each filled cell: 1 where none is written twice, 0 where none is filled. */
  readonly variety: number;
  /** Characters of a cell on average; 0 where none is filled. */
  readonly length: number;
}

export function profileOf(values: readonly (Value | undefined)[], kindOf: KindOf): Profile {
  const kinds = new Map<Kind, number>();
  const words = new Map<string, number>();
  let filled = 0;
  let characters = 0;
  for (const value of values) {
    const kind = kindOf(value);
    if (kind === 'blank' || value === undefined) continue;
    const text = textOf(value);
    filled += 1;
    characters += text.length;
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    words.set(text, (words.get(text) ?? 0) + 1);
  }
  return {
    filled,
    share: (...asked) => (filled ? asked.reduce((sum, kind) => sum + (kinds.get(kind) ?? 0), 0) / filled : 0),
    words: folded(words),
    variety: filled ? words.size / filled : 0,
    length: filled ? characters / filled : 0,
  };
}

/** Folded once for each distinct text: folding is what costs. */
function folded(texts: ReadonlyMap<string, number>): Map<string, number> {
  const words = new Map<string, number>();
  for (const [text, cells] of texts) words.set(fold(text), (words.get(fold(text)) ?? 0) + cells);
  return words;
}
