/** When the set up is undone and no log is left, the sheets that it made go with it, unless somebody has used them. */
import { listed } from '../../core/text.ts';
import { type Book, cellsOf, findSheet, NAME_PREFIX, NAMES, type Role, type Sheet, TITLES } from '../book.ts';
import type { Cell } from '../cell.ts';
import { findNamed } from '../named-cell.ts';
import { holdsOthers } from './dashboard-sheet.ts';
import { isShown } from './earlier-dashboard.ts';
import { lookOf } from './look.ts';
import { linesOfSettings } from './settings-sheet.ts';
import { findReader } from './swap-sheet.ts';

/** In the order in which they go; each with how to tell that it holds nothing of the user's. */
const MADE: readonly (readonly [role: Role, isAsMade: (sheet: Sheet, book: Book) => boolean])[] = [
  ['dashboard', (sheet, book) => lookOf(book, 'dashboard') === 'current' && !holdsOthers(sheet)],
  ['settings', (sheet) => holds(sheet, linesOfSettings([]))],
  ['words', (sheet) => sheet.getLastRow() <= 1],
];

/** Gives a sentence on what went, and one for each sheet that stays. */
export function removeMade(book: Book): string[] {
  const gone: string[] = [];
  const stay: string[] = [];
  for (const [role, isAsMade] of MADE) {
    const sheet = findSheet(book, role);
    if (!sheet) continue;
    const name = sheet.getName();
    const reader = findReader(book, sheet, role === 'dashboard' ? ourNames(book, sheet) : []);
    if (reader !== undefined) stay.push(`${name} stays: ${reader} reads from it.`);
    else if (!isAsMade(sheet, book)) stay.push(`${name} stays: it holds something of yours.`);
    else if (remove(book, role, sheet)) gone.push(name);
    else stay.push(`${name} stays: it could not be deleted.`);
  }
  const [are, them] = gone.length > 1 ? ['are', 'them'] : ['is', 'it'];
  return [
    ...(gone.length > 0 ? [`${listed(gone)} ${are} gone, as nobody had changed ${them}.`] : []),
    ...stay,
    ...(findSheet(book, 'journal') ? [`${TITLES.journal} stays: it says what was done and undone.`] : []),
  ];
}

/** Names that stand for a cell of this sheet. */
function ourNames(book: Book, sheet: Sheet): string[] {
  const names = Object.values(NAMES).flatMap((name) => [name, NAME_PREFIX + name]);
  return names.filter((name) => findNamed(book, name)?.getGridId() === sheet.getSheetId());
}

/** Whether it shows these lines and nothing else: an account that came and went has left a blank one. */
function holds(sheet: Sheet, lines: readonly (readonly Cell[])[]): boolean {
  const isFilled = (line: readonly Cell[]) => line.some((cell) => cell !== '');
  const shown = cellsOf(sheet).filter(isFilled);
  const wanted = lines.filter(isFilled);
  return (
    shown.length === wanted.length &&
    shown.every((line, row) => line.every((cell, column) => isShown(wanted[row]?.[column] ?? '', cell)))
  );
}

function remove(book: Book, role: Role, sheet: Sheet): boolean {
  const { spreadsheet } = book;
  try {
    const names = role === 'dashboard' ? ourNames(book, sheet) : [];
    spreadsheet.deleteSheet(sheet);
    for (const name of names) spreadsheet.removeNamedRange(name);
    return true;
  } catch {
    // Protected, or the last one that is shown.
    return false;
  }
}
