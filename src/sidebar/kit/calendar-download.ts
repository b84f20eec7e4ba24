/** Hands a file to the browser to keep: no permission is asked for, and it works in Google's sandbox. */
import { type DayEvent, writeCalendar } from './calendar-file.ts';
import { count } from './count.ts';
import { make } from './element.ts';
import { say } from './message.ts';

/** Long enough for every browser to have taken the file, in milliseconds. */
const KEEP_MS = 60_000;

/** Saves the events as a calendar file, `name` without its ending, and says what to do with it. */
export function saveCalendar(name: string, events: readonly DayEvent[]): void {
  download(`${name}.ics`, writeCalendar(events, new Date()));
  say(
    'success',
    `Saved ${name}.ics with ${count(events.length, 'event')}. Open it to add it to your calendar.`,
  );
}

function download(name: string, text: string): void {
  const link = make('a', '');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }));
  link.download = name;
  link.target = '_self';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEEP_MS);
}
