/** What a column holds, in figures: the share of each kind of cell, and its distinct words. */
import { textOf, type Value } from '../reading.ts';
import { fold } from '../text.ts';
import type { Kind, KindOf } from './grid.ts';

export interface Profile {
  /** Cells that were looked at: of a long column every so many. */
  readonly rows: number;
  /** Those that hold anything. */
  readonly filled: number;
  /** The share of the filled cells that are of this kind, 0 to 1; 0 where none is filled. */
  readonly share: (...kinds: Kind[]) => number;
  /** Cells for each distinct text, as it is written. */
  readonly texts: ReadonlyMap<string, number>;
  /** The same by folded word. */
  readonly words: ReadonlyMap<string, number>;
  /** Distinct words for each filled cell: 1 where none is written twice, 0 where none is filled. */
  readonly variety: number;
  /** Characters of a cell on average; 0 where none is filled. */
  readonly length: number;
}

/** More cells would tell nothing else. */
const SAMPLE = 1000;

export function profileOf(values: readonly (Value | undefined)[], kindOf: KindOf): Profile {
  const kinds = new Map<Kind, number>();
  const texts = new Map<string, number>();
  let filled = 0;
  let characters = 0;
  const step = Math.ceil(values.length / SAMPLE) || 1;
  for (let row = 0; row < values.length; row += step) {
    const value = values[row];
    const kind = kindOf(value);
    if (kind === 'blank' || value === undefined) continue;
    const text = textOf(value);
    filled += 1;
    characters += text.length;
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    texts.set(text, (texts.get(text) ?? 0) + 1);
  }
  return {
    rows: Math.ceil(values.length / step),
    filled,
    share: (...asked) => (filled ? asked.reduce((sum, kind) => sum + (kinds.get(kind) ?? 0), 0) / filled : 0),
    texts,
    words: folded(texts),
    variety: filled ? texts.size / filled : 0,
    length: filled ? characters / filled : 0,
  };
}

/** Folded once for each distinct text: folding is what costs. */
function folded(texts: ReadonlyMap<string, number>): Map<string, number> {
  const words = new Map<string, number>();
  for (const [text, cells] of texts) words.set(fold(text), (words.get(fold(text)) ?? 0) + cells);
  return words;
}
