/** Whom to spend the notes on: important first, then who had none, then who fits. Our own rule. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NOTHING_PLANNED } from '../../../src/core/plan.ts';
import { isOffGoal, isOnGoal, OFF_GOAL_WORDS, ON_GOAL_WORDS } from '../../../src/core/rules/queue.ts';
import { worthNotes } from '../../../src/core/rules/worth-note.ts';

const IMPORTANT = { ...NOTHING_PLANNED, isImportant: true };

function person(who: string, isImportant: boolean, note: string, goalFit = '') {
  return { who, note, invitation: { goalFit, ...(isImportant && { plan: IMPORTANT }) } };
}

const fits = person('fits', false, 'Hi', 'Yes, a customer');
const plain = person('plain', false, 'Hi');
const bare = person('bare', false, '');
const bareFit = person('bare and fits', false, '', 'High');
const star = person('star', true, 'Hi');
const bareStar = person('bare star', true, '');
const ALL = [plain, fits, bare, bareFit, star, bareStar];

test.each([
  ['none left', 0, []],
  ['one left', 1, ['bare star']],
  ['three left', 3, ['bare star', 'star', 'bare and fits']],
  [
    'more than people: those for whom nothing speaks stay without',
    9,
    ['bare star', 'star', 'bare and fits', 'bare', 'fits'],
  ],
])('worthNotes: %s', (_, left, names) => {
  expect(worthNotes(ALL, left).map(({ who }) => who)).toEqual(names);
});

test('worthNotes keeps equals as they stood', () => {
  const other = person('other', true, 'Hi');
  expect(worthNotes([other, star], 1)).toEqual([other]);
  expect(worthNotes([star, other], 1)).toEqual([star]);
});

test.each([
  ['Yes', true],
  ['high: buys for a group', true],
  ['GOOD', true],
  ['', false],
  ['No', false],
  ['somewhat good', false],
  ['Yesterday', false],
])('isOnGoal of "%s" is %s', (goalFit, fit) => {
  expect(isOnGoal(goalFit)).toBe(fit);
});

test('no word means yes and no', () => {
  for (const word of [...ON_GOAL_WORDS, ...OFF_GOAL_WORDS]) expect(isOnGoal(word)).toBe(!isOffGoal(word));
});

test('never more than are left, nobody twice, and nobody passed over for one who is less worth it', () => {
  const anybody = fc.record({
    isImportant: fc.boolean(),
    note: fc.constantFrom('', 'Hi'),
    fit: fc.constantFrom('', 'Yes', 'No'),
  });
  fc.assert(
    fc.property(fc.array(anybody, { maxLength: 12 }), fc.nat(6), (told, left) => {
      const people = told.map(({ isImportant, note, fit }, at) => person(`${at}`, isImportant, note, fit));
      const chosen = worthNotes(people, left);
      expect(chosen.length).toBeLessThanOrEqual(left);
      expect(new Set(chosen).size).toBe(chosen.length);
      const others = people.filter((one) => !chosen.includes(one));
      if (others.some(({ invitation }) => invitation.plan) && chosen.length > 0)
        expect(chosen.every(({ invitation }) => invitation.plan)).toBe(true);
      if (chosen.length < left)
        expect(others.every(({ note, invitation }) => note !== '' && !isOnGoal(invitation.goalFit))).toBe(
          true,
        );
    }),
  );
});
