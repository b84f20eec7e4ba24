/**
 * Which to withdraw first: "oldest; then without a note; then no longer in line with the user's goals"
 * (docs/DOMAIN.md).
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isOffGoal, OFF_GOAL_WORDS, rankForWithdrawal } from '../../../src/core/rules/queue.ts';
import { anInvitation } from '../an-invitation.ts';
import { nearbyDay } from '../arbitrary.ts';

test.each([
  ['no', true],
  ['No longer', true],
  ['  OFF-goal', true],
  ['low priority', true],
  ['"Poor" fit', true],
  ['not a fit', true],
  ['', false],
  ['High', false],
  ['Nordic team', false],
  ['somewhat low', false],
  ['lower east side', false],
  ['100', false],
  ['nö', false],
])('isOffGoal("%s") is %s', (goalFit, off) => {
  expect(isOffGoal(goalFit)).toBe(off);
});

test('isOffGoal takes each word of the list, in any case', () => {
  for (const word of OFF_GOAL_WORDS) expect(isOffGoal(word.toUpperCase())).toBe(true);
});

const one = (name: string, told: Parameters<typeof anInvitation>[0]) => anInvitation({ name, ...told });

test('rankForWithdrawal puts age before the note and the note before the goal; one without a day goes last', () => {
  const ranked = rankForWithdrawal([
    one('undated', { sentOn: '' }),
    one('young, off-goal', { sentOn: '2026-06-02', goalFit: 'no' }),
    one('note', { note: 'Hi' }),
    one('note, off-goal', { note: 'Hi', goalFit: 'low' }),
    one('bare', {}),
    one('bare, off-goal', { goalFit: 'No longer' }),
    one('oldest, with a note', { sentOn: '2026-05-01', note: 'Hi' }),
  ]);
  expect(ranked.map(({ name }) => name)).toEqual([
    'oldest, with a note',
    'bare, off-goal',
    'bare',
    'note, off-goal',
    'note',
    'young, off-goal',
    'undated',
  ]);
});

test('rankForWithdrawal takes a note of spaces for none', () => {
  const ranked = rankForWithdrawal([one('note', { note: 'Hi' }), one('spaces', { note: '  ' })]);
  expect(ranked.map(({ name }) => name)).toEqual(['spaces', 'note']);
});

test('rankForWithdrawal keeps everybody, leaves its input alone, and keeps equals as they stood', () => {
  const any = fc.record({
    sentOn: fc.option(nearbyDay, { nil: '' }),
    note: fc.constantFrom('', 'Hi'),
    goalFit: fc.constantFrom('', 'no', 'yes'),
  });
  fc.assert(
    fc.property(fc.array(any, { maxLength: 20 }), (told) => {
      const list = told.map((one, place) => ({ ...anInvitation(one), place }));
      const before = [...list];
      const ranked = rankForWithdrawal(list);
      expect(list).toEqual(before);
      expect(ranked.map(({ place }) => place).sort((a, b) => a - b)).toEqual([...list.keys()]);
      ranked.slice(1).forEach((later, index) => {
        const earlier = ranked[index] as typeof later;
        const [first, second] = [earlier.sentOn ?? '9999', later.sentOn ?? '9999'];
        expect(first <= second).toBe(true);
        const same =
          first === second &&
          earlier.note === later.note &&
          isOffGoal(earlier.goalFit) === isOffGoal(later.goalFit);
        if (same) expect(earlier.place).toBeLessThan(later.place);
      });
    }),
  );
});
