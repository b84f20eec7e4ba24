/**
 * What may be set in the page's address: the host's day, its two zones, its locale, and what to begin with.
 */
import { instantOf } from '../engine/zone.ts';

export interface Setting {
  /** `2026-06-27`, or undefined for the real today. */
  readonly today: string | undefined;
  readonly sheetZone: string;
  readonly scriptZone: string;
  readonly locale: string;
  /** What a first visit begins with. */
  readonly start: string;
}

/** What is wrong with the address, in words for the reader of the page. */
export class AddressError extends Error {}

/** Reads the part after `?`. Throws an AddressError where a value cannot be used. */
export function readAddress(search: string): Setting {
  const given = new URLSearchParams(search);
  const known = ['today', 'sheetZone', 'scriptZone', 'locale', 'start'];
  for (const name of given.keys()) {
    if (!known.includes(name))
      throw new AddressError(`Cannot use "${name}" in the address: wanted ${known.join(', ')}.`);
  }
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return {
    today: take('today', undefined, isDay, 'a day such as 2026-06-27'),
    sheetZone: take('sheetZone', here, isZone, 'a time zone such as Europe/Paris'),
    scriptZone: take('scriptZone', 'Etc/UTC', isZone, 'a time zone such as America/New_York'),
    locale: take('locale', 'en_US', (text) => /^[a-z]{2}_[A-Z]{2}$/.test(text), 'a locale such as en_US'),
    start: take('start', 'sample', (text) => /^(sample|blank)$/.test(text), 'sample or blank'),
  };

  function take<Missing>(name: string, missing: Missing, isGood: (text: string) => boolean, wanted: string) {
    const text = given.get(name);
    if (text === null) return missing;
    if (!isGood(text))
      throw new AddressError(`Cannot use "${text}" as ${name} in the address: wanted ${wanted}.`);
    return text;
  }
}

/**
 * The host's clock: ten in the morning of the day that was set, in the sheet's zone, and running on from
 * there.
 */
export function clockOf({ today, sheetZone }: Pick<Setting, 'today' | 'sheetZone'>): () => Date {
  if (today === undefined) return () => new Date();
  const ahead = instantOf(Date.parse(`${today}T10:00Z`), sheetZone) - Date.now();
  return () => new Date(Date.now() + ahead);
}

function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${text}T`);
}

function isZone(text: string): boolean {
  try {
    return Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
