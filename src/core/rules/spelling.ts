/** A name as others write it: without accents, punctuation and titles, in another spelling. */
import { fold } from '../text.ts';

/** Beside a name, and never one. */
export const TITLE = /^(?:dr|prof|professor|mrs?|phd|mba)$/;

/** Mostly beside a name: pronouns, degrees, `2nd`. */
const BESIDE = /^(?:.*\d.*|him|his|she|hers?|they|them|theirs|[bm]sc|llm|cfa|cpa|pmp|dipl|ing|iii)$/u;

/** Inside many a name. Others of two letters are somebody's name elsewhere: Da, Do, Le. */
const PARTICLE = /^(?:de|van|von|der|den|del|della|dos|das)$/;

/** Too short to tell somebody where nothing stands against it. */
const SHORT = /^..?$/u;

const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
};
const UMLAUTS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' };

/** Folded, and without accents and styles: people type `jose` for José, and `lukasz` for Łukasz. */
export function bare(text: string): string {
  return fold(text.normalize('NFKC'))
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßøłđıæœ]/g, (letter) => LETTERS[letter] ?? '');
}

/** Its words alone, without what stands around and between them. */
export function plain(text: string): string {
  return bare(text)
    .replace(/['’ʼ`´]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

export function untitled(name: string): string {
  const isTold = (word: string) => !TITLE.test(word);
  return plain(name).split(' ').filter(isTold).join(' ');
}

/** Also as others spell it: Müller as `mueller`, Mueller as `muller`. */
export function spellings(text: string): string[] {
  const words = plain(text);
  const folded = fold(text);
  const spelt = folded.replace(/[äöüøå]/g, (letter) => UMLAUTS[letter] ?? '');
  const long = spelt === folded ? words : plain(spelt);
  return [...new Set([words, long, words.replace(/([aou])e/g, '$1')])];
}

export function spelled(text: string): string {
  return spellings(text).join(' ');
}

/** Whether a word that one name lacks tells nothing of who it is. */
export function isAside(word: string): boolean {
  return SHORT.test(word) || isBeside(word) || isParticle(word);
}

export function isBeside(word: string): boolean {
  return TITLE.test(word) || BESIDE.test(word);
}

export function isParticle(word: string): boolean {
  return PARTICLE.test(word);
}

/** Whether a word is somebody's name, and no initial. */
export function isWhole(word: string): boolean {
  return word.length > 1 && !isBeside(word) && !isParticle(word);
}

/** Two words of names that may stand for each other: the same, or an initial and what begins with it. */
export function agrees(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return a === b || (/^\p{L}$/u.test(short) && long.startsWith(short));
}
