/** The rectangle of figures: what stands where, what is blank, and what in it is the user's. */
import { describe, expect, test } from 'vitest';
import { day } from '../../../src/core/day.ts';
import type { Insights } from '../../../src/core/insight/told.ts';
import {
  blockOf,
  COLUMNS,
  foreignCell,
  isSameBlock,
  PARTS,
  ROWS,
} from '../../../src/sheet/insights/block.ts';
import { MOST_SENTENCES, sentences, titleWords } from '../../../src/sheet/insights/words.ts';
import { calendarIn } from '../../zone-converter.ts';
import { insights, NOTHING, told } from './some-insights.ts';

const calendar = calendarIn('America/New_York');
const part = (name: keyof typeof PARTS, of: Insights | null = insights) => {
  const [first, columns, rows] = PARTS[name];
  return blockOf(told(of), calendar)
    .slice(0, rows)
    .map((line) => line.slice(first, first + columns));
};

test('it has its size whatever there is to tell', () => {
  for (const of of [insights, NOTHING, null]) {
    const block = blockOf(told(of), calendar);
    expect(block).toHaveLength(ROWS);
    expect(new Set(block.map((line) => line.length))).toEqual(new Set([COLUMNS.length]));
    expect(block[0]).toEqual(COLUMNS.map(([header]) => header));
  }
});

test('the backlog: what was has no forecast, what is to come has no count, and the lines meet today', () => {
  const [headers, ...rows] = part('backlog');
  expect(headers).toEqual(['Week', 'Pending', 'At your pace', 'Low', 'High', 'Safe limit', 'Limit']);
  expect(rows[0]?.slice(1)).toEqual([10, '', '', '', 300, 500]);
  expect(rows[1]?.slice(1)).toEqual([20, 20, 20, 20, 300, 500]);
  expect(rows[2]?.slice(1)).toEqual(['', 25, 20, 31, 300, 500]);
  expect(rows[3]).toEqual(Array(7).fill(''));
  expect(rows[1]?.[0]).toEqual(calendar.dateOf(day('2026-06-27')));
});

test('other accounts meet this log on the day that is compared by', () => {
  const [, ...rows] = part('curve');
  expect(rows[7]?.[1]).toBe(0.32);
  expect(rows[7]?.[4]).toBe(0.32);
  expect(rows[0]?.[4]).toBeLessThan(0.32);
});

test('only groups that are large enough are named', () => {
  expect(part('groups').slice(0, 3)).toEqual([
    ['Group', 'Accepted'],
    ['With a note', 0.4],
    ['', ''],
  ]);
});

test.each([
  ['nothing can be told', NOTHING],
  ['too many rows can’t be read', null],
])('where %s, no cell holds a figure', (_, of) => {
  const block = blockOf(told(of), calendar);
  expect(block.slice(1).flatMap((line) => line.slice(1).filter((cell) => cell !== ''))).toEqual([]);
});

test('what is not known is never written as a number, in words neither', () => {
  const words = [...titleWords(told(NOTHING)), ...sentences(told(NOTHING))].join(' ');
  expect(words).not.toMatch(/NaN|undefined|null|Infinity/);
  expect(sentences(told(null))).toEqual([]);
});

test('of many sentences the first have a row each, and the rectangle keeps its size', () => {
  const { found, ...rest } = told(insights);
  if (!found) throw new Error('Insights are wanted.');
  const notes = Array.from({ length: 20 }, (_, at) => `Note ${at}`);
  const many = {
    ...rest,
    found: { ...found, says: { ...found.says, groups: { ...found.says.groups, notes } } },
  };
  const texts = blockOf(many, calendar).map(([text]) => text);
  expect(texts).toHaveLength(ROWS);
  expect(texts.filter((text) => text !== '').slice(-MOST_SENTENCES)).toEqual(
    sentences(many).slice(0, MOST_SENTENCES),
  );
});

describe('foreignCell', () => {
  const held = blockOf(told(insights), calendar);
  const none = held.map((line) => line.map(() => ''));
  const withCell = <T>(of: readonly (readonly T[])[], row: number, column: number, cell: T) =>
    of.map((line, r) => line.map((each, c) => (r === row && c === column ? cell : each)));

  test('finds none in what we wrote, another figure or sentence over ours included', () => {
    expect(foreignCell(held, none)).toBeUndefined();
    expect(foreignCell(withCell(held, 3, 5, 77), none)).toBeUndefined();
    expect(foreignCell(withCell(held, 3, 0, 'Mine'), none)).toBeUndefined();
  });

  test.each([
    ['words among figures', withCell(held, 5, 6, 'why?'), none, [5, 6]],
    ['another header', withCell(held, 0, 4, 'Weeks'), none, [0, 4]],
    ['a formula, though it shows the same', held, withCell(none, 2, 0, '=A1'), [2, 0]],
  ] as const)('finds %s', (_, values, formulas, at) => {
    expect(foreignCell(values, formulas)).toEqual(at);
  });
});

test('isSameBlock compares days by their moment', () => {
  const [one, other] = [blockOf(told(insights), calendar), blockOf(told(insights), calendar)];
  expect(isSameBlock(one, other)).toBe(true);
  expect(isSameBlock(blockOf(told(NOTHING), calendar), one)).toBe(false);
});
