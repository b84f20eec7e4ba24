/** Text made comparable: NFC, lower case, single spaces, none at the ends. */
export function fold(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
}
