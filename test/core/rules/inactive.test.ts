/** Who has been without contact for years: whatever tells of a later day counts as contact. "Three years after the last contact": CNIL. */
import { describe, expect, test } from 'vitest';
import { type Day, day } from '../../../src/core/day.ts';
import type { Invitation } from '../../../src/core/invitation.ts';
import { NOTHING_PLANNED, type Plan } from '../../../src/core/plan.ts';
import { DEFAULT_POLICY } from '../../../src/core/policy.ts';
import { findInactive } from '../../../src/core/rules/inactive.ts';
import { anInvitation } from '../an-invitation.ts';

const TODAY = day('2026-06-27');
type Told = NonNullable<Parameters<typeof anInvitation>[0]>;
const row = (told: Told): Invitation =>
  anInvitation({ name: 'Ana', company: '', url: '', status: 'Declined', sentOn: '2020-01-01', ...told });
const found = (rows: readonly Invitation[], forgetYears = 3, today: Day = TODAY) =>
  findInactive(today, rows, { ...DEFAULT_POLICY, forgetYears });
const planned = (plan: Partial<Plan>): Told => ({ plan: { ...NOTHING_PLANNED, ...plan } });

test.each<[string, Told, boolean]>([
  ['the day before three years ago', { sentOn: '2023-06-26' }, true],
  ['three years ago', { sentOn: '2023-06-27' }, false],
  ['closed since', { closedOn: '2024-01-01' }, false],
  ['to be invited again since', { status: 'Expired', resendFrom: '2024-01-01' }, false],
  ['no day at all', { sentOn: '' }, false],
  ['a day that can’t be read', { unread: ['closedOn'] }, false],
  ['no status', { status: undefined }, false],
  ['nobody known', { name: '' }, false],
  ['forgotten before', { name: 'Forgotten A' }, false],
  ['nothing planned', planned({}), true],
  ['a step of long ago', planned({ nextStep: 'Call', nextStepOn: day('2021-01-01') }), true],
  ['a step since', planned({ nextStepOn: day('2024-01-01') }), false],
  ['a reply since', planned({ repliedOn: day('2024-01-01') }), false],
  ['kept until a day since', planned({ keepUntil: day('2024-01-01') }), false],
  ['kept for good', planned({ keepUntil: 'for good' }), false],
  ['kept, and nobody can read until when', planned({ keepUntil: 'unread' }), false],
  ['written to since, no answer', planned({ nextStep: 'Await an answer · 2024-01-01 Message sent' }), false],
  ['touched long ago', planned({ touches: '✓ 2019-01-01 Comment on a post' }), true],
  ['touched since', planned({ touches: '✓ 2021-01-01 Like a post\n✓ 2024-01-01 Comment on a post' }), false],
  ['touched since, in other words', planned({ touches: 'done: 12 January 2024, coffee' }), false],
  ['touched since, the day behind', planned({ touches: 'Coffee on 2024-01-12' }), false],
])('three years without contact: %s', (_, told, is) => {
  expect(found([row(told)])).toEqual(is ? [[0]] : []);
});

test.each<[string, number, string, string, boolean]>([
  ['none: nobody is ever offered', 0, '2026-06-27', '1900-01-01', false],
  ['one', 1, '2026-06-27', '2025-06-26', true],
  ['counted from 29 February: the day before 1 March', 3, '2028-02-29', '2025-02-28', true],
  ['counted from 29 February: 1 March', 3, '2028-02-29', '2025-03-01', false],
  ['more than there are four digits for', 1927, '2026-06-27', '1900-01-01', false],
  ['more than there ever were', 5000, '2026-06-27', '1900-01-01', false],
])('years without contact, %s', (_, years, today, sentOn, is) => {
  expect(found([row({ sentOn })], years, day(today))).toEqual(is ? [[0]] : []);
});

describe('several rows', () => {
  test('the latest day of all rows of a person counts, in whichever order they stand', () => {
    const [old, late] = [row({}), row({ sentOn: '2025-01-01' })];
    expect(found([old, late])).toEqual([]);
    expect(found([late, old])).toEqual([]);
    expect(found([old, row({ sentOn: '2021-01-01' })])).toEqual([[0, 1]]);
  });

  test('a row that may be theirs counts, too, and one that can’t be read', () => {
    const url = 'https://www.linkedin.com/in/ana';
    expect(found([row({ url }), row({ sentOn: '2025-01-01' }), row({ url: `${url}-2` })])).toEqual([]);
    expect(found([row({ url }), row({ url, status: undefined })])).toEqual([]);
    // Forgotten before, and the address was typed once more.
    expect(found([row({ url }), row({ url, name: 'Forgotten A' })])).toEqual([]);
  });

  test('the longest without contact come first, of one day as they stand', () => {
    const days = ['2021-01-01', '2020-01-01', '2022-01-01', '2020-01-01'];
    const rows = days.map((sentOn, place) => row({ name: `Ana ${place}`, sentOn }));
    expect(found(rows)).toEqual([[1], [3], [0], [2]]);
  });
});
