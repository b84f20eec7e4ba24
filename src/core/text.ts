/** Text made comparable, and text made fit for a sentence. */

/** NFC, lower case, single spaces, none at the ends. */
export function fold(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
}

/** Letters of scripts that put no space between words, where any letter may begin one. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const INSIDE_WORD = /[\p{L}\p{M}\p{N}]/u;

/** Whether a word of `text` begins with `word`: `chiara orsini` with `o`. Both as `fold` gives them. */
export function hasWordFrom(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (at === 0 || UNSPACED.test(word) || !INSIDE_WORD.test(text[at - 1] ?? '')) return true;
  }
  return false;
}

/** Tells whether each word of `text` begins a word of a person's name, company or address, in any case; everybody's for none. */
export function searchFor(
  text: string,
): (person: { readonly name: string; readonly company: string; readonly url: string }) => boolean {
  const words = fold(text).split(' ');
  return ({ name, company, url }) => {
    const all = fold(`${name} ${company} ${url}`);
    return words.every((word) => hasWordFrom(all, word));
  };
}

/** What a cell holds, for a sentence; a long text is cut. */
export function quote(text: string): string {
  const characters = [...text.slice(0, 122)];
  return `"${characters.length > 60 ? `${characters.slice(0, 59).join('')}…` : text}"`;
}

/** `1 row`, `1,500 rows`. */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}

/** `Ana`, `Ana and Bo`, `Ana, Bo and Cy`; '' for none. Of `total` these are the first: `Ana, Bo and 3 more`. */
export function listed(items: readonly (string | number)[], total = items.length): string {
  const all = total > items.length ? [...items, `${total - items.length} more`] : items;
  const last = String(all[all.length - 1] ?? '');
  return all.length > 1 ? `${all.slice(0, -1).join(', ')} and ${last}` : last;
}

/** The order of two texts for `sort`, by their characters; days as text so stand in the order of time. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A row for a sentence, to be read after `row`: `5`, or `5 of Invitations 2025` where it stands in the sheet of that year. */
export function rowNumber(at: {
  readonly row?: number | undefined;
  readonly year?: number | undefined;
}): string {
  return at.row + (at.year ? ` of Invitations ${at.year}` : '');
}
