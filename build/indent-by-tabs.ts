/**
 * Lays a bundle out with fewer bytes and as readable as before: one tab for each step instead of two spaces.
 * Every formula call loads these bytes. A function within keeps its step, so that whoever looks for the
 * script's own finds them at the left edge.
 */
import { type Token, tokenizer } from 'acorn';

/**
 * Nothing but the white space at the beginning of lines changes, and not within a text that runs over
 * several.
 */
export function indentByTabs(script: string): string {
  const kept = textsOf(script);
  let next = 0;
  return script.replace(/^(?: {2})+/gm, (indent, at: number) => {
    while ((kept[next]?.end ?? Number.POSITIVE_INFINITY) <= at) next++;
    const text = kept[next];
    return text && text.start < at ? indent : '\t'.repeat(indent.length / 2);
  });
}

function textsOf(script: string): Pick<Token, 'start' | 'end'>[] {
  const texts: Pick<Token, 'start' | 'end'>[] = [];
  for (const token of tokenizer(script, { ecmaVersion: 2019, sourceType: 'script' })) {
    if (token.type.label === 'template' || token.type.label === 'string') texts.push(token);
  }
  return texts;
}
