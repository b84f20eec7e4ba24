/** Text made comparable, and text made fit for a sentence. */

/** NFC, lower case, single spaces, none at the ends. */
export function fold(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
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
