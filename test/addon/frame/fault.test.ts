/**
 * What is made of an error that nobody foresaw: the spreadsheet's state explains it, or its words are passed
 * on.
 */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { messageOf, wordsOf } from '../../../src/addon/frame/fault.ts';
import { refusalOf } from '../../../src/addon/frame/refusal.ts';

/** A spreadsheet with the log alone, of so many cells beside it. */
function openDouble({ isEditable = true, cells = 0, id = '1' as string | null, fails = false } = {}): void {
  const sheet = (rows: number, type: string) => ({
    getType: () => ({ toString: () => type }),
    getMaxRows: () => rows,
    getMaxColumns: () => 10,
    getDataRange: () => ({ canEdit: () => isEditable }),
  });
  const sheets = [sheet(1000, 'GRID'), sheet(cells / 10, 'GRID'), sheet(Number.NaN, 'OBJECT')];
  vi.stubGlobal('SpreadsheetApp', {
    getActiveSpreadsheet() {
      if (fails) throw new Error('Service indisponible : Spreadsheets');
      return { getSheets: () => sheets, getSheetById: () => sheets[0] };
    },
  });
  vi.stubGlobal('PropertiesService', {
    getDocumentProperties: () => ({ getProperty: (key: string) => (key === 'sheet.log' ? id : null) }),
  });
}

const FRENCH = { message: 'Cette action ferait dépasser au classeur la limite de 10000000 cellules.' };
const FAULT =
  'The spreadsheet did not answer as expected (Cette action ferait dépasser au classeur la limite de 10000000 cellules.). Check the log, then try again: nothing is logged twice. Signed in to several Google accounts? Open the sheet in a browser profile with one.';

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test.each([
  [
    'a sheet of ours that this user may not edit',
    { isEditable: false },
    'refused',
    'Cannot write to a cell of "Invitations": it is protected and you may not edit it. Ask the owner of the spreadsheet to let you (Data › Protect sheets and ranges), then try again.',
  ],
  [
    'a spreadsheet with almost ten million cells',
    { cells: 9_900_000 },
    'refused',
    'This spreadsheet is full: Google Sheets allows 10 million cells. Delete empty rows, columns or sheets, then try again.',
  ],
  ['a spreadsheet with room', { cells: 9_700_000 }, 'fault', FAULT],
  ['a spreadsheet that was never set up', { id: null }, 'fault', FAULT],
  ['a spreadsheet that does not answer', { fails: true }, 'fault', FAULT],
])('%s', (_, double, code, message) => {
  openDouble(double);
  expect(refusalOf(FRENCH)).toEqual({ ok: false, code, message });
  expect(console.warn).toHaveBeenCalledTimes(1);
});

test.each<[unknown, string]>([
  [new Error('Not found.'), 'Not found.'],
  [{ message: 'Introuvable' }, 'Introuvable'],
  ['a string', 'a string'],
  [null, 'null'],
  [undefined, 'undefined'],
])('the message of %o is found by its shape', (thrown, message) => {
  expect(messageOf(thrown)).toBe(message);
});

test('long words are cut', () => {
  expect(wordsOf(new Error('x'.repeat(500)))).toHaveLength(200);
});
