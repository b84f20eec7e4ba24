/**
 * A log of everything that was tried: e-mails, calls and events stand between the invitations, and one column says
 * which is which. What it names otherwise is no invitation, whatever became of it.
 */
import { NOT_AN_INVITATION, type Sign } from '../reading.ts';
import type { Column, ColumnGuess } from './column.ts';
import { isRepeated } from './fit.ts';

const INVITES =
  /invit|connect|request|linkedin|anfrage|einladung|vernetz|demande|convite|solicit|conexi|conex|richiest|verzoek|uitnod/;
const OTHERWISE =
  /e ?-?mail|message|in ?-?mail|courriel|correo|\bcall|phone|telef|anruf|appel|llamada|chiamat|event|webinar|conference|messe|salon\b|meeting|whatsapp|\bsms\b|\bdm\b|direct message|voicemail|letter|twitter|instagram/;
/** The share of cells that one of both has to know: else the column is about something else. */
const MOST = 0.8;

export interface Channel {
  readonly header: string;
  /** Folded words of what is no invitation, with their rows. */
  readonly words: readonly { readonly word: string; readonly rows: number }[];
}

/** Undefined where no unused column names invitations and other things beside them. */
export function findChannel(
  columns: readonly Column[],
  guesses: readonly ColumnGuess[],
): Channel | undefined {
  const unused = columns.filter((_, index) => guesses[index]?.use === '');
  for (const { header, profile } of unused) {
    if (header === '' || !isRepeated(profile)) continue;
    const words = [...profile.words].map(([word, rows]) => ({ word, rows }));
    const invites = words.filter(({ word }) => isInvite(word));
    const others = words.filter(({ word }) => OTHERWISE.test(word) && !isInvite(word));
    const known = [...invites, ...others].reduce((sum, { rows }) => sum + rows, 0);
    if (invites.length > 0 && others.length > 0 && known >= MOST * profile.filled)
      return { header, words: others };
  }
  return undefined;
}

/** `LinkedIn InMail` and `LinkedIn message` are none. */
function isInvite(word: string): boolean {
  return (
    INVITES.test(word) &&
    !(OTHERWISE.test(word) && !/invit|connect|request/.test(word)) &&
    !/message/.test(word)
  );
}

/** A row with one of these words is no invitation. They count before the row's status. */
export function channelSigns(channel: Channel | undefined): Sign[] {
  return (channel?.words ?? []).map(({ word }): Sign => {
    return { header: channel?.header ?? '', when: `is ${word}`, means: NOT_AN_INVITATION };
  });
}
