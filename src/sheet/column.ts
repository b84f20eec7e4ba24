/** The columns of the log, and how they are found: by their header, wherever the user has moved them. */
import type { Part, Reading } from '../core/reading.ts';
import { OFF_GOAL_WORDS } from '../core/rules/queue.ts';
import { fold } from '../core/text.ts';
import type { Cell } from './cell.ts';

export interface Column {
  readonly header: string;
  /** What it holds, told in the note of its header cell. */
  readonly help: string;
  /** Pixels. */
  readonly width: number;
  readonly kind: 'text' | 'day' | 'count' | 'choice';
  /** Other words that people use for it in their own logs. */
  readonly aliases: readonly string[];
}

export const COLUMNS = {
  name: {
    header: 'Name',
    help: 'Who was invited.',
    width: 170,
    kind: 'text',
    aliases: ['Full name', 'Person', 'Contact', 'Contact name', 'Prospect', 'Candidate', 'Invitee'],
  },
  company: {
    header: 'Company',
    help: 'Where the person works.',
    width: 150,
    kind: 'text',
    aliases: ['Organisation', 'Organization', 'Employer', 'Firm', 'Company name', 'Current company'],
  },
  url: {
    header: 'Profile URL',
    help: 'Address of the LinkedIn profile. It tells people of the same name apart.',
    width: 210,
    kind: 'text',
    aliases: ['URL', 'Profile', 'LinkedIn', 'LinkedIn URL', 'LinkedIn profile', 'Profile link'],
  },
  account: {
    header: 'Account',
    help: 'Whose LinkedIn account sent it. Blank stands for the first account in Settings.',
    width: 120,
    kind: 'choice',
    aliases: ['Sender', 'Sent by', 'LinkedIn account'],
  },
  sentOn: {
    header: 'Sent on',
    help: 'The day the invitation was sent.',
    width: 95,
    kind: 'day',
    aliases: [
      'Sent',
      'Sent at',
      'Sent date',
      'Date sent',
      'Invited on',
      'Invite date',
      'Invitation date',
      'Requested on',
    ],
  },
  note: {
    header: 'Note',
    help: 'The personal message sent with the invitation. Blank for none.',
    width: 200,
    kind: 'text',
    aliases: ['Message', 'Personal note', 'Invite note', 'Personalization', 'Personalisation'],
  },
  status: {
    header: 'Status',
    help: 'Pending, Accepted, Withdrawn, Expired, Declined or Unknown.',
    width: 125,
    kind: 'choice',
    aliases: ['Outcome', 'Result', 'Response', 'Invitation status', 'Invite status'],
  },
  closedOn: {
    header: 'Closed on',
    help: 'The day it was accepted, withdrawn, declined or expired.',
    width: 95,
    kind: 'day',
    aliases: [
      'Closed',
      'Withdrawn on',
      'Withdrawn date',
      'Date withdrawn',
      'Withdrawal date',
      'Accepted on',
      'Connected on',
      'Date closed',
    ],
  },
  reason: {
    header: 'Reason',
    help: 'Why it was withdrawn.',
    width: 150,
    kind: 'text',
    aliases: ['Withdrawal reason', 'Reason withdrawn'],
  },
  resendFrom: {
    header: 'Resend from',
    help: 'The first day on which the same person can be invited again. Filled by Invite Ledger; your own date stays.',
    width: 105,
    kind: 'day',
    aliases: [
      'Resend date',
      'Re-send date',
      'Re-send from',
      'Reconnect date',
      'Resend on',
      'Retry on',
      'Try again on',
    ],
  },
  attempt: {
    header: 'Attempt',
    help: 'How many times this account has invited this person, this one included.',
    width: 75,
    kind: 'count',
    aliases: ['Attempts', 'Attempt number', 'Attempt no'],
  },
  goalFit: {
    header: 'Goal fit',
    help: `Is the person still in line with your goals? Your own words. A first word such as ${OFF_GOAL_WORDS.join(', ')} means no: of invitations sent on one day, withdraw these first.`,
    width: 100,
    kind: 'text',
    aliases: ['Fit', 'Priority', 'Relevance'],
  },
  followUp: {
    header: 'Follow-up',
    help: 'What you plan to do next.',
    width: 180,
    kind: 'text',
    aliases: ['Follow up', 'Followup', 'Follow-up plan', 'Next step', 'Next steps'],
  },
  flag: {
    header: 'Flag',
    help: 'What to do today. Written by Invite Ledger, which also colours the row by it.',
    width: 160,
    kind: 'choice',
    aliases: ['Ledger flag'],
  },
} as const satisfies Readonly<Record<string, Column>>;

