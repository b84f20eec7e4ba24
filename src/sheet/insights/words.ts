/**
 * What the sheet Insights says: four figures and a sentence for each question. What can't be told is said in words, and its figure is a dash.
 */
import { type Day, dayInWords } from '../../core/day.ts';
import type { Forecast, Insights } from '../../core/insight/told.ts';
import { NO_FIGURE } from '../layout/dashboard.ts';

/** What the sheet tells of. */
export interface Told {
  /** Null while so many rows can't be read that no figure would be true. */
  readonly insights: Insights | null;
  /** How many rows those are, of all. */
  readonly unread: { readonly rows: number; readonly of: number };
  readonly today: Day;
  /** Of the accounts that still send. */
  readonly accounts: readonly string[];
}

export interface Figure {
  readonly label: string;
  readonly value: string;
  readonly means: string;
}

export const MOST_FIGURES = 4;
export const MOST_SENTENCES = 9;

const percent = (share: number) => Math.round(100 * share);
const points = (difference: number) => Math.abs(Math.round(100 * difference));
/** Rounded down: a promise. */
const aDay = (pace: number) => Math.floor(pace + 1e-9);

/** Whose figures these are, and until when answers are known. */
export function titleWords({ insights, unread, today, accounts }: Told): [string, string] {
  const [only = ''] = accounts;
  const title = `${accounts.length === 1 ? only : 'All accounts'}, as of ${dayInWords(today)}`;
  if (!insights)
    return [
      title,
      `${unread.rows} of ${unread.of} rows can’t be read, too many for a true figure. Open Invite Ledger › Health to fix them.`,
    ];
  const { sent, knownUntil } = insights;
  if (!knownUntil)
    return [title, 'Log an answer first, such as Accepted or Withdrawn. Until then there is nothing to say.'];
  return [title, `From ${plural(sent, 'invitation')}. Answers are known until ${dayInWords(knownUntil)}.`];
}

export function figureWords({ insights }: Told): Figure[] {
  if (!insights) return [];
  const { byDay, curve, stop, forecast } = insights;
  const none = (label: string, means: string): Figure => ({ label, value: NO_FIGURE, means });
  const share = curve.told ? curve.points.find(({ day }) => day === byDay)?.share : undefined;
  const accepted = `Accepted by day ${byDay}`;
  const [withdrawing, never] = forecast.told ? forecast.forGood : [];
  return [
    share
      ? {
          ...{ label: accepted, value: `${percent(share.rate)}%` },
          means: `likely ${percent(share.low)}–${percent(share.high)}%`,
        }
      : none(accepted, curve.told ? '' : `${curve.have} of ${curve.want} are old enough`),
    stop.told && stop.day !== null
      ? {
          ...{ label: 'Waiting stops paying', value: `from day ${stop.day}` },
          means: `${stop.low ?? stop.day} to ${stop.high ?? 'later'}; yours is ${stop.setting}`,
        }
      : none('Waiting stops paying', stop.told ? 'not as far as your log shows' : lackOfAnswers(stop)),
    safeFigure(insights),
    withdrawing && never
      ? {
          ...{ label: 'You can send, for good', value: `${aDay(withdrawing.aDay)} a day` },
          means: `withdrawing on day ${withdrawing.withdrawOn}; ${aDay(never.aDay)} if you never do`,
        }
      : none('You can send, for good', forecast.told ? '' : lackOfPace(forecast)),
  ];
}

function safeFigure({ forecast }: Insights): Figure {
  const label = 'Safe limit reached';
  if (!forecast.told) return { label, value: NO_FIGURE, means: lackOfPace(forecast) };
  const { at = 0, likely = null, early = null, late = null } = safeLine(forecast) ?? {};
  if (forecast.pending >= at)
    return { label, value: 'now', means: `${forecast.pending} pending; ${at} is the safe limit` };
  if (!likely) return { label, value: NO_FIGURE, means: 'not within half a year' };
  return { label, value: dayInWords(likely), means: rangeWords(early, late) };
}

function safeLine({ lines }: Forecast): Forecast['lines'][number] | undefined {
  return lines.find(({ line }) => line === 'pendingSafe');
}

/** In the order of the questions; none is blank. */
export function sentences({ insights }: Told): string[] {
  if (!insights) return [];
  return [
    ...forecastWords(insights),
    ...stopWords(insights),
    ...quickWords(insights),
    ...noteWords(insights),
    ...groupWords(insights),
    ...leftWords(insights),
  ];
}

