/**
 * What another tool's file says that a log does not. The rules are those of an archive: nothing that the user wrote is
 * overwritten, and a status moves forward only. One thing differs: such a file is no list of all, so nobody is gone by
 * it, and what it calls pending may be old.
 */
import type { RowProblem } from '../archive/archive-file.ts';
import type { Difference, LoggedRow, NewInvitation, Question, StatusChange } from '../archive/difference.ts';
import { historyOf } from '../archive/match/history.ts';
import { gatherPeople, type Logged } from '../archive/match/people.ts';
import { matchInvitations } from '../archive/match/same-invitation.ts';
import { isNear } from '../archive/near.ts';
import { paceOf } from '../archive/pace.ts';
import { compareSent, type SentRecord } from '../archive/read/record.ts';
import { addDays, type Day, dayInWords } from '../day.ts';
import type { Status } from '../invitation.ts';
import { isText } from '../is-text.ts';
import { parseSlug } from '../person.ts';
import { compareText, fold, quote } from '../text.ts';
import type { ToldFile, ToldInvitation } from './read-rows.ts';

/** As it is sent: what the log does not hold and has no day sent cannot be added. */
export interface ToolDifference extends Difference {
  readonly undated: readonly RowProblem[];
}

/** How far a status has come; it never goes back. */
const RANK: Readonly<Record<Status, number>> = {
  ...{ Unknown: 0, Pending: 1, Expired: 2, Withdrawn: 2, Declined: 2, Accepted: 3 },
};

type Dated = ToldInvitation & SentRecord;

/** `log` holds the rows of the file's account; `expiresAfter` is the rule "Probably expired after", in days. Yields the share done, 0 to 1, every 500 steps. */
export function* toolDifferenceOf(
  { name: file, invitations }: ToldFile,
  log: readonly LoggedRow[],
  today: Day,
  expiresAfter: number,
): Generator<number, ToolDifference> {
  const dated = invitations.filter((told): told is Dated => told.sentOn !== undefined);
  const lastOf = indexLast([...log, ...dated]);
  const undated: RowProblem[] = [];
  for (const told of invitations) {
    if (told.sentOn !== undefined) continue;
    const last = lastOf(told);
    if (last?.sentOn) {
      const { name, url, company, sentOn } = last;
      dated.push({ ...told, name, url, company, sentOn, slug: parseSlug(url) });
    } else
      undated.push({ file, line: told.line, what: `${told.name || told.url}: the day sent is missing.` });
  }
  const sent = mergeTwice(dated);
  const pace = paceOf(4 * (sent.length + log.length));
  const rows = [...log].sort((a, b) => a.row - b.row);
  const people = yield* gatherPeople(sent, rows, pace);
  yield* matchInvitations(people, pace);

  const toldBy = new Map<SentRecord, Dated>(sent.map((one) => [one, one]));
  const added: NewInvitation[] = [];
  const [accepted, closed]: StatusChange[][] = [[], []];
  const questions: Question[] = [];
  const counts = { stillPending: 0, unchanged: 0 };
  for (const person of people.all) {
    const { fresh } = historyOf(person, today);
    const company = person.rows.find(({ row }) => row.company !== '')?.row.company;
    /** What the file tells of each row: of several invitations the one that has come furthest. */
    const met = new Map<Logged, Met>();
    const meet = (logged: Logged, told: Dated): void => {
      const before = met.get(logged);
      if (before) counts.unchanged += 1;
      if (!before || RANK[told.status] > RANK[before.told.status])
        met.set(logged, { told, verdict: judge(logged, told, file) });
    };
    for (const logged of person.rows) {
      const told = logged.attempt && toldBy.get(logged.attempt.record);
      // Of whom it doesn't speak, it tells nothing.
      if (told) meet(logged, told);
    }
    const others = fresh.flatMap(({ record }) => toldBy.get(record) ?? []);
    // What is closed first: the last of these days a row was still open.
    for (const told of [...others.filter(isClosed), ...others.filter((each) => !isClosed(each))]) {
      const logged = person.rows.find((each) => wasOpen(stateOf(each, met.get(each)), told, expiresAfter));
      if (logged) meet(logged, told);
      else added.push(asAdded(told, company));
    }
    for (const [{ row }, { told, verdict }] of met) {
      const isPending = told.status === 'Pending' && row.status === 'Pending';
      if (verdict === undefined) counts[isPending ? 'stillPending' : 'unchanged'] += 1;
      else if (isText(verdict)) questions.push({ target: row, what: verdict });
      else (verdict.to === 'Accepted' ? accepted : closed)?.push(verdict);
    }
  }
  added.sort(compareSent);
  for (const group of [accepted ?? [], closed ?? [], questions]) group.sort(byRow);
  return {
    ...{ added, accepted: accepted ?? [], closed: closed ?? [], questions, undated },
    ...{ resolved: [], gone: [], expired: [], held: [], ...counts },
  };
}

