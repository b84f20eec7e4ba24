/** Sheets as people keep them, for the guided set up: invented people, words and dates of their owner's. */
import type { PastedValue } from '../../src/host/host.ts';

type Sheet = readonly (readonly PastedValue[])[];

const FIRST = ['Anna', 'Marek', 'Priya', 'Tom', 'Lucía', 'Noah', 'Ines', 'Sam', 'Yuki', 'Omar'];
const LAST = ['Keller', 'Nowak', 'Raman', 'Becker', 'Moreno', 'Fischer', 'Costa', 'Lindqvist', 'Tanaka'];

/** First and last names, days as dd/mm/yyyy text, words of its owner; one day that nobody can read. */
export function handKept(rows: number): Sheet {
  const words = ['Sent', 'Connected', 'Sent', 'No reply', 'Withdrew', 'Sent', 'Declined?'];
  return [
    ['My LinkedIn outreach 2026', null, null, null, null, null, null],
    [null, null, null, null, null, null, null],
    ['First name', 'Last name', 'LinkedIn', 'Date sent', 'Status?', 'Comments', 'Priority'],
    ...Array.from({ length: rows }, (_, index) => {
      const [first, last] = [FIRST[index % FIRST.length] ?? '', LAST[index % LAST.length] ?? ''];
      const address = `https://www.linkedin.com/in/${fold(first)}-${fold(last)}-${index}`;
      return [
        first,
        last,
        address,
        dayOf(index),
        words[index % words.length] ?? '',
        index % 9 === 0 ? 'met at the fair' : null,
        'ABC'[index % 3] ?? '',
      ];
    }),
  ];
}

/** The same people in a tool's words: one name, real dates, no status but two days; some are leads only. */
export function fromTool(rows: number): Sheet {
  return [
    ['full_name', 'company_name', 'profile_url', 'invited_at', 'connected_at', 'withdrawn_at', 'campaign'],
    ...Array.from({ length: rows }, (_, index) => {
      const name = `${FIRST[index % FIRST.length]} ${LAST[index % LAST.length]}`;
      const address = `https://www.linkedin.com/in/${fold(name)}-${index}`;
      const sent = index % 10 === 9 ? null : { day: isoOf(index) };
      const connected = sent && index % 4 === 1 ? { day: isoOf(index, 3) } : null;
      const withdrawn = sent && index % 7 === 4 && !connected ? { day: isoOf(index, 25) } : null;
      return [name, `Firm ${index % 40}`, address, sent, connected, withdrawn, `Q${1 + (index % 2)}`];
    }),
  ];
}

function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[^a-z]+/gi, '')
    .toLowerCase();
}

function dayOf(index: number): string {
  if (index === 6) return 'mid May';
  const [, month = '', day = ''] = isoOf(index).split('-');
  return `${day}/${month}/2026`;
}

/** From 1 February 2026 on, up to 120 days. */
function isoOf(index: number, later = 0): string {
  return new Date(Date.UTC(2026, 1, 1 + ((index * 7) % 120) + later)).toISOString().slice(0, 10);
}
