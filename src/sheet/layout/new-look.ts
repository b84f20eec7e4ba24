/**
 * The present look for sheets that an earlier version made. Each part is planned before anything changes, so that the plan can be kept for undo; brought about
 * twice, it is as once. Columns keep their order.
 */
import { STATUSES } from '../../core/invitation.ts';
import { FLAGS } from '../../core/rules/flag.ts';
import { type Book, findSheet, NAME_PREFIX, NAMES, type Role, type Sheet } from '../book.ts';
import type { Cell } from '../cell.ts';
import { COLUMN_KEYS, COLUMNS, type Places } from '../column.ts';
import { findNamed } from '../named-cell.ts';
import { findJournal, isUndoneRule, JOURNAL_WIDTHS, undoneRules } from '../records/journal.ts';
import { readHeaders } from '../table.ts';
import { cosmetic } from './cosmetic.ts';
import { holdsOthers, namedCells, nameKnown } from './dashboard-sheet.ts';
import { makeDashboard } from './dashboard-style.ts';
import { EARLIER_DATE, EARLIER_HEADER, EARLIER_JOURNAL, EARLIER_LOG, earlierRules } from './earlier-look.ts';
import { flagRules, isFlagRule, replaceHighlight } from './highlight.ts';
import { choiceOf } from './log-sheet.ts';
import { lookOf, rememberLook } from './look.ts';
import { planColumns, type Restyled, restyle, type Wanted } from './restyle.ts';
import { HEADER_STYLE } from './style.ts';
import { findReader, type Swap, swapIn, swapOut } from './swap-sheet.ts';

/** The log as it was read. */
export interface LookedLog {
  readonly sheet: Sheet;
  readonly headerRow: number;
  readonly places: Places;
  /** The row below the last invitation, counted from 1. */
  readonly nextRow: number;
}

/** What one sheet is given. */
export interface SheetLook {
  readonly role: Role;
  readonly columns: readonly Restyled[];
  /** The rules of ours are replaced, or added. */
  readonly rules?: true;
  /** The name stays in sight. */
  readonly frozen?: true;
  readonly swap?: Swap;
}

/** Why a sheet keeps its look. */
export interface Kept {
  readonly role: Role;
  readonly why: string;
}

/** The drop-down that an earlier version gave the flags. */
const EARLIER_FLAGS = FLAGS.filter((flag) => flag !== 'Kept' && flag !== 'Follow up');
const FILL = [EARLIER_HEADER, HEADER_STYLE.background] as const;

/** What is to be done, and what is kept as it is. */
export function planLook(book: Book, log: LookedLog): { looks: SheetLook[]; kept: Kept[] } {
  const kept: Kept[] = [];
  const dashboard = lookOf(book, 'dashboard') === 'earlier' ? findSheet(book, 'dashboard') : null;
  const reader = dashboard && findReader(book, dashboard);
  if (reader) kept.push({ role: 'dashboard', why: `${reader} reads from it` });
  const looks = [
    planLog(book, log),
    ...planTables(book),
    ...(dashboard && !reader ? [planSwap(dashboard)] : []),
  ];
  return { looks, kept };
}

function planLog({ builders }: Book, { sheet, headerRow, places, nextRow }: LookedLog): SheetLook {
  const headers = headersIn(sheet, headerRow);
  const wanted = COLUMN_KEYS.map((key): Wanted => {
    const { header, width, kind } = COLUMNS[key];
    return {
      ...{ header, width: [EARLIER_LOG[key], width], fill: FILL },
      ...(kind === 'day' && { format: [EARLIER_DATE, builders.date] as const }),
      // No drop-down in what is worked out, and none in a row that holds nothing.
      ...(key === 'flag' && { clear: { words: EARLIER_FLAGS, below: 0 } }),
      ...(key === 'status' && { clear: { words: STATUSES, below: nextRow } }),
    };
  });
  return {
    role: 'log',
    columns: planColumns(sheet, headerRow, headers, wanted),
    rules: true,
    ...(places.name === 0 && sheet.getFrozenColumns() === 0 && { frozen: true }),
  };
}

/** Journal and walls. */
function planTables(book: Book): SheetLook[] {
  const { date } = book.builders;
  const journal = findJournal(book)?.sheet;
  const walls = findSheet(book, 'walls');
  return [
    ...(journal
      ? [
          {
            ...({ role: 'journal', rules: true } as const),
            columns: planColumns(
              journal,
              1,
              readHeaders(journal),
              Object.entries(EARLIER_JOURNAL).map(([header, width]) => ({
                ...{ header, width: [width, JOURNAL_WIDTHS[header] ?? width] as const, fill: FILL },
                ...(header === 'When' && { format: [`${EARLIER_DATE} hh:mm`, `${date} hh:mm`] as const }),
              })),
            ),
          },
        ]
      : []),
    ...(walls
      ? [
          {
            role: 'walls' as const,
            columns: planColumns(
              walls,
              1,
              readHeaders(walls),
              readHeaders(walls).map((header) => ({
                ...{ header: String(header), fill: FILL, format: [EARLIER_DATE, date] as const },
              })),
            ),
          },
        ]
      : []),
  ];
}

