/**
 * The edits: one row for each row of a sheet that a change touches, with what its cells held and were to
 * hold. They are the write-ahead log, and what undo needs; the Journal beside them is for people. Their sheet
 * is hidden.
 */
import { type Cells, changeOf, type Edit, type TableName } from '../../core/change.ts';
import { type Book, cellsOf, findSheet, type Sheet } from '../book.ts';
import { type Cell, writeText } from '../cell.ts';
import { cosmetic } from '../layout/cosmetic.ts';
import { ensureSheet } from '../layout/ensure-sheet.ts';
import { finishRecords, rangeBelow } from '../layout/record-sheet.ts';
import { guarded, NotWritable } from '../writable.ts';

const HEADERS = ['Id', 'Answers', 'Action', 'Act', 'Table', 'Row', 'Whole', 'Who', 'From', 'To'] as const;
/** Ids stand in the first column, under this header. */
export const EDIT_TITLE = HEADERS[0];
/** A cell holds 50,000 characters, the mark that keeps it text included. */
const LONGEST = 49_999;

/** Their sheet, made where there is none. */
export function openEdits(book: Book): Sheet {
  return ensureSheet(book, 'edits', EDIT_TITLE, makeEdits);
}

/** Checks that edits can be kept, finds their place, and gives the act that writes them at once. */
export function prepareEdits(book: Book, edits: readonly Edit[]): () => void {
  const lines = edits.map(writeEdit);
  const sheet = openEdits(book);
  const [rows, columns] = [lines.length, HEADERS.length];
  const [line] = lines;
  // One row goes below the others by a single call.
  const row = rows > 1 ? sheet.getLastRow() + 1 : 1;
  const range = () => rangeBelow(sheet, row, 1, rows, columns);
  const block = rows > 1 ? range() : undefined;
  return () =>
    guarded(
      range,
      () => ({ title: sheet.getName(), row, column: 1, rows, columns }),
      () => {
        if (block) block.setValues(lines);
        else if (line) sheet.appendRow(line);
      },
    );
}

/** All edits in the order of the sheet. */
export function readEdits(book: Book): Edit[] {
  const sheet = findSheet(book, 'edits');
  return sheet ? readLines(cellsOf(sheet)) : [];
}

/** The action of each row of a sheet of edits, the header's included. */
export function readActions(sheet: Sheet): string[] {
  const column = sheet.getRange(1, HEADERS.indexOf('Action') + 1, sheet.getLastRow() || 1, 1);
  return (column.getValues() as Cell[][]).map(([action]) => String(action));
}

function writeEdit({ id, answers, action, act, table, row, whole, who, from, to }: Edit): Cell[] {
  const texts = [
    id,
    answers,
    action,
    act,
    table,
    JSON.stringify(who),
    JSON.stringify(from),
    JSON.stringify(to),
  ];
  if (texts.some((text) => text.length > LONGEST)) {
    throw new NotWritable(
      `Cannot change the row of ${quoteStart(who[0])}: a cell of it holds so much text that it can't be kept for undo. Shorten that cell and try again.`,
    );
  }
  const [first = '', second = '', third = '', fourth = '', fifth = '', ...rest] = texts.map(writeText);
  return [first, second, third, fourth, fifth, row, whole ? 1 : 0, ...rest];
}

function quoteStart(name = ''): string {
  return `"${name.slice(0, 60)}"`;
}

/** Rows that hold no edit of ours, or one that somebody has spoilt, are passed over. */
function readLines(lines: readonly (readonly Cell[])[]): Edit[] {
  return lines.flatMap((line): Edit[] => {
    const [id, answers, action, act, table, row, whole, who, from, to] = line;
    if (changeOf(String(id)) === 0) return [];
    try {
      return [
        {
          id: String(id),
          answers: String(answers),
          action: String(action),
          act: String(act),
          table: String(table) as TableName,
          row: Number(row),
          whole: Number(whole) === 1,
          who: JSON.parse(String(who)) as string[],
          from: JSON.parse(String(from)) as Cells,
          to: JSON.parse(String(to)) as Cells,
        },
      ];
    } catch {
      return [];
    }
  });
}

/** Hidden before the headers are written, which mean that it is complete. */
function makeEdits(sheet: Sheet): void {
  cosmetic(() => sheet.hideSheet());
  finishRecords(
    sheet,
    HEADERS.map((header) => [header, 90] as const),
  );
}
