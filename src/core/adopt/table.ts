/** The log's own table in its sheet: its columns and the rows of people in it. */
import { textOf, type Value } from '../reading.ts';
import { isTotalLabel } from '../row-kind.ts';
import { times } from '../times.ts';
import type { Column, ColumnGuess } from './column.ts';
import { type ChosenUses, guessColumns } from './columns.ts';
import { type Block, blocksOf, cellsOf, endOfTable } from './extent.ts';
import { type Grid, isBlank, type KindOf, widthOf } from './grid.ts';
import { repeats } from './header-row.ts';
import { profileOf } from './profile.ts';

export interface Table {
  /** From 0; undefined where there is no header row. */
  readonly header: number | undefined;
  /** The first row below the header, and the row before which it ends; from 0. */
  readonly first: number;
  readonly end: number;
  readonly columns: readonly Column[];
  readonly guesses: readonly ColumnGuess[];
  /** How much of an invitation its columns hold; what the tables of a document are compared by. */
  readonly score: number;
  /** Whether a second list of people stands beside it. */
  readonly rival: boolean;
}

export function findTable(grid: Grid, header: number | undefined, kindOf: KindOf, chosen: ChosenUses): Table {
  const whole = { from: 0, to: widthOf(grid) - 1 };
  const blocks = blocksOf(grid, header ?? 0, endOfTable(grid, header, whole, kindOf));
  const tables = blocks.map((block) => readTable(grid, header, placesOf(block), block, kindOf, chosen));
  const main = tables.reduce<Table | undefined>((a, b) => (a && a.score >= b.score ? a : b), undefined);
  if (!main) return readTable(grid, header, [], whole, kindOf, chosen);
  const others = tables.filter((table) => table !== main);
  const joined = others.filter((other) => belongsTo(grid, main, other)).flatMap(({ columns }) => columns);
  const rival = others.some((other) => other.guesses.some(isPerson) && other.score >= RIVAL);
  if (joined.length === 0) return { ...main, rival };
  const places = [...main.columns, ...joined].map(({ place }) => place).sort((a, b) => a - b);
  const block = { from: places[0] ?? 0, to: places[places.length - 1] ?? 0 };
  return { ...readTable(grid, header, places, block, kindOf, chosen, main.end), rival };
}

/** The score from which a table beside the log may be a log itself. */
const RIVAL = 5;

function isPerson({ use }: ColumnGuess): boolean {
  return use === 'name' || use === 'url';
}

function placesOf({ from, to }: Block): number[] {
  return times(to - from + 1, (index) => from + index);
}

function readTable(
  grid: Grid,
  header: number | undefined,
  places: readonly number[],
  block: Block,
  kindOf: KindOf,
  chosen: ChosenUses,
  known?: number,
): Table {
  const end = known ?? endOfTable(grid, header, block, kindOf);
  const first = header === undefined ? 0 : header + 1;
  const headers = header === undefined ? [] : (grid.cells[header] ?? []);
  const rows: (readonly Value[])[] = [];
  for (let row = first; row < end; row += 1) {
    const cells = grid.cells[row] ?? [];
    const filled = cellsOf(grid, row, block).filter((value) => !isBlank(value));
    // What a total holds is of another kind than its column.
    if (filled.length === 0 || isTotalLabel(filled[0])) continue;
    if ((filled.length > 1 || places.length < 3) && !repeats(cells, headers)) rows.push(cells);
  }
  const columns = places.map((place): Column => {
    const cells = rows.map((row) => row[place]);
    return { place, header: textOf(headers[place] ?? ''), cells, profile: profileOf(cells, kindOf) };
  });
  const guesses = guessColumns(columns, chosen);
  const score = guesses.reduce((sum, guess, index) => sum + weightOf(guess, columns[index]), 0);
  return { header, first, end, columns, guesses, score, rival: false };
}

/** A column that is blank, and one that is asked about, weigh less. */
function weightOf({ use, ask }: ColumnGuess, column: Column | undefined): number {
  const weight =
    use === 'url' ? 3 : use === 'name' || use === 'sentOn' || use === 'status' ? 2 : use === '' ? 0 : 0.5;
  return column?.profile.filled ? (ask ? weight / 2 : weight) : weight / 4;
}

/**
 * Whether columns behind a blank one belong to the log all the same: they are filled in its rows, here and there or
 * all along, and hold no list of their own. A table of its own is filled from its top on and ends before the log, or
 * goes on below it.
 */
function belongsTo(grid: Grid, main: Table, other: Table): boolean {
  const uses = new Set(main.guesses.map(({ use }) => use));
  const adds = (use: string) =>
    !uses.has(use as ColumnGuess['use']) && other.guesses.some((guess) => guess.use === use && !guess.ask);
  if (other.guesses.some(isPerson) && uses.has('name')) return false;
  if (adds('sentOn') || adds('status')) return true;
  const filled: boolean[] = [];
  for (let row = main.first; row < Math.max(main.end, other.end); row += 1) {
    filled.push(other.columns.some(({ place }) => !isBlank(grid.cells[row]?.[place])));
  }
  const last = filled.lastIndexOf(true) + 1;
  if (last > main.end - main.first) return false;
  const isPrefix = last > 1 && !filled.slice(0, last).includes(false) && last < 0.9 * (main.end - main.first);
  const numbers = other.columns.filter(({ profile }) => profile.share('number') > 0.6).length;
  return !isPrefix && numbers < 2;
}
