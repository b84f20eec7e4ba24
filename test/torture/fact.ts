/** What a spreadsheet says, apart from what follows from it: the log's facts, the settings, and what the journal has open. */

import { openEntries } from '../../src/addon/journal-entry.ts';
import { type JournalEntry, WHOLE_ROW } from '../../src/sheet/records/journal.ts';
import type { Seen, Sight } from './workshop.ts';

/** Worked out by the daily run from the others. */
const DERIVED = ['Resend from', 'Attempt', 'Flag'];

/** Each invitation of the log as one text, sorted; blank rows are none. */
export function factsOf(sight: Sight): string[] {
  const [headers = [], ...rows] = sight.Invitations ?? [];
  return rows
    .map((row) =>
      headers.flatMap((header, place) =>
        header === '' || DERIVED.includes(String(header)) ? [] : [`${header}=${textOf(row[place])}`],
      ),
    )
    .filter((cells) => cells.some((cell) => !cell.endsWith('=')))
    .map((cells) => cells.filter((cell) => !cell.endsWith('=')).join(' · '))
    .sort();
}

/** The same with what the daily run works out. */
export function allOf(sight: Sight): string[] {
  const [headers = [], ...rows] = sight.Invitations ?? [];
  return rows
    .map((row) => row.map((cell, place) => `${headers[place]}=${textOf(cell)}`))
    .map((cells) => cells.filter((cell) => !cell.endsWith('=')).join(' · '))
    .filter((row) => row !== '')
    .sort();
}

/** Settings and walls as text. */
export function othersOf(sight: Sight): string {
  return JSON.stringify([sight.Settings, sight.Walls ?? [['']]]);
}

/** The changes that the journal holds and has not answered, each as one text, sorted. */
export function openOf(sight: Sight): string[] {
  const entries = (sight.Journal ?? []).flatMap((row): JournalEntry[] => {
    const [when, act, name, url, account, sentOn, field, from, to, why, action, check] = row;
    if (typeof when !== 'object' || !('at' in when)) return [];
    return [
      {
        ...{ when: new Date(when.at), act: textOf(act), name: textOf(name), url: textOf(url) },
        ...{ account: textOf(account), sentOn: textOf(sentOn) as JournalEntry['sentOn'] },
        ...{ field: textOf(field), from: textOf(from), to: textOf(to), why: textOf(why) },
        ...{ action: textOf(action), check: textOf(check) },
      },
    ];
  });
  return openEntries(entries)
    .map(({ act, name, url, sentOn, field, from, to }) =>
      [act, name, url, sentOn, field, from, to].join(' | '),
    )
    .sort();
}

/** What an entry that is open says of the log, if the log does not say it; undefined where both agree. */
export function disagreement(sight: Sight, open: string): string | undefined {
  const [, name = '', , , field = '', , to = ''] = open.split(' | ');
  const [headers = [], ...rows] = sight.Invitations ?? [];
  const cell = (row: readonly Seen[], header: string) => textOf(row[headers.indexOf(header)]);
  const named = rows.filter((row) => cell(row, 'Name') === name);
  if (named.length === 0) return `${open}: nobody of that name is in the log`;
  if (field === WHOLE_ROW || DERIVED.includes(field)) return undefined;
  return named.some((row) => cell(row, field) === to || sameDay(cell(row, field), to))
    ? undefined
    : `${open}: the log says "${named.map((row) => cell(row, field)).join('", "')}"`;
}

function sameDay(instant: string, day: string): boolean {
  // The sheet of the tests is in New York: midnight there is four or five in the morning, UTC.
  return /^\d{4}-\d\d-\d\dT0[45]:00/.test(instant) && instant.startsWith(day);
}

function textOf(cell: Seen | undefined): string {
  if (cell === undefined) return '';
  if (typeof cell !== 'object') return String(cell);
  return 'at' in cell ? new Date(cell.at).toISOString() : cell.formula;
}
