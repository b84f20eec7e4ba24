/** What the Dashboard shows, whichever look it has. */
import type { Acceptance } from '../../core/insight/acceptance.ts';
import type { Policy } from '../../core/policy.ts';
import type { Standing } from '../../core/rules/standing.ts';

/** What a line says of one account. */
export type Line = Standing & {
  /** Accepted within the days that `Acceptance` says, from 0 to 1; undefined where too few are old enough. */
  readonly acceptance: number | undefined;
};

/** Somebody to begin with. */
export interface First {
  readonly name: string;
  readonly act: 'Withdraw' | 'Try again';
  /** Since it was sent, or closed; undefined where that is not known. */
  readonly days: number | undefined;
}

export interface Dashboard {
  readonly lines: readonly Line[];
  readonly acceptance: Acceptance;
  /** What is not counted, in a sentence; '' for nothing. */
  readonly notice: string;
  /** While too much is unread, no figure is shown. */
  readonly hidesFigures: boolean;
  readonly policy: Policy;
  /** Whom to begin with, and how many more there are; asked for where the list is written. */
  readonly doFirst: () => { readonly people: readonly First[]; readonly more: number };
}

/** Stands for a figure that would mislead. */
export const NO_FIGURE = '—';
/** How many people the Dashboard names. */
export const MOST_FIRST = 8;
