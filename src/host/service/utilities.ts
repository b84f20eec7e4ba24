/** Utilities: dates as text in any zone, in the letters of Java's SimpleDateFormat that the add-on uses. */

import { instantOf, wallClock } from '../engine/zone.ts';
import type { Execution } from '../run/execution.ts';
import { service } from './service.ts';

type Utilities = GoogleAppsScript.Utilities.Utilities;

export function utilitiesService(execution: Execution): Utilities {
  return service<Utilities, 'formatDate' | 'parseDate'>(execution, 'Utilities', {
    formatDate: (date: Date, zone: string, pattern: string) =>
      formatWall(wallClock(date.getTime(), zone), pattern),
    parseDate: (text: string, zone: string, pattern: string) =>
      execution.script.date(instantOf(parseWall(text, pattern), zone)),
  });
}

function formatWall(wall: number, pattern: string): string {
  const date = new Date(wall);
  const field: Record<string, number> = {
    y: date.getUTCFullYear(),
    M: date.getUTCMonth() + 1,
    d: date.getUTCDate(),
    H: date.getUTCHours(),
    m: date.getUTCMinutes(),
    s: date.getUTCSeconds(),
  };
  return partsOf(pattern)
    .map((part) => {
      const value = field[part.charAt(0)];
      return value === undefined ? part : String(value).padStart(part.length, '0');
    })
    .join('');
}

function parseWall(text: string, pattern: string): number {
  const field: Record<string, number> = { y: 1970, M: 1, d: 1, H: 0, m: 0, s: 0 };
  let rest = text;
  for (const part of partsOf(pattern)) {
    const letter = part.charAt(0);
    const digits = letter in field ? /^\d+/.exec(letter === 'y' ? rest : rest.slice(0, 2))?.[0] : undefined;
    if (letter in field ? digits === undefined : !rest.startsWith(part)) {
      throw new Error(`Unparseable date: "${text}"`);
    }
    if (digits !== undefined) field[letter] = Number(digits);
    rest = rest.slice(digits?.length ?? part.length);
  }
  const { y = 0, M = 1, d = 1, H = 0, m = 0, s = 0 } = field;
  return Date.UTC(y, M - 1, d, H, m, s);
}

/**
 * Runs of one pattern letter, and what stands between them. Throws on a letter that is not y, M, d, H, m or
 * s.
 */
function partsOf(pattern: string): string[] {
  const unknown = /[^yMdHms\W\d_]|yyyyy|(?<!y)y(?:y{0,2})(?!y)|M{3}/.exec(pattern);
  if (unknown)
    throw new Error(
      `Utilities: "${unknown[0]}" in the pattern "${pattern}": yyyy, M, d, H, m, s were wanted.`,
    );
  return pattern.match(/([yMdHms])\1*|[^yMdHms]+/g) ?? [];
}
