/** What can be wrong with a log: the kinds of findings, and the rows that are looked through for them. */
import type { Day } from '../day.ts';
import type { Invitation, Status } from '../invitation.ts';
import type { Order } from '../written-day.ts';

/** In the order of showing: first what makes flags and totals wrong. */
export const FINDING_KINDS = [
  ...([
    'header',
    'settings',
    'words',
    'account',
    'date',
    'text date',
    'impossible',
    'order',
    'two days',
  ] as const),
  ...(['not sent', 'not closed', 'status', 'word', 'twice', 'two accounts', 'formula', 'address'] as const),
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** The columns of the log in which something is found. */
export type Field =
  | 'name'
  | 'url'
  | 'account'
  | 'sentOn'
  | 'status'
  | 'closedOn'
  | 'resendFrom'
  | 'keepUntil';

/** The log as it is written, columns missing or not. */
export interface WrittenLog {
  readonly invitations: readonly (Invitation & { readonly row: number })[];
  /** Whether the log has that column. */
  readonly has: (field: Field) => boolean;
  /** The cell as text, trimmed; '' for a blank one. */
  readonly text: (row: number, field: Field) => string;
  /** Whether the user told how to read it: what that word means, or which number of the date is the month. */
  readonly isTold: (row: number, field: Field) => boolean;
}

/** Names a cell to the user: `Invitations!E7`. */
export type NameCell = (row: number, field: Field) => string;

/** The one safe thing to do about a cell: write that day, that status, or add that account to Settings. */
export type Remedy = { readonly day: Day } | { readonly status: Status } | { readonly account: string };

export interface Issue {
  readonly kind: FindingKind;
  readonly row: number;
  readonly field: Field;
  /** One sentence. It is asked for late: a log may hold thousands of findings, of which few are shown. */
  readonly says: (cell: NameCell) => string;
  /** Undefined where only the user can tell what is right. */
  readonly remedy?: Remedy;
  /** What shows that the remedy is right, where the cell alone does not: one sentence, part of `says`. */
  readonly why?: (cell: NameCell) => string;
  /** Findings of one kind that share it are mended together: a folded word, a column, an account. */
  readonly alike?: string;
  /** What a date written as text means by either order, where it does not tell itself. */
  readonly days?: Readonly<Partial<Record<Order, Day>>>;
  /** The rows that one finding stands for; 1 where it is left out. */
  readonly rows?: number;
}

/** Who was invited, for a sentence. */
export function called({ name }: Pick<Invitation, 'name'>): string {
  return name === '' ? 'somebody without a name' : [...name].slice(0, 60).join('');
}
