/** The personal note: length, notes of the month, repetition. "5 a month; 200 free / 300 paid" (official). */
import { expect, test } from 'vitest';
import { day } from '../../../src/core/day.ts';
import { DEFAULT_POLICY } from '../../../src/core/policy.ts';
import { isRepeated, noteLength, notesLeftIn } from '../../../src/core/rules/note.ts';
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
  ['the months around', ['2026-05-31', '2026-07-01', '2025-06-15'], 5],
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
