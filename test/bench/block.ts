/**
 * A log to measure on: as many invitations as wanted, of invented people over 150 days, always the same ones.
 */
import { COLUMNS, type ColumnKey, NEW_ORDER } from '../../src/sheet/column.ts';

/** Date cells are midnight in this zone. */
export const ZONE = 'Etc/UTC';
export const TODAY = '2026-06-27';

type Cell = string | number | Date;
const DAY_MS = 86_400_000;
const DAYS = 150;
const STATUSES = [
  'Pending',
  'Accepted',
  'Accepted',
  'Withdrawn',
  'Pending',
  'Declined',
  'Expired',
  'Unknown',
];

/** The header and `rows` invitations below it. */
export function makeBlock(rows: number): Cell[][] {
  const headers = NEW_ORDER.map((key) => COLUMNS[key].header);
  return [headers, ...Array.from({ length: rows }, (_, row) => NEW_ORDER.map((key) => cellOf(key, row)))];
}

/** One column of the block without its header, as a range of one column. */
export function columnOf(block: Cell[][], key: ColumnKey): Cell[][] {
  const place = NEW_ORDER.indexOf(key);
  return block.slice(1).map((row) => [row[place] ?? '']);
}

/** How many different days it has dates of. */
export function distinctDays(rows: number): number {
  const instants = makeBlock(rows).flatMap((line) =>
    line.flatMap((cell) => (cell instanceof Date ? [cell.getTime()] : [])),
  );
  return new Set(instants).size;
}

function cellOf(key: ColumnKey, row: number): Cell {
  const status = STATUSES[(row * 7) % STATUSES.length] ?? 'Pending';
  const sent = Date.parse(TODAY) - ((row * 37) % DAYS) * DAY_MS;
  const cells: Partial<Record<ColumnKey, Cell>> = {
    name: `Person ${row % 70_000}`,
    company: `Company ${row % 300}`,
    url: `https://www.linkedin.com/in/person-${row % 70_000}`,
    account: row % 3 === 0 ? 'Studio Meridian' : 'Jordan Pike',
    sentOn: new Date(sent),
    note: row % 2 === 0 ? 'Loved your piece on pricing.' : '',
    status,
    closedOn: status === 'Pending' ? '' : new Date(sent + (row % 30) * DAY_MS),
  };
  return cells[key] ?? '';
}
