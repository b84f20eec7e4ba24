/** The second step: which column is which. Questions come first, columns that are not used last. */
import type { ColumnUse, SurveyedColumn } from '../../addon/contract-adopt.ts';
import { SIGNS, USES } from '../kit/column-words.ts';
import { make } from '../kit/element.ts';
import { makeOption, makeSelect } from '../kit/select.ts';
import { chooseUse, type Draft, type Hooks, isOpenColumn, useOf } from './draft.ts';
import { makeCut, makeSign } from './part.ts';
import { counted, listed } from './words.ts';

/** So many columns that are not used are shown without asking. */
const FEW = 3;

export function renderColumns(draft: Draft, hooks: Hooks): HTMLElement[] {
  const { survey } = draft;
  const open = survey.columns.filter((column) => isOpenColumn(draft, column));
  const used = survey.columns.filter((column) => !open.includes(column) && useOf(draft, column) !== '');
  const unused = survey.columns.filter((column) => !open.includes(column) && !used.includes(column));
  const rows = (columns: readonly SurveyedColumn[]) => columns.map((column) => makeRow(draft, column, hooks));
  const head = make('div', 'columns-head', ...['Your column', 'First values', 'Is', 'Why'].map(makeHead));
  head.setAttribute('aria-hidden', 'true');
  const few = unused.length <= FEW;
  return [
    make('div', 'over', make('h3', 'title', 'Which column is which?'), makeCounts(used, open, unused)),
    make('div', 'columns', head, make('ul', 'rows', ...rows([...open, ...used, ...(few ? unused : [])]))),
    ...(few ? [] : [makeRest(unused, rows)]),
    ...(survey.added.length > 0
      ? [make('p', 'quiet', `Added at the right, yours to move: ${survey.added.join(', ')}.`)]
      : []),
  ];
}

function makeHead(text: string): HTMLElement {
  return make('span', '', text);
}

function makeCounts(...[used, open, unused]: readonly (readonly SurveyedColumn[])[]): HTMLElement {
  const counts = make('p', 'counts', make('strong', '', `${used?.length ?? 0} found`));
  if (open && open.length > 0)
    counts.append(' · ', make('strong', 'caution', counted(open.length, 'question')));
  if (unused && unused.length > 0) counts.append(` · ${unused.length} not used`);
  return counts;
}

function makeRest(
  unused: readonly SurveyedColumn[],
  rows: (columns: readonly SurveyedColumn[]) => HTMLElement[],
): HTMLElement {
  const names = listed(unused.map(({ header, letter }) => header || `column ${letter}`));
  return make(
    'details',
    'rest',
    make('summary', '', `${unused.length} not used: ${names}`),
    make('ul', 'rows', ...rows(unused)),
  );
}

function makeRow(draft: Draft, column: SurveyedColumn, hooks: Hooks): HTMLElement {
  const { header, letter, place, examples, why } = column;
  const isOpen = isOpenColumn(draft, column);
  const use = useOf(draft, column);
  const name = header || `Column ${letter}`;
  // What is proposed stands unless another one is chosen.
  const isUntold = isOpen && use === '';
  const select = makeSelect(`What “${name}” is`, usesIn(draft), isUntold ? undefined : use, (chosen) => {
    chooseUse(draft, column, chosen as ColumnUse);
    hooks.changed('again');
  });
  select.append(makeSigns());
  if (!isUntold) select.value = use;
  select.id = `column-${place}`;
  const reason = make('span', 'why', isOpen ? makeSign('ask', why) : reasonOf(draft, column));
  reason.id = `why-${place}`;
  select.setAttribute('aria-describedby', reason.id);
  return make(
    'li',
    isOpen ? 'column open' : 'column',
    makeCut('name cut', name),
    makeCut('values quiet cut', examples.filter((example) => example !== '').join(' · ')),
    select,
    reason,
  );
}

function reasonOf(draft: Draft, column: SurveyedColumn): HTMLElement {
  const use = useOf(draft, column);
  if (use === '') return make('span', 'quiet', 'Stays as it is');
  return makeSign('tick', use === column.use && !column.ask ? column.why : 'chosen by you');
}

/** A name in two columns has a first part. */
function usesIn(draft: Draft): readonly (readonly [string, string])[] {
  const isSplit = draft.survey.columns.some((column) => useOf(draft, column) === 'lastName');
  const uses = USES.map(
    ([use, label]) => [use, use === 'name' && isSplit ? 'Name, first part' : label] as const,
  );
  return [['', 'Not used'], ...uses];
}

function makeSigns(): HTMLElement {
  const group = make('optgroup', '', ...SIGNS.map(([use, label]) => makeOption(use, label)));
  group.label = 'Tells the status';
  return group;
}
