/** The sheets of test/layouts, and how a guess compares with what reading them right means. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Grid } from '../../../src/core/adopt/grid.ts';
import { type Guess, guessSheet } from '../../../src/core/adopt/guess.ts';
import { day } from '../../../src/core/day.ts';
import { parseSlug } from '../../../src/core/person.ts';
import { dayOfValue, holds, joinName, type Meaning, textOf, type Value } from '../../../src/core/reading.ts';
import { fold } from '../../../src/core/text.ts';

type Written = string | number | boolean | { readonly date: string } | { readonly formula: string };
type Rows = readonly (readonly Written[])[];

export interface Layout {
  readonly id: string;
  readonly rows: Rows;
  readonly otherTabs?: readonly { readonly name: string; readonly rows: Rows }[];
  readonly truth: {
    readonly headerRow: number | null;
    readonly columns: Readonly<Record<string, string | readonly string[] | null>>;
    readonly perRow: Readonly<Record<string, Readonly<Record<string, string>>>>;
  };
}

const FOLDER = new URL('../../layouts/', import.meta.url);

export function layouts(): Layout[] {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.json'));
  return files.map((file) => JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as Layout);
}

export function gridOf(rows: Rows): Grid {
  return {
    cells: rows.map((row) => row.map(readCell)),
    isFormula: (row, place) => {
      const cell = rows[row]?.[place];
      return typeof cell === 'object' && 'formula' in cell;
    },
  };
}

/** A link shows its label; of other formulas all that the guess may rely on is that they are one. */
function readCell(cell: Written): Value {
  if (typeof cell !== 'object') return cell;
  if ('date' in cell) return { day: day(cell.date.slice(0, 10)) };
  return /^=HYPERLINK\(.*"([^"]*)"\)$/i.exec(cell.formula)?.[1] ?? 7;
}

/** `wrong`: read otherwise than it is, and not asked. `asked`: left to the user though the truth is known. */
export interface Comparison {
  readonly wrong: readonly string[];
  readonly asked: readonly string[];
}

type Note = (asks: boolean, text: string) => void;

export function compare({ rows, truth }: Layout): Comparison {
  const grid = gridOf(rows);
  const guess = guessSheet(grid);
  const [wrong, asked]: [string[], string[]] = [[], []];
  const note: Note = (asks, text) => (asks ? asked : wrong).push(text);
  if (guess.headerRow !== truth.headerRow)
    note(guess.askHeader, `header row ${guess.headerRow}, not ${truth.headerRow}`);
  compareColumns(guess, truth.columns, note);
  compareRows(grid, guess, truth, note);
  return { wrong, asked };
}

const PARTS = ['company', 'url', 'account', 'sentOn', 'note', 'status', 'reason', 'goalFit', 'followUp'];
const CLOSING = ['closedOn', 'acceptedOn', 'withdrawnOn', 'declinedOn'];

function compareColumns(guess: Guess, columns: Layout['truth']['columns'], note: Note): void {
  const check = (part: string, uses: readonly string[]) => {
    const wanted = [columns[part] ?? []].flat();
    const found = guess.columns.filter(({ use }) => uses.includes(use)).map(({ place }) => letterOf(place));
    const differ = [...wanted.filter((l) => !found.includes(l)), ...found.filter((l) => !wanted.includes(l))];
    if (differ.length === 0) return;
    const asks = (letter: string) =>
      guess.columns.some(({ place, ask }) => ask && letterOf(place) === letter);
    note(differ.every(asks), `${part}: ${found.join() || 'none'}, not ${wanted.join() || 'none'}`);
  };
  for (const part of PARTS) check(part, [part]);
  check('name', ['name', 'lastName']);
  check('closedOn', CLOSING);
}

function letterOf(place: number): string {
  return String.fromCharCode(65 + place);
}

function compareRows(grid: Grid, guess: Guess, truth: Layout['truth'], note: Note): void {
  const sent = guess.columns.find(({ use }) => use === 'sentOn')?.place;
  // No day, or one that the user is asked about.
  const undecided =
    sent === undefined || [...guess.dates, ...guess.columns].some(({ ask, place }) => ask && place === sent);
  for (const [index, cells] of grid.cells.entries()) {
    const row = index + 1;
    if (row <= (truth.headerRow ?? 0)) continue;
    const known = truth.perRow[row];
    const read = guess.rows.find((each) => each.row === row);
    const { word, means, asks } = statusOf(guess, cells);
    if (!known) {
      if (read?.kind === 'invitation' && read.means !== 'Not an invitation')
        note(asks, `row ${row} is no invitation, not ${read.means}`);
      continue;
    }
    if (read?.kind !== 'invitation') {
      note(false, `row ${row} is an invitation, not ${read?.kind}`);
      continue;
    }
    const status = known.status ?? '';
    if (status === 'ask' ? !asks : means !== status)
      note(asks, `row ${row} "${word}" ${means}, not ${status}`);
    for (const [part, value] of Object.entries(readRow(guess, cells, read.means))) {
      const wanted = known[part];
      if (
        wanted === undefined ||
        value === wanted ||
        (wanted === 'ask' && (undecided || value === '' || part === 'slug'))
      )
        continue;
      note(asks || (part === 'sentOn' && undecided), `row ${row} ${part} "${value}", not "${wanted}"`);
    }
  }
}

/** The entry that decides on a row, and what it says. */
function statusOf(
  guess: Guess,
  cells: readonly Value[],
): { word: string; means: Meaning | ''; asks: boolean } {
  const word = textOf(cellOf(guess, cells, 'status'));
  const inColumn = (header: string) =>
    cells[guess.columns.find((each) => each.header === header)?.place ?? -1] ?? '';
  const sign = guess.reading.signs.find((each) => holds(each, inColumn(each.header)));
  if (word === '' && sign) return { word, means: sign.means, asks: false };
  const day = textOf(cellOf(guess, cells, 'sentOn')) === '' ? 'without a day' : 'with a day';
  const entry = guess.words.find((each) =>
    word === '' ? each.day === day : each.day === undefined && fold(each.word) === fold(word),
  );
  return { word, means: entry?.means ?? '', asks: entry?.ask ?? false };
}

function cellOf(guess: Guess, cells: readonly Value[], use: string): Value {
  return cells[guess.columns.find((column) => column.use === use)?.place ?? -1] ?? '';
}

const CLOSED_BY: Readonly<Record<string, string>> = {
  Accepted: 'acceptedOn',
  Withdrawn: 'withdrawnOn',
  Declined: 'declinedOn',
};

function readRow(guess: Guess, cells: readonly Value[], means: Meaning | undefined): Record<string, string> {
  const text = (use: string) => textOf(cellOf(guess, cells, use));
  const dayIn = (use: string | undefined) => {
    if (use === undefined) return '';
    const header = guess.columns.find((each) => each.use === use)?.header ?? '';
    return dayOfValue(cellOf(guess, cells, use), guess.reading.orders.get(fold(header))) ?? '';
  };
  return {
    name: joinName(text('name'), text('lastName')),
    company: text('company'),
    slug: parseSlug(text('url')) ?? '',
    account: text('account'),
    sentOn: dayIn('sentOn'),
    closedOn: dayIn(CLOSED_BY[means ?? '']) || dayIn('closedOn'),
  };
}
