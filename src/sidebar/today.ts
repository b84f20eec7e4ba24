/** The view Today: where each account stands. */
import { renderReminder } from './archive/reminder.ts';
import { byId } from './element.ts';
import { onLedger } from './ledger.ts';
import { renderStandings, wordDaily } from './standing.ts';

export function createTodayView(): void {
  onLedger((ledger) => {
    renderStandings(byId('standings'), ledger);
    renderReminder(ledger.archive);
    byId('daily').textContent = wordDaily(ledger.daily);
  });
}
