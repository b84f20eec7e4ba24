/** Months in the words of spreadsheet programs, against those of `Intl`, which has them from CLDR. */
import { expect, test } from 'vitest';
import { isWeekday, monthNamed } from '../../../src/core/words/month-words.ts';

const LANGUAGES = ['en', 'de', 'de-AT', 'fr', 'es', 'pt', 'it', 'nl', 'pl', 'sv', 'da', 'nb'];

test.each(LANGUAGES)('every month of %s is known, in full and short', (language) => {
  for (let month = 0; month < 12; month += 1) {
    const date = new Date(Date.UTC(2024, month, 15));
    for (const style of ['long', 'short'] as const) {
      const parts = new Intl.DateTimeFormat(language, {
        day: 'numeric',
        month: style,
        timeZone: 'UTC',
      }).formatToParts(date);
      const name = parts.find(({ type }) => type === 'month')?.value ?? '';
      if (/\p{L}/u.test(name)) expect([name, monthNamed(name)]).toEqual([name, month + 1]);
    }
  }
});

test.each(LANGUAGES.filter((language) => language !== 'de-AT'))(
  'every weekday of %s is known',
  (language) => {
    for (let date = 1; date < 8; date += 1) {
      const format = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
      expect(isWeekday(format.format(new Date(Date.UTC(2024, 0, date))))).toBe(true);
    }
  },
);

test.each([
  ['Mrz', 3],
  ['MRZ.', 3],
  ['märz', 3],
  ['Sept', 9],
  ['Set', 9],
  ['juil', 7],
  ['jui', 0],
  ['ma', 0],
  ['maybe', 0],
  ['', 0],
])('"%s" is month %i', (name, month) => {
  expect(monthNamed(name)).toBe(month);
});
