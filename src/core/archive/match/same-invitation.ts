/** Which rows of a log are which invitations of an archive. */

import { dayNumber, isNear } from '../near.ts';
import type { Pace } from '../pace.ts';
import type { Attempt, Logged, People, Person } from './people.ts';

export function* matchInvitations({ all, names }: People, pace: Pace): Generator<number> {
  const left = new Map<string, Left>();
  const leftOf = (name: string): Left => {
    const known = left.get(name) ?? { attempts: [], rows: [] };
    left.set(name, known);
    return known;
  };
  for (const person of all) {
    if (!person.isNamesake) matchByDay(person);
    for (const attempt of person.attempts) {
      const isLeft = attempt.rows.length === 0 && !names.isOne(attempt.name);
      if (isLeft) leftOf(attempt.name).attempts.push(attempt);
    }
    for (const row of person.rows) {
      if (!row.attempt && !names.isOne(row.name)) leftOf(row.name).rows.push(row);
    }
    if (pace.isDue()) yield pace.share;
  }
  for (const [name, { attempts, rows }] of left) {
    if (name !== '') matchNamesakes(attempts, rows);
    if (pace.isDue()) yield pace.share;
  }
}

/** What no address and no unique name has matched, of one name. */
interface Left {
  readonly attempts: Attempt[];
  readonly rows: Logged[];
}

/** Of one person: each row takes the attempt of its day; a row without a day takes what no other row took. */
function matchByDay({ attempts, rows }: Person): void {
  for (const row of rows) {
    const { sentOn } = row;
    if (sentOn === undefined) continue;
    const near = attempts.filter(({ record }) => isNear(record.sentOn, sentOn));
    const attempt = near.find(({ record }) => record.sentOn === sentOn) ?? near.pop();
    if (attempt) join(row, attempt);
  }
  const left = attempts.filter((attempt) => attempt.rows.length === 0).pop();
  for (const row of rows) if (left && row.sentOn === undefined) join(row, left);
}

/**
 * Of people who bear one name: what is left goes one to one by the day, the same day first. Two addresses
 * that differ never go together.
 */
function matchNamesakes(attempts: readonly Attempt[], rows: readonly Logged[]): void {
  for (const days of [0, -1, 1]) {
    const free = freeRows(rows);
    for (const attempt of attempts) {
      if (attempt.rows.length > 0) continue;
      const on = dayNumber(attempt.record.sentOn) + days;
      const addressed = attempt.slug === undefined ? free.addressed.get(on)?.shift() : undefined;
      const row = addressed ?? free.unaddressed.get(on)?.shift();
      if (row) join(row, attempt);
    }
  }
  joinTwins(attempts, rows);
}

/**
 * Without addresses, two namesakes who were invited a day apart are one to the log: it holds both if it holds
 * one.
 */
function joinTwins(attempts: readonly Attempt[], rows: readonly Logged[]): void {
  const byDay = new Map<number, Logged>();
  for (const row of rows) {
    if (row.slug === undefined && row.sentOn !== undefined) byDay.set(dayNumber(row.sentOn), row);
  }
  for (const attempt of attempts) {
    if (attempt.slug !== undefined || attempt.rows.length > 0) continue;
    const on = dayNumber(attempt.record.sentOn);
    const twin = byDay.get(on) ?? byDay.get(on - 1) ?? byDay.get(on + 1);
    if (twin) attempt.rows.push(twin);
  }
}

function freeRows(rows: readonly Logged[]) {
  const free = { addressed: new Map<number, Logged[]>(), unaddressed: new Map<number, Logged[]>() };
  for (const row of rows) {
    if (row.attempt || row.sentOn === undefined) continue;
    const byDay = row.slug === undefined ? free.unaddressed : free.addressed;
    const on = dayNumber(row.sentOn);
    const others = byDay.get(on);
    if (others) others.push(row);
    else byDay.set(on, [row]);
  }
  return free;
}

function join(row: Logged, attempt: Attempt): void {
  row.attempt = attempt;
  attempt.rows.push(row);
}
