/**
 * What the words of a status column mean *there*. `pending` beside `invite_sent` waits in a queue and was never sent;
 * a blank may be pending or a person not invited yet. What cannot be told is asked, with a proposal where one is near.
 */
import { type Meaning, NOT_AN_INVITATION } from '../reading.ts';
import { statusMeaning } from '../words/status-words.ts';

/** Rows of one word, by whether they have a day sent. */
export interface WordRows {
  /** As it is written in the sheet first. */
  readonly word: string;
  readonly withDay: number;
  readonly withoutDay: number;
}

export interface WordGuess {
  /** '' for blank cells. */
  readonly word: string;
  readonly rows: number;
  /** For blank cells: those whose row has a day sent, or has none. */
  readonly day?: 'with a day' | 'without a day';
  /** What it means or, where `ask`, may mean; '' where there is no telling. */
  readonly means: Meaning | '';
  readonly ask: boolean;
}

/** Words that say that something was sent, in a language of ours. */
const SAYS_SENT =
  /sent|request|invit|gesendet|verschickt|angefragt|envoy|demand|envia|solicit|convid|inviat|richie|verstuurd|verzonden/i;

/** What stands where nothing was done: `None` of a tool, a dash. */
const NOTHING = /^\s*(?:none|n\/?a|[-–—]+)\s*$/i;

/** Words of tools that something went wrong: before it was sent or after, where a day stands beside. */
const FAILED = /fail|error|fehl|échou|erreur|erro|falh|fallid|fallit|mislukt|fout/i;

export function guessWords(column: readonly WordRows[], hasDays: boolean): WordGuess[] {
  const saysSent = column.some(({ word }) => statusMeaning(word) === 'Pending' && SAYS_SENT.test(word));
  return column.map(({ word, withDay, withoutDay }): WordGuess => {
    const rows = withDay + withoutDay;
    const meaning = statusMeaning(word);
    const decided = (means: Meaning): WordGuess => ({ word, rows, means, ask: false });
    const asked = (means: Meaning | ''): WordGuess => ({ word, rows, means, ask: true });
    if (hasDays && withDay === 0 && saysSent && NOTHING.test(word)) return asked(NOT_AN_INVITATION);
    // No proposal without a day sent: as proposed, whoever has this word would count as never invited.
    if (meaning === undefined || meaning === 'ask')
      return asked(hasDays && withDay === 0 ? '' : doubtful(word, column));
    if (meaning === NOT_AN_INVITATION && withDay > 0 && FAILED.test(word)) return asked('');
    if (meaning !== 'Pending' || SAYS_SENT.test(word)) return decided(meaning);
    if (hasDays && withDay >= withoutDay) return decided('Pending');
    if (hasDays && saysSent) return asked(NOT_AN_INVITATION);
    return hasDays || saysSent ? asked('') : decided('Pending');
  });
}

/**
 * `Declined?` among words that are known: proposed as what it says, and still asked. Not `Withdrawn?`, which would let
 * somebody be invited again, nor what is to be invited yet.
 */
function doubtful(word: string, column: readonly WordRows[]): Meaning | '' {
  const meaning = /\?\s*$/.test(word) ? statusMeaning(word.replace(/[?\s]+$/, '')) : undefined;
  const isSafe = meaning === 'Pending' || meaning === 'Accepted' || meaning === 'Declined';
  return isSafe && column.every((each) => statusMeaning(each.word) !== undefined) ? meaning : '';
}

/** What rows mean of which neither a word nor a sign tells. */
export function guessBlanks(withDay: number, withoutDay: number, hasDays: boolean): WordGuess[] {
  const blanks: WordGuess[] = [
    { word: '', day: 'with a day', rows: withDay, means: '', ask: true },
    { word: '', day: 'without a day', rows: withoutDay, means: hasDays ? NOT_AN_INVITATION : '', ask: true },
  ];
  return blanks.filter(({ rows }) => rows > 0);
}
