/**
 * Findings in who was invited and by whom: pending twice, without an address, from an account that is not
 * listed.
 */
import { type Account, accountName } from '../account.ts';
import type { Invitation } from '../invitation.ts';
import { type AddressKind, readAddress } from '../profile-address.ts';
import { groupByPerson } from '../rules/by-person.ts';
import { fold, quote } from '../text.ts';
import { called, type Issue, type WrittenLog } from './finding.ts';

export function noticePeople(log: WrittenLog, accounts: readonly Account[] | undefined): Issue[] {
  return [
    ...(accounts ? noticeAccounts(log, accounts) : []),
    ...(log.has('status') ? [...noticeTwice(log, accounts ?? []), ...noticeAddresses(log)] : []),
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
    const where = rows.length === 1 ? 'this row is' : `its ${rows.length} rows are`;
    return {
      kind: 'account',
      row,
      field: 'account',
      says: (cell) =>
        `${cell(row, 'account')} names the account ${quote(account)}, which isn’t in Settings, so ${where} in no figure.`,
      remedy: { account },
      alike: account,
      rows: rows.length,
    };
  });
}

/** One finding for each pending invitation of a person after the first one from the same account. */
function noticeTwice({ invitations, has }: WrittenLog, accounts: readonly Account[]): Issue[] {
  if (!has('name') && !has('url')) return [];
  const found: Issue[] = [];
  for (const { own } of groupByPerson(invitations, ({ account }) => accountName(account, accounts))) {
    const pending = own.flatMap((place) => invitations[place] ?? []).filter(isPending);
    const [first, ...later] = pending;
    for (const again of later) {
      if (!first) continue;
      const account = accountName(again.account, accounts);
      const from = account === '' ? '' : ` from ${account}`;
      const field = has('name') ? 'name' : 'url';
      found.push({
        kind: 'twice',
        row: again.row,
        field,
        says: (cell) =>
          `${cell(again.row, field)}: ${called(again)} is pending${from} here and in ${cell(first.row, field)}. Delete one, or change its status.`,
      });
    }
  }
  return found.sort((a, b) => a.row - b.row);
}

function isPending({ status }: Pick<Invitation, 'status'>): boolean {
  return status === 'Pending';
}

/**
 * Addresses that name nobody: of pending people any, because they are to be found again; of withdrawn ones what
 * was written and cannot be read, because the cooldown would miss it.
 */
function noticeAddresses({ invitations, has, text }: WrittenLog): Issue[] {
  if (!has('url')) return [];
  return invitations.flatMap((invitation): Issue[] => {
    const { row, status, url } = invitation;
    if (status !== 'Pending' && status !== 'Withdrawn') return [];
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
  none: 'which is no LinkedIn profile',
};
