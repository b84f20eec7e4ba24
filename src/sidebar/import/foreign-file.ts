/** Names what a file is that is no archive, by its first bytes: people drop what lies next to it. */

/** As many bytes as a kind is told by. */
export const HEAD_BYTES = 64;

/** Matched against the first bytes in hexadecimal. */
const KINDS: readonly (readonly [start: RegExp, what: string])[] = [
  [/^(?:ffd8ff|89504e47|47494638|52494646.{8}57454250|49492a00|4d4d002a)/, 'it is a picture'],
  [/^.{8}66747970(?:686569|6d6966|61766966)/, 'it is a picture'],
  [/^.{8}66747970/, 'it is a video'],
  [/^25504446/, 'it is a PDF'],
  [/^(?:52617221|377abcaf|1f8b|425a68|fd377a58)/, 'it isn’t packed as a zip'],
  [/^d0cf11e0/, 'it is a document of an office program'],
  [/^(?:efbbbf)?(?:20|09|0a|0d)*3c/, 'it is a web page'],
  [/^(?:efbbbf)?(?:20|09|0a|0d)*[57]b/, 'it is a JSON file'],
];

/** Whether a zip begins there: with its first file, or with the end of an empty one. */
export function startsAsZip(head: Uint8Array): boolean {
  return /^504b(?:0304|0506|0708)/.test(hex(head));
}

/** What it is, as the second half of a sentence; undefined for what may be a CSV file. */
export function nameForeign(head: Uint8Array): string | undefined {
  const start = hex(head);
  return KINDS.find(([pattern]) => pattern.test(start))?.[1];
}

function hex(head: Uint8Array): string {
  return Array.from(head.subarray(0, HEAD_BYTES), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
