/** The personal note: length, notes of the month, repetition. "5 a month" (LinkedIn Help a550555); LinkedNav counts 30 days. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type Day, day } from '../../../src/core/day.ts';
import { DEFAULT_POLICY } from '../../../src/core/policy.ts';
import { isRepeated, nextNotes, noteLength, notesLeftIn } from '../../../src/core/rules/note.ts';
import { anInvitation } from '../an-invitation.ts';

test.each([
  ['Free', 200],
  ['Premium', 300],
  ['Sales Navigator', 300],
] as const)('a note of a %s account has at most %i characters', (type, most) => {
  expect(noteLength(type, DEFAULT_POLICY)).toBe(most);
});

const sent = (...days: string[]) => days.map((sentOn) => anInvitation({ sentOn, note: 'Hi' }));

test.each<[string, string[], number]>([
  ['none', [], 5],
  ['first and last day of the month', ['2026-06-01', '2026-06-30'], 3],
  [
    '30 days ago and before, next month, a year ago',
    ['2026-05-16', '2026-05-01', '2026-07-01', '2025-06-15'],
    5,
  ],
  ['29 days ago, in May: the last 30 days are stricter', ['2026-05-17', '2026-05-31'], 3],
  ['the month is stricter, for one logged afterwards', ['2026-05-31', '2026-06-20', '2026-06-21'], 3],
  ['more than there are', Array(9).fill('2026-06-02'), 0],
  ['no day', [''], 5],
])('notesLeftIn June after notes on: %s', (_, days, left) => {
  expect(notesLeftIn(day('2026-06-15'), 'Free', sent(...days), DEFAULT_POLICY)).toBe(left);
});

test('notesLeftIn counts a note whatever became of it, and no invitation without one', () => {
  const log = [
    anInvitation({ note: 'Hi', status: 'Withdrawn', closedOn: '2026-06-02' }),
    anInvitation({ note: '' }),
  ];
  expect(notesLeftIn(day('2026-06-15'), 'Free', log, DEFAULT_POLICY)).toBe(4);
});

test('notesLeftIn knows no limit for an account that pays', () => {
  for (const type of ['Premium', 'Sales Navigator'] as const)
    expect(notesLeftIn(day('2026-06-15'), type, sent(...Array(9).fill('2026-06-02')), DEFAULT_POLICY)).toBe(
      null,
    );
});

test('isRepeated goes by the words, not by case or spaces; no note repeats nothing', () => {
  const earlier = [{ note: '' }, { note: 'Hello  Ana' }];
  expect(isRepeated('hello ana', earlier)).toBe(true);
  expect(isRepeated('Hello Ana!', earlier)).toBe(false);
  expect(isRepeated('', earlier)).toBe(false);
});

test.each<[string, string, string[], { on: string; count: number } | null]>([
  ['none used', '2026-06-15', [], null],
  [
    'used this month: all come back 30 days after the first, not on the 1st',
    '2026-06-15',
    ['2026-06-10'],
    { on: '2026-07-10', count: 1 },
  ],
  ['used early this month: the 1st is later', '2026-06-15', ['2026-06-01'], { on: '2026-07-01', count: 1 }],
  [
    'two of one day',
    '2026-06-15',
    ['2026-06-10', '2026-06-10', '2026-06-12'],
    { on: '2026-07-10', count: 2 },
  ],
  ['used last month, within 30 days', '2026-06-15', ['2026-05-20'], { on: '2026-06-19', count: 1 }],
  ['February: 30 days are more than its month', '2026-02-10', ['2026-02-09'], { on: '2026-03-11', count: 1 }],
  ['a note of a later day is not sent yet', '2026-06-15', ['2026-06-16'], null],
  [
    'two more than there are: the third gives one back',
    '2026-06-15',
    ['2026-05-20', '2026-05-21', '2026-05-22', ...Array(4).fill('2026-06-02')],
    { on: '2026-06-21', count: 1 },
  ],
])('nextNotes: %s', (_, today, days, next) => {
  expect(nextNotes(day(today), 'Free', sent(...days), DEFAULT_POLICY)).toEqual(next);
  expect(nextNotes(day(today), 'Premium', sent(...days), DEFAULT_POLICY)).toBe(null);
});

test('nothing comes back before the day that nextNotes names, and then so many', () => {
  const TODAY = day('2026-06-15');
  const anyNotes = fc.array(
    fc.integer({ min: -70, max: 0 }).map((days) => addDays(TODAY, days)),
    { maxLength: 9 },
  );
  fc.assert(
    fc.property(anyNotes, (days) => {
      const log = sent(...days);
      const left = (on: Day) => notesLeftIn(on, 'Free', log, DEFAULT_POLICY) as number;
      const next = nextNotes(TODAY, 'Free', log, DEFAULT_POLICY);
      // All is free again after a month, whichever is meant.
      if (next === null) {
        expect(left(TODAY)).toBe(DEFAULT_POLICY.notesPerMonth);
        return;
      }
      for (let on = TODAY; on < next.on; on = addDays(on, 1)) expect(left(on)).toBe(left(TODAY));
      expect(left(next.on)).toBe(left(TODAY) + next.count);
    }),
  );
});
