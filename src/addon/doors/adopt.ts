/**
 * The three steps that make a sheet of the user's their log, each an execution of its own: the page shows where it is,
 * and may stop before the second, which alone writes into that sheet.
 */
import { isText } from '../../core/is-text.ts';
import { type Book, findSheet, idOf, type Sheet } from '../../sheet/book.ts';
import { isGrid } from '../../sheet/grid-sheet.ts';
import { ensureSettings } from '../../sheet/layout/set-up.ts';
import { openEdits } from '../../sheet/records/edits.ts';
import { openJournal } from '../../sheet/records/journal.ts';
import { requireEditable } from '../../sheet/writable.ts';
import type { AdoptChoice, AdoptReply } from '../contract-adopt.ts';
import { Refusal, replyOf } from '../frame/refusal.ts';
import type { Workbook } from '../frame/workbook.ts';
import { adoptOwn, rememberReading } from '../ledger/adopt-own.ts';
import { locked } from '../ledger/locked.ts';
import { readOwnSheet } from '../ledger/own-sheet.ts';
import { readChoice } from './adopt-choice.ts';
import { setUpAll } from './set-up-all.ts';
import { undoIn } from './undo.ts';

/**
 * Makes Journal, Settings and the table of words where they are missing, and writes into the latter two what was
 * chosen. Gives the action, to be handed on to the next step or taken back.
 */
export function prepareAdopt(sent: AdoptChoice): AdoptReply {
  return replyOf(() =>
    locked((workbook) => {
      const choice = readChoice(sent);
      const own = readOwnSheet(workbook, chosenSheet(workbook, choice.sheetId), choice);
      openJournal(workbook);
      openEdits(workbook);
      ensureSettings(workbook, []);
      return { ok: true as const, action: rememberReading(workbook, own, choice) };
    }),
  );
}

/**
 * Reads the sheet again with what was chosen, and writes all of it or nothing. `action` is that of the step before,
 * which is taken back where this one is refused.
 */
export function adoptSheet(sent: AdoptChoice, action: string | null): AdoptReply {
  return replyOf(() =>
    locked((workbook) => {
      const choice = readChoice(sent);
      const known = isText(action) && /^#\d{1,15}$/.test(action) ? action : null;
      const before = idOf(workbook, 'log');
      try {
        const sheet = chosenSheet(workbook, choice.sheetId);
        const own = readOwnSheet(workbook, sheet, choice);
        requireEditable(own.range, () => placeOf(sheet));
        return { ok: true as const, action: adoptOwn(workbook, own, choice, known) };
      } catch (error) {
        keepLog(workbook, before);
        if (known !== null) undoIn(workbook, known);
        throw error;
      }
    }),
  );
}

/** Makes the Dashboard and what else is missing, and today's flags. */
export function finishAdopt(): AdoptReply {
  return replyOf(() =>
    locked((workbook) => {
      setUpAll(workbook);
      return { ok: true as const, action: null };
    }),
  );
}

function chosenSheet(workbook: Workbook, sheetId: number | undefined): Sheet {
  const sheet =
    sheetId === undefined ? findSheet(workbook, 'log') : workbook.spreadsheet.getSheetById(sheetId);
  if (sheet && isGrid(sheet)) return sheet;
  throw new Refusal('Cannot find this sheet any more: choose another one.', 'moved');
}

function placeOf(sheet: Sheet) {
  return {
    title: sheet.getName(),
    row: 1,
    column: 1,
    rows: sheet.getLastRow(),
    columns: sheet.getMaxColumns(),
  };
}

/** The log is the sheet that it was, or none. */
function keepLog({ properties }: Pick<Book, 'properties'>, id: number | undefined): void {
  properties.setProperty('sheet.log', id === undefined ? '' : String(id));
}
