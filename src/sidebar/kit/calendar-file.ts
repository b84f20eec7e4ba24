/**
 * Text of a calendar file (iCalendar, RFC 5545). ts-ics writes it; what it leaves to its caller is done here:
 * control characters in a text of strangers, which could end a line, and lines of at most 75 octets that
 * split no character.
 */
import type { IcsEvent } from 'ts-ics';
import { addDays, type Day } from '../../core/day.ts';
import { generateIcsEvent } from '../library.ts';

/** One day in a calendar. */
export interface DayEvent {
  /** The same for the same event: read in twice, it is there once. Plain ASCII without spaces. */
  readonly id: string;
  readonly on: Day;
  readonly title: string;
  readonly description: string;
  readonly monthly: boolean;
}

/** What a calendar without zones and alarms says of itself. The library's own is four kilobytes. */
const HEAD =
  'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Invite Ledger//Invite Ledger//EN\r\nMETHOD:PUBLISH\r\n';
const FOOT = 'END:VCALENDAR\r\n';

/** `stamp` is when the file is made. */
export function writeCalendar(events: readonly DayEvent[], stamp: Date): string {
  return foldLines(HEAD + events.map((event) => generateIcsEvent(toIcs(event, stamp))).join('') + FOOT);
}

function toIcs({ id, on, title, description, monthly }: DayEvent, stamp: Date): IcsEvent {
  return {
    uid: `${id}@invite-ledger`,
    stamp: { date: stamp },
    start: { date: instantOf(on), type: 'DATE' },
    end: { date: instantOf(addDays(on, 1)), type: 'DATE' },
    summary: clean(title).replace(/\s+/g, ' ').trim(),
    description: clean(description),
    // A reminder, not an appointment: the day stays free for others.
    timeTransparent: 'TRANSPARENT',
    ...(monthly ? { recurrenceRule: { frequency: 'MONTHLY' } } : {}),
  };
}

/** The library reads the day in UTC. */
function instantOf(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** Line breaks become `\n`, which the library escapes; other control characters go. */
function clean(text: string): string {
  return text.replace(/\r\n?|\p{Zl}|\p{Zp}/gu, '\n').replace(/[^\P{Cc}\n]/gu, ' ');
}

const MOST_OCTETS = 75;

/** The library counts UTF-16 units and parts a surrogate pair; folded anew by octets, between characters. */
function foldLines(text: string): string {
  const encoder = new TextEncoder();
  return text.replaceAll('\r\n ', '').split('\r\n').map(foldLine).join('\r\n');

  function foldLine(line: string): string {
    let folded = '';
    let octets = 0;
    for (const character of line) {
      const { length } = encoder.encode(character);
      if (octets + length > MOST_OCTETS) {
        folded += '\r\n ';
        octets = 1;
      }
      folded += character;
      octets += length;
    }
    return folded;
  }
}
