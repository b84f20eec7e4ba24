/** What words of a status column mean there, and what is proposed of those that are asked. */
import { expect, test } from 'vitest';
import { guessWords, type WordGuess } from '../../../src/core/adopt/words-in-column.ts';

test.each<[word: string, beside: string, means: WordGuess['means']]>([
  ['Declined?', 'Sent', 'Declined'],
  ['Accepted ?', 'No reply', 'Accepted'],
  ['sent??', 'Connected', 'Pending'],
  // It would let somebody be invited again.
  ['Withdrawn?', 'Sent', ''],
  // The column may be about something else.
  ['Declined?', 'Zorg', ''],
  ['Zorg?', 'Sent', ''],
  ['No reply', 'Sent', ''],
])('guessWords: “%s” beside “%s” is asked, and “%s” is proposed', (word, beside, means) => {
  const rows = [
    { word: beside, withDay: 9, withoutDay: 0 },
    { word, withDay: 2, withoutDay: 0 },
  ];
  expect(guessWords(rows, true)[1]).toEqual({ word, rows: 2, means, ask: true });
});
