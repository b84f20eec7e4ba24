/**
 * A column of ours that was given another header: it is known by what it holds, by its words, or by its place among
 * the others. Where a log misses a column, the one that holds its values is used rather than an empty twin made.
 */
import { parseSlug } from '../../core/person.ts';
import { meaningOfWord, type Reading } from '../../core/reading.ts';
import { FLAGS } from '../../core/rules/flag.ts';
import { fold } from '../../core/text.ts';
import { headerUses } from '../../core/words/header-words.ts';
import { readWrittenDay } from '../../core/written-day.ts';
import { type Cell, isBlank, isDate } from '../cell.ts';
import { COLUMN_KEYS, COLUMNS, type ColumnKey, type Places } from '../column.ts';
import { headersOf } from '../table.ts';

export interface Renamed {
  readonly key: ColumnKey;
  /** What stands above it now. */
  readonly header: string;
  /** Counted from 0. */
  readonly place: number;
}

export interface LogParts {
  readonly values: readonly (readonly Cell[])[];
  /** Counted from 1. */
  readonly headerRow: number;
  readonly places: Places;
  readonly reading: Reading;
}

/** What one may know a column by, however its header reads. */
const TELLING: readonly ColumnKey[] = ['status', 'url', 'sentOn', 'flag'];
/** Cells of a column that are looked at. */
const ENOUGH = 500;

/** The missing columns that one without a use holds the values of, each of those once. Empty in a complete log. */
export function findRenamed({ values, headerRow, places, reading }: LogParts): Renamed[] {
  const missing = COLUMN_KEYS.filter((key) => places[key] === undefined);
  if (missing.length === 0) return [];
  const headers = headersOf({ values, headerRow }).map((header) => String(header).trim());
  const used = new Set<number | undefined>(Object.values(places));
  const signs = new Set(reading.signs.map(({ header }) => fold(header)));
  const columns = headers.flatMap((header, place) => {
    if (header === '' || used.has(place) || signs.has(fold(header))) return [];
    const filled = values.slice(headerRow).flatMap((line) => {
      const cell = line[place] ?? '';
      return isBlank(cell) ? [] : [cell];
    });
    return filled.length === 0 ? [] : [{ header, place, filled: filled.slice(0, ENOUGH) }];
  });
  const candidates = missing.flatMap((key) =>
    columns.flatMap(({ header, place, filled }) => {
      const hasWord = headerUses(header).some((use) => use === key);
      const weight = (hasWord ? 2 : 0) + (isInPlace(key, place, places) ? 2 : 0);
      // Words of the user's own are known by where they stand, or by what stands above them.
      const fitsHere = weight > 0 && key === 'status' ? isText : (cell: Cell) => fits(key, cell, reading);
      const fitting = filled.filter(fitsHere).length / filled.length;
      if (fitting < 1 / 2) return [];
      return weight > 0 || TELLING.includes(key) ? [{ key, header, place, weight: weight + fitting }] : [];
    }),
  );
  const found = new Map<ColumnKey, Renamed>();
  const taken = new Set<number>();
  for (const { key, header, place } of candidates.sort((a, b) => b.weight - a.weight)) {
    if (found.has(key) || taken.has(place)) continue;
    found.set(key, { key, header, place });
    taken.add(place);
  }
  return missing.flatMap((key) => found.get(key) ?? []);
}

/** `You seem to have renamed “Status” to “State”.` */
export function sayRenamed({ key, header }: Renamed): string {
  return `You seem to have renamed “${COLUMNS[key].header}” to “${header.slice(0, 60)}”.`;
}

/** Whether it stands where our own order has it, as far as its neighbours stand in that order. */
function isInPlace(key: ColumnKey, place: number, places: Places): boolean {
  const index = COLUMN_KEYS.indexOf(key);
  const isPresent = (other: ColumnKey) => places[other] !== undefined;
  const neighbours = [
    COLUMN_KEYS.slice(0, index).reverse().find(isPresent),
    COLUMN_KEYS.slice(index + 1).find(isPresent),
  ].filter((other) => other !== undefined);
  return (
    neighbours.length > 0 &&
    neighbours.every((other) => (places[other] ?? 0) - place === COLUMN_KEYS.indexOf(other) - index)
  );
}

function fits(key: ColumnKey, cell: Cell, reading: Reading): boolean {
  const text = typeof cell === 'string' ? cell.trim() : '';
  if (COLUMNS[key].kind === 'day') return isDate(cell) || readWrittenDay(text) !== undefined;
  if (COLUMNS[key].kind === 'count') return typeof cell === 'number';
  if (key === 'status') return text !== '' && meaningOfWord(text, reading) !== undefined;
  if (key === 'url') return parseSlug(text) !== undefined;
  if (key === 'flag') return (FLAGS as readonly string[]).includes(text);
  return isText(cell);
}

/** Neither a date nor an address. */
function isText(cell: Cell): boolean {
  const text = typeof cell === 'string' ? cell.trim() : '';
  return text !== '' && readWrittenDay(text) === undefined && parseSlug(text) === undefined;
}
