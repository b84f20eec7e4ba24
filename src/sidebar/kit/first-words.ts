/** The beginning of a text, for a line that has no room for all of it. */

/** Beyond so many the rest is an ellipsis; a word that has no end is cut. */
export function firstWords(text: string, most: number): string {
  const words = text.trim().split(/\s+/);
  const first = words.slice(0, most).join(' ').slice(0, 60);
  return words.length > most || first.length === 60 ? `${first}…` : first;
}
