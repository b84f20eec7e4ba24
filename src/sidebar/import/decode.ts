/**
 * Bytes of a CSV file to text. LinkedIn writes UTF-8; Excel's "Unicode text" is UTF-16, with or without its
 * mark.
 */
import { ArchiveRefused } from '../../core/archive/archive.ts';
import type { Pace } from './pace.ts';

const PIECE_BYTES = 4_000_000;
/** Enough letters to tell by the zeros of UTF-16 between them. */
const SAMPLE_BYTES = 400;

/** Without the byte order mark. What is in no Unicode encoding is refused: names would be guessed. */
export async function decodeText(name: string, bytes: Uint8Array, pace: Pace): Promise<string> {
  const decoder = new TextDecoder(encodingOf(bytes), { fatal: true });
  let text = '';
  try {
    for (let start = 0; start < bytes.length; start += PIECE_BYTES) {
      text += decoder.decode(bytes.subarray(start, start + PIECE_BYTES), { stream: true });
      await pace();
    }
    text += decoder.decode();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new ArchiveRefused(
      `Cannot read "${name}": its letters are not in Unicode, as when Excel saves a plain CSV, and names may be damaged. Drop the zip as LinkedIn sent it, or save the file as “CSV UTF-8”.`,
    );
  }
  if (text.includes('\0')) throw new ArchiveRefused(`Cannot read "${name}": it is not a text file.`);
  return text;
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  for (const [place, byte] of sample.entries())
    if (byte === 0) zeros[place % 2] = (zeros[place % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const many = sample.length / 4;
  if (odd > many && even < odd / 4) return 'utf-16le';
  if (even > many && odd < even / 4) return 'utf-16be';
  return 'utf-8';
}
