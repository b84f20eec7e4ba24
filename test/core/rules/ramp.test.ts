/** Which account is to begin slowly, and until when. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type Day, day } from '../../../src/core/day.ts';
import { DEFAULT_POLICY } from '../../../src/core/policy.ts';
import { rampOn } from '../../../src/core/rules/ramp.ts';

const TODAY = day('2026-06-27');
const ago = (days: number): Day => addDays(TODAY, -days);

/** Days ago throughout; a month, and a break from 60 days on, are the defaults. */
interface Case {
  readonly since?: number;
  readonly archive?: number;
  readonly sent?: readonly number[];
}
const ramp = ({ since, archive, sent = [] }: Case, policy = DEFAULT_POLICY) =>
  rampOn(
    TODAY,
    {
      since: since === undefined ? undefined : ago(since),
      lastArchive: archive === undefined ? undefined : ago(archive),
    },
    sent.map(ago),
    policy,
  );

test.each<[what: string, of: Case, why: 'new' | 'break' | undefined, daysLeft?: number]>([
  ['nothing known, nothing sent', {}, undefined],
  ['the first ever logged: what was sent before, nobody knows', { sent: [0, 1, 2] }, undefined],
  ['in use from today', { since: 0 }, 'new', 30],
  ['in use for 29 days', { since: 29, sent: [0, 5, 20] }, 'new', 1],
  ['in use for 30 days', { since: 30, sent: [0, 5, 20] }, undefined],
  ['in use from tomorrow, which cannot be meant', { since: -1, sent: [0] }, undefined],
  ['in use for years', { since: 900, sent: [0, 5] }, undefined],
  ['nothing sent for 59 days', { sent: [59] }, undefined],
  ['nothing sent for 60 days: it begins today', { sent: [60, 61] }, 'break', 30],
  ['back since today', { sent: [0, 60] }, 'break', 30],
  ['back for 29 days', { sent: [0, 10, 29, 100] }, 'break', 1],
  ['back for 30 days', { sent: [0, 10, 30, 100] }, undefined],
  ['of two breaks the later one', { sent: [5, 70, 140] }, 'break', 25],
  ['a day to come is no break and ends none', { sent: [-3, 10, 20] }, undefined],
  [
    'sent before the last archive, nothing logged since: not known',
    { archive: 40, sent: [70, 80] },
    undefined,
  ],
  ['sent on the day of the last archive, nothing logged since', { archive: 70, sent: [70, 80] }, undefined],
  ['an archive, and nothing ever sent', { archive: 70 }, undefined],
  ['the archive itself shows the break', { archive: 5, sent: [70, 80] }, 'break', 30],
  ['logged by hand since the archive', { archive: 80, sent: [60, 90] }, 'break', 30],
  ['new counts before a break', { since: 10, sent: [0, 80] }, 'new', 20],
])('%s', (_what, of, why, daysLeft) => {
  const found = ramp(of);
  expect(found?.why).toBe(why);
  if (daysLeft !== undefined) expect(found?.until).toBe(addDays(TODAY, daysLeft));
});

test('a rule of 0 days switches it off', () => {
  expect(ramp({ sent: [0, 300] }, { ...DEFAULT_POLICY, breakDays: 0 })).toBe(undefined);
  expect(ramp({ since: 0, sent: [0, 300] }, { ...DEFAULT_POLICY, newAccountDays: 0 })).toBe(undefined);
});

test('the order of the days and how often each comes make no difference; a ramp ends within its days', () => {
  const days = fc.array(fc.integer({ min: -5, max: 400 }), { maxLength: 30 });
  fc.assert(
    fc.property(days, fc.option(fc.integer({ min: 0, max: 60 })), (sent, since) => {
      const of = since === null ? {} : { since };
      const found = ramp({ ...of, sent });
      expect(ramp({ ...of, sent: [...sent, ...sent].reverse() })).toEqual(found);
      if (found) {
        expect(found.until > TODAY).toBe(true);
        expect(found.until <= addDays(TODAY, 30)).toBe(true);
      }
    }),
  );
});
