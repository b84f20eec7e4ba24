import { describe, expect, test } from 'vitest';
import { rateSheet } from '../../../src/core/adopt/rate.ts';
import { compare, gridOf, layouts } from './layout.ts';

const LAYOUTS = layouts();

/**
 * Sheets that are read right but for something that the guess asks, and why nobody should decide it alone. All
 * others are read entirely right.
 */
const ASKED: Readonly<Record<string, string>> = {
  'phantombuster-network-booster': 'Only errors are told, and no status.',
};

describe('guessSheet', () => {
  test.each(LAYOUTS.map((layout) => [layout.id, layout] as const))('reads %s, or asks', (id, layout) => {
    const { wrong, asked } = compare(layout);
    expect(wrong).toEqual([]);
    expect(asked.length > 0).toBe(id in ASKED);
  });
});

describe('rateSheet', () => {
  test.each(LAYOUTS.flatMap((layout) => (layout.otherTabs?.length ? [[layout.id, layout] as const] : [])))(
    'no other sheet of %s comes before the log',
    (_, { rows, otherTabs = [] }) => {
      const log = rateSheet(gridOf(rows));
      expect(log.likely).toBe(true);
      for (const other of otherTabs)
        expect(rateSheet(gridOf(other.rows)).score).toBeLessThanOrEqual(log.score);
    },
  );
});
