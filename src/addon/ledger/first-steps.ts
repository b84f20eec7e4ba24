/**
 * What is known of the first steps. Two properties of the document keep what no cell tells: that the list of steps is
 * shown, from set up on, with the latest import, and that the user starts without a history. A note on what was asked
 * is no data of the user's: a copy of the spreadsheet may ask again.
 */
import { UNNAMED_ACCOUNT } from '../../core/account.ts';
import type { Invitation } from '../../core/invitation.ts';
import type { Book, Properties } from '../../sheet/book.ts';
import type { Settings } from '../../sheet/records/settings.ts';
import type { StepAnswer, Steps } from '../contract.ts';
import { latestChange } from './pending.ts';

/** `1` while the list is shown; of an import, `1 CHANGE ACTION` with the number of its last change. */
const SHOWN = 'steps';
const FROM_ZERO = 'fromZero';

/** Where neither the log nor the user tells what was sent before, no figure would be true. */
export function historyOf(
  { properties }: Pick<Book, 'properties'>,
  invitations: readonly unknown[],
): Steps['history'] {
  return invitations.length > 0 ? 'log' : properties.getProperty(FROM_ZERO) === '1' ? 'zero' : null;
}

/** `invitations` are those of the log. */
export function describeSteps(
  book: Pick<Book, 'properties'>,
  { accounts }: Settings,
  invitations: readonly Pick<Invitation, 'status'>[],
): Steps {
  const { properties } = book;
  const [shown, change, action] = (properties.getProperty(SHOWN) ?? '').split(' ');
  const isShown = shown === '1';
  const count = (...statuses: Invitation['status'][]) =>
    invitations.filter(({ status }) => statuses.includes(status)).length;
  return {
    isShown,
    account: accounts[0]?.name !== UNNAMED_ACCOUNT,
    history: historyOf(book, invitations),
    counts: isShown
      ? [count('Pending'), count('Accepted'), count('Withdrawn', 'Expired', 'Declined')]
      : [0, 0, 0],
    imported: action !== undefined && Number(change) === latestChange(book) ? action : null,
  };
}

/** Keeps which action the latest change was part of, so that the list can offer to undo it. */
export function noteImport(book: Pick<Book, 'properties'>, action: string): void {
  const { properties } = book;
  if (properties.getProperty(SHOWN)) properties.setProperty(SHOWN, `1 ${latestChange(book)} ${action}`);
}

export function showSteps(properties: Properties): void {
  properties.setProperty(SHOWN, '1');
}

/** Keeps what the user answers; `hide` ends the list for good. */
export function answerStep(properties: Properties, answer: StepAnswer): void {
  if (answer === 'hide') properties.setProperty(SHOWN, '');
  else properties.setProperty(FROM_ZERO, answer === 'from zero' ? '1' : '');
}
