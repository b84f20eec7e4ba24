/** No raw key is shown, whatever Univer lacks words for. */
import { expect, test } from 'vitest';
import { wordsOf } from '../../src/host/words.ts';

test.each([
  ['sheets-ui.info.forceStringInfo', 'Force string info'],
  ['ui.ribbon.menu', 'Menu'],
  ['sheets-formula.progress.array-analysis', 'Array analysis'],
  ['Calculating', 'Calculating'],
  ['See www.example.org.', 'See www.example.org.'],
  ['STDEV.S', 'STDEV.S'],
  ['sheets-formula.functionList.SUM.aliasFunctionName', 'sheets-formula.functionList.SUM.aliasFunctionName'],
])('%s is shown as "%s"', (key, words) => {
  expect(wordsOf(key)).toBe(words);
});