export type ColumnKey = keyof typeof COLUMNS;
export const COLUMN_KEYS = Object.keys(COLUMNS) as ColumnKey[];
const PARTS: readonly Part[] = [...COLUMN_KEYS, 'lastName'];

/** Columns without which a row is no invitation: set up asks for these rather than adding them empty. */
export const ASKED_FOR: readonly ColumnKey[] = ['name', 'sentOn', 'status'];

/**
 * The user's own header for a column, where it is neither ours nor an alias; chosen once in the set-up
 * dialog.
 */
export type ChosenHeaders = Reading['columns'];

/** Where each column stands, counted from 0; `lastName` only where the name stands in two. */
export type Places = Partial<Readonly<Record<Part, number>>>;

/**
 * Finds the columns in a header row: by the chosen header, then ours, then an alias; a sign (`Accepted on`) is
 * taken for no other column. The first of two equals counts. A last name is found by its chosen header only.
 */
export function findColumns(
  headers: readonly Cell[],
  chosen: ChosenHeaders = {},
  signs: Reading['signs'] = [],
): Places {
  const written = headers.map((header) => fold(String(header)));
  const taken = new Set(signs.map(({ header }) => fold(header)));
  const places: Partial<Record<Part, number>> = {};
  const free = (place: number) => place >= 0 && !Object.values(places).includes(place);
  const namings: ((key: Part) => readonly string[])[] = [
    (key) => (chosen[key] === undefined ? [] : [chosen[key]]),
    (key) => (key === 'lastName' ? [] : [COLUMNS[key].header]),
    (key) => (key === 'lastName' ? [] : COLUMNS[key].aliases).filter((name) => !taken.has(fold(name))),
  ];
  for (const names of namings) {
    for (const key of PARTS.filter((key) => places[key] === undefined)) {
      const place = names(key)
        .map((name) => written.indexOf(fold(name)))
        .find(free);
      if (place !== undefined) places[key] = place;
    }
  }
  return places;
}

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
  const named = values.slice(0, 10).map((row) => Object.keys(findColumns(row, chosen)).length);
  const most = Math.max(0, ...named);
  return most < 2 ? 0 : named.indexOf(most);
}

/** What a range of a custom function should hold, and so which headers may stand at its top. */
export type RangeKind = 'status' | 'day';

const HEADERS: Readonly<Record<RangeKind, ReadonlySet<string>>> = {
  status: new Set(namesOf('status')),
  day: new Set([
    ...COLUMN_KEYS.filter((key) => COLUMNS[key].kind === 'day').flatMap(namesOf),
    ...['withdrawn', 'accepted', 'connected', 'invited', 'invite', 'invitation', 'sent', 'send'].flatMap(
      (act) => [`${act} on`, `${act} at`, `${act} date`, `${act} day`, `date ${act}`],
    ),
  ]),
};
const STATUS_HEADER = /(?:^| )(?:status|state|outcome|result)(?: |$)/;

/**
 * Whether text at the top of a range is a header (`Date sent`, `withdrawn_on`, `Invite status`) rather than a
 * mistyped value. Only words that are known count: what is passed over by mistake would be missing from a
 * total.
 */
export function isHeader(cell: Cell, kind: RangeKind): boolean {
  const text = fold(String(cell).replace(/[_-]/g, ' '));
  return HEADERS[kind].has(text) || (kind === 'status' && STATUS_HEADER.test(text));
}

function namesOf(key: ColumnKey): string[] {
  return [COLUMNS[key].header, ...COLUMNS[key].aliases].map((name) => fold(name.replace(/[_-]/g, ' ')));
}

/** `A` for 0, `AA` for 26. */
export function columnLetter(place: number): string {
  const rest = Math.floor(place / 26) - 1;
  return (rest < 0 ? '' : columnLetter(rest)) + String.fromCharCode(65 + (place % 26));
}
