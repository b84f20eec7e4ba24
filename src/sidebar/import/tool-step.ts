/**
 * The step before the review of another tool's file: which column was taken for what, and the questions that only its
 * owner can answer. Each answer makes the guess anew.
 */
import type { ArchiveFile } from '../../core/archive/archive.ts';
import { type Day, dayInWords } from '../../core/day.ts';
import { readRows, type ToldFile } from '../../core/foreign/read-rows.ts';
import { type Guess, type GuessChoice, guessFile, MEANINGS } from '../../core/foreign/recognise.ts';
import { ORDERS, SIGNS, USES } from '../kit/column-words.ts';
import { count } from '../kit/count.ts';
import { byId, make } from '../kit/element.ts';
import { labelled, makeSelect, type Offer } from '../kit/select.ts';
import { renderNames } from './names.ts';

/** Columns of ours that such a file may fill. */
const PARTS = new Set<string>([
  'name',
  'lastName',
  'url',
  'status',
  'sentOn',
  'closedOn',
  'company',
  'account',
  'note',
]);
/** What a column of it may be. */
const OF_INVITATIONS: readonly Offer[] = [
  ['', 'Not used'],
  ...USES.filter(([use]) => PARTS.has(use)),
  ...SIGNS,
];
const MEANT: readonly Offer[] = MEANINGS.map((means) => [means, means] as const);

/** Fills the step, and gives what is read as it stands whenever it is asked. */
export function renderToolStep(file: ArchiveFile, latest: Day): () => ToldFile {
  const asked = new Set<string>();
  let choice: GuessChoice = {};
  let [guess, told] = [guessFile(file), undefined as ToldFile | undefined];

  const choose = (part: 'columns' | 'words' | 'blank' | 'orders', key: string) => (value: string) => {
    choice = { ...choice, [part]: { ...choice[part], [key]: value } };
    draw();
    byId(idOf(part, key)).focus();
  };
  const field = (
    part: 'columns' | 'words' | 'blank' | 'orders',
    key: string,
    label: string,
    offers: readonly Offer[],
    value: string | undefined,
  ) => {
    const select = makeSelect('', offers, value, choose(part, key));
    select.id = idOf(part, key);
    select.required = part !== 'columns';
    return labelled(label, select);
  };
  const isAsked = (part: string, key: string, ask: boolean) => {
    if (ask) asked.add(idOf(part, key));
    return asked.has(idOf(part, key));
  };

  function draw(): void {
    guess = guessFile(file, choice);
    told = readRows(file, guess, latest);
    const column = ({ place, header, use }: Guess['columns'][number]) =>
      field('columns', String(place), `“${header}” is`, OF_INVITATIONS, use);
    const open = guess.columns.filter(({ place, ask }) => isAsked('columns', String(place), ask));
    const rest = guess.columns.filter((one) => !open.includes(one));
    const words = guess.words.flatMap(({ word, day, rows, means, ask }) => {
      const [part, key] = day === undefined ? (['words', word] as const) : (['blank', BLANK[day]] as const);
      if (!isAsked(part, key, ask)) return [];
      const what = day === undefined ? `with “${word}”` : BLANK_WORDS[day];
      return [field(part, key, `${count(rows, 'row')} ${what}`, MEANT, means || undefined)];
    });
    const orders = guess.dates.flatMap(({ place, header, order, ask }) =>
      isAsked('orders', String(place), ask)
        ? [field('orders', String(place), `Dates in “${header}” are`, ORDERS, order)]
        : [],
    );
    const wasOpen = byId('tool-columns').querySelector('details')?.open ?? false;
    const others = make('details', '', make('summary', '', 'Other columns'), ...rest.map(column));
    others.open = wasOpen;
    byId('tool-columns').replaceChildren(
      make('ul', 'quiet', ...usedColumns(guess)),
      ...open.map(column),
      ...words,
      ...orders,
      others,
    );
    byId('tool-preview').replaceChildren(...renderPreview(told));
  }

  const title = make('h2', '', file.name);
  title.tabIndex = -1;
  byId('tool-about').replaceChildren(
    title,
    make('p', 'quiet', 'From another tool, not from LinkedIn. This is how it is read:'),
  );
  draw();
  return () => told ?? readRows(file, guess, latest);
}

/** Whether there is an open question: then each says what is wanted, and the first has the focus. */
export function sayOpen(): boolean {
  const open = byId('tool-columns').querySelectorAll<HTMLSelectElement>('select:invalid');
  for (const select of open) {
    if (select.ariaInvalid) continue;
    const isOrder = select.id.startsWith(idOf('orders', ''));
    const says = make(
      'p',
      'error',
      `Choose ${isOrder ? 'what comes first, the day or the month' : 'what these rows mean'}.`,
    );
    says.id = `${select.id}-told`;
    select.ariaInvalid = 'true';
    select.setAttribute('aria-describedby', says.id);
    select.parentElement?.after(says);
  }
  open[0]?.focus();
  return open.length > 0;
}

const BLANK_WORDS = {
  'with a day': 'with a day sent, but no status',
  'without a day': 'with neither a day sent nor a status',
} as const;
const BLANK = { 'with a day': 'withDay', 'without a day': 'withoutDay' } as const;

function idOf(part: string, key: string): string {
  return `tool-${part}-${key}`;
}

function usedColumns({ columns }: Guess): HTMLElement[] {
  return OF_INVITATIONS.flatMap(([use, label]) => {
    const headers = columns.filter((column) => use !== '' && column.use === use && !column.ask);
    return headers.map(({ header }) => make('li', '', `${label}: ${header}`));
  });
}

/** Counts first, then the first people, by whom a day read the wrong way round is seen. */
function renderPreview({ invitations, others, problems, waiting }: ToldFile): HTMLElement[] {
  const left = [
    others > 0 && `${others.toLocaleString('en')} not invited`,
    problems.length > 0 && `${problems.length.toLocaleString('en')} unreadable`,
  ].filter(Boolean);
  const parts = [
    count(invitations.length, 'invitation'),
    waiting > 0 && `${waiting.toLocaleString('en')} waiting for your answer`,
    left.length > 0 && `left out: ${left.join(', ')}`,
  ];
  const counts = `${parts.filter(Boolean).join('; ')}.`;
  const items = invitations.map(({ name, url, sentOn, status, closedOn }) => {
    const sent = sentOn === undefined ? 'no day sent' : `sent ${dayInWords(sentOn)}`;
    const closed = closedOn === '' ? status : `${status} ${dayInWords(closedOn)}`;
    return { name: name || url, detail: `${sent} · ${closed}` };
  });
  return [make('p', '', counts), ...(items.length > 0 ? [renderNames('Show people', items)] : [])];
}
