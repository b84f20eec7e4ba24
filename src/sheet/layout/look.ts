/** Which look our sheets have: the present one, or the one of the version that made them. Properties say so, at no call of the sheet. */
import type { Book } from '../book.ts';

export type Look = 'current' | 'earlier';
/** The whole spreadsheet, as it is offered to its owner; the Dashboard, which is written by its look; a log that we made, whose drop-downs are ours. */
type What = 'all' | 'dashboard' | 'log';

export function lookOf({ properties }: Pick<Book, 'properties'>, what: What): Look {
  return properties.getProperty(`look.${what}`) === 'current' ? 'current' : 'earlier';
}

export function rememberLook({ properties }: Pick<Book, 'properties'>, what: What, look: Look): void {
  properties.setProperty(`look.${what}`, look);
}
