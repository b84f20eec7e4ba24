/**
 * Who is who across an archive and a log. One person: equal slugs or, where a slug is missing, a name that
 * only one person bears in both. Someone of whom neither can be said is `namesake`: kept apart, because
 * nothing tells who it is.
 */
import type { Day } from '../../day.ts';
import { parseSlug } from '../../person.ts';
import { fold } from '../../text.ts';
import { isNear } from '../near.ts';
import type { Pace } from '../pace.ts';
import type { LoggedRow } from '../proposal.ts';
import type { SentRecord } from '../read/record.ts';
import { Names } from './names.ts';

/** An invitation as the archive tells it. */
export interface Attempt {
  readonly record: SentRecord;
  readonly slug: string | undefined;
  /** Folded. */
  readonly name: string;
  /** The rows of the log that are this invitation. */
  readonly rows: Logged[];
}

/** An invitation as the log tells it. */
export interface Logged {
  readonly row: LoggedRow;
  readonly slug: string | undefined;
  /** Folded. */
  readonly name: string;
  readonly sentOn: Day | undefined;
  /** What the archive says of this invitation. */
  attempt: Attempt | undefined;
}

export interface Person {
  readonly slug: string | undefined;
  readonly isNamesake: boolean;
  readonly attempts: Attempt[];
  readonly rows: Logged[];
}

export interface People {
  readonly all: readonly Person[];
  readonly names: Names;
}

/** `sent` comes oldest first; so do the attempts of a person. */
export function* gatherPeople(
  sent: readonly SentRecord[],
  log: readonly LoggedRow[],
  pace: Pace,
): Generator<number, People> {
  const names = new Names();
  const attempts: Attempt[] = [];
  const rows: Logged[] = [];
  for (const record of sent) {
    const attempt = { record, slug: record.slug, name: fold(record.name), rows: [] };
    names.meetInArchive(attempt.name, attempt.slug);
    attempts.push(attempt);
    if (pace.isDue()) yield pace.share;
  }
  for (const row of log) {
    const sentOn = row.sentOn || undefined;
    const logged = { row, slug: parseSlug(row.url), name: fold(row.name), sentOn, attempt: undefined };
    names.meetInLog(logged.name, logged.slug, fold(row.company));
    rows.push(logged);
    if (pace.isDue()) yield pace.share;
  }

  const known = new Map<string, Person>();
  const all: Person[] = [];
  const personOf = ({ slug, name }: Attempt | Logged): Person => {
    const bearer = slug ?? names.slugOf(name);
    const isNamesake = slug === undefined && !names.isOne(name);
    const key = bearer === undefined ? `name ${name}` : `slug ${bearer}`;
    const found = isNamesake ? undefined : known.get(key);
    if (found) return found;
    const person = { slug: isNamesake ? undefined : bearer, isNamesake, attempts: [], rows: [] };
    if (!isNamesake) known.set(key, person);
    all.push(person);
    return person;
  };
  for (const attempt of attempts) {
    const { attempts } = personOf(attempt);
    const last = attempts[attempts.length - 1];
    // Two names of one person, a day apart, are one invitation.
    if (!last || !isNear(last.record.sentOn, attempt.record.sentOn)) attempts.push(attempt);
    if (pace.isDue()) yield pace.share;
  }
  for (const row of rows) {
    personOf(row).rows.push(row);
    if (pace.isDue()) yield pace.share;
  }
  return { all, names };
}
