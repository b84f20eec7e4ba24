/** Will you hit the limit? What the forecast says, and what more is worth saying of the backlog. */
import type { Day } from '../../../core/day.ts';
import type { Forecast, Insights } from '../../../core/insight/told.ts';
import { dayNear } from '../../kit/day.ts';
import { number, outOf, type Sentence } from './words.ts';

/** `accounts`: of how many these are the figures; their limits are added up. */
export function limitAnswer({ forecast }: Insights, accounts: number, today: Day): Sentence {
  if (!forecast.told)
    return forecast.why === 'idle'
      ? ['No forecast: you have sent ', 'nothing for two weeks', '.']
      : ['No forecast yet: ', `${outOf(forecast)} full weeks`, ' of sending.'];
  const { pending, lines } = forecast;
  const [safe, cap] = lines;
  const named = (name: string, at: number) =>
    accounts > 1 ? `${name}s of ${number(at)} in all` : `${name} of ${number(at)}`;
  if (!safe || !cap) return [''];
  if (pending >= cap.at) return ['You are at your ', named('limit', cap.at), `: ${number(pending)} pending.`];
  if (pending >= safe.at) {
    const next = cap.likely
      ? ` You reach the ${named('limit', cap.at)} about ${dayNear(cap.likely, today)} if you withdraw nothing.`
      : '';
    return ['You are at your ', named('safe limit', safe.at), `: ${number(pending)} pending.${next}`];
  }
  const name = named('safe limit', safe.at);
  if (safe.likely === null)
    return safe.early === null
      ? ['You stay ', `below your ${name}`, ' for half a year, even if you withdraw nothing.']
      : [
          'You probably stay ',
          `below your ${name}`,
          ` for half a year. ${dayNear(safe.early, today)} is the earliest, if you withdraw nothing.`,
        ];
  return [
    'You reach your ',
    `${name} about ${dayNear(safe.likely, today)}`,
    ` (${spanOf(safe, today)}) if you withdraw nothing.`,
  ];
}

function spanOf({ early, late }: Forecast['lines'][number], today: Day): string {
  const from = early ? dayNear(early, today) : 'today';
  return late ? `${from} to ${dayNear(late, today)}` : `${from} or later`;
}

/** The most a day that keeps below the safe limit for good; nothing where no number of them would reach it. */
export function forGoodSentence({ forGood, weekly }: Forecast): Sentence | undefined {
  const [withdrawing, never] = forGood;
  if (!withdrawing || !never || withdrawing.aDay > 999) return undefined;
  const aDay = (most: number) => (most < 1 ? 'fewer than 1' : number(Math.floor(most)));
  const allowed =
    weekly.aDay < withdrawing.aDay ? ` Your weekly safe limit allows ${aDay(weekly.aDay)}.` : '';
  return [
    `Withdraw on day ${withdrawing.withdrawOn} and you can send `,
    `${aDay(withdrawing.aDay)} a day for good`,
    `. Never withdraw, and it is ${aDay(never.aDay)}.${allowed}`,
  ];
}

/** Withdrawing that many, and that part of what was pending, is seen in the picture. */
const CLEARED = 20;
const CLEARED_PART = 0.2;

/** What else there is to say, a line each. */
export function limitNotes({ forecast, backlog }: Insights, today: Day): string[] {
  const notes: string[] = [];
  if (forecast.told) {
    const { pending, unseen, lines, belowWithWithdrawing, forGood, weekly } = forecast;
    if (lines[0]?.likely && belowWithWithdrawing)
      notes.push(`Withdraw what has waited ${forGood[0]?.withdrawOn} days, and you stay below it.`);
    if (unseen > 0)
      notes.push(
        `${number(pending)} are logged as pending; some ${number(unseen)} of them have probably accepted since.`,
      );
    if (weekly.endsOn)
      notes.push(
        `This week: about ${number(weekly.byEnd)} sent by ${dayNear(weekly.endsOn, today)}; ${number(weekly.limit)} is the safe limit.`,
      );
  }
  if (backlog.told) {
    const { past } = backlog;
    const most = past.reduce(
      (top, { withdrawn }, at) => (withdrawn > (past[top]?.withdrawn ?? 0) ? at : top),
      0,
    );
    const [before, week] = [past[most - 1], past[most]];
    if (before && week && week.withdrawn >= CLEARED && week.withdrawn >= CLEARED_PART * before.pending)
      notes.push(
        `You withdrew ${number(week.withdrawn)} in the week to ${dayNear(week.week, today)}: pending went from ${number(before.pending)} to ${number(week.pending)}.`,
      );
  }
  return notes;
}

/** The picture in one sentence. */
export function backlogSays({ forecast, backlog }: Insights, today: Day): string {
  if (!backlog.told) return '';
  const { past, ahead } = backlog;
  const [first, now] = [past[0], past.at(-1)];
  if (!first || !now) return '';
  const most = Math.max(...past.map(({ pending }) => pending));
  const says = [
    `Pending at the end of each of ${past.length} weeks: ${number(first.pending)} on ${dayNear(first.week, today)}, ${number(most)} at most, ${number(now.pending)} now.`,
  ];
  const end = ahead.at(-1);
  if (end)
    says.push(
      `At your pace ${number(end.pending)} on ${dayNear(end.week, today)}, likely ${number(end.low)} to ${number(end.high)}.`,
    );
  if (forecast.told)
    says.push(
      `The safe limit is ${number(forecast.lines[0]?.at ?? 0)}, the limit ${number(forecast.lines[1]?.at ?? 0)}.`,
    );
  return says.join(' ');
}
