/**
 * The column, or the two columns, that hold the name. LinkedIn makes `/in/mia-quist-4b` of "Mia Quist", so where there
 * are addresses a name needs no known header, and neither a company nor a sender is taken for one.
 */
import { memoize } from '../memoize.ts';
import { parseSlug } from '../person.ts';
import { textOf } from '../reading.ts';
import { headerUses, isOtherHeader } from '../words/header-words.ts';
import type { Candidate, Column } from './column.ts';
import { fitOf } from './fit.ts';

/** Rows that are compared: more would prove no more. */
const ROWS = 60;
/** The share of rows that must agree with the address for a proof. */
const PROOF = 0.75;
/** Below it the names are those of others. */
const NO_PROOF = 0.2;

export function nameCandidates(columns: readonly Column[], addresses: Column | undefined): Candidate[] {
  const possible = columns.filter(
    ({ profile }) => profile.filled > 0 && fitOf('name', profile) !== undefined,
  );
  const proof = memoize((column: Column) => (addresses ? namedByAddress(column, addresses) : 0));
  const says = (column: Column, use: 'name' | 'firstName' | 'lastName') =>
    headerUses(column.header).includes(use);
  const best = (list: readonly Column[]) =>
    list.reduce<Column | undefined>(
      (a, b) => (a === undefined || proof(b) > proof(a) + 0.2 ? b : a),
      undefined,
    );

  const named = possible.filter((column) => says(column, 'name') || says(column, 'firstName'));
  const full = best(named.filter((column) => isFull(column) && says(column, 'name')));
  const others = possible.filter((column) => proof(column) >= PROOF && isFull(column));
  // `Rep name`: who sends stands in no address, and somebody else's names stand in all of them.
  if (full && others.length > 0 && !others.includes(full) && proof(full) < NO_PROOF)
    return others
      .slice(0, 1)
      .map((column) => candidate(column, 'name', false, 'Its names match the addresses.'));
  if (full) return [candidate(full, 'name', false, 'By its header.')];
  const first = best(possible.filter((column) => says(column, 'firstName') && !isFull(column)));
  const last = best(possible.filter((column) => column !== first && says(column, 'lastName')));
  if (first && last)
    return [
      candidate(first, 'name', false, 'The first part of the name.'),
      candidate(last, 'lastName', false, 'The last part of the name.'),
    ];
  const proven = possible.filter(
    (column) => proof(column) >= PROOF && headerUses(column.header).length === 0,
  );
  const whole = best(proven.filter(isFull));
  if (whole) return [candidate(whole, 'name', false, 'Its names match the addresses.')];
  const alone = best(named);
  if (alone) return [candidate(alone, 'name', false, 'By its header.')];
  const [one, other] = proven;
  if (one && other) return inOrder(one, other, addresses);
  const unnamed = one ?? possible.find(mayBeNames);
  return unnamed ? [candidate(unnamed, 'name', true, 'Its cells look like names.')] : [];
}

/** Whether nothing speaks against it: many different texts of several words under no header that is known. */
function mayBeNames(column: Column): boolean {
  const { header, profile } = column;
  return isFull(column) && profile.variety > 0.7 && headerUses(header).length === 0 && !isOtherHeader(header);
}

/** The first part is the one that addresses begin with. */
function inOrder(one: Column, other: Column, addresses: Column | undefined): Candidate[] {
  const starts = (column: Column) => (addresses ? namedByAddress(column, addresses, true) : 0);
  const [first, last] = starts(other) > starts(one) ? [other, one] : [one, other];
  return [
    candidate(first, 'name', false, 'First names: the addresses begin with them.'),
    candidate(last, 'lastName', false, 'Last names: they match the addresses.'),
  ];
}

function candidate(column: Column, use: 'name' | 'lastName', ask: boolean, why: string): Candidate {
  return { column, use, score: 2, ask, why };
}

/** Whether most cells hold more than one word. */
function isFull({ profile }: Column): boolean {
  let full = 0;
  for (const [word, cells] of profile.words) if (/\S[\s,]+\S/.test(word)) full += cells;
  return 2 * full > profile.filled;
}

/** The share of rows in which a word of the cell stands in the address of its row; 0 where none has both. */
export function namedByAddress(column: Column, addresses: Column, atStart = false): number {
  let compared = 0;
  let alike = 0;
  for (const [row, address] of addresses.cells.entries()) {
    const slug = plain(parseSlug(textOf(address ?? '')) ?? '');
    const words = plain(textOf(column.cells[row] ?? ''))
      .split(/[^\p{L}]+/u)
      .filter((word) => word.length > 1);
    if (slug === '' || words.length === 0) continue;
    compared += 1;
    if (words.some((word) => (atStart ? slug.startsWith(word) : slug.includes(word)))) alike += 1;
    if (compared === ROWS) break;
  }
  return compared ? alike / compared : 0;
}

/** Without the marks that an address leaves out. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/ß/g, 'ss');
}
