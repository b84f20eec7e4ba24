/** The columns of the log, and how they are found: by their header, wherever the user has moved them. */
import { isText } from '../core/is-text.ts';
import type { Part, Reading } from '../core/reading.ts';
import { OFF_GOAL_WORDS } from '../core/rules/queue.ts';
import { fold } from '../core/text.ts';
import {
  type ColumnUse,
  foldHeader,
  headerRank,
  headerUses,
  isOtherHeader,
} from '../core/words/header-words.ts';
import type { Cell } from './cell.ts';
import { type Column, column } from './column-kind.ts';
import { PLAN_COLUMNS, PLAN_KEYS, type PlanPlaces } from './plan-columns.ts';

export const COLUMNS = {
  name: column('Name', 150, 'text', 'Who was invited.'),
  company: column('Company', 146, 'text', 'Where the person works.'),
  url: column(
    'Profile URL',
    190,
    'text',
    'Address of the LinkedIn profile. It tells people of the same name apart.',
  ),
  account: column(
    'Account',
    128,
    'choice',
    'Whose LinkedIn account sent it. Blank means the first account in Settings.',
  ),
  sentOn: column('Sent on', 92, 'day', 'The day the invitation was sent.'),
  note: column('Note', 200, 'text', 'The personal message sent with the invitation. Blank for none.'),
  status: column('Status', 106, 'choice', 'Pending, Accepted, Withdrawn, Expired, Declined or Unknown.'),
  closedOn: column('Closed on', 92, 'day', 'The day it was accepted, withdrawn, declined or expired.'),
  reason: column('Reason', 130, 'text', 'Why it was withdrawn.'),
  resendFrom: column(
    'Resend from',
    98,
    'day',
    'The first day on which the same person can be invited again. Filled by Invite Ledger; your own date stays.',
  ),
  attempt: column(
    'Attempt',
    70,
    'count',
    'How many times this account has invited this person, this one included.',
  ),
  goalFit: column(
    'Goal fit',
    90,
    'text',
    `Does the person still fit your goals? Your own words. Starting with ${OFF_GOAL_WORDS.join(', ')} means no: of one day, these are withdrawn first.`,
  ),
  followUp: column('Follow-up', 180, 'text', 'What you plan to do next.'),
  flag: column(
    'Flag',
    132,
    'choice',
    'What to do today. Written by Invite Ledger, which also colours the name by it.',
  ),
} satisfies Readonly<Record<string, Column>>;

export type ColumnKey = keyof typeof COLUMNS;
export const COLUMN_KEYS = Object.keys(COLUMNS) as ColumnKey[];
/** In a new sheet: what is read every day in sight, addresses last. An existing sheet keeps its own order. */
export const NEW_ORDER: readonly ColumnKey[] = [
  ...(['name', 'status', 'flag', 'resendFrom', 'sentOn', 'closedOn', 'company', 'account'] as const),
  ...(['attempt', 'note', 'reason', 'goalFit', 'followUp', 'url'] as const),
];
const PARTS: readonly Part[] = [...COLUMN_KEYS, 'lastName'];

/** Columns without which a row is no invitation: set up asks for these rather than adding them empty. */
export const ASKED_FOR: readonly ColumnKey[] = ['name', 'sentOn', 'status'];

/**
 * The user's own header for a column, where it is neither ours nor a known one; chosen once in the set-up
 * dialog.
 */
export type ChosenHeaders = Reading['columns'];

/** Where each column stands, counted from 0; `lastName` only where the name stands in two. */
export type Places = Partial<Readonly<Record<Part, number>>> & PlanPlaces;

/**
 * Finds the columns in a header row: by the chosen header, then ours, then other words for it; a sign (`Accepted on`) is
 * taken for no other column. Of two for one column the usual word counts, of two equals the first. A last name is found by its chosen header only,
 * and what is planned (`Next step`) by ours, where it is no other's.
 */
