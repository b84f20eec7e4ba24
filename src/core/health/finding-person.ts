/**
 * Findings in who was invited and by whom: pending twice, without an address, from an account that is not
 * listed.
 */
import { type Account, accountName } from '../account.ts';
import type { Invitation } from '../invitation.ts';
import { parseSlug } from '../person.ts';
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

function noticeAddresses({ invitations, has, text }: WrittenLog): Issue[] {
  if (!has('url')) return [];
  return invitations.flatMap((invitation): Issue[] => {
    const { row, status, url } = invitation;
    if (status !== 'Pending' || parseSlug(url) !== undefined) return [];
    const written = text(row, 'url');
    const what =
      written === '' ? 'is empty' : `holds ${quote(written)}, which isn’t the address of a profile`;
    const says: Issue['says'] = (cell) =>
      `${cell(row, 'url')} ${what}. Write the address of ${called(invitation)}, such as https://www.linkedin.com/in/name.`;
    return [{ kind: 'address', row, field: 'url', says }];
  });
}
