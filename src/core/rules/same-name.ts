/** Whether two names may be one person's, in whatever way each is written. */
import { memoize } from '../memoize.ts';
import { agrees, isAside, spellings, TITLE } from './spelling.ts';

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

/** Initials, titles, degrees and pronouns prove nothing: there is one whole word in common, and another, or nothing is left over. */
function compare(one: readonly string[], other: readonly string[]): Likeness | undefined {
  if (!one.some((word) => word.length > 1 && other.includes(word))) return undefined;
  const lacking = (some: readonly string[], others: readonly string[]) =>
    some.filter((word) => !others.some((second) => agrees(word, second)));
  const rests = [lacking(one, other), lacking(other, one)] as const;
  const common = Math.min(one.length - rests[0].length, other.length - rests[1].length);
  const isHeld = (rest: readonly string[]) => rest.length === 0 || (common > 1 && rest.every(isAside));
  if (rests.every(isHeld)) return 'same';
  return rests.some(isHeld) ? 'alike' : undefined;
}

function wordsOf(writing: string): string[] {
  return [...new Set(writing.split(' '))].filter((word) => word !== '' && !TITLE.test(word));
}
