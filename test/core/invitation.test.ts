/** The words for what became of an invitation. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseStatus, STATUSES } from '../../src/core/invitation.ts';

test.each([
  ['Pending', 'Pending'],
  ['pending', 'Pending'],
  ['ACCEPTED', 'Accepted'],
  ['  Withdrawn ', 'Withdrawn'],
  ['expired\n', 'Expired'],
  ['\u00a0Declined', 'Declined'],
  ['unknown', 'Unknown'],
])('parseStatus takes "%s" for %s', (text, status) => {
  expect(parseStatus(text)).toBe(status);
});

test.each(['', 'Ignored', 'Pendin', 'Pending?', 'Pen ding', 'Status', 'constructor', '__proto__'])(
  'parseStatus knows no status "%s"',
  (text) => {
    expect(parseStatus(text)).toBeUndefined();
  },
);

test('parseStatus takes every status in any case and with stray spaces', () => {
  const mixed = fc
    .tuple(fc.constantFrom(...STATUSES), fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }), fc.nat(3))
    .map(([status, upper, spaces]) => {
      const letters = [...status].map((letter, place) =>
        upper[place] ? letter.toUpperCase() : letter.toLowerCase(),
      );
      return [status, ' '.repeat(spaces) + letters.join('') + ' '.repeat(spaces)] as const;
    });
  fc.assert(fc.property(mixed, ([status, text]) => parseStatus(text) === status));
});
