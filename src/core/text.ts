/** Text made comparable, and text made fit for a sentence. */

/** NFC, lower case, single spaces, none at the ends. */
export function fold(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
}

/** Tells whether a person's name, company or address holds each word of `text`, in any case; everybody's for none. */
export function searchFor(
  text: string,
): (person: { readonly name: string; readonly company: string; readonly url: string }) => boolean {
  const words = fold(text).split(' ');
  return ({ name, company, url }) => {
    const all = fold(`${name} ${company} ${url}`);
    return words.every((word) => all.includes(word));
  };
}

/** What a cell holds, for a sentence; a long text is cut. */
export function quote(text: string): string {
  const characters = [...text.slice(0, 122)];
  return `"${characters.length > 60 ? `${characters.slice(0, 59).join('')}…` : text}"`;
}

/** The order of two texts for `sort`, by their characters; days as text so stand in the order of time. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
