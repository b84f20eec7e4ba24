/** Findings in the days of a log: text where a date belongs, days that cannot be, days that are missing. */

import { type Day, dayInWords, day as dayOf, parseDay } from '../day.ts';
import { isOpen } from '../invitation.ts';
import { quote } from '../text.ts';
import { dayInOrder, readWrittenDay } from '../written-day.ts';
import { called, type Field, type Issue, type WrittenLog } from './finding.ts';

/** LinkedIn opened on 5 May 2003. */
const LINKEDIN_BEGAN = dayOf('2003-05-05');
const DAY_FIELDS = ['sentOn', 'closedOn', 'resendFrom'] as const;

export function noticeDates(log: WrittenLog, today: Day): Issue[] {
  const found: Issue[] = [];
  for (const invitation of log.invitations) {
    const { row, sentOn, closedOn, status } = invitation;
    for (const field of DAY_FIELDS) {
      const day = invitation[field];
      const text = log.has(field) ? log.text(row, field) : '';
      const isNoDate = day === undefined ? text !== '' : isWords(text) && !log.isTold(row, field);
      if (isNoDate) found.push(unreadable(row, field, text));
      else if (day !== undefined && field !== 'resendFrom' && (day > today || day < LINKEDIN_BEGAN))
        found.push(impossible(row, field, day, today));
    }
    if (sentOn !== undefined && closedOn !== undefined && closedOn < sentOn) {
      const says: Issue['says'] = (cell) =>
        `${cell(row, 'closedOn')} says that the invitation to ${called(invitation)} ended on ${dayInWords(closedOn)}, before it was sent on ${dayInWords(sentOn)} (${cell(row, 'sentOn')}): mend the wrong one.`;
      found.push({ kind: 'order', row, field: 'closedOn', says });
    }
    const isEmpty = (field: Field) => log.has(field) && log.text(row, field) === '';
    if (isOpen(status) && sentOn === undefined && isEmpty('sentOn')) {
      const says: Issue['says'] = (cell) =>
        `${cell(row, 'sentOn')} is empty: write the day on which the invitation to ${called(invitation)} was sent.`;
      found.push({ kind: 'not sent', row, field: 'sentOn', says });
    }
    if (status === 'Withdrawn' && closedOn === undefined && isEmpty('closedOn')) {
      const says: Issue['says'] = (cell) =>
        `${cell(row, 'closedOn')} is empty: write the day on which the invitation to ${called(invitation)} was withdrawn; the cooldown counts from it.`;
      found.push({ kind: 'not closed', row, field: 'closedOn', says });
    }
  }
  return found;
}

/** Whether a day that can be read is written otherwise than a cell that holds a date shows it. */
function isWords(text: string): boolean {
  return text !== '' && !/^(?:\d+(?:\.\d+)?$|\d{4}-\d\d-\d\d)/.test(text);
}

/** Text in the place of a date. Where it can be read as one day only, that day is the remedy. */
function unreadable(row: number, field: Field, text: string): Issue {
  const [only, other] = readingsOf(text);
  if (only === undefined) {
    const says: Issue['says'] = (cell) =>
      `${cell(row, field)} holds ${quote(text)}, which is no date: write one such as 2026-06-27.`;
    return { kind: 'date', row, field, says };
  }
  if (other === undefined) {
    const says: Issue['says'] = (cell) =>
      `${cell(row, field)} holds ${quote(text)} as text, not as a date: ${dayInWords(only)} is meant.`;
    return { kind: 'date', row, field, says, remedy: { day: only } };
  }
  const says: Issue['says'] = (cell) =>
    `${cell(row, field)} holds ${quote(text)}, which may be ${dayInWords(only)} or ${dayInWords(other)}: write ${only} or ${other}.`;
  return { kind: 'date', row, field, says };
}

/** The days that a text may mean: none, one, or two where it does not tell which number is the month. */
function readingsOf(text: string): Day[] {
  const read = readWrittenDay(text);
  if (read === undefined) return [];
  if (typeof read === 'string') return [read];
  const orders = read.order === undefined ? (['day first', 'month first'] as const) : [read.order];
  const days = orders.map((order) => dayInOrder(read, order));
  return days.filter((day) => day !== undefined && parseDay(day) !== undefined) as Day[];
}

function impossible(row: number, field: Field, day: Day, today: Day): Issue {
  const why = day > today ? `which is after today, ${dayInWords(today)}` : 'and LinkedIn began on 5 May 2003';
  return {
    kind: 'impossible',
    row,
    field,
    says: (cell) => `${cell(row, field)} says ${dayInWords(day)}, ${why}: mend the date.`,
  };
}
