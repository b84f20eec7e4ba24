/** Puts findings that are alike into words: what is wrong, what will happen, what there is to choose, and the button. */
import type { Alike, ReadDate } from '../../addon/contract.ts';
import { dayInWords } from '../../core/day.ts';
import { counted, listed } from '../../core/text.ts';

export interface SaidAlike {
  /** What is wrong, in one sentence with the number of rows. */
  readonly says: string;
  /** What will happen to the first of them. */
  readonly preview: readonly string[];
  /** To choose among; none where there is nothing to choose. */
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** The option to propose; '' where only the user can tell. */
  readonly chosen: string;
  /** Words for the one button; null where each option is a button. */
  readonly button: string | null;
}

/** A longer one is no name. */
const LONGEST_NAME = 100;

export function sayAlike(alike: Alike): SaidAlike {
  switch (alike.kind) {
    case 'renamed':
      return sayRenamed(alike);
    case 'account':
      return sayAccount(alike);
    case 'text date':
      return sayDates(alike);
    case 'formula':
      return {
        says: `${alike.rows} formulas in “${alike.header}” where values belong: what they show may change when rows are sorted.`,
        ...{ preview: [], options: [], chosen: '' },
        button: `Keep ${most(alike)} values`,
      };
    default:
      return sayWord(alike);
  }
}

export function sayRenamed({ holds, header }: Alike): SaidAlike {
  return {
    says: `You seem to have renamed “${header}” to “${holds}”. If neither is right, write “${header}” above the right column.`,
    ...{ preview: [], chosen: '', button: null },
    options: [
      { value: 'use', label: `Use ${holds}` },
      { value: 'back', label: `Put “${header}” back` },
    ],
  };
}

function sayAccount({ key, rows, atOnce, meanings }: Alike): SaidAlike {
  const isLong = key.length > LONGEST_NAME;
  return {
    says: `“${key.slice(0, 60)}” in ${counted(rows, 'row')} isn’t an account in Settings, so ${rows === 1 ? 'that row isn’t' : 'those rows aren’t'} counted.`,
    preview: [],
    options: [
      ...(isLong ? [] : [{ value: key, label: `Add “${key.slice(0, 40)}” to Settings` }]),
      ...meanings.map((other) => ({ value: other, label: `It’s ${other.slice(0, 40)}` })),
    ],
    chosen: isLong ? '' : key,
    button: fixAll(rows, atOnce),
  };
}

function sayDates(alike: Alike): SaidAlike {
  const { rows, header, proof, becomes, orders } = alike;
  const shown = ({ holds, day }: ReadDate) => `${holds} → ${dayInWords(day)}`;
  const isOpen = orders.length > 0;
  const says = `${rows} dates in “${header}” are text.`;
  const more = isOpen ? 'Nothing in the column shows which number is the month.' : proof;
  return {
    says: more === '' ? says : `${says} ${more}`,
    preview: becomes.map(shown),
    options: orders.map((each) => ({ value: each.order, label: shown(each) })),
    chosen: '',
    button: `Convert ${most(alike)} dates`,
  };
}

function sayWord({ key, holds, rows, atOnce, firstRows, meanings, chosen, isRemembered }: Alike): SaidAlike {
  // What blank ones share begins with a space.
  const word = key.startsWith(' ') ? `A blank status${key}` : `“${holds}”`;
  return {
    says: `${word} in ${counted(rows, 'row')} ${chosen === '' ? 'isn’t a status' : `counts as ${chosen}`}.`,
    preview: [
      isRemembered
        ? 'The cells stay as they are: “Your words” says what it means.'
        : `In row${rows === 1 ? '' : 's'} ${listed(firstRows, rows)}.`,
    ],
    options: meanings.map((value) => ({ value, label: value })),
    chosen,
    button: isRemembered ? 'Remember' : fixAll(rows, atOnce),
  };
}

function fixAll(rows: number, atOnce: number): string {
  if (rows === 1) return 'Fix';
  return rows > atOnce ? `Fix the first ${atOnce}` : `Fix all ${rows}`;
}

function most({ rows, atOnce }: Alike): string {
  return rows > atOnce ? `the first ${atOnce}` : `${rows}`;
}
