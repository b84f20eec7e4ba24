/** Shows a cell of the spreadsheet to the user. */
import type { CellPlace } from '../../addon/contract.ts';
import { ask } from './ask.ts';
import { say } from './message.ts';
import { enqueue } from './queue.ts';

/** Selects the cell and takes the keyboard there; says why where that cannot be. */
export async function showCell(place: CellPlace): Promise<void> {
  const reply = await enqueue(() => ask('selectCell', place));
  if (reply.ok) google.script.host.editor.focus();
  else say('error', reply.message);
}
