/** One question: its summary is the answer, so that all of them are read without opening any. */
import { make } from '../../kit/element.ts';
import { makeIcon } from '../../kit/icon.ts';
import { piecesOf, type Sentence } from './words.ts';

export interface Question {
  /** Tells it from the others for a redraw. */
  readonly key: string;
  readonly title: string;
  readonly answer: readonly Sentence[];
  readonly isOpen: boolean;
  readonly body: readonly Node[];
}

export function makeQuestion({ key, title, answer, isOpen, body }: Question): HTMLElement {
  const summary = make(
    'summary',
    '',
    make('h3', '', title),
    makeIcon('right'),
    make('span', 'answer', ...piecesOf(answer)),
  );
  const details = make('details', 'question', summary, make('div', 'body', ...body));
  details.dataset.key = key;
  details.open = isOpen;
  return details;
}
