/** A short mark of a list of texts, to tell later whether any of them was changed: FNV-1a, 32 bits, eight hex digits. */
export function fingerprint(texts: readonly string[]): string {
  let hash = 0x811c9dc5;
  for (const character of texts.join('\u0000')) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
