/** What the guess proposes for sheets as people keep them, kept in the table of words, reads their log right. */
import { describe, expect, test } from 'vitest';
import { guessSheet } from '../../../src/core/adopt/guess.ts';
import { parseSlug } from '../../../src/core/person.ts';
import type { Value } from '../../../src/core/reading.ts';
import type { Cell } from '../../../src/sheet/cell.ts';
import { COLUMN_KEYS, COLUMNS, findHeaderRow } from '../../../src/sheet/column.ts';
import { readRowsThrough } from '../../../src/sheet/log/rows.ts';
import { parseReading, readingRows } from '../../../src/sheet/records/words.ts';
import { gridOf, layouts } from '../../core/adopt/layout.ts';
import { calendarIn, dateCell } from '../../zone-converter.ts';

const ZONE = 'America/New_York';
const calendar = calendarIn(ZONE);
const cellOf = (value: Value): Cell =>
  typeof value !== 'object' ? value : value.day === undefined ? '' : dateCell(ZONE, value.day);

/** The header row is to be found again by what was kept, so those without one are left out. */
const LAYOUTS = layouts().filter(({ truth }) => truth.headerRow !== null);

describe.each(LAYOUTS.map((layout) => [layout.id, layout] as const))('%s', (_, { rows, truth }) => {
  const grid = gridOf(rows);
  const guess = guessSheet(grid);
  const values = grid.cells.map((cells) => cells.map(cellOf));
  // A column of ours without a header gets one when the sheet is adopted.
  for (const { place, header, use } of guess.columns) {
    const ours = COLUMN_KEYS.find((key) => key === use);
    const headers = values[(guess.headerRow ?? 1) - 1];
    if (header === '' && ours && headers) headers[place] = COLUMNS[ours].header;
  }
  const { reading } = parseReading(readingRows(guess.reading));
  const read = readRowsThrough(values, guess.headerRow ?? 1, reading, calendar);

  test('its header row is found by what was kept', () => {
    expect(findHeaderRow(values, reading.columns) + 1).toBe(guess.headerRow);
  });

  test('its log holds the rows, and the meanings, that the preview showed', () => {
    const shown = guess.rows.filter(
      ({ kind, means }) => kind === 'invitation' && means !== 'Not an invitation',
    );
    expect(read.invitations.map(({ row, status }) => [row, status])).toEqual(
      shown.map(({ row, means }) => [row, means]),
    );
  });

  test('nobody is read otherwise than they are', () => {
    const isAsked = [...guess.dates, ...guess.columns].some(
      ({ place, ask }) => ask && guess.columns.some((each) => each.place === place && each.use === 'sentOn'),
    );
    for (const { row, name, url, status, sentOn } of read.invitations) {
      const known = truth.perRow[row];
      if (status !== undefined && known?.status !== 'ask' && status !== 'Unknown')
        expect([row, status]).toEqual([row, known?.status]);
      if (known && !isAsked && known.sentOn !== 'ask' && sentOn !== undefined)
        expect([row, sentOn]).toEqual([row, known.sentOn]);
      if (known?.slug && known.slug !== 'ask') expect([row, parseSlug(url)]).toEqual([row, known.slug]);
      if (known?.name) expect([row, name]).toEqual([row, known.name]);
    }
  });
});
