/** The third step: what the words of the status column mean, and how dates written as text are read. */
import type { Meaning, Order, SurveyedDates, SurveyedWord } from '../../addon/contract-adopt.ts';
import { type Day, dayInWords } from '../../core/day.ts';
import { STATUSES } from '../../core/invitation.ts';
import { ORDERS } from '../kit/column-words.ts';
import { make } from '../kit/element.ts';
import { labelled, makeSelect } from '../kit/select.ts';
import { chooseMeaning, type Draft, type Hooks, isOpenWord, meaningOf, wordTold } from './draft.ts';
import { makeCut, makeRadios, makeSign } from './part.ts';
import { counted } from './words.ts';

const MEANINGS = [...STATUSES, 'Not an invitation'].map((means) => [means, means] as const);

export function renderWords(draft: Draft, hooks: Hooks): HTMLElement[] {
  return [make('div', 'halves', makeWords(draft, hooks), makeDates(draft, hooks))];
}

function makeWords(draft: Draft, hooks: Hooks): HTMLElement {
  const { survey, choice } = draft;
  const title = make('h3', 'title', 'What do your words mean?');
  if (survey.words.length === 0) {
    return make(
      'section',
      '',
      title,
      make('p', 'quiet', 'Nothing to choose: your sheet has no words of its own for the status.'),
    );
  }
  const isOpen = (word: SurveyedWord) => isOpenWord(draft, word);
  const open = survey.words.filter(isOpen);
  const counts = make('p', 'counts');
  const sayLeft = () => {
    const left = survey.words.filter(isOpen).length;
    counts.replaceChildren(...(left > 0 ? [make('strong', 'caution', counted(left, 'question'))] : []));
  };
  sayLeft();
  const sorted = [...open, ...survey.words.filter((word) => !open.includes(word))];
  const head = make(
    'div',
    'words-head',
    ...['Your word', 'Rows', 'Means'].map((text) => make('span', '', text)),
  );
  head.setAttribute('aria-hidden', 'true');
  const rows = sorted.map((word) =>
    makeWord(draft, word, () => {
      sayLeft();
      hooks.changed();
    }),
  );
  const section = make('section', '', title);
  if (open.length > 0) section.append(counts);
  section.append(head, make('ul', 'rows', ...rows));
  if (survey.words.some(({ blank }) => !blank)) {
    section.append(
      makeRadios(
        'Your words in the sheet',
        [
          ['keep', 'Keep my words, and write them, too'],
          ['replace', 'Replace them in the sheet'],
        ],
        choice.replaceWords ? 'replace' : 'keep',
        (way) => {
          choice.replaceWords = way === 'replace';
        },
      ),
    );
  }
  return section;
}

function makeWord(draft: Draft, word: SurveyedWord, changed: () => void): HTMLElement {
  const means = meaningOf(draft, word);
  const told = wordTold(word);
  const select = makeSelect(`What “${told}” means`, MEANINGS, means || undefined, (chosen) => {
    chooseMeaning(draft, word, chosen as Meaning);
    item.classList.remove('open');
    sign.replaceChildren();
    changed();
  });
  const isOpen = isOpenWord(draft, word);
  const sign = make('span', '', ...(isOpen ? [makeSign('ask')] : []));
  const item = make(
    'li',
    isOpen ? 'word open' : 'word',
    make('span', 'name', told),
    make('span', 'count', word.rows.toLocaleString('en'), sign),
    select,
  );
  return item;
}

function makeDates({ survey, choice }: Draft, hooks: Hooks): HTMLElement {
  const title = make('h3', 'title', 'Your dates');
  if (survey.dates.length === 0)
    return make('section', '', title, make('p', 'quiet', 'Nothing to choose: your dates are dates already.'));
  const section = make('section', '', title);
  for (const dates of survey.dates) {
    section.append(
      makeDateColumn(dates, survey.dates.length > 1, (order) => {
        choice.orders = { ...choice.orders, [dates.place]: order };
        hooks.survey();
      }),
    );
  }
  const convertible = survey.dates.reduce((sum, dates) => sum + dates.convertible, 0);
  if (convertible > 0) {
    section.append(
      makeRadios(
        'Dates written as text',
        [
          ['convert', `Convert ${counted(convertible, 'cell')} to dates`],
          ['leave', 'Leave the text, and read it so'],
        ],
        choice.convertDates === false ? 'leave' : 'convert',
        (way) => {
          choice.convertDates = way === 'convert';
        },
      ),
    );
  }
  return section;
}

function makeDateColumn(
  { header, order, proof, ask, samples, unreadable, convertible }: SurveyedDates,
  isOneOfSeveral: boolean,
  onChoose: (order: Order) => void,
): HTMLElement {
  const name = isOneOfSeveral ? `Order in “${header}”` : 'Order';
  const select = makeSelect('Order', ORDERS, order || undefined, (chosen) => onChoose(chosen as Order));
  const isOpen = ask && order === '';
  // Where each cell can be read in one way only, there is nothing to choose.
  const field =
    isOpen || order !== ''
      ? labelled(name, select)
      : make('p', 'quiet', `${name}: each date reads in one way only.`);
  if (isOpen) field.classList.add('open');
  if (isOpen) field.append(makeSign('ask', 'Nothing in this column tells which number is the month.'));
  else if (proof) field.append(make('span', 'quiet help', proof));
  const rows = samples.map(({ before, after }) =>
    make(
      'li',
      after === null ? 'date open' : 'date',
      makeCut('cut', before),
      after === null
        ? makeSign('warn', 'can’t be read, stays as it is')
        : make('strong', '', weekdayAnd(after)),
    ),
  );
  // A column that says by its days what became of it is read, and stays as it is.
  const staysText = convertible === 0 && samples.some(({ after }) => after !== null);
  const more = unreadable - samples.filter(({ after }) => after === null).length;
  return make(
    'div',
    'dates',
    field,
    make('ul', 'rows', ...rows),
    ...(staysText ? [make('p', 'quiet', 'Read like this; the cells keep their text.')] : []),
    ...(more > 0 ? [make('p', 'quiet', `${counted(more, 'more cell')} can’t be read.`)] : []),
  );
}

/** `Tue 10 November 2026`: a weekday tells a day from a month that was mistaken for it. */
function weekdayAnd(day: Day): string {
  const weekday = new Date(`${day}T00:00:00Z`).toLocaleDateString('en', {
    weekday: 'short',
    timeZone: 'UTC',
  });
  return `${weekday} ${dayInWords(day)}`;
}
