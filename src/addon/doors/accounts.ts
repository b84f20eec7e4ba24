/**
 * The accounts that send: added, and renamed or merged wherever they are written, in Settings, log, year sheets and
 * blocks, as one action. A retired one keeps its rows: that is a type (see rules.ts).
 */
import { ACCOUNT_TYPES, type Account, type AccountType, accountName } from '../../core/account.ts';
import type { CellState } from '../../core/change.ts';
import { isText } from '../../core/is-text.ts';
import { groupByPerson } from '../../core/rules/by-person.ts';
import { counted, fold, listed } from '../../core/text.ts';
import { FIRST_ACCOUNT, readAccountType } from '../../sheet/records/settings.ts';
import { openAccounts, openAccountsFor, rowNamed } from '../../sheet/records/settings-table.ts';
import { openWalls, readWalls } from '../../sheet/records/walls.ts';
import type { Table } from '../../sheet/table.ts';
import { dayState } from '../../sheet/write/cell-state.ts';
import type { AccountChange, Reply } from '../contract.ts';
import { cannotUse, quote, readForm, readTextField } from '../frame/form.ts';
import { Refusal } from '../frame/refusal.ts';
import { already, change, done } from '../ledger/change.ts';
import { copyHistory, forgetHistory, mergeHistory } from '../ledger/history.ts';
import { shorten } from '../ledger/locate.ts';
import { emptied, type RowChange } from '../ledger/row-change.ts';
import type { Session } from '../ledger/session.ts';
import { isYear, renamedInYears, rowsIn } from '../ledger/years/accounts.ts';

/** The place in the product, for the Journal. */
const WHERE = 'Settings';
const LONGEST_NAME = 100;

/** A name in another case or with other spaces is the same account, written anew. */
export function changeAccount(sent: AccountChange): Reply {
  return change((session) => {
    const { from, to, merge, type: sentType } = readForm(sent);
    const name = readNameField(to);
    const type = readTypeField(sentType);
    const { accounts } = session.settings;
    const taken = accounts.find((account) => fold(account.name) === fold(name));
    if (from === null) {
      if (taken) return already(session);
      // Of an account that had this name before.
      forgetHistory(session.workbook.properties, name);
      return done(session, { act: 'Account', what: `Account added: ${name}`, where: WHERE }, [
        addedRow(session, name),
      ]);
    }
    const old = readTextField('account', from);
    const isSameType = type === undefined || type === accounts.find((each) => each.name === old)?.type;
    if (old === name && isSameType) return already(session);
    if (!isUsed(session, old)) {
      throw new Refusal(
        `Cannot rename ${quote(old)}: neither Settings nor the log names it. Reload.`,
        'moved',
      );
    }
    const isMerged = taken !== undefined && fold(old) !== fold(name);
    const { rows, what } = isMerged ? mergedRows(session, old, taken) : renamedRows(session, old, name, type);
    if (isMerged && merge !== true) {
      const walls = countRows(rows.filter(({ table }) => table.name === 'walls'));
      const logged = countRows(rows.filter(({ table }) => table.name === 'log' || isYear(table)));
      const blocks = walls > 0 ? ` and ${counted(walls, 'block')}` : '';
      const [from, into] = [`“${shorten(old)}”`, `“${taken.name}”`];
      const isListed = accounts.some((each) => fold(each.name) === fold(old));
      const goes = isListed ? ` The row of ${from} in Settings is removed.` : '';
      throw new Refusal(
        `Merge ${from} into ${into}? ${into} gets ${counted(logged, 'invitation')}${blocks}, with all their history.${sayBoth(session, old, taken)}${goes}`,
        'caution',
      );
    }
    // Flags are judged by the accounts as they are to be: else rows of the new name would be nobody's.
    const others = accounts.filter((account) => fold(account.name) !== fold(old));
    const renamed = accounts.map((each) =>
      others.includes(each) ? each : { ...each, name, type: type ?? each.type },
    );
    const after = isMerged ? others : renamed;
    const settings = { ...session.settings, accounts: after };
    (isMerged ? mergeHistory : copyHistory)(session.workbook.properties, old, name);
    return done({ ...session, settings }, { act: 'Account', what, where: WHERE }, rows);
  });
}

/** So many are named. */
const MOST_NAMED = 3;

/** Who would be pending twice in one account; '' for nobody. */
function sayBoth({ log, settings }: Session, old: string, taken: Account): string {
  const pending = log.invitations.filter(({ status }) => status === 'Pending');
  const senderOf = (place: number) => fold(accountName(pending[place]?.account ?? '', settings.accounts));
  const both = groupByPerson(pending, () => '').flatMap(({ isKnown, own }): string[] => {
    const senders = new Set(own.map(senderOf));
    const [first = 0] = own;
    const { name = '', url = '' } = pending[first] ?? {};
    return isKnown && senders.has(fold(old)) && senders.has(fold(taken.name)) ? [shorten(name || url)] : [];
  });
  const named = listed(both.slice(0, MOST_NAMED), both.length);
  return both.length === 0 ? '' : ` Pending in both: ${named}. Health shows who is pending twice.`;
}

