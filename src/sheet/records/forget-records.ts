/**
 * Takes forgotten people out of what we keep beside the log: Journal and its details, also of earlier years and of version
 * 0.1, and walls. The sheets are known by their headers, as in a copied spreadsheet. Doing it again completes it: the
 * details, which tell whose an action was, go last.
 */
import type { Edit } from '../../core/change.ts';
import { type Day, parseDay } from '../../core/day.ts';
import { eraserOf, isOf, type Whom } from '../../core/forgotten.ts';
import { isText } from '../../core/is-text.ts';
import { joinName } from '../../core/reading.ts';
import { fold } from '../../core/text.ts';
import { type Book, cellsOf, type Sheet } from '../book.ts';
import { type Calendar, type Cell, readDay, writeText } from '../cell.ts';
import { gridSheets } from '../grid-sheet.ts';

/** A header that only such a sheet has. */
const KNOWN = {
  Whole: 'edits',
  'What changed': 'journal',
  'Row check': 'old',
  'Should lift on': 'walls',
} as const;
/** Of version 0.1: what a cell held, and a check sum of its row. */
const HELD = ['From', 'To', 'Why', 'Row check', 'Profile URL'];

interface Records {
  readonly sheet: Sheet;
  readonly kind: (typeof KNOWN)[keyof typeof KNOWN];
  readonly rows: readonly (readonly Cell[])[];
  /** The place of a column, by its header; -1 for none. */
  readonly at: (header: string) => number;
}

/** Of an action: its act, and how many of its edits are whose. */
interface Action {
  readonly act: string;
  all: number;
  /** The places of the people, one for each edit. */
  readonly whose: number[];
}

/** Whether the sheet is one of ours that tells what happened, by its first row. */
export function isRecord(headers: readonly Cell[]): boolean {
  return headers.some((header) => String(header) in KNOWN);
}

export function forgetInRecords(book: Book, calendar: Calendar, people: readonly Whom[]): void {
  const records = gridSheets(book.spreadsheet).flatMap(readRecords);
  const details = records.filter(({ kind }) => kind === 'edits');
  const actions = new Map<string, Action>();
  // Names they had before, which say nothing where they stand alone.
  const told = people.map((whom) => ({ ...whom, names: [...whom.names], shared: [...whom.shared] }));
  for (const { rows, at } of details) {
    for (const row of rows) {
      const [action, whose] = [String(row[at('Action')]), whoseEdit(people, row, at)];
      const known = actions.get(action) ?? { act: String(row[at('Act')]), all: 0, whose: [] };
      // A column that came with it is nobody's.
      if (row[at('Table')] !== 'headers') known.all += 1;
      actions.set(action, known);
      if (!whose) continue;
      const whom = told[whose.place];
      known.whose.push(whose.place);
      if (!whom || whose.name === '' || whom.names.includes(whose.name)) continue;
      whom.names.push(whose.name);
      whom.shared.push(fold(whose.name));
    }
  }
  const erasers = told.map(eraserOf);
  const cut = (text: string, whose: readonly number[] = []) =>
    erasers.reduce((rest, erase, place) => erase(rest, whose.includes(place)), text);
  for (const each of records) {
    if (each.kind === 'edits') continue;
    rewrite(each, (row) => {
      const { act = '', all = 0, whose = [] } = actions.get(String(row[each.at('Id')])) ?? {};
      // What was done with them alone may say what was planned with them.
      const isAlone = each.kind === 'journal' && all > 0 && whose.length === all;
      const isOld = (whom: Whom) => each.kind === 'old' && isOf(whom, oldRow(row, each.at, calendar));
      const old = people.findIndex(isOld);
      const gone = new Set(old >= 0 ? HELD.map(each.at) : []);
      return row.map((cell, place) => {
        if (gone.has(place)) return '';
        if (isAlone && place === each.at('What changed') && whose.length > 0) return act;
        return isText(cell) ? cut(cell, [...whose, old]) : cell;
      });
    });
  }
  for (const each of details) {
    const texts = ['Who', 'From', 'To'].map(each.at);
    rewrite(each, (row) => {
      const whom = whoseEdit(people, row, each.at);
      return row.map((cell, place) => {
        if (!texts.includes(place)) return cell;
        if (whom) return place === each.at('Who') ? JSON.stringify([people[whom.place]?.as]) : '{}';
        return cut(String(cell)) === cell ? cell : cutAll(String(cell), cut);
      });
    });
  }
}

/** JSON whose texts are without them. */
function cutAll(json: string, cut: (text: string) => string): string {
  try {
    return JSON.stringify(JSON.parse(json, (_, value) => (isText(value) ? cut(value) : value)));
  } catch {
    return cut(json);
  }
}

function readRecords(sheet: Sheet): Records[] {
  const [headers = [], ...rows] = cellsOf(sheet);
  const kind = headers.flatMap((header) => KNOWN[String(header) as keyof typeof KNOWN] ?? [])[0];
  return kind ? [{ sheet, kind, rows, at: (header) => headers.indexOf(header) }] : [];
}

/** Whose an edit is, and how the person was called by then. */
function whoseEdit(
  people: readonly Whom[],
  row: readonly Cell[],
  at: Records['at'],
): { readonly place: number; readonly name: string } | undefined {
  if (row[at('Table')] !== 'log') return undefined;
  try {
    const [who, from, to] = ['Who', 'From', 'To'].map((header) => JSON.parse(String(row[at(header)])));
    const [name = '', url = '', account = '', sentOn = '', lastName = ''] = who as string[];
    const rows = [from, to].map((cells: Edit['from']) => (isText(cells.url) ? cells.url : url));
    const called = joinName(name, lastName);
    const edit = { name: called, account, sentOn: parseDay(sentOn) };
    const place = people.findIndex((whom) =>
      [url, ...rows].some((each) => isOf(whom, { ...edit, url: each })),
    );
    return place < 0 ? undefined : { place, name: called };
  } catch {
    return undefined;
  }
}

function oldRow(row: readonly Cell[], at: Records['at'], calendar: Calendar) {
  const text = (header: string) => String(row[at(header)] ?? '');
  const sentOn: Day | undefined = readDay(row[at('Sent on')] ?? '', calendar);
  return { name: text('Name'), url: text('Profile URL'), account: text('Account'), sentOn };
}

/** Writes the cells that differ, and takes the notes off their rows. */
function rewrite({ sheet, rows }: Records, change: (row: readonly Cell[]) => readonly Cell[]): void {
  rows.forEach((row, index) => {
    const next = change(row);
    const places = [...next.keys()].filter((place) => next[place] !== row[place]);
    // The notes first: once its cells are right, nobody looks at the row again.
    if (places.length > 0) sheet.getRange(index + 2, 1, 1, row.length).setNote('');
    // From the right: what tells whose a row is stands at its left, and goes last.
    for (const place of places.reverse())
      sheet.getRange(index + 2, place + 1).setValue(writeText(String(next[place])));
  });
}
