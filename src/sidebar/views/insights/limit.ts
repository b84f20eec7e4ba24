/** The first question: will you hit the limit? */
import type { Day } from '../../../core/day.ts';
import type { Insights } from '../../../core/insight/told.ts';
import { make } from '../../kit/element.ts';
import { BACKLOG_HEIGHT, backlogMarks, limitsShown } from './backlog-picture.ts';
import { backlogSays, forGoodSentence, limitAnswer, limitNotes } from './limit-words.ts';
import { makeKey, makePicture } from './picture.ts';
import { makeQuestion } from './question.ts';
import { type Figures, makeTables } from './table.ts';
import { makeText, number, shortDay } from './words.ts';

/** `act` leads to what is to be withdrawn, where there is something. */
export function renderLimit(
  insights: Insights,
  accounts: number,
  today: Day,
  act: HTMLElement | undefined,
): HTMLElement {
  const { forecast, backlog } = insights;
  const forGood = forecast.told ? forGoodSentence(forecast) : undefined;
  return makeQuestion({
    key: 'limit',
    title: 'Will you hit the limit?',
    answer: [limitAnswer(insights, accounts, today)],
    isOpen: backlog.told,
    body: [
      ...(backlog.told
        ? [
            keyOf(insights),
            makePicture(BACKLOG_HEIGHT, backlogSays(insights, today), backlogMarks(insights, backlog, today)),
          ]
        : []),
      ...(forecast.told
        ? []
        : [make('p', 'quiet', 'Needed: three full weeks with at least one sent in each.')]),
      ...(forGood ? [makeText('', forGood)] : []),
      ...limitNotes(insights, today).map((note) => make('p', 'quiet', note)),
      make(
        'div',
        'foot',
        ...(backlog.told ? [makeTables('limit', ...figuresOf(backlog, today))] : []),
        ...(act ? [act] : []),
      ),
    ],
  });
}

function keyOf(insights: Insights): HTMLElement {
  const isAhead = insights.backlog.told && insights.backlog.ahead.length > 0;
  return makeKey([
    ['own', 'pending'],
    ...(isAhead
      ? ([
          ['ahead', 'at your pace'],
          ['fan', '80 % range'],
        ] as const)
      : []),
    ...limitsShown(insights).map(
      ({ isSafe }) => [isSafe ? 'safe' : 'cap', isSafe ? 'safe limit' : 'limit'] as const,
    ),
  ]);
}

function figuresOf({ past, ahead }: Extract<Insights['backlog'], { told: true }>, today: Day): Figures[] {
  const soFar = past.map(({ week, pending, withdrawn }) => [
    shortDay(week, today),
    number(pending),
    number(withdrawn),
  ]);
  const toCome = ahead.map(({ week, pending, low, high }) => [
    shortDay(week, today),
    number(pending),
    `${number(low)}–${number(high)}`,
  ]);
  return [
    { caption: 'So far', heads: ['Week to', 'Pending', 'Withdrawn'], rows: soFar },
    ...(ahead.length > 0
      ? [{ caption: 'If you withdraw nothing', heads: ['Week to', 'Pending', '80 % range'], rows: toCome }]
      : []),
  ];
}
