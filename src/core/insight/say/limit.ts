/** Will you hit the limit? What the forecast says, and what else is worth saying of the backlog. */
import { type Day, dayNear } from '../../day.ts';
import type { Forecast, ForecastLine, Insights } from '../told.ts';
import type { Figures, Said } from './said.ts';
import { aDay, number, outOf, plain, shortDay, type Told } from './words.ts';

/** `accounts`: of how many these are the figures; their limits are added up. */
export function sayLimit(insights: Insights, accounts: number, today: Day): Said['limit'] {
  const { forecast, backlog } = insights;
  const answer = answerOf(forecast, accounts, today);
  return {
    answer,
    picture: `Pending by week, and where your pace leads. ${plain(answer)}`,
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
  const near = (day: Day) => dayNear(day, today);
  const named = ({ line, at }: Forecast['lines'][number]) => {
    const name = line === 'pendingSafe' ? 'safe limit' : 'limit';
    return accounts > 1 ? `${name}s of ${number(at)} in all` : `${name} of ${number(at)}`;
  };
  const over = lines.filter(({ at }) => pending >= at).pop();
  const next = lines.find(({ at }) => pending < at);
  const now = over ? `You are at your **${named(over)}**: ${number(pending)} pending. ` : '';
  if (!next) return now.trim();
  const { early, likely } = next;
  if (likely !== null)
    return `${now}You reach your **${named(next)} about ${near(likely)}** (${spanOf(next, today)}) if you withdraw nothing.`;
  const perhaps = early ? ` The earliest day you could reach it is ${near(early)}.` : '';
  return `${now}You stay **below your ${named(next)}** for half a year, even if you withdraw nothing.${perhaps}`;
}

/** `27 July to 26 August`. */
export function spanOf({ early, late }: Pick<ForecastLine, 'early' | 'late'>, today: Day): string {
  return `${early ? dayNear(early, today) : 'today'} ${late ? `to ${dayNear(late, today)}` : 'or later'}`;
}

const ENDLESS = 1_000;

/** With and without withdrawing; none where no number a day would reach the limit. */
export function mostADay({ forGood }: Forecast): Forecast['forGood'] {
  const [withdrawing] = forGood;
  return withdrawing && withdrawing.aDay < ENDLESS ? forGood : [];
}

function forGoodOf(forecast: Forecast): string {
  const { weekly } = forecast;
  const [withdrawing, never] = mostADay(forecast);
  if (!withdrawing || !never) return '';
  const allowed =
    weekly.aDay < withdrawing.aDay ? ` Your weekly safe limit allows ${aDay(weekly.aDay)} a day.` : '';
  return `Withdraw on day ${withdrawing.withdrawOn} and you can send **${aDay(withdrawing.aDay)} a day for good**. Never withdraw, and it is ${aDay(never.aDay)}.${allowed}`;
}

function notesOf(forecast: Forecast, today: Day): string[] {
  const { pending, unseen, lines, belowWithWithdrawing, weekly } = forecast;
  const notes: string[] = [];
  if (belowWithWithdrawing && lines.some(({ likely }) => likely))
    notes.push('Withdraw what is due, day by day, and you stay below it.');
  if (unseen > 1)
    notes.push(
      `${number(pending)} are logged as pending; probably ${number(unseen)} of them accepted since.`,
    );
  if (weekly.endsOn)
    notes.push(
      `This week: about ${number(weekly.byEnd)} sent by ${dayNear(weekly.endsOn, today)}; ${number(weekly.limit)} is the safe limit.`,
    );
  return notes;
}

/** So many withdrawn in a week are seen in the picture, where pending fell to such a part of what it was. */
const CLEARED = 20;
const CLEARED_TO = 0.8;

function clearedIn({ past }: Told<Insights['backlog']>, today: Day): string[] {
  const most = Math.max(CLEARED, ...past.map(({ withdrawn }) => withdrawn));
  const at = past.findIndex(({ withdrawn }) => withdrawn === most);
  const [before, week] = [past[at - 1], past[at]];
  if (!before || !week || week.pending > CLEARED_TO * before.pending) return [];
  return [
    `You withdrew ${number(most)} in the week to ${dayNear(week.week, today)}: pending went from ${number(before.pending)} to ${number(week.pending)}.`,
  ];
}

function tablesOf({ past, ahead }: Told<Insights['backlog']>, today: Day): Figures[] {
  const table = <Row extends { readonly week: Day; readonly pending: number }>(
    caption: string,
    third: string,
    weeks: readonly Row[],
    cell: (row: Row) => string,
  ): Figures => ({
    caption,
    heads: ['Week to', 'Pending', third],
    rows: weeks.map((row) => [shortDay(row.week, today), number(row.pending), cell(row)]),
  });
  return [
    table('So far', 'Withdrawn', past, ({ withdrawn }) => number(withdrawn)),
    ...(ahead.length > 0
      ? [
          table(
            'If you withdraw nothing',
            '80 % range',
            ahead,
            ({ low, high }) => `${number(low)}–${number(high)}`,
          ),
        ]
      : []),
  ];
}
