/** Shows a cell of the spreadsheet to the user. */
import type { CellPlace } from '../../addon/contract.ts';
import { say } from './message.ts';
import { door } from './server.ts';
import { inTurn } from './turn.ts';

/** Selects the cell and takes the keyboard there; says why where that cannot be. */
export async function showCell(place: CellPlace): Promise<void> {
  try {
    const reply = await inTurn(() => door('selectCell')(place));
    if (reply.ok) google.script.host.editor.focus();
    else say('error', reply.message);
  } catch (error) {
    say('error', (error as Error).message);
  }
}
