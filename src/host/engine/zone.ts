/**
 * Wall clocks and instants in any IANA zone. A wall clock is written as the milliseconds that UTC would have
 * at that reading, so that its fields are read with `getUTC…`.
 */
const fieldsOf = new Map<string, Intl.DateTimeFormat>();

const DAY = 86_400_000;

/** The instants of readings asked for before: every calculation asks for all the days of the log. */
const instants = new Map<string, number>();
const MOST_INSTANTS = 10_000;

/**
 * What the clock on the wall shows in the zone at an instant; both in milliseconds. Throws on an unknown
 * zone.
 */
export function wallClock(instant: number, zone: string): number {
  let format = fieldsOf.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    fieldsOf.set(zone, format);
  }
  const field: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(instant)) field[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = field;
  return Date.UTC(year, month - 1, day, hour, minute, second) + (((instant % 1000) + 1000) % 1000);
}

/**
 * The instant at which the zone's clock shows `wall`. As Java does it: a reading that is skipped (no midnight
 * in Santiago on 6 September 2026) moves forward by the gap, one that comes twice is the later.
 */
export function instantOf(wall: number, zone: string): number {
  const key = `${wall} ${zone}`;
  const known = instants.get(key);
  if (known !== undefined) return known;
  const instant = workOutInstant(wall, zone);
  if (instants.size >= MOST_INSTANTS) instants.clear();
  instants.set(key, instant);
  return instant;
}

function workOutInstant(wall: number, zone: string): number {
  const before = wallClock(wall - DAY, zone) - (wall - DAY);
  const after = wallClock(wall + DAY, zone) - (wall + DAY);
  const candidates = [wall - before, wall - after].filter((instant) => wallClock(instant, zone) === wall);
  return candidates.length > 0 ? Math.max(...candidates) : wall - before;
}

/** Days since 1899-12-30, as a sheet keeps a date; the time is the fraction. */
export function serialOf(wall: number): number {
  return wall / DAY + 25_569;
}

/** The wall clock of a date cell, to the second. */
export function wallOfSerial(serial: number): number {
  return Math.round((serial - 25_569) * 86_400) * 1000;
}
