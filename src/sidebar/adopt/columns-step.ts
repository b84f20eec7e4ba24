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
  // In the order of the last reading: no row moves under the pointer while one is chosen.
  const asked = survey.columns.filter(({ ask }) => ask);
  const known = survey.columns.filter(({ ask, use, readBy }) => !ask && (use !== '' || readBy));
  const rest = survey.columns.filter(({ ask, use, readBy }) => !ask && use === '' && !readBy);
  const added = addedIn(draft);
  const rows = (columns: readonly SurveyedColumn[]) => columns.map((column) => makeRow(draft, column, hooks));
  const head = make('div', 'columns-head', ...['Your column', 'First values', 'Is', 'Why'].map(makeHead));
  head.setAttribute('aria-hidden', 'true');
  const few = rest.length <= FEW;
  return [
    make('div', 'over', make('h3', 'title', 'Which column is which?'), makeCounts(draft)),
    make('div', 'columns', head, make('ul', 'rows', ...rows([...asked, ...known, ...(few ? rest : [])]))),
    ...(few ? [] : [makeRest(draft, rest, rows)]),
    ...(added.length > 0
      ? [make('p', 'quiet', `Added at the right, yours to move: ${added.join(', ')}.`)]
      : []),
  ];
}

function makeHead(text: string): HTMLElement {
  return make('span', '', text);
}

/** What will be added as it is chosen now: the survey tells of the last reading. */
function addedIn(draft: Draft): string[] {
  const used = new Set<string>(draft.survey.columns.map((column) => useOf(draft, column)));
  return USES.flatMap(([use, label]) => (use === 'lastName' || used.has(use) ? [] : [label]));
}

function isUnused(draft: Draft, column: SurveyedColumn): boolean {
  return !isOpenColumn(draft, column) && useOf(draft, column) === '' && !column.readBy;
}

function makeCounts(draft: Draft): HTMLElement {
  const { columns } = draft.survey;
  const open = columns.filter((column) => isOpenColumn(draft, column)).length;
  const unused = columns.filter((column) => isUnused(draft, column)).length;
  const counts = make('p', 'counts', make('strong', '', `${columns.length - open - unused} found`));
  if (open > 0) counts.append(' · ', make('strong', 'caution', counted(open, 'question')));
  if (unused > 0) counts.append(` · ${unused} not used`);
  return counts;
}

function makeRest(
  draft: Draft,
  rest: readonly SurveyedColumn[],
  rows: (columns: readonly SurveyedColumn[]) => HTMLElement[],
): HTMLElement {
  const unused = rest.filter((column) => isUnused(draft, column));
  const names = listed(unused.map(({ header, letter }) => header || `column ${letter}`));
  const says = make('summary', '', unused.length > 0 ? `${unused.length} not used: ${names}` : 'The others');
  const details = make('details', 'rest', says, make('ul', 'rows', ...rows(rest)));
  // It stays open while one of them is chosen.
  details.open = document.querySelector<HTMLDetailsElement>('details.rest')?.open ?? false;
  return details;
}

function makeRow(draft: Draft, column: SurveyedColumn, hooks: Hooks): HTMLElement {
  const { header, letter, place, examples, why } = column;
  const isOpen = isOpenColumn(draft, column);
  const use = useOf(draft, column);
  const name = header || `Column ${letter}`;
  // What is proposed stands unless another one is chosen.
  const isUntold = isOpen && use === '';
  const select = makeSelect(
    `What “${name}” is`,
    usesIn(draft, column),
    isUntold ? undefined : use,
    (chosen) => {
      chooseUse(draft, column, chosen as ColumnUse);
      hooks.changed('again');
    },
  );
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
  if (use === '' && column.readBy) return makeSign('tick', 'Known by its header.');
  if (use === '') return make('span', 'quiet', 'Stays as it is');
  return makeSign('tick', use === column.use && !column.ask ? column.why : 'chosen by you');
}

/** A name in two columns has a first part. */
function usesIn(draft: Draft, { readBy }: SurveyedColumn): readonly (readonly [string, string])[] {
  const isSplit = draft.survey.columns.some((column) => useOf(draft, column) === 'lastName');
  const uses = USES.map(
    ([use, label]) => [use, use === 'name' && isSplit ? 'Name, first part' : label] as const,
  );
  return [['', readBy ? `Used by ${readBy}` : 'Not used'], ...uses];
}

function makeSigns(): HTMLElement {
  const group = make('optgroup', '', ...SIGNS.map(([use, label]) => makeOption(use, label)));
  group.label = 'Tells the status';
  return group;
}