function planSwap(dashboard: Sheet): SheetLook {
  return {
    role: 'dashboard',
    columns: [],
    swap: { id: dashboard.getSheetId(), name: dashboard.getName() },
  };
}

/** Brings it about; what Google does not let be is left. */
export function applyLook(
  book: Book,
  log: LookedLog,
  { role, columns, rules, frozen, swap }: SheetLook,
): void {
  if (swap) {
    const sheet = swapIn(book, role, swap, (made) => makeDashboard(made, book.builders));
    rememberLook(book, 'dashboard', 'current');
    moveNames(book, swap.id, sheet);
    nameKnown(book, sheet);
    return;
  }
  const sheet = role === 'log' ? log.sheet : findSheet(book, role);
  if (!sheet) return;
  const headerRow = role === 'log' ? log.headerRow : 1;
  restyle(sheet, headerRow, headersIn(sheet, headerRow), columns, false);
  if (frozen) cosmetic(() => sheet.setFrozenColumns(1));
  // Where they were ours, those of rows to come will be.
  if (role === 'log' && columns.some(({ cleared }) => cleared)) rememberLook(book, 'log', 'current');
  if (rules) cosmetic(() => applyRules(book, log, role, sheet, false));
}

/** Takes it back; says what was kept, and why. */
export function restoreLook(book: Book, log: LookedLog, look: SheetLook): string[] {
  const { role, columns, rules, frozen, swap } = look;
  if (swap) {
    const earlier = book.spreadsheet.getSheetById(swap.id);
    if (!earlier) return ['the earlier Dashboard was deleted'];
    const now = findSheet(book, role)?.getSheetId();
    rememberLook(book, 'dashboard', 'earlier');
    if (now !== undefined && now !== swap.id) moveNames(book, now, earlier);
    return swapOut(book, role, swap, earlier, holdsOthers);
  }
  const sheet = role === 'log' ? log.sheet : findSheet(book, role);
  if (!sheet) return [];
  const headerRow = role === 'log' ? log.headerRow : 1;
  const words = (header: string) => (header === COLUMNS.flag.header ? EARLIER_FLAGS : STATUSES);
  const choice = (header: string) => choiceOf(words(header), book.builders.newValidation);
  const kept = restyle(sheet, headerRow, headersIn(sheet, headerRow), columns, true, choice);
  if (frozen && sheet.getFrozenColumns() === 1) cosmetic(() => sheet.setFrozenColumns(0));
  if (rules) cosmetic(() => applyRules(book, log, role, sheet, true));
  if (role === 'log') rememberLook(book, 'log', 'earlier');
  return kept;
}

function applyRules(book: Book, log: LookedLog, role: Role, sheet: Sheet, isBack: boolean): void {
  const rules = sheet.getConditionalFormatRules();
  const { newRule } = book.builders;
  if (role === 'journal') {
    const others = rules.filter((rule) => !isUndoneRule(rule));
    sheet.setConditionalFormatRules(isBack ? others : [...others, ...undoneRules(sheet, book.builders)]);
    return;
  }
  const { places, headerRow } = log;
  if (places.flag === undefined || (isBack && !rules.some(isFlagRule))) return;
  const coloured = { ...places, flag: places.flag };
  const width = Math.max(...Object.values(places)) + 1;
  const ours = isBack
    ? earlierRules(sheet, coloured, width, headerRow + 1, newRule)
    : flagRules(sheet, coloured, headerRow + 1, newRule);
  replaceHighlight(sheet, rules, ours);
}

/** The named cells stand on the sheet that is in use, and hold what they held. */
function moveNames(book: Book, from: number, to: Sheet): void {
  for (const [name, [row, column]] of Object.entries(namedCells(book))) {
    const cell = to.getRange(row, column);
    for (const each of [NAMES[name as keyof typeof NAMES], NAME_PREFIX + NAMES[name as keyof typeof NAMES]]) {
      const named = findNamed(book, each);
      if (named?.getGridId() !== from) continue;
      const held = named.getValues()[0]?.[0] as Cell;
      if (held !== '') cell.setValue(held);
      book.spreadsheet.setNamedRange(each, cell);
    }
  }
}

function headersIn(sheet: Sheet, row: number): Cell[] {
  return (sheet.getRange(row, 1, 1, sheet.getMaxColumns()).getValues() as Cell[][])[0] ?? [];
}
