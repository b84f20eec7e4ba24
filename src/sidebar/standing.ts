/** Shows where each account stands: meters that a person reads at a glance. */
import type { AccountStanding, Ledger } from '../addon/contract.ts';
import { dayInWords } from '../core/day.ts';
import { make } from './element.ts';

const LATE_HOURS = 36;

export function renderStandings(place: HTMLElement, { standings, problems }: Ledger): void {
  place.replaceChildren(
    ...standings.map(renderAccount),
    ...problems.map((problem) => make('p', 'warning', problem)),
  );
  place.setAttribute('aria-busy', 'false');
}

function renderAccount(standing: AccountStanding): HTMLElement {
  const { account, pending, pendingCap, pendingSafe, weeklyLimit, weeklySafe } = standing;
  const sent = weeklyLimit - standing.quotaLeft;
  const resets = standing.resetsOn ? `cycle ends on ${dayInWords(standing.resetsOn)}` : 'no cycle is open';
  return make(
    'div',
    'account',
    make('h2', '', account),
    renderMeter(
      'Pending',
      pending,
      pendingSafe,
      pendingCap,
      `${pending} of ${pendingCap} · safe to ${pendingSafe}`,
    ),
    renderMeter(
      'Week',
      sent,
      weeklySafe,
      weeklyLimit,
      `${Math.max(0, standing.quotaLeft)} left of ${weeklyLimit} · ${resets}`,
    ),
    make(
      'p',
      'quiet',
      `${standing.stale} stale · ${standing.readyToResend} ready to re-send · ${standing.sentToday} sent today`,
    ),
  );
}

function renderMeter(name: string, value: number, safe: number, most: number, words: string): HTMLElement {
  const meter = make('meter', '');
  meter.min = 0;
  meter.max = Math.max(1, most);
  meter.low = Math.min(safe, most);
  meter.high = Math.max(0, most - 1);
  meter.optimum = 0;
  meter.value = value;
  meter.setAttribute('aria-label', `${name}: ${words}`);
  return make('div', 'meter', make('span', 'name', name), meter, make('span', 'quiet', words));
}

export function wordDaily({ on, hoursSince }: Ledger['daily']): string {
  const ran =
    hoursSince === null
      ? 'It has never run.'
      : hoursSince < 1
        ? 'Last run within the hour.'
        : `Last run ${hoursSince} ${hoursSince === 1 ? 'hour' : 'hours'} ago.`;
  if (!on) return `Daily highlight: off for you. ${ran} Turn it on under Extensions › Invite Ledger.`;
  if (hoursSince === null) return 'Daily highlight: on. It runs for the first time at the hour you chose.';
  return hoursSince > LATE_HOURS
    ? `Daily highlight: on, but late. ${ran} Turn it off and on again.`
    : `Daily highlight: on. ${ran}`;
}
