/**
 * What an archive says that a log does not. Nothing is changed here: the user sees the difference and
 * approves it by group. The rules are docs/DOMAIN.md's ("Reconciling"); a status moves forward only, and what
 * the user wrote is never overwritten.
 */

import { compareText } from '../text.ts';
import type { Archive } from './archive.ts';
import { type Connected, indexConnections } from './match/connected.ts';
import { historyOf } from './match/history.ts';
import { judge, type Verdict } from './match/judge.ts';
import { newInvitation } from './match/new-invitation.ts';
import { gatherPeople, type Person } from './match/people.ts';
import { matchInvitations } from './match/same-invitation.ts';
import { termsOf } from './match/terms.ts';
import { indexUnread } from './match/unread.ts';
import { paceOf } from './pace.ts';
import type { Difference, Held, LoggedRow, NewInvitation, Question, StatusChange } from './proposal.ts';
import { compareSent } from './read/record.ts';

export type { Difference, Held, LoggedRow, NewInvitation, Question, StatusChange };

/**
 * `log` holds the rows of the archive's account; `expiresAfter` is the rule "Probably expired after", in
 * days. Yields the
 * share done, 0 to 1, every 500 steps. The result does not depend on the order of the rows in the files or in
 * `log`.
 */
export function* differenceOf(
  archive: Archive,
  log: readonly LoggedRow[],
  expiresAfter: number,
): Generator<number, Difference> {
  const terms = termsOf(archive, expiresAfter);
  const pace = paceOf(4 * (archive.sent.length + log.length) + 2 * (archive.connections?.length ?? 0));
  const findConnection = yield* indexConnections(archive.connections ?? [], pace);
  const people = yield* gatherPeople(
    [...archive.sent].sort(compareSent),
    [...log].sort((a, b) => a.row - b.row),
    pace,
  );
  yield* matchInvitations(people, pace);

  const groups: Groups = {
    added: [],
    accepted: [],
    resolved: [],
    gone: [],
    expired: [],
    questions: [],
    held: [],
  };
  const counts = { stillPending: 0, unchanged: 0 };
  const isUnread = indexUnread(archive.unread);
  for (const person of people.all) {
    const { fresh, latest, current } = historyOf(person, terms.exportedOn);
    const connectionOf = (name: string): Connected =>
      findConnection({ slug: person.slug, name, isOne: !person.isNamesake && people.names.isOne(name) });
    for (const attempt of fresh) {
      if (isUnread(attempt.slug, attempt.name)) {
        const { name, url, sentOn } = attempt.record;
        groups.held.push({ name: name || url, sentOn, row: undefined });
        continue;
      }
      const isLatest = attempt === latest;
      const found = newInvitation(attempt.record, isLatest, connectionOf(attempt.name), terms);
      groups.added.push({ ...found, company: companyIn(person) || found.company });
      if (pace.isDue()) yield pace.share;
    }
    for (const logged of person.rows) {
      const isCurrent = current.has(logged);
      const isKnown = isCurrent && !person.isNamesake && latest !== undefined;
      const evidence = {
        isCurrent,
        latest,
        connected: connectionOf(latest?.name ?? logged.name),
        isAmbiguous: !isKnown && people.names.isAmbiguous(logged.name, logged.slug),
      };
      const verdict = judge(logged, evidence, terms);
      const { row, name, url, sentOn } = logged.row;
      if (DOUBTED.has(verdict.is) && [logged.slug, person.slug].some((slug) => isUnread(slug, logged.name))) {
        groups.held.push({ name: name || url, sentOn, row });
      } else put(verdict, logged.row, groups, counts);
      if (pace.isDue()) yield pace.share;
    }
  }
  groups.added.sort(compareSent);
  for (const name of ['accepted', 'resolved', 'gone', 'expired', 'questions'] as const)
    groups[name].sort(byRow);
  groups.held.sort(
    (a, b) =>
      (a.row ?? Number.MAX_SAFE_INTEGER) - (b.row ?? Number.MAX_SAFE_INTEGER) || compareText(a.name, b.name),
  );
  return { ...groups, ...counts };
}

/** What rests on somebody's absence, which nobody can tell of a person in a row that cannot be read. */
const DOUBTED: ReadonlySet<Verdict['is']> = new Set(['gone', 'expired', 'resolved', 'stillPending']);

/**
 * The company that the log gives the person last: together with the name it says who someone is, and a newer
 * one from the archive could make two people of one, or one of two. '' where the log gives none.
 */
function companyIn({ rows }: Person): string {
  const told = rows.filter(({ row }) => row.company !== '');
  const lastFirst = told.sort(
    ({ row: a }, { row: b }) => compareText(b.sentOn, a.sentOn) || compareText(b.company, a.company),
  );
  return lastFirst[0]?.row.company ?? '';
}

interface Groups {
  readonly added: NewInvitation[];
  readonly accepted: StatusChange[];
  readonly resolved: StatusChange[];
  readonly gone: Question[];
  readonly expired: StatusChange[];
  readonly questions: Question[];
  readonly held: Held[];
}

function put(
  verdict: Verdict,
  target: LoggedRow,
  groups: Groups,
  counts: { stillPending: number; unchanged: number },
): void {
  switch (verdict.is) {
    case 'accepted':
    case 'resolved':
    case 'expired': {
      const { to, closedOn, why } = verdict;
      groups[verdict.is].push({ target, to, closedOn, why });
      break;
    }
    case 'gone':
    case 'questions':
      groups[verdict.is].push({ target, what: verdict.what });
      break;
    default:
      counts[verdict.is]++;
  }
}

function byRow(a: { readonly target: LoggedRow }, b: { readonly target: LoggedRow }): number {
  return a.target.row - b.target.row;
}