function forecastWords({ forecast }: Insights): string[] {
  if (!forecast.told) return [`No forecast yet: ${lackOfPace(forecast)}.`];
  const { forGood, weekly, unseen, pending, belowWithWithdrawing } = forecast;
  const [withdrawing, never] = forGood;
  const { at = 0, likely = null } = safeLine(forecast) ?? {};
  const isOver = pending >= at;
  const reached = isOver
    ? `${pending} are pending, and your safe limit is ${at}.`
    : likely
      ? `At your pace you reach your safe limit of ${at} about ${dayInWords(likely)}.`
      : `At your pace you don’t reach your safe limit of ${at} within half a year.`;
  const stays = belowWithWithdrawing ? 'you stay below it' : 'you go over it all the same';
  const withdrawn = ` If you withdraw on day ${withdrawing?.withdrawOn}, ${stays}.`;
  return [
    reached + (isOver || likely ? withdrawn : ''),
    ...(withdrawing && never
      ? [
          `Withdraw on day ${withdrawing.withdrawOn} and you can send ${aDay(withdrawing.aDay)} a day for good. Never withdraw, and it is ${aDay(never.aDay)}. The weekly safe limit allows ${aDay(weekly.aDay)}.`,
        ]
      : []),
    ...(unseen > 0
      ? [`${pending} are logged as pending; about ${unseen} of them will have been accepted since then.`]
      : []),
  ];
}

function stopWords({ stop }: Insights): string[] {
  if (!stop.told) return [`Your log can’t tell yet when waiting stops paying: ${lackOfAnswers(stop)}.`];
  const { day, low, high, setting, proposed } = stop;
  const found =
    day === null
      ? 'As far as your log shows, waiting still pays'
      : `From day ${day} on, a further week brings fewer than 1 acceptance for each 100 who still wait`;
  if (proposed !== null)
    return [`${found}. Your log speaks for ${proposed} days (${low} to ${high}) instead of ${setting}.`];
  if (high === null) return [`${found}. It can’t show what waiting past day ${setting} would bring.`];
  return [`${found} (${low} to ${high}). Your setting, ${setting}, is fine.`];
}

function quickWords({ quick, byDay }: Insights): string[] {
  if (!quick.told) return [];
  const days = (count: number) => (count === 0 ? 'on the same day' : `within ${plural(count, 'day')}`);
  return [
    `Of those who accept by day ${byDay}, half do so ${days(quick.half)} and nine in ten ${days(quick.nine)}.`,
  ];
}

function noteWords({ note }: Insights): string[] {
  if (!note.told) return [`Notes: not enough data yet, ${note.have} of ${note.want} with and without one.`];
  const { crude, alike, verdict, more } = note;
  const { low, high } = alike ?? crude;
  const choice = alike ? '' : ' A note is a choice: they may have accepted anyway.';
  switch (verdict) {
    case 'better':
      return [`Notes do better, by ${points(low)} to ${points(high)} points.${choice}`];
    case 'worse':
      return [`Notes do worse, by ${points(high)} to ${points(low)} points.${choice}`];
    case 'no difference seen':
      return [
        `Notes: no difference seen. They may do up to ${points(low)} points worse or ${points(high)} better.`,
      ];
    case 'cannot tell yet':
      return [
        `Notes: can’t tell yet, anything from ${points(low)} points worse to ${points(high)} better.${
          more === null ? '' : ` Some ${more} more with a note would tell.`
        }`,
      ];
  }
}

const KINDS: Partial<Readonly<Record<Insights['groups'][number]['by'], string>>> = {
  goalFit: 'goal fit',
  attempt: 'the first and the second invitation',
  account: 'accounts',
  pace: 'how many you send a day',
  weekday: 'the weekday',
  month: 'months',
};
/** Read with Holm's correction, so that all comparisons together err this seldom. */
const CHANCE = 0.05;

function groupWords({ groups }: Insights): string[] {
  const read = groups.filter(({ by, p }) => by in KINDS && p !== null);
  if (read.length === 0) return [];
  const differing = read.flatMap(({ by, p }) => ((p ?? 1) < CHANCE ? [KINDS[by]] : []));
  return [
    differing.length === 0
      ? 'No other group differs clearly: neither fit, nor weekday, nor pace, as far as there is data.'
      : `Acceptance differs by ${differing.join(', ')}.`,
  ];
}

function leftWords({ left }: Insights): string[] {
  const kinds = [
    left.tooNew > 0 && `${left.tooNew} sent since answers are known`,
    left.noDay > 0 && `${left.noDay} without a day`,
    left.unknown > 0 && `${left.unknown} of unknown status`,
    left.wrongDates > 0 && `${left.wrongDates} with wrong dates`,
    left.beforeArchive > 0 && `${left.beforeArchive} from long before your first archive`,
  ].filter((kind) => kind !== false);
  return kinds.length === 0 ? [] : [`Not counted yet: ${kinds.join(', ')}.`];
}

type Lack = Extract<Insights['stop'], { told: false }>;

function lackOfAnswers({ why, have, want }: Lack): string {
  if (why === 'undated') return `the day of ${have}% of your acceptances isn’t logged`;
  // Of acceptances in all 30 are wanted, of late ones 8.
  return want >= 30
    ? `${have} of ${want} acceptances`
    : `${have} of ${want} who accepted after the first week`;
}

function lackOfPace({ why, have, want }: Lack): string {
  return why === 'idle' ? 'nothing sent for two weeks' : `${have} of ${want} full weeks of sending`;
}

function rangeWords(early: Day | null, late: Day | null): string {
  if (!early) return late ? `by ${dayInWords(late)}` : '';
  return late ? `${dayInWords(early)} to ${dayInWords(late)}` : `${dayInWords(early)} or later`;
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
