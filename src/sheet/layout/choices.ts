/**
 * Drop-downs of Status and Account, in the rows that hold something: a whole column of them would show an arrow in each empty row.
 * Rows that came since get theirs when the sidebar is opened. Cells that have a rule of the user's keep it.
 */
import { STATUSES } from '../../core/invitation.ts';
import type { Book, Sheet } from '../book.ts';
import type { Places } from '../column.ts';
import { choiceOf } from './log-sheet.ts';

interface Chosen {
  readonly sheet: Sheet;
  readonly headerRow: number;
  readonly places: Places;
  /** The row below the last invitation, counted from 1. */
  readonly nextRow: number;
}

/** What was given before: up to which row, and the accounts to choose among. */
interface Given {
  readonly last: number;
  readonly accounts: readonly string[];
}

const PROPERTY = 'choices';

export function offerChoices(
  { properties, builders }: Book,
  { sheet, headerRow, places, nextRow }: Chosen,
  accounts: readonly string[],
): void {
  const given = JSON.parse(properties.getProperty(PROPERTY) ?? 'null') as Given | null;
  const last = nextRow - 1;
  const isOtherAccounts = String(given?.accounts ?? []) !== String(accounts);
  const first = Math.max(headerRow, Math.min(given?.last ?? 0, last)) + 1;
  const offer = (
    key: 'status' | 'account',
    from: number,
    words: readonly string[],
    earlier?: readonly string[],
  ) => {
    const place = places[key];
    if (place === undefined || from > last || words.length === 0) return;
    const rules = sheet.getRange(from, place + 1, last - from + 1, 1).getDataValidations();
    const isFree = rules.map(
      ([rule]) => !rule || (earlier !== undefined && String(rule.getCriteriaValues()[0]) === String(earlier)),
    );
    const choice = choiceOf(words, builders.newValidation);
    isFree.forEach((free, index) => {
      if (!free || isFree[index - 1]) return;
      const taken = isFree.indexOf(false, index);
      const count = (taken < 0 ? isFree.length : taken) - index;
      sheet.getRange(from + index, place + 1, count, 1).setDataValidation(choice);
    });
  };
  if (first <= last) offer('status', first, STATUSES);
  if (isOtherAccounts) offer('account', headerRow + 1, accounts, given?.accounts);
  else offer('account', first, accounts);
  if (first <= last || isOtherAccounts || given?.last !== last)
    properties.setProperty(PROPERTY, JSON.stringify({ last, accounts } satisfies Given));
}
