/** The head of the list: how many today, how long that takes, how far it is, and when all is done. */
import { type Day, dayNear } from '../../../core/day.ts';
import type { Policy } from '../../../core/policy.ts';
import type { DayPlan } from '../../kit/day-plan.ts';
import { byId, make } from '../../kit/element.ts';
import { makeSource } from '../../kit/source.ts';

/** `done` is how many were withdrawn today. */
export function renderHead(plan: DayPlan, done: number, policy: Policy, today: Day): void {
  const { today: now, later, lastDay } = plan;
  const minutes = Math.max(1, Math.round((now * policy.secondsPerWithdrawal) / 60));
  const say = (id: string, text: string) => {
    byId(id).textContent = text;
  };
  say('work-title', now > 0 ? `${amount(now)} to withdraw today` : titleOf(plan, done));
  say('work-time', now > 0 ? `about ${minutes} min` : '');
  say('work-count', `${amount(done)} of ${amount(done + now)} done`);
  say('work-then', later > 0 && lastDay ? `then ${amount(later)}: done on ${dayNear(lastDay, today)}` : '');
  byId('work-bar').style.width = `${(100 * done) / Math.max(1, done + now)}%`;
  byId('work-progress').hidden = done + now === 0;
  const isEmpty = done + now + later === 0;
  byId('work-none').hidden = !isEmpty;
  say('work-none', `No one has waited ${policy.staleAfter} days or more.`);
  byId('work-promise').hidden = isEmpty;
}

/** What the day has come to, once nobody is left for it. */
export function titleOf({ later }: DayPlan, done: number): string {
  return later > 0 || done > 0 ? 'Done for today' : 'Nothing to withdraw';
}

/** `1,200` */
export function amount(number: number): string {
  return number.toLocaleString('en');
}

/** Who says that nobody is told, that reminders stop, and that the week's count stays. */
export function makePromiseSource(): HTMLElement {
  const link = (text: string, url: string) => {
    const a = make('a', '', text);
    Object.assign(a, { href: url, target: '_blank', rel: 'noopener' });
    return a;
  };
  return makeSource('promise', 'what withdrawing does', [
    make(
      'span',
      '',
      'Not told, and not given back to your week: LinkedIn says so (',
      link('Help, April 2015', 'https://help.linkedin.com/app/answers/detail/a_id/26'),
      '); LiGo, February 2025, and ConnectSafely, April 2026, confirm it. They may have seen the invitation.',
    ),
    make(
      'span',
      '',
      'Reminders stop: LinkedIn says so (',
      link('Help, February 2013', 'https://help.linkedin.com/app/answers/detail/a_id/3882'),
      ').',
    ),
  ]);
}
