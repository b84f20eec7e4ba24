/** The first question: will you hit the limit? */
import type { Insights, Said } from '../../../addon/contract.ts';
import type { Day } from '../../../core/day.ts';
import { make } from '../../kit/element.ts';
import { BACKLOG_HEIGHT, backlogMarks, limitsShown } from './backlog-picture.ts';
import { makeKey, makePicture } from './picture.ts';
import { makeQuestion, makeTexts } from './question.ts';
import { makeTables } from './table.ts';

/** `lead` goes to what is to be withdrawn, where there is something. */
export function renderLimit(
  { forecast, backlog }: Insights,
  { answer, picture, forGood, notes, tables }: Said['limit'],
  today: Day,
  lead: readonly HTMLElement[],
): HTMLElement {
  const drawn = backlog.told
    ? [
        makeKey([
          ['own', 'pending'],
          ...(backlog.ahead.length > 0
            ? ([
                ['ahead', 'at your pace'],
                ['fan', '80 % range'],
              ] as const)
            : []),
          ...limitsShown(forecast, backlog).map(
            ([look]) => [look, look === 'safe' ? 'safe limit' : 'limit'] as const,
          ),
        ]),
        makePicture(BACKLOG_HEIGHT, picture, backlogMarks(forecast, backlog, today)),
      ]
    : [];
  return makeQuestion(
    'limit',
    'Will you hit the limit?',
    answer,
    backlog.told,
    ...drawn,
    ...makeTexts('', forGood),
    ...makeTexts('quiet', ...notes),
    make('div', 'foot', ...makeTables('limit', tables), ...lead),
  );
}
