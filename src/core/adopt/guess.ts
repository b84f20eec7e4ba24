/**
 * Reads a sheet in its owner's words as a person would who looks at it for the first time: the header row, the columns,
 * the words, the dates, the rows. Pure: values in, a proposal out. What it is not sure of it marks to be asked; the
 * user's choices come in again, and everything is guessed anew around them.
 */
import { type Meaning, meaningOfWord, type Reading, textOf } from '../reading.ts';
import type { RowKind } from '../row-kind.ts';
import { fold } from '../text.ts';
import { statusMeaning } from '../words/status-words.ts';
import type { Order } from '../written-day.ts';
import { type Channel, channelSigns, findChannel } from './channel.ts';
import type { Column, ColumnGuess, ColumnUse, Use } from './column.ts';
import { type DateGuess, guessDates } from './dates.ts';
import { type Grid, kindReader } from './grid.ts';
import { findHeader } from './header-row.ts';
import { readingOf, rowReader } from './reading-of.ts';
import { sortRows } from './rows.ts';
import { signsOf } from './signs.ts';
import { findTable, type Table } from './table.ts';
import { tallyWords } from './tally.ts';
import { guessBlanks, guessWords, type WordGuess } from './words-in-column.ts';

/** What the user has chosen so far; what is left out is guessed. */
export interface GuessChoice {
  /** Counted from 1, as the sheet counts; null: there is no header row. */
  readonly headerRow?: number | null;
  /** By place, from 0. */
  readonly columns?: Readonly<Record<string, ColumnUse>>;
  /** By the word as it is written. */
  readonly words?: Readonly<Record<string, Meaning>>;
  readonly blank?: Reading['blank'];
  /** By place, from 0. */
  readonly orders?: Readonly<Record<string, Order>>;
}

export interface RowGuess {
  /** Counted from 1, as the sheet counts. */
  readonly row: number;
  readonly kind: RowKind;
  /** Of an invitation; undefined where it cannot be told yet. */
  readonly means: Meaning | undefined;
}

export interface Guess {
  /** Counted from 1, as the sheet counts; null where there is none. */
  readonly headerRow: number | null;
  /** For the user: what speaks for that row. */
  readonly why: string;
  readonly askHeader: boolean;
  /** Of the log's own table, from left to right. */
  readonly columns: readonly ColumnGuess[];
  /** Distinct words of the status column, the most frequent first, then blank cells. */
  readonly words: readonly WordGuess[];
  readonly dates: readonly DateGuess[];
  /** Every row below the header, also blank ones and those of other tables. */
  readonly rows: readonly RowGuess[];
  /** Distinct senders, as they are written; none where no column names them. */
  readonly accounts: readonly string[];
  /** Whether a second list of people stands beside this one. */
  readonly rival: boolean;
  /** The column that says which rows are e-mails, calls, events: its words, and how often each stands there. */
  readonly channel: Channel | undefined;
  readonly reading: Reading;
}

/** Uses of columns that hold days. */
const DAYS: readonly Use[] = ['sentOn', 'closedOn', 'acceptedOn', 'withdrawnOn', 'declinedOn', 'resendFrom'];

export function guessSheet(grid: Grid, choice: GuessChoice = {}): Guess {
  const kindOf = kindReader();
  const found = findHeader(grid, kindOf);
  const { headerRow } = choice;
  const header = headerRow === undefined ? found.row : headerRow === null ? undefined : headerRow - 1;
  const table = findTable(grid, header, kindOf, choice.columns ?? {});
  const uses = columnsByUse(table);
  const persons = invitationsOf(sortRows(grid, table, uses, (word) => statusMeaning(word) !== undefined));

  const dates = guessDates(
    DAYS.flatMap((use) => uses.get(use) ?? []),
    table.columns,
    choice.orders,
  );
  const channel = findChannel(table.columns, table.guesses);
  const signs = [...channelSigns(channel), ...signsOf(uses)];
  const tally = tallyWords(grid, persons, uses, signs, placeAsker(table));
  const words = [
    ...guessWords(tally.words, tally.hasDays),
    ...guessBlanks(tally.blankWithDay, tally.blankWithoutDay, tally.hasDays),
  ].map((word) => chosenWord(word, choice));
  const reading = readingOf(uses, words, signs, dates);
  const meaning = rowReader(uses, reading, placeAsker(table));
  const kinds = sortRows(grid, table, uses, (word) => meaningOfWord(word, reading) !== undefined);
  const rows = [...kinds].map(([row, kind]): RowGuess => {
    const means = kind === 'invitation' ? meaning(grid.cells[row] ?? []) : undefined;
    return { row: row + 1, kind, means };
  });
  return {
    headerRow: header === undefined ? null : header + 1,
    why: headerRow === undefined ? found.why : 'You chose it.',
    askHeader: headerRow === undefined && found.ask,
    columns: table.guesses,
    words,
    dates,
    rows,
    accounts: distinct(grid, persons, uses.get('account')),
    rival: table.rival,
    channel,
    reading,
  };
}

function invitationsOf(kinds: ReadonlyMap<number, RowKind>): number[] {
  return [...kinds].filter(([, kind]) => kind === 'invitation').map(([row]) => row);
}

/** Where the column of a header stands; -1 for none. */
function placeAsker({ columns }: Table): (header: string) => number {
  return (header) => columns.find((column) => column.header === header)?.place ?? -1;
}

function columnsByUse({ guesses, columns }: Table): ReadonlyMap<Use, Column> {
  const uses = new Map<Use, Column>();
  for (const [index, { use }] of guesses.entries()) {
    const column = columns[index];
    if (use !== '' && column) uses.set(use, column);
  }
  return uses;
}

/** A word as the user chose it, in whatever case it is written. */
function chosenWord(guess: WordGuess, { words = {}, blank = {} }: GuessChoice): WordGuess {
  const chosen =
    guess.day === undefined
      ? Object.entries(words).find(([word]) => fold(word) === fold(guess.word))?.[1]
      : guess.day === 'with a day'
        ? blank.withDay
        : blank.withoutDay;
  return chosen === undefined ? guess : { ...guess, means: chosen, ask: false };
}

function distinct(grid: Grid, rows: readonly number[], column: Column | undefined): string[] {
  if (!column) return [];
  const names = new Map<string, string>();
  for (const row of rows) {
    const name = textOf(grid.cells[row]?.[column.place] ?? '');
    if (name !== '' && !names.has(fold(name))) names.set(fold(name), name);
  }
  return [...names.values()];
}
