/** RESEND_DATE: the first day on which the same person may be invited again, for each withdrawal. */
import { describe, expect, test } from 'vitest';
import { resendDate } from '../../../src/addon/formula/column-function.ts';
import type { Argument } from '../../../src/addon/formula/grid.ts';
import { addDays, day } from '../../../src/core/day.ts';
import { countingConverter } from '../../sheet/counting-converter.ts';
import { calendarIn, dateCell } from '../../zone-converter.ts';
import { column, inDays } from './cells.ts';

const ZONE = 'Europe/Paris';
const calendar = calendarIn(ZONE);
const date = (text: string) => dateCell(ZONE, text);

describe('RESEND_DATE', () => {
  const resend = (withdrawnOn: Argument, cooldown?: Argument) =>
    inDays(calendar, resendDate(calendar, withdrawnOn, cooldown));

  test('gives the first day after 21 days, over the change to winter time', () => {
    const result = resendDate(calendar, date('2026-10-10'));
    expect(result).toEqual(new Date('2026-10-30T23:00:00Z'));
    expect(inDays(calendar, result)).toBe('2026-10-31');
  });

  test.each([
    ['a date cell', date('2026-06-05'), undefined, '2026-06-26'],
    ['a date cell with a time', date('2026-06-05 23:30'), undefined, '2026-06-26'],
    ['ISO text', '2026-06-05', undefined, '2026-06-26'],
    ['a cooldown of its own', date('2026-06-05'), 28, '2026-07-03'],
    ['a cooldown of 0', date('2026-06-05'), 0, '2026-06-05'],
    ['a cooldown as text', date('2026-06-05'), '28', '2026-07-03'],
    ['a blank cooldown', date('2026-06-05'), '', '2026-06-26'],
    ['no cooldown', date('2026-06-05'), null, '2026-06-26'],
    ['a range of one cell', [[date('2026-06-05')]], undefined, '2026-06-26'],
    ['a blank cell', '', undefined, ''],
    ['spaces', '  ', undefined, ''],
    ['text that tells one day', 'Jun 5, 2026', undefined, '2026-06-26'],
    ['numbers that tell one day', '26/05/2026', undefined, '2026-06-16'],
    ['numbers that may mean two', '05/06/2026', undefined, 'Not a date: "05/06/2026"'],
    ['a word', 'abc', undefined, 'Not a date: "abc"'],
    ['a number that is no day', 12, undefined, 'Not a date: "12"'],
    ['a checkbox', true, undefined, 'Not a date: "true"'],
    ['long text', 'x'.repeat(50), undefined, `Not a date: "${'x'.repeat(40)}…"`],
  ])('takes %s', (_, withdrawnOn, cooldown, expected) => {
    expect(resend(withdrawnOn, cooldown)).toBe(expected);
  });

  test('gives a column for a column: a header and blanks blank, a bad cell its text, the rest right', () => {
    const withdrawn = column('withdrawn_on', date('2026-06-05'), '', 'abc', '2026-02-30', date('2026-06-06'));
    expect(resend(withdrawn)).toEqual(
      column('', '2026-06-26', '', 'Not a date: "abc"', 'Not a date: "2026-02-30"', '2026-06-27'),
    );
  });

  test('passes over a header at the top only', () => {
    expect(resend(column('Withdrawn on', 'Withdrawn on'))).toEqual(column('', 'Not a date: "Withdrawn on"'));
    expect(resend('Withdrawn on')).toBe('Not a date: "Withdrawn on"');
    expect(resend([['Withdrawn on', date('2026-06-05')]])).toEqual([
      ['Not a date: "Withdrawn on"', '2026-06-26'],
    ]);
  });

  test('takes a cooldown for each cell, under a header of its own', () => {
    const withdrawn = column('Withdrawn on', date('2026-06-05'), date('2026-06-05'), '');
    expect(resend(withdrawn, column('Cooldown', 7, '', 'never needed'))).toEqual(
      column('', '2026-06-12', '2026-06-26', ''),
    );
    expect(resend(date('2026-06-05'), column(7, 14))).toEqual(column('2026-06-12', '2026-06-19'));
  });

  test('keeps the shape of a range of several columns', () => {
    expect(
      resend([
        [date('2026-06-05'), ''],
        ['abc', date('2026-06-06')],
      ]),
    ).toEqual([
      ['2026-06-26', ''],
      ['Not a date: "abc"', '2026-06-27'],
    ]);
  });

  test.each([
    ['-1', -1],
    ['2.5', 2.5],
    ['soon', 'soon'],
    ['true', true],
    ['100001', 100_001],
  ])('refuses a cooldown of "%s", even over a blank', (quoted, cooldown) => {
    const message = `RESEND_DATE: cooldown_days is "${quoted}": give a whole number of days, 0 or more.`;
    expect(() => resend(date('2026-06-05'), cooldown)).toThrow(new Error(message));
    expect(() => resend('', cooldown)).toThrow(new Error(message));
  });

  test('converts each day once', () => {
    const { converter, conversions } = countingConverter();
    const days = Array.from({ length: 60 }, (_, place) => addDays(day('2026-06-01'), place % 30));
    resendDate(calendarIn(ZONE, converter), column(...days.map(date)));
    // 30 days of withdrawal and 30 of re-sending; 9 of them are the same days.
    expect(conversions()).toBe(51);
  });

  test('refuses a range of cooldowns that does not fit', () => {
    expect(() => resendDate(calendar, column('2026-06-01', '2026-06-02'), column(1, 2, 3))).toThrow(
      'RESEND_DATE: cooldown_days has 3 rows × 1 column, withdrawn_on has 2 rows × 1 column',
    );
  });
});
