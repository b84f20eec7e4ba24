/** Will you hit the limit? What the forecast says, and what else is worth saying of the backlog. */
import { type Day, dayNear } from '../../day.ts';
import type { Forecast, Insights } from '../told.ts';
import type { Figures, Said } from './said.ts';
import { number, outOf, plain, shortDay, type Told } from './words.ts';

/** `accounts`: of how many these are the figures; their limits are added up. */
export function sayLimit(insights: Insights, accounts: number, today: Day): Said['limit'] {
  const { forecast, backlog } = insights;
  const answer = answerOf(forecast, accounts, today);
  const now = backlog.told
    ? `${number(backlog.past[backlog.past.length - 1]?.pending ?? 0)} pending now.`
    : '';
  return {
    answer,
    picture: `Pending by week, and where your pace leads. ${now} ${plain(answer)}`,
    forGood: forecast.told ? forGoodOf(forecast) : 'Needed: three full weeks with at least one sent in each.',
    notes: [
      ...(forecast.told ? notesOf(forecast, today) : []),
      ...(backlog.told ? clearedIn(backlog, today) : []),
    ],
    tables: backlog.told ? tablesOf(backlog, today) : [],
  };
}

function answerOf(forecast: Insights['forecast'], accounts: number, today: Day): string {
  if (!forecast.told)
    return forecast.why === 'idle'
      ? 'No forecast: you have sent **nothing for two weeks**.'
      : `No forecast yet: **${outOf(forecast)} full weeks** of sending.`;
  const { pending, lines } = forecast;
  const [safe, cap] = lines as [Forecast['lines'][number], Forecast['lines'][number]];
  const named = (name: string, at: number) =>
    accounts > 1 ? `${name}s of ${number(at)} in all` : `${name} of ${number(at)}`;
  const limit = named('limit', cap.at);
  const near = (day: Day) => dayNear(day, today);
  if (pending >= cap.at) return `You are at your **${limit}**: ${number(pending)} pending.`;
  const name = named('safe limit', safe.at);
  if (pending >= safe.at) {
    const next = cap.likely
      ? ` You reach the ${limit} about ${near(cap.likely)} if you withdraw nothing.`
      : '';
    return `You are at your **${name}**: ${number(pending)} pending.${next}`;
  }
  const { early, likely, late } = safe;
  if (likely !== null) {
    const span = `${early ? near(early) : 'today'} ${late ? `to ${near(late)}` : 'or later'}`;
    return `You reach your **${name} about ${near(likely)}** (${span}) if you withdraw nothing.`;
  }
  return early === null
    ? `You stay **below your ${name}** for half a year, even if you withdraw nothing.`
    : `You probably stay **below your ${name}** for half a year. ${near(early)} is the earliest, if you withdraw nothing.`;
}

/** Where no number a day would reach the limit, there is nothing to say. */
const ENDLESS = 1_000;

function forGoodOf({ forGood, weekly }: Forecast): string {
  const [withdrawing, never] = forGood;
  if (!withdrawing || !never || withdrawing.aDay >= ENDLESS) return '';
  const aDay = (most: number) => (most < 1 ? 'fewer than 1' : number(Math.floor(most)));
  const allowed =
    weekly.aDay < withdrawing.aDay ? ` Your weekly safe limit allows ${aDay(weekly.aDay)}.` : '';
  return `Withdraw on day ${withdrawing.withdrawOn} and you can send **${aDay(withdrawing.aDay)} a day for good**. Never withdraw, and it is ${aDay(never.aDay)}.${allowed}`;
}

function notesOf(forecast: Forecast, today: Day): string[] {
  const { pending, unseen, lines, belowWithWithdrawing, forGood, weekly } = forecast;
  return [
    ...(lines[0]?.likely && belowWithWithdrawing
      ? [`Withdraw what has waited ${forGood[0]?.withdrawOn} days, and you stay below it.`]
      : []),
    ...(unseen > 0
      ? [
          `${number(pending)} are logged as pending; some ${number(unseen)} of them have probably accepted since.`,
        ]
      : []),
    ...(weekly.endsOn
      ? [
          `This week: about ${number(weekly.byEnd)} sent by ${dayNear(weekly.endsOn, today)}; ${number(weekly.limit)} is the safe limit.`,
        ]
      : []),
  ];
}

/** So many withdrawn in a week, and such a part of what was pending, are seen in the picture. */
const CLEARED = 20;
const CLEARED_PART = 0.2;

function clearedIn({ past }: Told<Insights['backlog']>, today: Day): string[] {
  const most = past.reduce(
    (top, { withdrawn }, at) => (withdrawn > (past[top]?.withdrawn ?? 0) ? at : top),
    0,
  );
  const [before, week] = [past[most - 1], past[most]];
  if (!before || !week || week.withdrawn < Math.max(CLEARED, CLEARED_PART * before.pending)) return [];
  return [
    `You withdrew ${number(week.withdrawn)} in the week to ${dayNear(week.week, today)}: pending went from ${number(before.pending)} to ${number(week.pending)}.`,
  ];
}

function tablesOf({ past, ahead }: Told<Insights['backlog']>, today: Day): Figures[] {
  const table = (caption: string, third: string, rows: readonly string[][]): Figures => ({
    caption,
    heads: ['Week to', 'Pending', third],
    rows,
  });
  const soFar = past.map(({ week, pending, withdrawn }) => [
    ...[shortDay(week, today), number(pending), number(withdrawn)],
  ]);
  const toCome = ahead.map(({ week, pending, low, high }) => [
    ...[shortDay(week, today), number(pending), `${number(low)}–${number(high)}`],
  ]);
  return [
    table('So far', 'Withdrawn', soFar),
    ...(toCome.length > 0 ? [table('If you withdraw nothing', '80 % range', toCome)] : []),
  ];
}
