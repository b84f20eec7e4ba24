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
} from '../../core/rules/lookup.ts';
import { type Verdict, verdictsOn } from '../../core/rules/verdict.ts';
import { type LoggedInvitation, readLog } from '../../sheet/log/log.ts';
import { readSettings } from '../../sheet/records/settings.ts';
import type { AccountVerdict, CheckedPerson, CheckReply, PastInvitation } from '../contract.ts';
import { readTextField } from '../frame/form.ts';
import { Refusal, replyOf } from '../frame/refusal.ts';
import { openWorkbook, type Workbook } from '../frame/workbook.ts';
import { fitPeople } from '../ledger/fit-people.ts';
import { keptIn, waitPlanOf } from '../ledger/people.ts';

const MOST_PEOPLE = 8;

export function checkPerson(query: string): CheckReply {
  return replyOf(() => {
    const asked = readTextField('name or address', query);
    if (asked === '') throw new Refusal('invalid', 'Enter a name or address.');
    const parsed = parseQuery(asked);
    const workbook = openWorkbook();
    const { accounts, policy } = readSettings(workbook, workbook.calendar);
    const { invitations } = readLog(workbook, workbook.calendar);
    const found = parsed ? findPeople(invitations, parsed) : [];
    return {
      ok: true as const,
      people: fitPeople(
        found.slice(0, MOST_PEOPLE).map((person) => describePerson(workbook, person, accounts, policy)),
      ),
      more: Math.max(0, found.length - MOST_PEOPLE),
      ...(found.length === 0 && { missed: describeMissed(invitations, parsed) }),
      ...(!parsed && { nameless: addressAsked(asked).kind }),
    };
  });
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
      const { row, account } = verdict.at;
      return {
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
  const { row, name, url, account, note, reason, followUp, sentOn, status, closedOn } = invitation;
  return {
    row,
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
