/** What an archive says of one row of the log: a change of its status, a question, or nothing. */
import { addDays, type Day, dayInWords, daysBetween } from '../../day.ts';
import type { Status } from '../../invitation.ts';
import { isSamePerson } from '../../person.ts';
import type { Connected, Found } from './connected.ts';
import type { Attempt, Logged } from './people.ts';
import type { Terms } from './terms.ts';

export type Verdict =
  | {
      readonly is: 'accepted' | 'resolved' | 'expired';
      readonly to: Status;
      /** '' leaves the cell as it is. */
      readonly closedOn: Day | '';
      readonly why: string;
    }
  | { readonly is: 'gone' | 'questions'; readonly what: string }
  | { readonly is: 'stillPending' | 'unchanged' };

/** What the archive knows of the person. */
export interface Evidence {
  /** Whether it is this row, of all the person's, that the archive's newest word is about. */
  readonly isCurrent: boolean;
  /** The person's newest invitation. */
  readonly latest: Attempt | undefined;
  readonly connected: Connected;
  /** The archive holds somebody of this name, and nothing tells whether it is this person. */
  readonly isAmbiguous: boolean;
}

const UNCHANGED: Verdict = { is: 'unchanged' };

export function judge(logged: Logged, evidence: Evidence, terms: Terms): Verdict {
  const { status } = logged.row;
  const isCovered = logged.attempt || logged.sentOn === undefined || logged.sentOn < terms.exportedOn;
  const isNobody = logged.name === '' && logged.slug === undefined;
  if (status === '' || status === 'Accepted' || !isCovered || isNobody) return UNCHANGED;
  if (!evidence.isCurrent) return logged.attempt ? UNCHANGED : judgeMissing(logged, evidence, terms);
  if (status === 'Withdrawn' || status === 'Declined') return judgeClosed(logged, evidence.connected, terms);
  if (evidence.connected) return judgeConnected(logged, evidence, evidence.connected, terms);
  if (evidence.latest) return judgePresent(logged, evidence.latest, evidence, terms);
  return judgeMissing(logged, evidence, terms);
}

/** Logged as withdrawn or declined: the user's word stands, and a contradiction is a question. */
function judgeClosed({ row, attempt }: Logged, connected: Connected, terms: Terms): Verdict {
  const logged = `Logged as ${row.status.toLowerCase()}`;
  if (connected && connected !== 'namesakes') {
    const since = dayInWords(connected.connection.connectedOn);
    return { is: 'questions', what: `${logged}, but connected since ${since}.` };
  }
  // What was withdrawn after the export is in it.
  const wasOpen = row.closedOn !== '' && row.closedOn >= terms.exportedOn;
  if (row.status !== 'Withdrawn' || !attempt || wasOpen) return UNCHANGED;
  const on = dayInWords(terms.exportedOn);
  return { is: 'questions', what: `${logged}, but still in the archive of ${on}: was it sent again?` };
}

function judgeConnected(
  logged: Logged,
  { latest }: Evidence,
  connected: Found | 'namesakes',
  terms: Terms,
): Verdict {
  const { name, closedOn } = logged.row;
  if (connected === 'namesakes') return { is: 'questions', what: askWhich(name) };
  const { connection, byName } = connected;
  const since = dayInWords(connection.connectedOn);
  const { sentOn } = logged;
  if (byName && !latest) {
    const isTooEarly = sentOn !== undefined && connection.connectedOn < addDays(sentOn, -1);
    if (isTooEarly || !isSamePerson(logged.row, connection)) {
      const company = connection.company && ` of ${connection.company}`;
      return {
        is: 'questions',
        what: `${connection.name}${company} has been connected since ${since}: is it the same person?`,
      };
    }
  }
  // The archive counts in UTC, so that a connection may seem a day older than its invitation.
  const from = sentOn !== undefined && sentOn > connection.connectedOn ? sentOn : connection.connectedOn;
  const found = byName ? ', found by name' : '';
  const why = `Connected since ${since}${found}, according to the archive of ${dayInWords(terms.exportedOn)}.`;
  return { is: 'accepted', to: 'Accepted', closedOn: closedOn === '' ? from : '', why };
}

/** In the archive, and not among the connections. */
function judgePresent(
  { row }: Logged,
  { record }: Attempt,
  { isAmbiguous }: Evidence,
  terms: Terms,
): Verdict {
  if (!terms.knowsConnections || record.sentOn < terms.pendingFrom) return UNCHANGED;
  if (row.status === 'Pending') return { is: 'stillPending' };
  if (row.status !== 'Unknown') return UNCHANGED;
  if (isAmbiguous) return { is: 'questions', what: askWhich(row.name) };
  const why = `In the archive of ${dayInWords(terms.exportedOn)}, but not among its connections.`;
  return { is: 'resolved', to: 'Pending', closedOn: '', why };
}

/** Neither in the archive nor among the connections. */
function judgeMissing({ row, sentOn }: Logged, { latest, isAmbiguous }: Evidence, terms: Terms): Verdict {
  if (!terms.knowsConnections || row.status !== 'Pending' || sentOn === undefined) return UNCHANGED;
  if (isAmbiguous) return { is: 'questions', what: askWhich(row.name) };
  const archive = `the archive of ${dayInWords(terms.exportedOn)}`;
  if (sentOn >= terms.goneFrom) {
    const again = latest && latest.record.sentOn > sentOn && dayInWords(latest.record.sentOn);
    const what = again
      ? `Sent again on ${again}, according to ${archive}: what happened to the first?`
      : `Not in ${archive} and not connected: withdrawn elsewhere, or declined?`;
    return { is: 'gone', what };
  }
  const days = daysBetween(sentOn, terms.exportedOn);
  return {
    is: 'expired',
    to: 'Expired',
    closedOn: '',
    why: `Not in ${archive}, ${days} days after it was sent.`,
  };
}

function askWhich(name: string): string {
  return `Several people are called ${name}. Add the profile address in the log and import again.`;
}
