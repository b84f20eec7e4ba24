/** Whom the filter of Withdraw finds, and how many filters are counted. */
import { expect, test } from 'vitest';
import type { PendingPerson } from '../../../../src/addon/contract.ts';
import { day } from '../../../../src/core/day.ts';
import {
  countFilters,
  type Filter,
  isDue,
  matcher,
  wordsOf,
} from '../../../../src/sidebar/views/withdraw/filter.ts';

const NONE: Filter = { text: '', day: '', noNote: false, offGoal: false, due: true };
const aPerson = (more: Partial<PendingPerson> = {}): PendingPerson => ({
  ...{
    row: 2,
    name: 'Zoë Keller',
    url: 'https://www.linkedin.com/in/zoe',
    account: '',
    company: 'Papaya Pay',
  },
  ...{ sentOn: day('2026-06-01'), followUp: '', status: 'Pending', days: 26, flag: 'Stale' },
  ...{ hasNote: true, offGoal: false },
  ...more,
});

test.each<[what: string, filter: Partial<Filter>, person: Partial<PendingPerson>, fits: boolean]>([
  ['no filter takes who is due', {}, {}, true],
  ['no filter leaves out who is not due', {}, { flag: '' }, false],
  ['nor who is due by a flag, but of unknown status', {}, { status: 'Unknown' }, false],
  ['also those not due', { due: false }, { flag: '', status: 'Unknown' }, true],
  ['probably expired is due', {}, { flag: 'Probably expired' }, true],
  ['words in any case, each of name, company or address', { text: ' PAPAYA  zoë ' }, {}, true],
  ['one word of none of them', { text: 'papaya nobody' }, {}, false],
  ['accents in two characters are the same', { text: 'zoe\u0308' }, {}, true],
  ['the sent day', { day: '2026-06-01' }, {}, true],
  ['another day', { day: '2026-06-02' }, {}, false],
  ['without a note', { noNote: true }, { hasNote: false }, true],
  ['with one', { noNote: true }, {}, false],
  ['not a fit', { offGoal: true }, { offGoal: true }, true],
  ['a fit', { offGoal: true }, {}, false],
])('%s', (_what, filter, person, fits) => {
  expect(matcher({ ...NONE, ...filter })(aPerson(person))).toBe(fits);
});

test('each field counts once', () => {
  expect(countFilters(NONE)).toBe(0);
  expect(countFilters({ text: 'a', day: '2026-06-01', noNote: true, offGoal: true, due: false })).toBe(5);
});

test('words are what stands between spaces, folded', () => {
  expect(wordsOf({ ...NONE, text: '  Papaya   PAY ' })).toEqual(['papaya', 'pay']);
  expect(wordsOf(NONE)).toEqual([]);
});

test('only a pending invitation is due', () => {
  expect(isDue(aPerson())).toBe(true);
  expect(isDue(aPerson({ status: 'Unknown' }))).toBe(false);
});
