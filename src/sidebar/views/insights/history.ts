/** The one question that only a person can answer: were invitations withdrawn before the first archive? */
import type { InsightsReply } from '../../../addon/contract.ts';
import { type Day, dayNear } from '../../../core/day.ts';
import { make, makeButton } from '../../kit/element.ts';

export type HistoryQuestion = Extract<InsightsReply, { ok: true }>['asks'][number];

/** `isNamed`: there are several accounts, so that its name has to be said. `answer` is null for "Not sure". */
export function renderHistoryQuestion(
  { account, firstArchive }: HistoryQuestion,
  isNamed: boolean,
  today: Day,
  answer: (withdrewBefore: boolean | null) => void,
): HTMLElement {
  const whose = isNamed ? [' from ', make('b', '', account)] : [];
  return make(
    'section',
    'panel asks',
    make('h3', '', 'One question helps'),
    make(
      'p',
      '',
      'Did you withdraw invitations',
      ...whose,
      ` before ${dayNear(firstArchive, today)}, your first archive?`,
    ),
    make(
      'div',
      'buttons',
      makeButton('Yes', () => answer(true)),
      makeButton('No', () => answer(false)),
      makeButton('Not sure', () => answer(null), 'plain'),
    ),
  );
}
