/**
 * The three steps that make a sheet of the user's their log, each an execution of its own: the page shows where it is,
 * and may stop before the second, which alone writes into that sheet.
 */
import { type Book, findSheet, idOf, type Sheet } from '../../sheet/book.ts';
import { isGrid } from '../../sheet/grid-sheet.ts';
import { ensureSettings } from '../../sheet/layout/set-up.ts';
import { openEdits } from '../../sheet/records/edits.ts';
import { openJournal } from '../../sheet/records/journal.ts';
import { openWords } from '../../sheet/records/words.ts';
import { requireEditable } from '../../sheet/writable.ts';
import type { AdoptChoice, AdoptReply } from '../contract-adopt.ts';
import { Refusal, replyOf } from '../frame/refusal.ts';
import { BUILDERS, type Workbook } from '../frame/workbook.ts';
import { adoptOwn } from '../ledger/adopt-own.ts';
import { locked } from '../ledger/locked.ts';
import { readOwnSheet } from '../ledger/own-sheet.ts';
import { readChoice } from './adopt-choice.ts';
import { setUpAll } from './set-up-all.ts';

/** Makes Journal, Settings and the table of words where they are missing. */
export function prepareAdopt(): AdoptReply {
  return replyOf(() =>
    locked((workbook) => {
      openJournal(workbook);
      openEdits(workbook);
      ensureSettings(workbook, [], BUILDERS);
      openWords(workbook);
      return { ok: true as const, action: null };
    }),
  );
}

/** Reads the sheet again with what was chosen, and writes all of it or nothing. */
export function adoptSheet(sent: AdoptChoice): AdoptReply {
  return replyOf(() =>
    locked((workbook) => {
      const choice = readChoice(sent);
      const sheet = chosenSheet(workbook, choice.sheetId);
      requireEditable(sheet.getDataRange(), () => placeOf(sheet));
      const own = readOwnSheet(workbook, sheet, choice);
      const before = idOf(workbook, 'log');
      try {
        return { ok: true as const, action: adoptOwn(workbook, own, choice) };
      } catch (error) {
        keepLog(workbook, before);
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
  throw new Refusal('moved', 'Cannot find this sheet any more: choose another one.');
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
