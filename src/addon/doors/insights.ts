/** What the log teaches about acceptance, waiting and pace; reads Settings and the log once. */
import { watch } from '../../core/insight/watched.ts';
import { findSheet } from '../../sheet/book.ts';
import type { HistoryAnswer, InsightsReply } from '../contract.ts';
import { cannotUse, readForm, readTextField } from '../frame/form.ts';
import { replyOf } from '../frame/refusal.ts';
import { openWorkbook, type Workbook } from '../frame/workbook.ts';
import { readDescribed } from '../ledger/described.ts';
import { answerHistory as keepAnswer } from '../ledger/history.ts';
import { findInsights, sending } from '../ledger/insights.ts';
import { locked } from '../ledger/locked.ts';
import { withPast } from '../ledger/past.ts';
import { readAccountField } from '../ledger/sender.ts';

/** Waits for nobody. '' is all accounts that still send. */
export function readInsights(account: string): InsightsReply {
  return replyOf(() => {
    const workbook = openWorkbook();
    return describeInsights(
      workbook,
      withPast(workbook, readDescribed(workbook)),
      readTextField('account', account),
    );
  });
}

/** The answer has the insights of that account. */
export function answerHistory(sent: HistoryAnswer): InsightsReply {
  return replyOf(() =>
    locked((workbook) => {
      const { account, withdrewBefore } = readForm(sent);
      const described = withPast(workbook, readDescribed(workbook));
      if (withdrewBefore !== null && typeof withdrewBefore !== 'boolean')
        throw cannotUse(withdrewBefore, ': answer yes, no or not sure.');
      const known = readAccountField(account, described.settings.accounts);
      keepAnswer(workbook.properties, known, withdrewBefore);
      return describeInsights(workbook, described, known.name);
    }),
  );
}

function describeInsights(
  workbook: Workbook,
  described: ReturnType<typeof readDescribed>,
  name: string,
): InsightsReply {
  const { settings, unread } = described;
  const { accounts, policy } = settings;
  const names = accounts.map((account) => account.name);
  const known = name === '' ? undefined : readAccountField(name, accounts);
  const sheet = findSheet(workbook, 'insights') !== null;
  if (unread.hidesFigures) return { ok: true, insights: null, says: null, accounts: names, asks: [], sheet };
  const meant = known ? [known] : sending(accounts);
  const { seen, insights, says } = findInsights(workbook, described, meant, known?.name);
  const asks = seen.flatMap((one) => {
    const { account, firstArchive, isUnsure } = one;
    const isAsked = firstArchive && !isUnsure && watch(one, policy, workbook.today).history === 'ask';
    return isAsked ? [{ account: account.name, firstArchive }] : [];
  });
  return {
    ok: true,
    ...{ insights, says, sheet, accounts: names },
    asks: insights.history === 'ask' ? asks : [],
  };
}
