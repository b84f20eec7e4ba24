/** What the pages call a column of a sheet or file that is read, and the orders of a date. */
import type { ColumnUse, Order } from '../../addon/contract-adopt.ts';

/** By what a column is to the ledger, in the order in which they are offered. */
export const USES: readonly (readonly [use: ColumnUse, label: string])[] = [
  ['name', 'Name'],
  ['lastName', 'Name, last part'],
  ['url', 'Profile address'],
  ['status', 'Status'],
  ['sentOn', 'Sent on'],
  ['closedOn', 'Closed on'],
  ['company', 'Company'],
  ['account', 'Account'],
  ['note', 'Note'],
  ['reason', 'Reason'],
  ['goalFit', 'Goal fit'],
  ['followUp', 'Follow-up'],
  ['resendFrom', 'Resend from'],
  ['attempt', 'Attempt'],
  ['flag', 'Flag'],
];

/** Columns that tell the status without a word. */
export const SIGNS: readonly (readonly [use: ColumnUse, label: string])[] = [
  ['acceptedOn', 'Day accepted'],
  ['withdrawnOn', 'Day withdrawn'],
  ['declinedOn', 'Day declined'],
  ['accepted?', 'Accepted, yes or no'],
  ['withdrawn?', 'Withdrawn, yes or no'],
  ['declined?', 'Declined, yes or no'],
  ['sent?', 'Sent, yes or no'],
];

export const ORDERS: readonly (readonly [order: Order, label: string])[] = [
  ['day first', 'day / month / year'],
  ['month first', 'month / day / year'],
];
