import { expect, test } from 'vitest';
import { guessSheet } from '../../../src/core/adopt/guess.ts';
import { day } from '../../../src/core/day.ts';
import type { Value } from '../../../src/core/reading.ts';
import { cpuTime } from '../../cpu-time.ts';

test('guessSheet: ten thousand rows of twenty columns take a moment', () => {
  const headers = ['Name', 'Company', 'URL', 'Sent on', 'Status', 'Accepted on'];
  const others = Array.from({ length: 14 }, (_, index) => `Column ${index}`);
  const rows = Array.from({ length: 10_000 }, (_, row): Value[] => [
    ...[`Mia Quist${row}`, `Company ${row % 500}`, `https://www.linkedin.com/in/mia-quist${row}`],
    ...[
      { day: day('2026-01-05') },
      ['Sent', 'Accepted', 'Withdrew'][row % 3] ?? '',
      `${1 + (row % 28)}/1/2026`,
    ],
    ...others.map((_, index) => (index % 3 ? `text ${row} ${index}` : row * index)),
  ]);
  const began = cpuTime();
  const guess = guessSheet({ cells: [[...headers, ...others], ...rows], isFormula: () => false });
  // Some 300 ms on an idle machine.
  expect(cpuTime() - began).toBeLessThan(5000);
  expect(guess.rows.filter(({ means }) => means !== undefined)).toHaveLength(10_000);
  expect(guess.words.map(({ word, rows }) => [word, rows])).toEqual([
    ['Sent', 3334],
    ['Accepted', 3333],
    ['Withdrew', 3333],
  ]);
});