export function findColumns(
  headers: readonly Cell[],
  chosen: ChosenHeaders = {},
  signs: Reading['signs'] = [],
  byAlias = true,
): Places {
  const written = headers.map((header) => fold(String(header)));
  const places: { -readonly [key in keyof Places]: number } = {};
  const free = new Set(written.keys());
  const rank = (place: number) => headerRank(String(headers[place]));
  const give = (part: keyof Places, fits: (place: number) => boolean) => {
    if (places[part] !== undefined) return;
    const [place] = [...free].filter(fits).sort((a, b) => rank(a) - rank(b));
    if (place === undefined) return;
    places[part] = place;
    free.delete(place);
  };
  const giveNamed = (part: keyof Places, header: string | undefined) => {
    if (header === undefined) return;
    const wanted = fold(header);
    give(part, (place) => written[place] === wanted);
  };
  for (const part of PARTS) giveNamed(part, chosen[part]);
  for (const key of COLUMN_KEYS) giveNamed(key, COLUMNS[key].header);
  const withPlans = () => {
    for (const key of PLAN_KEYS) giveNamed(key, PLAN_COLUMNS[key].header);
    return places;
  };
  if (!byAlias) return withPlans();
  const taken = new Set(signs.map(({ header }) => fold(header)));
  const meant = headers.map((header, place) =>
    free.has(place) && !taken.has(written[place] ?? '') ? columnMeant(String(header)) : undefined,
  );
  for (const key of COLUMN_KEYS) if (chosen[key] === undefined) give(key, (place) => meant[place] === key);
  return withPlans();
}

/**
 * The column that a header in other words stands for beyond doubt; undefined where it may be several
 * (`Account`), a check box (`Withdrawn`), or a part of a name.
 */
export function columnMeant(header: string): ColumnKey | undefined {
  const uses = headerUses(header);
  const [first, ...others] = uses.map((use) => BEYOND_DOUBT[use] ?? use);
  const key = COLUMN_KEYS.find((key) => key === first);
  const clear = others.every((other) => other === key || (key === 'sentOn' && other === 'sent?'));
  return clear ? key : undefined;
}

const BEYOND_DOUBT: Readonly<Partial<Record<ColumnUse, ColumnKey>>> = {
  acceptedOn: 'closedOn',
  withdrawnOn: 'closedOn',
  declinedOn: 'closedOn',
};

/** How far down a header row is looked for that holds the chosen headers. */
const DEEPEST = 200;

/**
 * Logs may begin with a title: the header row is the first that holds all chosen headers, else the one among the
 * first ten that names most columns, else the first.
 */
export function findHeaderRow(values: readonly (readonly Cell[])[], chosen: ChosenHeaders = {}): number {
  const wanted = Object.values(chosen).map(fold);
  if (wanted.length > 1) {
    const row = values.slice(0, DEEPEST).findIndex((cells) => {
      const written = new Set(cells.map((cell) => fold(String(cell))));
      return wanted.every((header) => written.has(header));
    });
    if (row >= 0) return row;
    // Some of them are yet to be written, or gone.
    const held = values.slice(0, DEEPEST).map((cells) => {
      const written = new Set(cells.map((cell) => fold(String(cell))));
      return wanted.filter((header) => written.has(header)).length;
    });
    const best = Math.max(0, ...held);
    if (best >= 2) return held.indexOf(best);
  }
  let most = 1;
  let found = 0;
  values.slice(0, 10).forEach((row, index) => {
    // A row of invitations below the headers fills no more cells than they name, and need not be understood.
    if (row.filter((cell) => cell !== '').length <= most) return;
    const named = Object.keys(findColumns(row, chosen)).length;
    if (named > most) [most, found] = [named, index];
  });
  return found;
}

/** What a range of a custom function should hold, and so which headers may stand at its top. */
export type RangeKind = 'status' | 'day';

const DAY_USES: ReadonlySet<ColumnUse> = new Set<ColumnUse>([
  ...(['sentOn', 'closedOn', 'acceptedOn', 'withdrawnOn', 'declinedOn', 'resendFrom'] as const),
]);
const STATUS_HEADER = /(?:^| )(?:status|state|outcome|result)(?: |$)/;
const OTHER_DAY_HEADER = /(?:^| )(?:date|at|on)(?: |$)/;

/**
 * Whether text at the top of a range is a header (`Date sent`, `withdrawn_on`, `Invite status`) rather than a
 * mistyped value. Only words that are known count: what is passed over by mistake would be missing from a
 * total.
 */
export function isHeader(cell: Cell, kind: RangeKind): boolean {
  if (!isText(cell)) return false;
  const uses = headerUses(cell);
  if (kind === 'status') return uses.includes('status') || STATUS_HEADER.test(foldHeader(cell));
  return (
    uses.some((use) => DAY_USES.has(use)) || (isOtherHeader(cell) && OTHER_DAY_HEADER.test(foldHeader(cell)))
  );
}

/** 0 for `A`, 26 for `AA`. */
export function placeOfLetters(letters: string): number {
  return [...letters].reduce((place, letter) => (place + 1) * 26 + letter.charCodeAt(0) - 65, -1);
}

/** `A` for 0, `AA` for 26. */
export function columnLetter(place: number): string {
  const rest = Math.floor(place / 26) - 1;
  return (rest < 0 ? '' : columnLetter(rest)) + String.fromCharCode(65 + (place % 26));
}
