/** What the layouts say of themselves is true of their rows: otherwise a guess would be measured with a bent ruler. */
import { expect, test } from 'vitest';
import { type Layout, type LayoutCell, readLayouts, type TrueRow } from './layout.ts';

const LAYOUTS = readLayouts();
const STATUSES = ['Pending', 'Accepted', 'Withdrawn', 'Declined', 'Expired', 'ask'];
const ORDERS = ['ymd', 'dmy', 'mdy', 'words', 'cells', 'ambiguous', 'mixed', 'none'];
const KINDS = [
  ...['tool', 'own-words', 'emoji', 'mixed-languages', 'non-english', 'job-search', 'trap'],
  ...['title', 'counters', 'header-below', 'no-header', 'blank-header', 'snake-or-camel', 'row-numbers'],
  ...[
    'split',
    'last-first',
    'email-column',
    'no-addresses',
    'address-only',
    'address-forms',
    'private-addresses',
  ],
  ...['account-company', 'account-sender', 'several-senders', 'several-tabs', 'not-first-tab'],
  ...['no-status', 'date-only', 'withdrawn-by-date', 'checkbox', 'yes-no', 'x-marks', 'colour-only'],
  ...[
    'text-dates',
    'day-first',
    'month-first',
    'month-words',
    'dotted',
    'times',
    'relative-days',
    'several-dates',
  ],
  ...['totals', 'sections', 'repeated-header', 'blank-rows', 'two-tables', 'table-beside', 'helper-formulas'],
  ...['other-channels', 'not-invited-yet', 'second-attempt'],
];

const textOf = (cell: LayoutCell | undefined) => {
  if (cell === undefined) return '';
  if (typeof cell !== 'object') return typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell);
  return 'date' in cell ? cell.date : cell.formula;
};
const placeOf = (letter: string) => letter.charCodeAt(0) - 'A'.charCodeAt(0);
const lettersOf = (column: string | readonly string[] | null | undefined) => (column ? [column].flat() : []);
const isBlank = (row: readonly LayoutCell[]) => row.every((cell) => textOf(cell) === '');
const rowsBelowHeader = ({ rows, truth }: Layout) =>
  rows.map((_, index) => index + 1).filter((row) => row > (truth.headerRow ?? 0));
const trueRows = ({ truth }: Layout) =>
  Object.entries(truth.perRow).map(([row, said]) => [Number(row), said] as const);

function cellsOf(layout: Layout, row: number, column: string): string[] {
  const cells = layout.rows[row - 1] ?? [];
  return lettersOf(layout.truth.columns[column]).map((letter) => textOf(cells[placeOf(letter)]));
}

/** Whether the cell may be that day when its numbers are taken in that order; words and mixtures by day and year alone. */
function mayBeDay(cell: string, day: string, order: string): boolean {
  const [year = '', month = '', date = ''] = day.split('-').map((part) => String(Number(part)));
  const numbers = (cell.match(/\d+/g) ?? []).map((part) => String(Number(part)));
  const isYear = (part: string | undefined) => part === year || part === year.slice(2);
  if (order === 'ymd' || order === 'cells') return cell.startsWith(day);
  if (order === 'dmy') return numbers[0] === date && numbers[1] === month && isYear(numbers[2]);
  if (order === 'mdy') return numbers[0] === month && numbers[1] === date && isYear(numbers[2]);
  return numbers.includes(date) && numbers.some(isYear);
}

function nameIn(layout: Layout, row: number): string {
  const parts = cellsOf(layout, row, 'name');
  const [last, first] = parts[0]?.split(', ') ?? [];
  return layout.truth.tags.includes('last-first') ? `${first} ${last}` : parts.join(' ').trim();
}

/** The meanings that hold of a row: that of its word, or those of columns that decide by their cell. */
function meaningsOf({ rows, truth }: Layout, row: number): string[] {
  const cells = rows[row - 1] ?? [];
  const [status] = lettersOf(truth.columns.status);
  if (status) return [truth.statusMeaning[textOf(cells[placeOf(status)])] ?? 'no meaning given'];
  const rules = (truth.statusFrom ?? []).flatMap(({ column = 'A', ...means }) => {
    const cell = textOf(cells[placeOf(column)]);
    return Object.entries(means).filter(([when]) => (when === 'filled' ? cell !== '' : cell === when));
  });
  return [...rules.slice(0, 1).map(([, meaning]) => meaning), 'ask'];
}

