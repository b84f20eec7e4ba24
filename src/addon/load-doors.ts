/**
 * Brings in what acts need and formulas do not. Google loads Code.js whole for each call of a formula and each edit in the
 * grid; Doors.html is a template, whose scriptlet is the rest of the add-on's code, read when somebody opens the spreadsheet,
 * edits the log or wants something done.
 * https://developers.google.com/apps-script/guides/html/templates#scriptlets
 */
import type { RefusalReply } from './contract.ts';
import type * as Doors from './doors.ts';
import { logFault, wordsOf } from './frame/fault.ts';
import { replyOf } from './frame/refusal.ts';

/** The one global beside the functions that Sheets may call; the scriptlet puts the doors there. */
declare const Ledger_: { doors?: typeof Doors };

/** Throws what Google throws when it cannot read a file of the script. */
export function loadDoors(): typeof Doors {
  if (!Ledger_.doors) HtmlService.createTemplateFromFile('Doors').evaluate();
  if (!Ledger_.doors) throw new Error('Google did not run Doors.html');
  return Ledger_.doors;
}

/** The answer of a door to a page, or why there is none. */
export function ask<T>(question: (doors: typeof Doors) => T): T | RefusalReply {
  let doors: typeof Doors;
  try {
    doors = loadDoors();
  } catch (error) {
    logFault(error);
    const message = `Nothing was done: Google did not load the add-on (${wordsOf(error)}). Try again; if it stays so, see that the script has the file Doors.`;
    return { ok: false, code: 'fault', message };
  }
  return replyOf(() => question(doors));
}

/** From the menu, where somebody looks: why nothing could be done is told in a sentence. */
export function start(act: (doors: typeof Doors) => void): void {
  const reply = ask(act);
  if (reply?.ok !== false) return;
  const ui = SpreadsheetApp.getUi();
  ui.alert('Invite Ledger', reply.message, ui.ButtonSet.OK);
}
