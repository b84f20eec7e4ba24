/** Hands a file to the browser to keep: no permission is asked for, and it works in Google's sandbox. */
import { make } from '../../kit/element.ts';

/** Long enough for every browser to have taken the file, in milliseconds. */
const KEEP_MS = 60_000;

export function download(name: string, type: string, text: string): void {
  const link = make('a', '');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.target = '_self';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEEP_MS);
}
