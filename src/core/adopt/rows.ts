/** Which rows of the sheet are people, and which are titles, totals, headers once more, or nothing. */
import { textOf, type Value } from '../reading.ts';
import { fold } from '../text.ts';
import type { ColumnGuess, Use } from './column.ts';
import { type Grid, isData, type KindOf } from './grid.ts';
import { repeats } from './header-row.ts';
import type { Table } from './table.ts';

/** `person`: somebody, invited or not yet. */
export type RowKind = 'person' | 'blank' | 'title' | 'header' | 'total' | 'other table';

/** What begins the first text of a row that sums others up. */
const TOTAL =
  /^(?:grand |sub)?(?:total|sum|average|count|gesamt|summe|anzahl|durchschnitt|somme|moyenne|totale|totaal|suma|soma|media|média|promedio|gemiddelde)(?:s|es|en)?\b/;

/** `columns` are those of the log's own table. */
interface RowSorter {
  readonly grid: Grid;
  readonly kindOf: KindOf;
  readonly columns: readonly ColumnGuess[];
  /** The header row's cells, at the places of the sheet. */
  readonly header: readonly Value[];
  /** Places whose cells are formulas more often than not: there one proves nothing. */
  readonly ofFormulas: ReadonlySet<number>;
}

const DAYS: readonly Use[] = ['sentOn', 'closedOn', 'acceptedOn', 'withdrawnOn', 'declinedOn'];
const TEXTS: readonly Use[] = ['name', 'lastName', 'company', 'status', 'account'];

/** The kind of each row below the header, by row from 0. */
export function sortRows(grid: Grid, table: Table, kindOf: KindOf): Map<number, RowKind> {
  const header = table.header === undefined ? [] : (grid.cells[table.header] ?? []);
  const sorter = { grid, kindOf, columns: table.guesses, header, ofFormulas: placesOfFormulas(grid, table) };
  const kinds = new Map<number, RowKind>();
  for (let row = table.first; row < grid.cells.length; row += 1) {
    kinds.set(row, row < table.end ? kindOfRow(sorter, row) : 'other table');
  }
  return kinds;
}

function placesOfFormulas(grid: Grid, { columns, first, end }: Table): ReadonlySet<number> {
  const places = columns.map(({ place }) => place);
  return new Set(
    places.filter((place) => {
      let formulas = 0;
      for (let row = first; row < end; row += 1) if (grid.isFormula(row, place)) formulas += 1;
      return 2 * formulas > end - first;
    }),
  );
}

function kindOfRow({ grid, kindOf, columns, header, ofFormulas }: RowSorter, row: number): RowKind {
  const cells = grid.cells[row] ?? [];
  const filled = columns.filter(({ place }) => kindOf(cells[place]) !== 'blank');
  if (filled.length === 0) return 'blank';
  if (repeats(cells, header, kindOf)) return 'header';
  const holds = (use: Use, place: number) => {
    const kind = kindOf(cells[place]);
    if (grid.isFormula(row, place) && !ofFormulas.has(place)) return false;
    return use === 'url' ? kind === 'person' : DAYS.includes(use) && kind === 'day';
  };
  if (filled.some(({ use, place }) => use !== '' && holds(use, place)))
    return isTotal(cells, columns) ? 'total' : 'person';
  if (isTotal(cells, columns)) return 'total';
  if (filled.some(({ place }) => grid.isFormula(row, place) && !ofFormulas.has(place))) return 'total';
  if (filled.length === 1 && columns.length > 2) return 'title';
  const odd = filled.some(
    ({ use, place }) =>
      use !== '' &&
      TEXTS.includes(use) &&
      isData(kindOf(cells[place])) &&
      kindOf(cells[place]) !== 'tick' &&
      kindOf(cells[place]) !== 'mail',
  );
  if (odd) return 'total';
  return filled.some(({ use }) => use === 'name' || use === 'lastName' || use === 'url') ? 'person' : 'title';
}

function isTotal(cells: readonly Value[], columns: readonly ColumnGuess[]): boolean {
  const first = columns.map(({ place }) => textOf(cells[place] ?? '')).find((text) => text !== '');
  return first !== undefined && TOTAL.test(fold(first));
}
