/** The sample on another day than that of its build: what was 12 days ago is 12 days ago. */
import type { ICellData, IWorkbookData } from '@univerjs/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bringTo, type SampleBook } from '../../src/host/page/sample.ts';

/** A sample of one cell, made on 27 June 2026. */
function sampleOf(cell: ICellData, styles: object = {}): SampleBook {
  const workbook = { styles, sheets: { a: { id: 'a', cellData: { 0: { 3: cell } } } } };
  return { day: '2026-06-27', properties: {}, triggers: [], workbook: workbook as unknown as IWorkbookData };
}
const cellOf = ({ workbook }: SampleBook) => workbook.sheets.a?.cellData?.[0]?.[3];

describe('bringTo, ten days later', () => {
  test.each<[says: string, cell: ICellData, pattern: string, value: unknown]>([
    ['moves a day', { v: 46_200 }, 'yyyy-mm-dd', 46_210],
    ['moves a day with its time', { v: 46_200.5 }, 'd mmm yyyy hh:mm', 46_210.5],
    ['leaves a count', { v: 12 }, '0', 12],
    ['leaves a count with a word for its unit', { v: 12 }, '0 "days"', 12],
    ['leaves a number in a colour', { v: 12 }, '[Red]0', 12],
    ['leaves a share', { v: 0.4 }, '0.0%', 0.4],
    ['leaves text', { v: '2026-06-27' }, 'yyyy-mm-dd', '2026-06-27'],
    ['leaves a formula, which is calculated', { v: 46_200, f: '=TODAY()' }, 'yyyy-mm-dd', 46_200],
  ])('%s', (_, cell, pattern, value) => {
    const own = bringTo('2026-07-07', sampleOf({ ...cell, s: { n: { pattern } } }));
    const shared = bringTo('2026-07-07', sampleOf({ ...cell, s: 'x' }, { x: { n: { pattern } } }));
    expect([cellOf(own)?.v, cellOf(shared)?.v]).toEqual([value, value]);
    expect(own.day).toBe('2026-07-07');
  });

  test('leaves what has no format', () => {
    expect(cellOf(bringTo('2026-07-07', sampleOf({ v: 46_200 })))).toEqual({ v: 46_200 });
  });
});

test('to go there and back changes nothing, and the sample that is given stays as it is', () => {
  const day = fc.date({ min: new Date('2026-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
  const sample = sampleOf({ v: 46_200, s: 'x' }, { x: { n: { pattern: 'yyyy-mm-dd' } } });
  const before = structuredClone(sample);
  fc.assert(
    fc.property(day, (date) => {
      const there = bringTo(date.toISOString().slice(0, 10), sample);
      expect(bringTo('2026-06-27', there)).toEqual(before);
      expect(sample).toEqual(before);
    }),
  );
});
