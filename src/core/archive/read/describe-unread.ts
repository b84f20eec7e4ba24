/** Says that nothing of a file can be read: then nobody is absent from it, and the whole archive is refused. */
import type { RowProblem } from '../archive-file.ts';

export function describeUnread(rows: number, { file, line, what }: RowProblem): string {
  const none = rows === 1 ? 'the only row' : `any of the ${rows.toLocaleString('en')} rows`;
  return `Cannot read ${none} of "${file}". Line ${line}: ${what} Drop the file as LinkedIn sent it.`;
}
