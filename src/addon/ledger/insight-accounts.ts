/** The accounts of the log as insights see them: their rows that can be read, and what is remembered of their history. */
import type { Account } from '../../core/account.ts';
import type { InsightAccount } from '../../core/insight/watched.ts';
import { countByDay, cycleOn } from '../../core/rules/cycle.ts';
import { fold } from '../../core/text.ts';
import type { Workbook } from '../frame/workbook.ts';
import { readHistory } from './history.ts';
import { placesBySender } from './sender.ts';
import type { Described } from './session.ts';

/** Those of Settings that are meant, in the order given. */
export function insightAccounts(
  { properties, today }: Workbook,
  { log, settings, due }: Described,
  meant: readonly Account[],
): InsightAccount[] {
  const { accounts, policy } = settings;
  const placesOf = placesBySender(log.invitations, due, accounts);
  return meant.map((account) => {
    const places = placesOf.get(fold(account.name)) ?? [];
    const rows = places.flatMap((place) => log.invitations[place] ?? []);
    const { sentInCycle, resetsOn } = cycleOn(
      today,
      countByDay(rows.flatMap(({ sentOn }) => sentOn ?? [])),
      policy.cycleDays,
    );
    const { firstArchive, withdrewBefore } = readHistory(properties, account);
    return {
      ...{ account, rows, firstArchive, withdrewBefore },
      week: { sent: sentInCycle, endsOn: resetsOn ?? null },
    };
  });
}
