/** The view Settings: the rules with their source and grade, changed here as in the sheet. */
import type { RuleChange } from '../../../addon/contract.ts';
import { ACCOUNT_TYPES } from '../../../core/account.ts';
import type { RuleKey } from '../../../core/policy.ts';
import { refuseReserve } from '../../../core/rules/largest-reserve.ts';
import { act } from '../../kit/act.ts';
import { ask } from '../../kit/ask.ts';
import { count } from '../../kit/count.ts';
import { byId, make } from '../../kit/element.ts';
import { currentLedger, onLedger } from '../../kit/ledger.ts';
import { ageMessage, say } from '../../kit/message.ts';
import { showCell } from '../../kit/show-cell.ts';
import { createAccounts } from './accounts.ts';
import { createRuleField, type RuleField } from './field.ts';
import { GROUPS, rulesOf } from './group.ts';
import { outOfOrder } from './order.ts';

export function createRulesView(): void {
  const form = byId<HTMLFormElement>('rules');
  const accounts = byId('rules-accounts');
  createAccounts();
  const types = new Map<string, HTMLSelectElement>();
  let fields: readonly RuleField[] = [];
  byId('rules-show').addEventListener('click', () => showCell({ sheet: 'settings', row: 1, column: 1 }));
  // One may contradict another.
  const tellAll = () => {
    for (const { tell } of fields) tell();
  };
  onLedger(({ policy, standings }) => {
    if (fields.length === 0) fields = createFields();
    for (const field of fields) field.show(policy[field.key]);
    tellAll();
    for (const { account, type } of standings) typeOf(account).dataset.saved ??= type;
    showTypes(standings);
  });
  form.addEventListener('input', tellAll);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    save();
  });

  function typeOf(account: string): HTMLSelectElement {
    const known = types.get(account);
    if (known) return known;
    const select = make('select', '', ...ACCOUNT_TYPES.map((type) => make('option', '', type)));
    types.set(account, select);
    return select;
  }

  /** A type that the user has chosen and not saved stays. */
  function showTypes(standings: readonly { readonly account: string; readonly type: string }[]): void {
    for (const { account, type } of standings) {
      const select = typeOf(account);
      if (select.value === select.dataset.saved || !select.isConnected) select.value = type;
      select.dataset.saved = type;
    }
    const labels = standings.map(({ account }) => make('label', '', `${account} `, typeOf(account)));
    const isSame =
      labels.length === accounts.childElementCount &&
      standings.every(({ account }) => typeOf(account).isConnected);
    if (!isSame) accounts.replaceChildren(...labels);
  }

  async function save(): Promise<void> {
    const wrong = fields.find((field) => field.changed() === null);
    if (wrong) {
      const details = wrong.row.closest('details');
      if (details) details.open = true;
      const { label, input } = wrong;
      say('error', `Nothing is saved yet: “${input.value.trim().slice(0, 40)}” can’t be used for ${label}.`);
      return wrong.input.focus();
    }
    const rules = fields.flatMap((field) => {
      const value = field.changed();
      return typeof value === 'number' ? [{ key: field.key, value }] : [];
    });
    const known = currentLedger()?.standings ?? [];
    const changed = known.flatMap(({ account }) => {
      const { value, dataset } = typeOf(account);
      return value === dataset.saved ? [] : [{ account, type: value }];
    });
    const change: RuleChange = { rules, accounts: changed };
    const total = rules.length + changed.length;
    if (total === 0) return say('quiet', 'Nothing was changed: the sheet says the same.');
    const isSaved = await act(
      form,
      () => ask('changeRules', change),
      () => `Saved ${count(total, 'value')} in Settings.`,
    );
    if (isSaved) ageMessage();
  }
}

/** The fields of all rules, each put under its heading; the rules are known with the first ledger. */
function createFields(): RuleField[] {
  const refuse = (value: number) => refuseReserve(value, currentLedger()?.standings ?? []);
  const known = new Map<RuleKey, RuleField>();
  const remark = (key: RuleKey) =>
    outOfOrder(
      key,
      (of) => Number(known.get(of)?.input.value.trim() || Number.NaN),
      (of) => known.get(of)?.label ?? '',
    );
  const all = GROUPS.flatMap((title, index) => {
    const fields = rulesOf(title).map((rule) =>
      createRuleField(rule, rule.key === 'reserve' ? refuse : () => '', () => remark(rule.key)),
    );
    const details = make('details', '', make('summary', '', make('h3', '', title)));
    details.append(...fields.map(({ row }) => row));
    details.open = index === 0;
    byId('rules-groups').append(details);
    return fields;
  });
  for (const field of all) known.set(field.key, field);
  return all;
}
