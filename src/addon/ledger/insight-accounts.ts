/** The accounts of the log as insights see them: their rows that can be read, and what is remembered of their history. */
import type { Account } from '../../core/account.ts';
import type { InsightAccount } from '../../core/insight/watched.ts';
import { countByDay, cycleOn } from '../../core/rules/cycle.ts';
import { fold } from '../../core/text.ts';
import type { Workbook } from '../frame/workbook.ts';
import { type AccountHistory, readHistories } from './history.ts';
import { placesBySender } from './sender.ts';
import type { Described } from './session.ts';

/** With whether the question about its history was left open. */
export type SeenAccount = InsightAccount & AccountHistory;

/** Those of Settings that are meant, in the order given. `placesOf` is where their rows stand, if that is known. */
export function insightAccounts(
  workbook: Workbook,
  { log, settings, due }: Described,
  meant: readonly Account[],
  placesOf = placesBySender(log.invitations, due, settings.accounts),
): SeenAccount[] {
  const { policy } = settings;
  const histories = readHistories(workbook, meant);
  return meant.map((account, index) => {
    const places = placesOf.get(fold(account.name)) ?? [];
    const rows = places.flatMap((place) => log.invitations[place] ?? []);
    const { sentInCycle, resetsOn } = cycleOn(
      workbook.today,
      countByDay(rows.flatMap(({ sentOn }) => sentOn ?? [])),
      policy.cycleDays,
    );
    return {
      account,
      rows,
      ...(histories[index] as AccountHistory),
      week: { sent: sentInCycle, endsOn: resetsOn ?? null },
    };
  });
}
