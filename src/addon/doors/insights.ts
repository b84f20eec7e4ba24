/** What the log teaches about acceptance, waiting and pace; reads Settings and the log once. */
import { type Account, senderOf, sendersIn } from '../../core/account.ts';
import { insightsOf } from '../../core/insight/insights.ts';
import { watch } from '../../core/insight/watched.ts';
import { dueOn } from '../../core/rules/flag.ts';
import { countUncounted } from '../../core/rules/uncounted.ts';
import { readLog } from '../../sheet/log/log.ts';
import { readSettings } from '../../sheet/records/settings.ts';
import type { HistoryAnswer, InsightsReply } from '../contract.ts';
import { quote, readForm, readTextField } from '../frame/form.ts';
import { Refusal, replyOf } from '../frame/refusal.ts';
import { openWorkbook, type Workbook } from '../frame/workbook.ts';
import { answerHistory as keepAnswer } from '../ledger/history.ts';
import { insightAccounts, type SeenAccount } from '../ledger/insight-accounts.ts';
import { shorten } from '../ledger/locate.ts';
import { locked } from '../ledger/locked.ts';
import type { Described } from '../ledger/session.ts';

/** Waits for nobody. '' is all accounts that still send. */
export function readInsights(account: string): InsightsReply {
  return replyOf(() => {
    const workbook = openWorkbook();
    return describeInsights(workbook, readDescribed(workbook), readTextField('account', account));
  });
}

/** The answer has the insights of that account. */
export function answerHistory(sent: HistoryAnswer): InsightsReply {
  return replyOf(() =>
    locked((workbook) => {
      const { account, withdrewBefore } = readForm(sent);
      const name = readTextField('account', account);
      const described = readDescribed(workbook);
      if (withdrewBefore !== null && typeof withdrewBefore !== 'boolean')
        throw new Refusal('invalid', `Cannot use ${quote(withdrewBefore)}: answer yes, no or not sure.`);
      const known = requireAccount(name, described.settings.accounts);
      keepAnswer(workbook.properties, known, withdrewBefore);
      return describeInsights(workbook, described, known.name);
    }),
  );
}

function readDescribed(workbook: Workbook): Described {
  const settings = readSettings(workbook, workbook.calendar);
  const log = readLog(workbook, workbook.calendar);
  const due = dueOn(workbook.today, log.invitations, settings.policy, sendersIn(settings.accounts));
  return { log, settings, due };
}

function describeInsights(workbook: Workbook, described: Described, name: string): InsightsReply {
  const { log, settings, due } = described;
  const { accounts, policy } = settings;
  const { today } = workbook;
  const names = accounts.map((account) => account.name);
  const known = name === '' ? undefined : requireAccount(name, accounts);
  if (countUncounted(log.invitations, due, names).hidesFigures)
    return { ok: true, insights: null, accounts: names, asks: [] };
  const meant = known ? [known] : accounts.filter(({ type }) => type !== 'Retired');
  const watched = insightAccounts(workbook, described, meant);
  const insights = insightsOf(known?.name ?? '', watched, policy, today);
  const isAsked = (one: SeenAccount) => !one.isUnsure && watch(one, policy, today).history === 'ask';
  const asks = insights.history === 'ask' ? watched.filter(isAsked) : [];
  return {
    ok: true,
    insights,
    accounts: names,
    asks: asks.flatMap(({ account, firstArchive }) =>
      firstArchive ? [{ account: account.name, firstArchive }] : [],
    ),
  };
}

function requireAccount(name: string, accounts: readonly Account[]): Account {
  const known = name === '' ? undefined : senderOf(name, accounts);
  if (known) return known;
  const names = accounts.slice(0, MOST_NAMED).map((account) => shorten(account.name));
  const more = accounts.length > MOST_NAMED ? ` and ${accounts.length - MOST_NAMED} more` : '';
  throw new Refusal(
    'invalid',
    `Cannot find the account ${quote(name)}: Settings lists ${names.join(', ')}${more}.`,
  );
}

const MOST_NAMED = 8;
