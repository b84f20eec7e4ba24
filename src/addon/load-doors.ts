/**
 * Brings in what acts need and formulas do not. Google loads Code.js whole for each call of a formula and each edit in the
 * grid; Doors.html is a template, whose scriptlet is the rest of the add-on's code and is read when an act asks for it.
 * https://developers.google.com/apps-script/guides/html/templates#scriptlets
 */
import type { RefusalReply } from './contract.ts';
import type * as Doors from './doors.ts';
import { replyOf } from './frame/refusal.ts';

/** The one global beside the functions that Sheets may call; the scriptlet puts the doors there. */
declare const Ledger_: { doors?: typeof Doors };

/** Throws what Google throws when it cannot read a file of the script. */
export function doors(): typeof Doors {
  if (!Ledger_.doors) HtmlService.createTemplateFromFile('Doors').evaluate();
  if (!Ledger_.doors) throw new Error('Google did not run Doors.html');
  return Ledger_.doors;
}

/** The answer to a page: that of the door, or that it could not be loaded. */
export function ask<T>(question: (doors: typeof Doors) => T): T | RefusalReply {
  return replyOf(() => question(doors()));
}

/** From the menu, where somebody looks: why nothing could be done is told in a sentence. */
export function start(act: (doors: typeof Doors) => void): void {
  const refusal = ask(act);
  if (!refusal) return;
  const ui = SpreadsheetApp.getUi();
  ui.alert('Invite Ledger', refusal.message, ui.ButtonSet.OK);
}
