/** May this person be invited? Looked up over all accounts; reads only, so it waits for nobody. */
import { type Account, sendersIn } from '../../core/account.ts';
import type { Day } from '../../core/day.ts';
import { isOpen } from '../../core/invitation.ts';
import type { Policy } from '../../core/policy.ts';
import {
  addressAsked,
  describeMissed,
  type FoundPerson,
  findPeople,
  parseQuery,
  type Query,
} from '../../core/rules/lookup.ts';
import { type Verdict, verdictsOn } from '../../core/rules/verdict.ts';
import { type Log, type LoggedInvitation, readLog } from '../../sheet/log/log.ts';
import { readSettings } from '../../sheet/records/settings.ts';
import type { AccountVerdict, CheckedPerson, CheckReply, PastInvitation } from '../contract.ts';
import { cannotUse, readTextField } from '../frame/form.ts';
import { Refusal, replyOf } from '../frame/refusal.ts';
import { openWorkbook, type Workbook } from '../frame/workbook.ts';
import { fitPeople } from '../ledger/fit-people.ts';
import { isPast, readPastNames, readPastRows } from '../ledger/past.ts';
import { keptIn, waitPlanOf } from '../ledger/people.ts';

const MOST_PEOPLE = 8;

export function checkPerson(query: string): CheckReply {
  return replyOf(() => {
    const asked = readTextField('name or address', query);
    if (asked === '') throw new Refusal('Enter a name or address.');
    if (!/\p{L}/u.test(asked))
      throw cannotUse(asked, ' as a name: enter one, or the address of a profile.', 60);
    const parsed = parseQuery(asked);
    const workbook = openWorkbook();
    const { accounts, policy } = readSettings(workbook, workbook.calendar);
    const log = readLog(workbook, workbook.calendar);
    const { people, all, count } = findEverywhere(workbook, log, parsed);
    return {
      ok: true as const,
      people: fitPeople(people.map((person) => describePerson(workbook, person, accounts, policy))),
      more: Math.max(0, count - people.length),
      ...((people[0]?.isAlike ?? true) && { missed: describeMissed(all, parsed) }),
      ...(!parsed && { nameless: addressAsked(asked).kind }),
    };
  });
}

/**
 * In the log and in the year sheets, of which first names and addresses are read: by them nearly everybody is found. `all` holds those whose
 * name or address is known, `count` is how many people match.
 */
function findEverywhere(workbook: Workbook, log: Log, query: Query | undefined) {
  let past = readPastNames(workbook, log, false);
  let all: LoggedInvitation[] = [...log.invitations, ...past];
  let found = query ? findPeople(all, query) : [];
  if (query?.kind === 'words' && past.length > 0 && (found[0]?.isAlike ?? true)) {
    past = readPastNames(workbook, log, true);
    all = [...log.invitations, ...past];
    found = findPeople(all, query);
  }
  const first = found.slice(0, MOST_PEOPLE);
  const meant = first.flatMap(({ history }) => history.filter(isPast));
  const bare = meant.filter(({ isBare }) => isBare);
  if (!query || meant.length === 0) return { people: first, all, count: found.length };
  const rest = meant.filter(({ isBare }) => !isBare);
  const whole = [...log.invitations, ...rest, ...readPastRows(workbook, log, bare, true)];
  return { people: findPeople(whole, query).slice(0, MOST_PEOPLE), all, count: found.length };
}

/** Newest first: what the person's own invitations say last of name, company and address is what holds. */
function describePerson(
  { today }: Workbook,
  { own, history }: FoundPerson<LoggedInvitation>,
  accounts: readonly Account[],
  policy: Policy,
): Omit<CheckedPerson, 'earlier'> {
  const newest = (field: 'name' | 'company' | 'url') =>
    own.map((invitation) => invitation[field]).find((text) => text !== '') ?? '';
  // Oldest first, as the log has those of one day.
  const verdictOf = verdictsOn(today, [...history].reverse(), policy, sendersIn(accounts));
  return {
    name: newest('name'),
    company: newest('company'),
    url: newest('url'),
    verdicts: accounts
      .filter(({ type }) => type !== 'Retired')
      .map(({ name }) => ({ account: name, ...describeVerdict(verdictOf(name), history) })),
    history: history.map((past) => describePast(past, today)),
  };
}

function describeVerdict(
  verdict: Verdict<LoggedInvitation>,
  history: readonly LoggedInvitation[],
): Omit<AccountVerdict, 'account'> {
  switch (verdict.kind) {
    case 'free': {
      const { attempt } = verdict;
      return {
        kind: attempt === 1 ? 'never' : attempt === 2 ? 'second attempt' : 'free',
        day: null,
        attempt,
      };
    }
    case 'caution': {
      const declined = history.find(({ status }) => status === 'Declined');
      const day = (verdict.why === 'declined' && declined?.closedOn) || null;
      return { kind: verdict.why, day, attempt: verdict.attempt };
    }
    case 'other account':
      return { kind: verdict.kind, day: verdict.since ?? null, attempt: verdict.attempt, by: verdict.by };
    case 'unsure': {
      const { row, account, year } = verdict.at;
      return {
        ...(year && { year }),
        kind: verdict.why,
        day: null,
        attempt: null,
        row,
        ...(verdict.why === 'account unknown' && { by: account }),
      };
    }
    case 'cooling down':
      return { kind: verdict.kind, day: verdict.until, attempt: null };
    default:
      return { kind: verdict.kind, day: verdict.since ?? null, attempt: null };
  }
}

function describePast(invitation: LoggedInvitation, today: Day): PastInvitation {
  const { row, year, name, url, account, note, reason, followUp, sentOn, status, closedOn } = invitation;
  return {
    row,
    ...(year && { year }),
    name,
    url,
    account,
    note,
    reason,
    followUp,
    sentOn: sentOn ?? '',
    status: status ?? '',
    closedOn: closedOn ?? '',
    ...waitPlanOf(invitation),
    ...(isOpen(status) && keptIn(invitation, today)),
  };
}