interface Renaming {
  readonly rows: readonly RowChange[];
  readonly what: string;
}

/** One that Settings does not list is added there under its new name. */
function renamedRows(session: Session, old: string, name: string, type: AccountType | undefined): Renaming {
  const table = openAccounts(session.workbook);
  const at = rowNamed(table, old);
  const settings =
    at < table.nextRow
      ? { table, row: at, to: { Account: name, ...(type && { Type: type }) } }
      : addedRow(session, name);
  if (old === name) return { rows: [settings], what: `${name} is ${type}` };
  const rows = writtenRows(session, name, (account) => fold(account) === fold(old));
  const what = `Account renamed: “${old}” → “${name}”${type ? `, ${type}` : ''}, ${counted(countRows(rows), 'row')}`;
  return { rows: [settings, ...rows], what };
}

/**
 * The rows of one account become those of another. A blank cell stands for the first account: where that one
 * goes, it is written out, unless the other is the next first.
 */
function mergedRows(session: Session, old: string, taken: Account): Renaming {
  const { accounts } = session.settings;
  const into = taken.name;
  const table = openAccounts(session.workbook);
  const at = rowNamed(table, old);
  const place = accounts.findIndex(({ name }) => fold(name) === fold(old));
  const next = accounts.find((_, index) => index !== place);
  const writesBlanks = place === 0 && fold(next?.name ?? '') !== fold(into);
  const rows = writtenRows(session, into, (account) =>
    account.trim() === '' ? writesBlanks : fold(account) === fold(old),
  );
  return {
    rows: [
      ...(at < table.nextRow ? [emptied(table, at)] : []),
      ...archiveAfter(session, table, accounts[place], taken),
      ...rows,
    ],
    what: `Accounts merged: “${old}” into “${into}”, ${counted(countRows(rows), 'row')}`,
  };
}

/**
 * What Settings says of the archives of both. One tells of the rows of its own account alone: so all of them are known to the earlier
 * of the two days, and to none where one of both had none. The next import brings it up to date.
 */
function archiveAfter(
  { log, settings }: Session,
  table: Table,
  from: Account | undefined,
  into: Account,
): RowChange[] {
  // Rows of a name that Settings does not list were written, or renamed, by hand.
  if (!from) return [];
  const names = new Set(log.invitations.map(({ account }) => fold(accountName(account, settings.accounts))));
  const days = [from, into].filter(({ name }) => names.has(fold(name))).map((one) => one.lastArchive ?? '');
  const [day = into.lastArchive ?? ''] = days.sort();
  const to: Record<string, CellState> = {};
  if (day !== (into.lastArchive ?? '') && 'Last archive' in table.places)
    to['Last archive'] = day === '' ? null : dayState(day);
  if (from.slug && !into.slug && 'Profile' in table.places)
    to.Profile = `https://www.linkedin.com/in/${from.slug}`;
  return Object.keys(to).length > 0 ? [{ table, row: rowNamed(table, into.name), to }] : [];
}

function countRows(rows: readonly RowChange[]): number {
  return rows.reduce((sum, { table, who = [] }) => sum + rowsIn({ table: table.name, who }), 0);
}

/** The rows of log, year sheets and blocks whose account is meant. */
function writtenRows(
  { workbook, log, settings }: Session,
  name: string,
  isMeant: (account: string) => boolean,
): RowChange[] {
  const logged = log.invitations
    .filter(({ account }) => isMeant(account))
    .map(({ row }) => ({ table: log, row, to: { account: name } }));
  const walls = readWalls(workbook, workbook.calendar, settings.policy).filter(({ account }) =>
    isMeant(account),
  );
  const rows = [...logged, ...renamedInYears(workbook, name, isMeant)];
  if (walls.length === 0) return rows;
  const table = openWalls(workbook);
  return [...rows, ...walls.map(({ row }) => ({ table, row, to: { account: name } }))];
}

function addedRow({ workbook }: Session, name: string): RowChange {
  const table = openAccountsFor(workbook, 1);
  const to = { Account: name, Type: FIRST_ACCOUNT.type };
  return { table, row: table.nextRow, whole: true, who: [name], to };
}

function isUsed({ workbook, log, settings }: Session, name: string): boolean {
  const { accounts } = settings;
  const isMeant = (account: string) => fold(account) === fold(name);
  return (
    accounts.some((account) => isMeant(account.name)) ||
    log.invitations.some(({ account }) => isMeant(accountName(account, accounts))) ||
    renamedInYears(workbook, name, isMeant).length > 0
  );
}

/** Undefined where none was sent. */
function readTypeField(value: unknown): AccountType | undefined {
  if (value === undefined || value === null) return undefined;
  const type = isText(value) ? readAccountType(value) : undefined;
  if (type) return type;
  throw cannotUse(value, ` as the type: use ${ACCOUNT_TYPES.join(', ')}.`);
}

function readNameField(value: unknown): string {
  const name = readTextField('account', value).replace(/\s+/g, ' ');
  if (name === '') throw new Refusal('Enter a name for the account.');
  if (name.length <= LONGEST_NAME) return name;
  throw cannotUse(name, `: keep the name to ${LONGEST_NAME} characters.`);
}
