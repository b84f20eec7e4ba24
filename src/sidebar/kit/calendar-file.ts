/**
 * Text of a calendar file (iCalendar, RFC 5545): a few lines an event. Texts of strangers are escaped, without
 * control characters, which could end a line; lines have at most 75 octets and split no character.
 */
import { addDays, type Day } from '../../core/day.ts';

/** One day in a calendar. */
export interface DayEvent {
  /** The same for the same event: read in twice, it is there once. Plain ASCII without spaces. */
  readonly id: string;
  readonly on: Day;
  readonly title: string;
  readonly description: string;
  readonly monthly: boolean;
}

/** `stamp` is when the file is made. */
export function writeCalendar(events: readonly DayEvent[], stamp: Date): string {
  const made = stamp.toISOString().replace(/[-:]|\.\d+/g, '');
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Invite Ledger//Invite Ledger//EN',
    'METHOD:PUBLISH',
    ...events.flatMap((event) => linesOf(event, made)),
    'END:VCALENDAR',
  ]
    .map((line) => `${foldLine(line)}\r\n`)
    .join('');
}

function linesOf({ id, on, title, description, monthly }: DayEvent, made: string): string[] {
  const compact = (day: Day) => day.replaceAll('-', '');
  return [
    'BEGIN:VEVENT',
    `UID:${id}@invite-ledger`,
    `DTSTAMP:${made}`,
    `DTSTART;VALUE=DATE:${compact(on)}`,
    `DTEND;VALUE=DATE:${compact(addDays(on, 1))}`,
    ...(monthly ? ['RRULE:FREQ=MONTHLY'] : []),
    `SUMMARY:${escapeText(title.replace(/[\s\p{Cc}]+/gu, ' '))}`,
    `DESCRIPTION:${escapeText(description)}`,
    // A reminder, not an appointment: the day stays free for others.
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** As RFC 5545 wants text (3.3.11): line breaks become `\n`; other control characters go. */
function escapeText(text: string): string {
  return text
    .replace(/\r\n?|\p{Zl}|\p{Zp}/gu, '\n')
    .replace(/[^\P{Cc}\n]/gu, ' ')
    .trim()
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

const MOST_OCTETS = 75;

/** Goes on in the next line after a space, between characters (3.1). */
function foldLine(line: string): string {
  const encoder = new TextEncoder();
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
