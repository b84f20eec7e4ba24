/**
 * The usual date of a spreadsheet's locale, as a number format. Sheets has no name for it in a script, so that the
 * pattern is written out; days and months have two digits, which keeps a column straight.
 * https://developers.google.com/workspace/sheets/api/guides/formats
 */

/** Unambiguous everywhere: for a locale that is not listed. */
export const ISO_DATE = 'yyyy-mm-dd';

/** Locales as Google writes them, a language alone standing for all its countries; the longer one counts. */
const PATTERNS: readonly (readonly [pattern: string, locales: string])[] = [
  ['mm/dd/yyyy', 'en_US en_PH es_US fil'],
  ['dd/mm/yyyy', 'en fr es it pt el vi id ms th iw ar ca gl hi bn gu mr ta te kn ml cy ga'],
  [
    'dd.mm.yyyy',
    'de de_CH fr_CH it_CH ru pl cs sk fi no nb da tr uk bg ro hr sl sr et lv is az ka hy kk mk be',
  ],
  ['dd-mm-yyyy', 'nl'],
  ['yyyy/mm/dd', 'ja zh'],
  ['yyyy-mm-dd', 'sv lt ko fr_CA en_CA en_ZA'],
  ['yyyy.mm.dd.', 'hu'],
];

/** `dd/mm/yyyy` for `en_GB`. */
export function datePattern(locale: string): string {
  const find = (name: string) => PATTERNS.find(([, locales]) => locales.split(' ').includes(name))?.[0];
  return find(locale) ?? find(locale.replace(/_.*/, '')) ?? ISO_DATE;
}
