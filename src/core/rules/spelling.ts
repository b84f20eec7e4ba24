/** A name as others write it: without accents, punctuation and titles, in another spelling. */
import { fold } from '../text.ts';

/** Beside a name, and never one. */
export const TITLE = /^(?:dr|prof|professor|mrs?|phd|mba)$/;

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
export function spelled(text: string): string {
  const words = plain(text);
  const long = plain(fold(text).replace(/[äöüøå]/g, (letter) => UMLAUTS[letter] ?? ''));
  return [...new Set([words, long, words.replace(/([aou])e/g, '$1')])].join(' ');
}