test('there are at least 45 layouts, each named for its file, none twice', () => {
  expect(LAYOUTS.length).toBeGreaterThanOrEqual(45);
  expect(new Set(LAYOUTS.map(({ id }) => id)).size).toBe(LAYOUTS.length);
});

test('every kind of difficulty occurs, and no tag is unknown', () => {
  const tags = new Set(LAYOUTS.flatMap(({ truth }) => truth.tags));
  expect([...tags].sort()).toEqual([...KINDS].sort());
});

test('nine languages occur', () => {
  const languages = new Set(LAYOUTS.map(({ language }) => language));
  expect([...languages].sort()).toEqual(['de', 'en', 'es', 'fr', 'it', 'nl', 'pl', 'pt', 'sv']);
});

test('nobody in them is real: e-mail addresses are of domains kept for examples', () => {
  const texts = LAYOUTS.flatMap(({ rows, otherTabs = [] }) =>
    [rows, ...otherTabs.map((tab) => tab.rows)].flat(2).map(textOf),
  );
  const addresses = texts.filter((text) => /^\S+@\S+$/.test(text));
  expect(addresses.length).toBeGreaterThan(10);
  expect(addresses.filter((text) => !/@(example\.com|\w+\.example)$/.test(text))).toEqual([]);
});

test.each(LAYOUTS.map((layout) => [layout.id, layout] as const))('%s', (_, layout) => {
  const { rows, truth, tab, tabAt, otherTabs } = layout;
  const width = Math.max(...rows.map((row) => row.length));
  expect(ORDERS).toContain(truth.dateOrder);

  // Columns exist, and no two parts share one.
  const letters = Object.values(truth.columns).flatMap(lettersOf);
  expect(letters.filter((letter) => placeOf(letter) < 0 || placeOf(letter) >= width)).toEqual([]);
  expect(new Set(letters).size).toBe(letters.length);

  // Each filled row below the header is either an invitation or none.
  const filled = rowsBelowHeader(layout).filter((row) => !isBlank(rows[row - 1] ?? []));
  const told = [...trueRows(layout).map(([row]) => row), ...truth.notInvitations];
  expect(told.sort((one, other) => one - other)).toEqual(filled);

  const counts: Record<string, number> = {};
  for (const [row, said] of trueRows(layout)) {
    expectTrue(layout, row, said);
    counts[said.status] = (counts[said.status] ?? 0) + 1;
  }
  expect(counts).toEqual(truth.counts);

  // What nobody can know is a question.
  const unknown = trueRows(layout).some(([, said]) => Object.values(said).includes('ask'));
  const dayless = trueRows(layout).some(([, { status, closedOn }]) => status === 'Withdrawn' && !closedOn);
  if (unknown || dayless || truth.headerRow === null) expect(truth.mustAsk).not.toEqual([]);

  if (tabAt !== undefined) {
    expect(tab).toBeTruthy();
    expect(tabAt).toBeLessThanOrEqual(otherTabs?.length ?? 0);
  }
});

function expectTrue(layout: Layout, row: number, said: TrueRow): void {
  const { columns, dateOrder } = layout.truth;
  const where = `${layout.id}, row ${row}`;
  expect(nameIn(layout, row), where).toBe(said.name);
  expect(cellsOf(layout, row, 'company').join(''), where).toBe(said.company);
  if (columns.account) expect(cellsOf(layout, row, 'account'), where).toEqual([said.account]);

  const [address = ''] = cellsOf(layout, row, 'url');
  const slug = /linkedin\.com\/in\/([^/?]+)/.exec(address)?.[1] ?? '';
  if (said.slug !== 'ask') expect(slug, where).toBe(said.slug);
  else expect(address, where).toMatch(/\/sales\/|\/in\/ACo/);

  expect(STATUSES, where).toContain(said.status);
  expect(meaningsOf(layout, row), where).toContain(said.status);

  const sent = cellsOf(layout, row, 'sentOn').filter((cell) => cell !== '');
  if (said.sentOn === '') expect(sent, where).toEqual([]);
  if (/^\d/.test(said.sentOn))
    expect(mayBeDay(sent[0] ?? '', said.sentOn, dateOrder), `${where}: ${sent[0]}`).toBe(true);

  const closed = cellsOf(layout, row, 'closedOn').filter((cell) => cell !== '');
  expect(closed.length, where).toBe(said.closedOn === '' ? 0 : 1);
  if (said.closedOn)
    expect(mayBeDay(closed[0] ?? '', said.closedOn, dateOrder), `${where}: ${closed[0]}`).toBe(true);
}
