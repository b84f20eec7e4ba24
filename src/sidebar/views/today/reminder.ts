/**
 * Reminds of the next export: LinkedIn forgets an invitation after half a year, and what no archive holds is
 * lost.
 */
import type { Ledger } from '../../../addon/contract.ts';
import { byId, make } from '../../kit/element.ts';

export function renderReminder(ages: Ledger['archive']): void {
  const never = ages.filter(({ state }) => state === 'never').map(({ account }) => account);
  const lines = ages.flatMap(({ account, days, state }) => {
    if (state === 'overdue') {
      return make(
        'p',
        'warning',
        `${account}: the last archive from LinkedIn is ${days} days old. LinkedIn forgets invitations after about 180 days, so history is being lost.`,
      );
    }
    if (state === 'remind')
      return make('p', '', `${account}: the last archive from LinkedIn is ${days} days old.`);
    return [];
  });
  byId('reminder-link').hidden = lines.length === 0;
  if (never.length > 0) {
    const text = `No archive from LinkedIn yet for ${never.join(', ')}: import one to fill the log (More).`;
    lines.push(make('p', 'quiet', text));
  }
  byId('reminder-lines').replaceChildren(...lines);
  byId('reminder').hidden = lines.length === 0;
}
