/** Whether two names may be one person's, in whatever way each is written. */
import { memoize } from '../memoize.ts';
import { agrees, isAside, isBeside, isParticle, isWhole, spellings, TITLE } from './spelling.ts';

/** `same`: one name in two writings. `alike`: one holds the whole other and more, such as a second last name. */
export type Likeness = 'same' | 'alike';

/** How like another name is to this one; undefined where the two tell of two people. */
export function likenessTo(name: string): (other: string) => Likeness | undefined {
  const writings = spellings(name).map(wordsOf);
  return memoize((other: string) => {
    const found = spellings(other).flatMap((writing) =>
      writings.map((own) => compare(own, wordsOf(writing))),
    );
    return found.find((how) => how === 'same') ?? found.find(Boolean);
  });
}

/**
 * Titles, degrees, pronouns and particles prove nothing, nor does what agrees with an initial: a whole word is in
 * common, and another, or nothing is left over. Where both have a word that the other lacks, they are two people.
 */
function compare(one: readonly string[], other: readonly string[]): Likeness | undefined {
  const isName = (word: string) => !isBeside(word) && !isParticle(word);
  if (!one.some((word) => isWhole(word) && other.includes(word))) return undefined;
  const lacking = (some: readonly string[], others: readonly string[]) =>
    some.filter((word) => !others.some((second) => agrees(word, second)));
  const rests = [lacking(one, other), lacking(other, one)] as const;
  if (rests.every((rest) => rest.some(isWhole))) return undefined;
  const countCommon = (isCounted: (word: string) => boolean) =>
    Math.min(
      one.filter(isCounted).length - rests[0].filter(isCounted).length,
      other.filter(isCounted).length - rests[1].filter(isCounted).length,
    );
  // A name of two letters in common is enough beside what is none, as in `Bo M. Berg`.
  const isLong = (word: string) => word.length > 2 && isName(word);
  const isHeld = (rest: readonly string[]) => {
    const isProof = rest.some((word) => isWhole(word) || isParticle(word)) ? isLong : isName;
    return rest.length === 0 || (rest.every(isAside) && countCommon(isProof) > 1);
  };
  if (rests.every(isHeld) && !rests.every((rest) => rest.some(isName))) return 'same';
  return rests.some(isHeld) ? 'alike' : undefined;
}

/** Without titles, `he` of `he/him`, and `Ph. D.`: their words are names elsewhere. */
function wordsOf(writing: string): string[] {
  const words = writing.replace(/(?:^| )(?:he(?= hi[ms]\b)|ph d\b)/g, '').split(' ');
  return [...new Set(words)].filter((word) => word !== '' && !TITLE.test(word));
}
