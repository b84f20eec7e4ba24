/** Findings in the days of a log: text where a date belongs, days that cannot be, days that are missing. */

import { type Day, dayInWords, day as dayOf } from '../day.ts';
import { isOpen } from '../invitation.ts';
import { isText } from '../is-text.ts';
import { FOR_GOOD } from '../plan.ts';
import { quote } from '../text.ts';
import { dayInOrder, readWrittenDay } from '../written-day.ts';
import { type Proof, proofOf } from './date-order.ts';
import { called, type Field, type Issue, type WrittenLog } from './finding.ts';

/** LinkedIn opened on 5 May 2003. */
const LINKEDIN_BEGAN = dayOf('2003-05-05');
const DAY_FIELDS = ['sentOn', 'closedOn', 'resendFrom'] as const;
/** May also say that somebody is kept for good. */
const KEEP = 'keepUntil' as const;
const ORDERS = ['day first', 'month first'] as const;

export function noticeDates(log: WrittenLog, today: Day): Issue[] {
  const found: Issue[] = [];
  const proofs = new Map([...DAY_FIELDS, KEEP].map((field) => [field, proofOf(log, field)]));
  for (const invitation of log.invitations) {
    const { row, sentOn, closedOn, status } = invitation;
    for (const field of DAY_FIELDS) {
      const day = invitation[field];
      const text = log.has(field) ? log.text(row, field) : '';
      const isNoDate = day === undefined ? text !== '' : isWords(text) && !log.isTold(row, field);
      if (isNoDate) found.push(unreadable(row, field, text, proofs.get(field)));
      else if (day !== undefined && field !== 'resendFrom' && (day > today || day < LINKEDIN_BEGAN))
        found.push(impossible(row, field, day, today));
    }
    if (sentOn !== undefined && closedOn !== undefined && closedOn < sentOn) {
      const says: Issue['says'] = (cell) =>
        `${cell(row, 'closedOn')} says that the invitation to ${called(invitation)} ended on ${dayInWords(closedOn)}, before it was sent on ${dayInWords(sentOn)} (${cell(row, 'sentOn')}): correct the wrong one.`;
      found.push({ kind: 'order', row, field: 'closedOn', says });
    }
    if (isOpen(status) && invitation.plan?.keepUntil === 'unread')
      found.push(unreadable(row, KEEP, log.text(row, KEEP), proofs.get(KEEP)));
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
function unreadable(row: number, field: Field, text: string, proof: Proof | undefined): Issue {
  const read = readWrittenDay(text);
  const days =
    typeof read === 'object'
      ? ORDERS.flatMap((order) => {
          const day = read.order === undefined || read.order === order ? dayInOrder(read, order) : undefined;
          return day === undefined ? [] : [[order, day] as const];
        })
      : [];
  const [first, second] = days;
  const own = isText(read) ? read : second === undefined ? first?.[1] : undefined;
  const proven = days.find(([order]) => order === proof?.order)?.[1];
  const found = { kind: 'text date', row, field, alike: field } as const;
  if (own !== undefined) {
    const says: Issue['says'] = (cell) =>
      `${cell(row, field)} holds ${quote(text)} as text. Did you mean ${dayInWords(own)}?`;
    return { ...found, says, remedy: { day: own } };
  }
  if (proven !== undefined && proof) {
    const why: Issue['says'] = (cell) =>
      `${cell(proof.row, field)}, ${quote(proof.text)}, shows that the ${proof.order === 'day first' ? 'day' : 'month'} comes first.`;
    const says: Issue['says'] = (cell) =>
      `${cell(row, field)} holds ${quote(text)} as text. Did you mean ${dayInWords(proven)}? ${why(cell)}`;
    return { ...found, says, why, remedy: { day: proven } };
  }
  if (first && second) {
    const says: Issue['says'] = (cell) =>
      `${cell(row, field)} holds ${quote(text)}, which may be ${dayInWords(first[1])} or ${dayInWords(second[1])}. Write ${first[1]} or ${second[1]}.`;
    return { ...found, says, days: Object.fromEntries(days) };
  }
  const says: Issue['says'] = (cell) =>
    `${cell(row, field)} holds ${quote(text)}, which isn’t a date. Write one such as 2026-06-27${field === KEEP ? `, or “${FOR_GOOD}”` : ''}.`;
  return { kind: 'date', row, field, says };
}

function impossible(row: number, field: Field, day: Day, today: Day): Issue {
  const why = day > today ? `which is after today, ${dayInWords(today)}` : 'and LinkedIn began on 5 May 2003';
  return {
    kind: 'impossible',
    row,
    field,
    says: (cell) => `${cell(row, field)} says ${dayInWords(day)}, ${why}: correct the date.`,
  };
}
