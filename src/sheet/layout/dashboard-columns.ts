/** The columns of the Dashboard's lines: one line for each account, and the total below. */
import type { Policy } from '../../core/policy.ts';
import { type Dashboard, type Line, NO_FIGURE } from './dashboard.ts';
import { gauge } from './gauge.ts';
import { whySend } from './why.ts';

export interface DashboardColumn {
  readonly header: string;
  /** Pixels. */
  readonly width: number;
  readonly kind: 'name' | 'text' | 'count' | 'share' | 'safe' | 'over';
  readonly help?: string;
  readonly show: (line: Line, policy: Policy) => number | string;
  /** Over all accounts; '' for what is no sum. */
  readonly total?: (dashboard: Dashboard) => number | string;
  /** A name, which no unread row can falsify. */
  readonly isGiven?: true;
}

/** Blocks beyond the safe limit. */
const [OVER_PENDING, OVER_WEEK] = [10, 4];

const sum = (of: (line: Line) => number) => ({
  show: of,
  total: ({ lines }: Dashboard) => lines.reduce((all, line) => all + of(line), 0),
});
/** Sent in the last 7 days, by the stricter count. */
const week = ({ weeklyLimit, quotaLeft }: Line) => weeklyLimit - quotaLeft;
const pendingGauge = ({ pending, pendingSafe, pendingCap }: Line) =>
  gauge(pending, pendingSafe, pendingCap, OVER_PENDING);
const weekGauge = (line: Line) => gauge(week(line), line.weeklySafe, line.weeklyLimit, OVER_WEEK);

const ACCEPTED_HELP =
  'Accepted within as many days of sending as the figure above says. Pending and withdrawn ones count for as long as they were open.';
/** What versions before said of it. */
export const EARLIER_ACCEPTED_HELP = 'Among all invitations that have a status.';

export const COLUMNS: readonly DashboardColumn[] = [
  {
    header: 'Account',
    width: 140,
    kind: 'name',
    show: ({ account }) => account,
    total: () => TOTAL,
    isGiven: true,
  },
  { header: 'Send', width: 76, kind: 'count', ...sum(({ sendToday }) => sendToday.count) },
  { header: 'Why', width: 200, kind: 'text', show: whySend },
  { header: 'Type', width: 96, kind: 'text', show: ({ type }) => type, isGiven: true },
  { header: 'Pending', width: 62, kind: 'count', ...sum(({ pending }) => pending) },
  {
    header: 'up to safe',
    width: 84,
    kind: 'safe',
    help: 'Pending invitations. The cell is full at the safe limit of the account.',
    show: (line) => pendingGauge(line)[0],
  },
  {
    header: 'over',
    width: 56,
    kind: 'over',
    help: 'What is beyond the safe limit. The right border is the limit.',
    show: (line) => pendingGauge(line)[1],
  },
  { header: '7 days', width: 58, kind: 'count', ...sum(week) },
  {
    header: 'up to safe',
    width: 84,
    kind: 'safe',
    help: 'Sent in the last 7 days. The cell is full at the safe limit of a week.',
    show: (line) => weekGauge(line)[0],
  },
  { header: '', width: 21, kind: 'over', show: (line) => weekGauge(line)[1] },
  { header: 'Withdraw', width: 74, kind: 'count', ...sum(({ stale }) => stale) },
  { header: 'Try again', width: 74, kind: 'count', ...sum(({ readyToResend }) => readyToResend) },
  {
    header: 'Accepted',
    width: 69,
    kind: 'share',
    help: ACCEPTED_HELP,
    show: ({ acceptance }) => acceptance ?? NO_FIGURE,
    total: ({ acceptance: { all } }) => (all === undefined ? NO_FIGURE : `${Math.round(100 * all)}%`),
  },
];

/** What the line of all accounts is called. */
export const TOTAL = 'All';

export interface Figure {
  readonly label: string;
  /** The column where it stands, and the one whose total it is; counted from 1. */
  readonly at: number;
  readonly of: number;
  readonly means: (dashboard: Dashboard) => string;
}

/** The five large ones. */
export const FIGURES: readonly Figure[] = [
  {
    ...figure('Send', 1),
    means: ({ lines: { length } }) => (length === 1 ? 'invitations today' : `over ${length} accounts`),
  },
  { ...figure('Withdraw', 3), means: ({ policy }) => `no answer for ${policy.staleAfter} days` },
  { ...figure('Try again', 5), means: () => 'waiting time is over' },
  {
    ...figure('Pending', 8),
    means: ({ lines }) => `${lines.reduce((all, line) => all + line.pendingSafe, 0)} is the safe limit`,
  },
  {
    ...figure('Accepted', 11),
    means: ({ acceptance: { all, within } }) =>
      all === undefined ? 'too few answers to tell yet' : `within ${within} days of sending`,
  },
];

function figure(label: string, at: number): Omit<Figure, 'means'> {
  return { label, at, of: COLUMNS.findIndex(({ header }) => header === label) + 1 };
}
