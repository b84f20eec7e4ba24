/** What the log tells its owner; reads only, so it waits for nobody. */
import type { Account } from '../../core/account.ts';
import { type InsightAccount, insightsOf } from '../../core/insight/insights.ts';
import { countByDay, cycleOn } from '../../core/rules/cycle.ts';
import { fold } from '../../core/text.ts';
import { accountName } from '../../core/account.ts';
import { type LoggedInvitation, readLog } from '../../sheet/log/log.ts';
import { readSettings } from '../../sheet/records/settings.ts';
import type { HistoryAnswer, InsightsReply } from '../contract-insight.ts';
import { quote, readForm, readTextField } from '../frame/form.ts';
import { Refusal, replyOf } from '../frame/refusal.ts';
import { openWorkbook, type Workbook } from '../frame/workbook.ts';
import { historyOf, rememberAnswer } from '../ledger/history.ts';

/** `account` is one of Settings, or '' for all of them. */
export function readInsights(account: string): InsightsReply {
  return replyOf(() => describe(openWorkbook(), readTextField('account', account)));
}

/** Keeps the answer to the one question, and tells what then follows. */
export function answerHistory(sent: HistoryAnswer): InsightsReply {
  return replyOf(() => {
    const { account, withdrewBefore } = readForm(sent);
    const workbook = openWorkbook();
    const name = readTextField('account', account);
    rememberAnswer(workbook, name, withdrewBefore === true);
    return describe(workbook, name);
  });
}

function describe(workbook: Workbook, wanted: string): InsightsReply {
  const { calendar, today } = workbook;
  const { accounts, policy } = readSettings(workbook, calendar);
  const asked = accounts.filter(({ name }) => wanted === '' || fold(name) === fold(wanted));
  if (asked.length === 0) {
    throw new Refusal('moved', `Settings doesn’t list the account ${quote(wanted)}. Reload, then choose another.`);
  }
  const { invitations } = readLog(workbook, calendar);
  const rowsOf = new Map<string, LoggedInvitation[]>();
  for (const invitation of invitations) {
    if (isUnread(invitation)) continue;
    const key = fold(accountName(invitation.account, accounts));
    const rows = rowsOf.get(key);
    if (rows) rows.push(invitation);
    else rowsOf.set(key, [invitation]);
  }
  const described = asked.map((account): InsightAccount => {
    const rows = rowsOf.get(fold(account.name)) ?? [];
    return { account, rows, ...historyOf(workbook, account), week: weekOf(account, rows) };
  });
  return {
    ok: true,
    insights: insightsOf(wanted === '' ? '' : (asked[0]?.name ?? ''), described, policy, today),
    accounts: accounts.map(({ name }) => name),
  };

  function weekOf(_: Account, rows: readonly LoggedInvitation[]): InsightAccount['week'] {
    const sent = countByDay(rows.flatMap(({ sentOn }) => sentOn ?? []));
    const { sentInCycle, sentInWindow, resetsOn } = cycleOn(today, sent, policy.cycleDays);
    return { sent: Math.max(sentInCycle, sentInWindow), endsOn: resetsOn ?? null };
  }
}

/** A row whose dates or status can't be read is in no figure. */
function isUnread({ unread = [] }: LoggedInvitation): boolean {
  return unread.some((part) => part !== 'resendFrom');
}
