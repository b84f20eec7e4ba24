/**
 * The rules and account types that the sidebar changes: into Settings, where the user may change them as
 * well.
 */
import { ACCOUNT_TYPES, type AccountType } from '../../core/account.ts';
import { isText } from '../../core/is-text.ts';
import { LARGEST_RULE_VALUE, RULE_KEYS, RULES, type RuleKey } from '../../core/policy.ts';
import { refuseReserve, weeksOf } from '../../core/rules/largest-reserve.ts';
import { fold } from '../../core/text.ts';
import { ruleStates } from '../../sheet/layout/settings-sheet.ts';
import { leastValue, readAccountType, type Settings } from '../../sheet/records/settings.ts';
import { openAccounts, openAccountsFor, openRules, rowNamed } from '../../sheet/records/settings-table.ts';
import type { Reply, RuleChange, RuleText } from '../contract.ts';
import { cannotUse, quote } from '../frame/form.ts';
import { Refusal } from '../frame/refusal.ts';
import type { Workbook } from '../frame/workbook.ts';
import { already, change, done } from '../ledger/change.ts';
import type { RowChange } from '../ledger/row-change.ts';

/** Every rule with its texts and bounds. */
export function describeRules(): RuleText[] {
  return RULE_KEYS.map((key) => ({
    ...RULES[key],
    key,
    least: leastValue(key),
    largest: LARGEST_RULE_VALUE,
  }));
}

/** Writes what differs, as one action. Everything is checked before anything is written. */
export function changeRules(sent: RuleChange): Reply {
  return change((session) => {
    const { workbook, settings } = session;
    const rules = readRules(sent?.rules);
    const types = readTypes(sent?.accounts, settings);
    if (rules.size + types.size === 0) return already(session);
    refuseTooMuch(rules, types, settings);
    const what = [
      ...[...rules].map(
        ([key, value]) => `${RULES[key].label} ${settings.policy[key]} → ${value} ${RULES[key].unit}`,
      ),
      ...[...types].map(([account, type]) => `${account} is ${type}`),
    ];
    const act = { act: 'Rules', what: `Rule changed: ${what.join(' · ')}`, where: 'Settings' };
    // First the accounts: one that is added moves the rules.
    const ofAccounts = accountRows(workbook, types);
    const rows = [...ruleRows(workbook, rules), ...ofAccounts];
    return done(session, act, rows);
  });
}

/** Together they must leave something to send: a lower limit can take it as well as a larger reserve. */
function refuseTooMuch(
  rules: ReadonlyMap<RuleKey, number>,
  types: ReadonlyMap<string, AccountType>,
  settings: Settings,
): void {
  const policy = { ...settings.policy, ...Object.fromEntries(rules) };
  const accounts = settings.accounts.map((account) => ({
    ...account,
    type: types.get(account.name) ?? account.type,
  }));
  const why = refuseReserve(policy.reserve, weeksOf(accounts, policy));
  if (why !== '') throw new Refusal(`Cannot use ${policy.reserve} for "${RULES.reserve.label}". ${why}`);
}

/** A rule without a row gets one below the others. */
function ruleRows(workbook: Workbook, rules: ReadonlyMap<RuleKey, number>): RowChange[] {
  if (rules.size === 0) return [];
  const table = openRules(workbook);
  let added = 0;
  return [...rules].map(([key, value]) => {
    const row = rowNamed(table, RULES[key].label);
    if (row < table.nextRow) return { table, row, to: { Value: value } };
    const to = { ...ruleStates(key), Value: value };
    return { table, row: row + added++, whole: true, who: [RULES[key].label], to };
  });
}

/** An account that the table does not name is added to it. */
function accountRows(workbook: Workbook, types: ReadonlyMap<string, AccountType>): RowChange[] {
  if (types.size === 0) return [];
  const known = openAccounts(workbook);
  const lacking = [...types.keys()].filter((account) => rowNamed(known, account) >= known.nextRow).length;
  const table = lacking > 0 ? openAccountsFor(workbook, lacking) : known;
  let added = 0;
  return [...types].map(([account, type]) => {
    const row = rowNamed(table, account);
    if (row < table.nextRow) return { table, row, to: { Type: type } };
    return { table, row: row + added++, whole: true, who: [account], to: { Account: account, Type: type } };
  });
}

function readRules(list: unknown): ReadonlyMap<RuleKey, number> {
  const rules = new Map<RuleKey, number>();
  for (const { key, value } of readList<{ key: unknown; value: unknown }>('rules', list)) {
    const known = RULE_KEYS.find((candidate) => candidate === key);
    if (known === undefined) throw new Refusal(`Cannot find the rule ${quote(key)}.`);
    const least = leastValue(known);
    if (
      typeof value !== 'number' ||
      !Number.isInteger(value) ||
      value < least ||
      value > LARGEST_RULE_VALUE
    ) {
      throw cannotUse(
        value,
        ` for "${RULES[known].label}": write a whole number from ${least} to ${LARGEST_RULE_VALUE}.`,
      );
    }
    rules.set(known, value);
  }
  return rules;
}

function readTypes(list: unknown, { accounts }: Settings): ReadonlyMap<string, AccountType> {
  const types = new Map<string, AccountType>();
  for (const { account, type } of readList<{ account: unknown; type: unknown }>('accounts', list)) {
    const known = accounts.find(({ name }) => isText(account) && fold(name) === fold(account));
    if (!known) {
      throw new Refusal(
        `Cannot find the account ${quote(account)}: add it to the table of accounts in Settings.`,
      );
    }
    const read = isText(type) ? readAccountType(type) : undefined;
    if (read === undefined) {
      throw cannotUse(type, ` as the type of ${known.name}: write ${ACCOUNT_TYPES.join(', ')}.`);
    }
    types.set(known.name, read);
  }
  return types;
}

/** The page is not trusted; a list that is left out is empty. */
function readList<T extends object>(name: string, list: unknown): readonly T[] {
  if (list === undefined || list === null) return [];
  const isListOfObjects =
    Array.isArray(list) && list.every((item) => typeof item === 'object' && item !== null);
  if (!isListOfObjects) throw new Refusal(`Cannot read the ${name} to change: they aren’t a list.`);
  return list;
}
