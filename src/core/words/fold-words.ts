/**
 * Words made comparable, however a tool or a person writes them: `profileUrl`, `profile_url` and
 * `Profile-URL?` are one. For knowing words, never for telling columns apart: `Note` and `Notes` fold alike.
 */
import { once } from '../memoize.ts';

const MARKS = /\p{M}+/gu;
/** A capital after a small letter begins a word (`sentOn`), as does the last of several (`LIProfile`). */
const CAMEL = /(?<=\p{Ll})(?=\p{Lu})|(?<=\d)(?=\p{Lu}\p{Ll})|(?<=\p{Lu})(?=\p{Lu}\p{Ll}{2})/gu;
const BETWEEN = /[^\p{L}\p{N}%]+/gu;
/** What needs none of this, as most words of the tables do. */
const PLAIN = /^[a-z\d]+(?: [a-z\d]+)*$/;

/** Lower case without accents, one space between words, plural and gender folded. Idempotent. */
export function foldWords(text: string): string {
  return (PLAIN.test(text) ? text : plain(text))
    .split(' ')
    .map(foldWord)
    .join(' ')
    .replace(/\blinked in\b/g, 'linkedin');
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(CAMEL, ' ')
    .toLowerCase()
    .replace(/\u00df/g, 'ss')
    .replace(/#/g, ' number ')
    .replace(BETWEEN, ' ')
    .trim();
}

/**
 * `notes` as `note`, `companies` as `company`; `acceptées`, `aceptadas` as their masculine. Each execution folds all words
 * of the tables: most are done once their last letter was looked at.
 */
function foldWord(word: string): string {
  if (word === 'li') return 'linkedin';
  if (word.length < 4) return word;
  const one = word.endsWith('s') ? word.replace(/ies$/, 'y').replace(/(?<=[^sui])s$/, '') : word;
  if (word.length < 5) return one;
  if (one.endsWith('ee')) return one.replace(/(?<!invit)ee+$/, 'e');
  return one.endsWith('a') ? one.replace(/(?<=[dts])a$/, 'o') : one;
}

/** The words of a table, folded, each with its place: the list is in the order of their strength. */
export function wordTable<K extends string>(
  table: Readonly<Record<K, string>>,
): ReadonlyMap<string, readonly (readonly [K, number])[]> {
  const known = new Map<string, (readonly [K, number])[]>();
  for (const key of Object.keys(table) as K[]) {
    for (const [place, word] of table[key].split('|').entries()) {
      const folded = foldWords(word);
      const uses = known.get(folded) ?? [];
      if (!uses.some(([use]) => use === key)) uses.push([key, place]);
      known.set(folded, uses);
    }
  }
  return known;
}

/** Words between spaces, folded when they are first asked for. */
export function foldedSet(words: string): () => ReadonlySet<string> {
  return once(() => new Set(foldWords(words).split(' ')));
}
