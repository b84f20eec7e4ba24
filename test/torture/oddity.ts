/** An odd spreadsheet, and what must come of each act in it. */
import type { NodeHost } from '../../src/host/node.ts';
import type { Act } from './odd-act.ts';

export type Told = Partial<Readonly<Record<Act, RegExp>>>;

export interface Oddity {
  readonly odd: string;
  readonly make: (host: NodeHost) => unknown;
  /** What each act answers that cannot do its work; the others must do it. */
  readonly told?: Told;
  /** The log's tab; `Invitations` if left out. */
  readonly tab?: string;
  /** The log's headers that are other than ours. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The cells must be calculated between the acts. */
  readonly calculates?: boolean;
}

/** The tab of the log. */
export const LOG = 'Invitations';
/** The acts that write to the log and its Journal. */
export const WRITING: readonly Act[] = ['withdraw', 'invite', 'import'];
/** The same answer from several acts: those that need the log, if left out. */
export const all = (
  told: RegExp,
  acts: readonly Act[] = ['daily', ...WRITING, 'undo', 'wall', 'rules', 'read'],
): Told => Object.fromEntries(acts.map((act) => [act, told]));
/** The sentences: what is missing, what is protected, what is merged. */
export const SET_UP = /^Cannot find the .* Set up this spreadsheet/;
export const PROTECTED = /^Cannot write .* protected .* Ask the owner of the spreadsheet/;
export const MERGED = /^Cannot write to Invitations!\w+(:\w+)?: .* merged .* Unmerge/;
/** Empty cells to paste. */
export const fill = (rows: number, columns: number) =>
  Array.from({ length: rows }, () => Array(columns).fill(null));
