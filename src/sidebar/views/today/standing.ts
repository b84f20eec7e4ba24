/** Where one account stands: how many may be sent today, why, and the figures behind it. */
import type { AccountStanding } from '../../../addon/contract.ts';
import { dayInWords } from '../../../core/day.ts';
import type { Policy } from '../../../core/policy.ts';
import { make, makeButton } from '../../kit/element.ts';
import { type Gauge, renderGauge } from '../../kit/gauge.ts';
import { renderSources } from '../../kit/rule.ts';
import { whySo } from '../../kit/why.ts';

/** Where the buttons lead to; each is told the account. */
export interface Leads {
  readonly showWorkList: (account: string) => void;
  readonly showResends: (account: string) => void;
}

/** The content below the name of the account. */
export function renderStanding(standing: AccountStanding, policy: Policy, leads: Leads): HTMLElement[] {
  const { account, sendToday } = standing;
  return [
    ...renderBlock(standing),
    make(
      'p',
      'send',
      'You may send ',
      make('strong', sendToday.count === 0 ? 'none' : '', String(sendToday.count)),
      ' today',
    ),
    make('p', '', whySo(standing, policy)),
    renderSources(`${account} send`, [sendToday.rule]),
    make('div', 'buttons', ...renderDue(standing, leads)),
    ...gaugesOf(standing, policy).map((gauge) => renderGauge(account, gauge)),
  ];
}

/** What LinkedIn's block says holds, whatever else cannot be read. */
export function renderBlock({ account, wall }: Pick<AccountStanding, 'account' | 'wall'>): HTMLElement[] {
  return wall ? [renderWall(account, wall)] : [];
}

function renderWall(
  account: string,
  { kind, on, liftsOn }: NonNullable<AccountStanding['wall']>,
): HTMLElement {
  const more = makeButton('What now');
  more.dataset.open = 'wall';
  const words = `LinkedIn blocked ${account} on ${dayInWords(on)} (${kind.toLowerCase()}). It should lift on ${dayInWords(liftsOn)}.`;
  return make('div', 'banner', make('p', '', words), more);
}

/** Buttons that lead to what is due. */
function renderDue({ account, stale, readyToResend }: AccountStanding, leads: Leads): HTMLElement[] {
  return [
    ...(stale > 0 ? [makeButton(`Withdraw ${stale} stale`, () => leads.showWorkList(account))] : []),
    ...(readyToResend > 0
      ? [makeButton(`Re-send to ${readyToResend} ready`, () => leads.showResends(account))]
      : []),
  ];
}

function gaugesOf(standing: AccountStanding, policy: Policy): Gauge[] {
  const { pending, pendingSafe, pendingCap, weeklySafe, weeklyLimit, observed, binding, rules } = standing;
  const { sentToday, quotaLeft, resetsOn, notesLeft, stale, readyToResend } = standing;
  const [sent, from, to] = [weeklyLimit - quotaLeft, policy.dailyPaceFrom, policy.dailyPaceTo];
  const own = (bound: keyof typeof observed) =>
    observed[bound] === null
      ? ''
      : ` LinkedIn blocked you at ${observed[bound]}${binding[bound] === null ? ', too few to go by' : ''}.`;
  const notes = policy.notesPerMonth;
  return [
    {
      name: 'Pending',
      figure: `${pending} of ${pendingCap}`,
      bar: { value: pending, safe: pendingSafe, most: pendingCap },
      says: `Safe up to ${pendingSafe}.${own('pending')} Too many unanswered invitations make LinkedIn block new ones.`,
      rules: ['pendingSafe', 'pendingCap'],
    },
    {
      name: 'This cycle',
      figure: `${sent} of ${weeklyLimit}`,
      bar: { value: sent, safe: weeklySafe, most: weeklyLimit },
      says: `Safe up to ${weeklySafe}.${own('weekly')} ${
        resetsOn
          ? `${Math.max(0, quotaLeft)} left until it ends on ${dayInWords(resetsOn)}.`
          : 'It begins with the next invitation.'
      }`,
      rules: [rules.weeklySafe, rules.weeklyLimit, 'cycleDays'],
    },
    {
      name: 'Sent today',
      figure: `${sentToday} · pace ${from}–${to}`,
      bar: { value: sentToday, safe: to, most: 2 * to },
      says: `People who send ${from}–${to} a day are accepted more often than those who send more.`,
      rules: ['dailyPaceFrom', 'dailyPaceTo'],
    },
    notesLeft === null
      ? {
          name: 'Personal notes',
          figure: 'no limit',
          says: 'Paid accounts can add a note to every invitation.',
          rules: ['notesPerMonth'],
        }
      : {
          name: 'Personal notes',
          figure: `${notesLeft} of ${notes} left`,
          bar: { value: notes - notesLeft, safe: notes, most: notes },
          says: `Free accounts can add a note to ${notes} invitations a month.`,
          rules: ['notesPerMonth'],
        },
    {
      name: 'Stale',
      figure: String(stale),
      says: `After ${policy.staleAfter} days, hardly anyone still answers.`,
      rules: ['staleAfter'],
    },
    {
      name: 'Ready to re-send',
      figure: String(readyToResend),
      says: `Withdrawn ${policy.cooldownDays} days ago or more: you can invite them again.`,
      rules: ['cooldownDays', 'resendsPerPerson'],
    },
  ];
}
