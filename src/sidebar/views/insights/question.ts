/** One question: its summary is the answer, so that all of them are read without opening any. */
import { make } from '../../kit/element.ts';
import { makeIcon } from '../../kit/icon.ts';

/** `key` tells it from the others for a redraw. What stands below is closed unless `isOpen`. */
export function makeQuestion(
  key: string,
  title: string,
  answer: string,
  isOpen: boolean,
  ...body: readonly Node[]
): HTMLElement {
  const summary = make(
    'summary',
    '',
    make('h3', '', title),
    makeIcon('right'),
    make('span', '', ...boldIn(answer)),
  );
  const details = make('details', 'question', summary, ...body);
  details.dataset.key = key;
  details.id = `question-${key}`;
  details.open = isOpen;
  return details;
}

/** Paragraphs, one for each text that says something. */
export function makeTexts(className: string, ...texts: readonly string[]): HTMLElement[] {
  return texts.filter((said) => said !== '').map((said) => make('p', className, ...boldIn(said)));
}

/** Whatever stands between two pairs of asterisks is bold. */
export function boldIn(said: string): (string | Node)[] {
  return said.split('**').map((piece, at) => (at % 2 === 0 ? piece : make('b', '', piece)));
}
