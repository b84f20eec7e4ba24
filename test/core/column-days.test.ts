/** What the dates of one column tell about its order of day and month. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ColumnOrder, orderOfColumn } from '../../src/core/column-days.ts';
import { dayInOrder, readWrittenDay } from '../../src/core/written-day.ts';
import { dayFrom } from './arbitrary.ts';

test.each<[readonly string[], ColumnOrder['order'], string, string]>([
  [['10/11/2026', '24/11/2026', 'x'], 'day first', '24/11/2026', ''],
  [['10/11/2026', '11/24/2026'], 'month first', '11/24/2026', ''],
  [['10/11/2026', '04.05.2026'], 'day first', '04.05.2026', ''],
  [['10/11/2026', '', '05/06/2026'], 'ambiguous', '10/11/2026', ''],
  [['24/11/2026', '11/24/2026'], 'contradictory', '24/11/2026', '11/24/2026'],
  [['5 June 2026', '2026-06-05', '7/7/2026', 'soon'], 'plain', '', ''],
  [[], 'plain', '', ''],
])('%j are %s', (texts, order, proof, against) => {
  expect(orderOfColumn(texts)).toEqual({ order, proof, against });
});

test('a column written in one order is read back, or said to be ambiguous; never in the other order', () => {
  const written = fc.array(dayFrom('2024-01-01', '2026-12-31'), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(written, fc.constantFrom('day first', 'month first'), (days, wanted) => {
      const texts = days.map((day) => {
        const [year, month, date] = day.split('-');
        return wanted === 'day first' ? `${date}/${month}/${year}` : `${month}/${date}/${year}`;
      });
      const { order } = orderOfColumn(texts);
      expect([wanted, 'ambiguous', 'plain']).toContain(order);
      for (const [place, text] of texts.entries()) {
        const read = readWrittenDay(text);
        expect(typeof read === 'object' ? dayInOrder(read, wanted) : read).toBe(days[place]);
      }
    }),
  );
});
