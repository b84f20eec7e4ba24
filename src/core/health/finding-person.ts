/**
 * Findings in who was invited and by whom: pending twice, from two accounts, without an address, from an account
 * that is not listed.
 */
import { type Account, accountName, senderOf } from '../account.ts';
import { type Day, dayInWords } from '../day.ts';
import { isForgotten } from '../forgotten.ts';
import { type Invitation, isOpen } from '../invitation.ts';
import { DEFAULT_POLICY } from '../policy.ts';
import { type AddressKind, readAddress } from '../profile-address.ts';
import { groupByPerson } from '../rules/by-person.ts';
import { resendFromOf } from '../rules/cooldown.ts';
import { shareBySender } from '../rules/sender.ts';
import { fold, quote } from '../text.ts';
import { called, type Issue, type WrittenLog } from './finding.ts';

export function noticePeople(log: WrittenLog, accounts: readonly Account[] | undefined, today: Day): Issue[] {
  const listed = accounts ?? [];
  return [
    ...(accounts ? noticeAccounts(log, accounts) : []),
    ...(log.has('status')
      ? [...noticeTwice(log, listed), ...noticeTwoAccounts(log, listed, today), ...noticeAddresses(log)]
      : []),
  ];
}

/** One finding for each account that is not listed, at its first row. */
function noticeAccounts({ invitations }: WrittenLog, accounts: readonly Account[]): Issue[] {
  const known = new Set(accounts.map(({ name }) => fold(name)));
  const stray = new Map<string, { account: string; rows: number[] }>();
  for (const { account, row } of invitations) {
    const key = fold(account);
    if (key === '' || known.has(key)) continue;
    const found = stray.get(key);
    if (found) found.rows.push(row);
    else stray.set(key, { account, rows: [row] });
  }
  return [...stray.values()].map(({ account, rows }): Issue => {
    const [row = 0] = rows;
    const where = rows.length === 1 ? 'this row isn’t' : `its ${rows.length} rows aren’t`;
    return {
      kind: 'account',
      row,
      field: 'account',
      says: (cell) =>
        `${cell(row, 'account')} names the account ${quote(account)}, which isn’t in Settings, so ${where} counted.`,
      remedy: { account },
      alike: account,
      rows: rows.length,
    };
  });
}

/**
 * One finding for each pending invitation of a person after the first one from the same account, and for each that
 * this account's later word calls accepted.
 */
function noticeTwice(log: WrittenLog, accounts: readonly Account[]): Issue[] {
  const field = fieldOfPerson(log);
  if (field === undefined) return [];
  const found: Issue[] = [];
  for (const { shares } of peopleOf(log, accounts)) {
    for (const { name, rows } of shares) {
      const [first, ...later] = rows.filter(({ status }) => status === 'Pending');
      for (const again of first ? [first, ...later] : []) {
        const since = again.sentOn ?? '';
        const accepted = rows.find(
          ({ status, sentOn, closedOn }) =>
            status === 'Accepted' && since && (closedOn ?? sentOn ?? '') >= since,
        );
        const other = accepted ?? first;
        if (!other || other === again) continue;
        const from = name === '' ? '' : ` from ${name}`;
        const says: Issue['says'] = (cell) =>
          `${cell(again.row, field)}: ${called(again)} is pending${from} here and ${accepted ? 'accepted ' : ''}in ${cell(other.row, field)}. Delete one, or change its status.`;
        found.push({ kind: 'twice', row: again.row, field, says });
      }
    }
  }
  return found.sort((a, b) => a.row - b.row);
}

/**
 * One finding for each account after the first whose invitation to a person is open or cooling down. Whose an
 * account that is not listed is, is a finding of its own.
 */
function noticeTwoAccounts(log: WrittenLog, accounts: readonly Account[], today: Day): Issue[] {
  const field = fieldOfPerson(log);
  if (field === undefined) return [];
  const found: Issue[] = [];
  for (const { shares } of peopleOf(log, accounts)) {
    const [first, ...others] = shares.flatMap(({ name, rows }) => {
      const live = rows.find((row) => isLive(row, today));
      const sender = senderOf(name, accounts);
      return live && sender ? [{ name: sender.name, live }] : [];
    });
    for (const { name, live } of others) {
      if (!first) continue;
      const { sentOn, status, row } = first.live;
      const is = status === 'Pending' ? 'is still pending' : 'may still count';
      const says: Issue['says'] = (cell) =>
        `${cell(live.row, field)}: ${name} invited ${called(live)} too. ${first.name}’s invitation${sentOn ? ` of ${dayInWords(sentOn)}` : ''} (${cell(row, field)}) ${is}. Withdraw one of them, or leave it if you mean both.`;
      found.push({ kind: 'two accounts', row: live.row, field, says });
    }
  }
  return found.sort((a, b) => a.row - b.row);
}

type Row = WrittenLog['invitations'][number];

/** Each person's own rows by the account that sent them, oldest first. */
function peopleOf({ invitations }: WrittenLog, accounts: readonly Account[]) {
  const nameOf = ({ account }: Pick<Invitation, 'account'>) => accountName(account, accounts);
  const at = (place: number) => invitations[place] as Row;
  return groupByPerson(invitations, () => '').map((person) => ({
    shares: shareBySender(person, at, nameOf).map(({ sender = '', own }) => ({
      name: sender,
      rows: own.map(at),
    })),
  }));
}

/** Pending, or withdrawn within the usual cooldown, or nobody knows. */
function isLive(row: Row, today: Day): boolean {
  if (row.status !== 'Withdrawn') return isOpen(row.status);
  const until = resendFromOf(row, DEFAULT_POLICY);
  return until === undefined || today < until;
}

/** The column that shows whom a finding is about; undefined where the log has neither. */
function fieldOfPerson({ has }: WrittenLog): 'name' | 'url' | undefined {
  return has('name') ? 'name' : has('url') ? 'url' : undefined;
}

/**
 * Addresses that name nobody: of pending people any, because they are to be found again; of withdrawn ones what
 * was written and cannot be read, because the cooldown would miss it.
 */
function noticeAddresses({ invitations, has, text }: WrittenLog): Issue[] {
  if (!has('url')) return [];
  return invitations.flatMap((invitation): Issue[] => {
    const { row, status, url } = invitation;
    if ((status !== 'Pending' && status !== 'Withdrawn') || isForgotten(invitation.name)) return [];
    const { kind } = readAddress(url);
    const written = text(row, 'url');
    if (kind === 'profile' || (status === 'Withdrawn' && written === '')) return [];
    const what = written === '' ? 'is empty' : `holds ${quote(written)}, ${NAMES_NOBODY[kind]}`;
    const way = kind === 'none' ? '' : ', or copy it on the profile: ⋯ › Copy LinkedIn.com URL';
    const says: Issue['says'] = (cell) =>
      `${cell(row, 'url')} ${what}. Write the address of ${called(invitation)}, such as https://www.linkedin.com/in/name${way}.`;
    return [{ kind: 'address', row, field: 'url', says }];
  });
}

const NAMES_NOBODY: Readonly<Record<Exclude<AddressKind, 'profile'>, string>> = {
  'member id': 'a number of LinkedIn’s that doesn’t name the person',
  'sales navigator': 'an address of Sales Navigator, which doesn’t name the person',
  recruiter: 'an address of Recruiter, which doesn’t name the person',
  'short link': 'a short link, which doesn’t name the person',
  'old address': 'an old address, which several people may share',
  company: 'the page of a company or school',
  none: 'which isn’t the address of a profile',
};