type State = Pick<LoggedRow, 'sentOn' | 'status' | 'closedOn'>;

interface Met {
  readonly told: Dated;
  readonly verdict: StatusChange | string | undefined;
}

/** A row as it is when what was met so far is written; closed on no known day, it was open when that was sent. */
function stateOf({ row }: Logged, met: Met | undefined): State {
  if (!met || isText(met.verdict)) return row;
  const { told, verdict } = met;
  const closedOn = verdict?.closedOn || row.closedOn || (isClosed(told) ? told.closedOn || told.sentOn : '');
  return { sentOn: row.sentOn, status: verdict?.to ?? row.status, closedOn };
}

function isClosed({ status }: Dated): boolean {
  return RANK[status] > 1;
}

/**
 * Whether an invitation was open on the day told: LinkedIn sends no second one then, so that the file means this one,
 * on its tool's day. Closed on no known day, it is the one that the file calls closed alike.
 */
function wasOpen({ sentOn, status, closedOn }: State, told: Dated, expiresAfter: number): boolean {
  if (sentOn === '' || sentOn > told.sentOn || told.sentOn >= addDays(sentOn, expiresAfter)) return false;
  if (status === 'Pending') return true;
  return (
    RANK[status || 'Unknown'] > 1 && (closedOn === '' ? status === told.status : closedOn >= told.sentOn)
  );
}

/** A change, a question in words, or undefined for nothing. */
function judge({ row }: Logged, told: Dated, file: string): StatusChange | string | undefined {
  const { status } = row;
  if (status === '' || status === told.status) return undefined;
  if (told.status === 'Accepted' && (status === 'Withdrawn' || status === 'Declined'))
    return `Logged as ${status.toLowerCase()}, but accepted according to ${quote(file)}.`;
  if (told.status === 'Pending' || RANK[told.status] <= RANK[status]) return undefined;
  const on = told.closedOn === '' ? '' : ` on ${dayInWords(told.closedOn)}`;
  const closedOn = row.closedOn === '' ? told.closedOn : '';
  return { target: row, to: told.status, closedOn, why: `${told.status}${on}, according to ${quote(file)}.` };
}

function asAdded(told: Dated, company: string | undefined): NewInvitation {
  const { name, url, note, sentOn, status, closedOn } = told;
  return { name, url, note, sentOn, status, closedOn, company: company ?? told.company, byName: false };
}

type Dateable = Pick<LoggedRow, 'name' | 'url' | 'company' | 'sentOn'>;

/** The last invitation of a person, for a row of the file without a day; of namesakes none. */
function indexLast(rows: readonly Dateable[]): (told: ToldInvitation) => Dateable | undefined {
  const last = new Map<string, { readonly people: Set<string>; row: Dateable }>();
  for (const row of rows) {
    const { name, url, company } = row;
    const slug = parseSlug(url);
    for (const key of [slug && `in/${slug}`, name && fold(name)]) {
      if (!key) continue;
      const known = last.get(key) ?? { people: new Set(), row };
      known.people.add(slug ? `in/${slug}` : fold(company));
      if (compareDateable(row, known.row) > 0) known.row = row;
      last.set(key, known);
    }
  }
  return ({ slug, name }) => {
    const found = slug === undefined ? last.get(fold(name)) : last.get(`in/${slug}`);
    return found?.people.size === 1 ? found.row : undefined;
  };
}

/** Of one day the words decide, so that the order of the rows does not. */
function compareDateable(a: Dateable, b: Dateable): number {
  return (
    compareText(a.sentOn, b.sentOn) ||
    compareText(a.name, b.name) ||
    compareText(a.company, b.company) ||
    compareText(a.url, b.url)
  );
}

/** Oldest first. Two rows of one person and day, as of two campaigns, are one invitation: what has come further. */
function mergeTwice(dated: readonly Dated[]): Dated[] {
  const byPerson = new Map<string, Dated[]>();
  for (const told of [...dated].sort(compareTold)) {
    const key = told.slug === undefined ? fold(`${told.name}\n${told.company}`) : `in/${told.slug}`;
    const known = byPerson.get(key) ?? [];
    const last = known[known.length - 1];
    if (!last || !isNear(last.sentOn, told.sentOn)) known.push(told);
    else if (RANK[told.status] > RANK[last.status])
      known[known.length - 1] = { ...told, sentOn: last.sentOn, company: told.company || last.company };
    byPerson.set(key, known);
  }
  return [...byPerson.values()].flat().sort(compareTold);
}

/** The same whatever the order of the rows was; of two that tell the same of somebody, what tells the day comes first. */
function compareTold(a: Dated, b: Dated): number {
  return (
    compareSent(a, b) ||
    RANK[b.status] - RANK[a.status] ||
    compareText(b.closedOn, a.closedOn) ||
    compareText(a.company, b.company)
  );
}

function byRow(a: { readonly target: LoggedRow }, b: { readonly target: LoggedRow }): number {
  return a.target.row - b.target.row;
}
