/** What stands above findings of a kind. */
import type { FindingGroup } from '../../../addon/contract.ts';

export const TITLES: Readonly<Record<FindingGroup['kind'], string>> = {
  header: 'Two columns for one thing',
  settings: 'Settings that can’t be used',
  words: 'Rows of “Your words” that can’t be used',
  account: 'Accounts that aren’t in Settings',
  date: 'Unreadable dates',
  'text date': 'Dates written as text',
  impossible: 'Days that can’t be right',
  order: 'Closed before it was sent',
  'two days': 'Ended on two different days',
  'not sent': 'Pending without the day it was sent',
  'not closed': 'Withdrawn without a day',
  status: 'Unknown statuses',
  word: 'Other words for a status',
  twice: 'The same person twice',
  'two accounts': 'One person, two accounts',
  formula: 'Formulas where values belong',
  address: 'Pending people without an address',
  journal: 'Large Journal',
  years: 'Large log',
};
