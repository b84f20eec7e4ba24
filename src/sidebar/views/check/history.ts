/** What happened between the user's accounts and a person: newest first, a day and words. */
import type { CheckedPerson, PastInvitation } from '../../../addon/contract.ts';
import type { Day } from '../../../core/day.ts';
import { byDay, parseTouches } from '../../../core/touches.ts';
import { count } from '../../kit/count.ts';
import { make } from '../../kit/element.ts';
import { abbreviateDay } from '../../kit/short-day.ts';

interface Happened {
  readonly on: Day | '';
  /** Where it stands among the others. */
  readonly order: string;
  readonly words: (string | Node)[];
}

/** Sorts behind every day. */
const LAST = '9999';

/** Nothing for nobody. `several`: it is told which account it was. */
export function renderHistory(
  { history, earlier }: CheckedPerson,
  today: Day,
  several: boolean,
): HTMLElement[] {
  if (history.length === 0) return [];
  const lines = history
    .flatMap((past) => happened(past, several))
    .sort((a, b) => (a.order < b.order ? 1 : a.order > b.order ? -1 : 0));
  return [
    make('h3', '', 'What happened'),
    make(
      'dl',
      'happened',
      ...lines.map(({ on, words }) =>
        make('div', '', make('dt', '', on ? abbreviateDay(on, today) : '?'), make('dd', '', ...words)),
      ),
    ),
    ...(earlier > 0 ? [make('p', 'quiet', `${count(earlier, 'earlier invitation')} not shown`)] : []),
  ];
}

/** What was done since, or is planned, then the end of an invitation, if it has one, and its beginning. */
function happened(past: PastInvitation, several: boolean): Happened[] {
  const { account, sentOn, status, closedOn, note, reason, followUp, plan } = past;
  const by = several && account ? ` by ${account}` : '';
  const isEndKnown = status !== 'Unknown' && status !== '';
  const end = `${isEndKnown ? status : 'End unknown'}${reason ? `: ${reason}` : ''}${closedOn || !isEndKnown ? '' : ', day not logged'}`;
  const sent = [
    `Invited${by} with${note ? ` a note: “${note}”` : 'out a note'}`,
    ...(followUp ? [make('p', 'quiet', `Follow-up plan: ${followUp}`)] : []),
  ];
  const touches = byDay(parseTouches(plan?.touches ?? '')).reverse();
  return [
    ...touches.map(({ on, what, isDone }): Happened => {
      const words = [isDone ? what : `${what} (planned)`];
      return { on: on ?? '', order: on ?? (closedOn || sentOn || LAST), words };
    }),
    ...(status === 'Pending' ? [] : [{ on: closedOn, order: closedOn || sentOn || LAST, words: [end] }]),
    { on: sentOn, order: sentOn || closedOn || LAST, words: sent },
  ];
}
