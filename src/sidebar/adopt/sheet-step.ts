/** The first step: which sheet, whose invitations, which row holds the headers. */
import { ACCOUNT_TYPES, type AccountType, UNNAMED_ACCOUNT } from '../../core/account.ts';
import { make } from '../kit/element.ts';
import { labelled, makeSelect } from '../kit/select.ts';
import type { Draft, Hooks } from './draft.ts';
import { makeCut, makeRadio } from './part.ts';
import { counted, listed } from './words.ts';

/** Cells of a row that are shown; fewer in the sidebar, by its style. */
const MOST_CELLS = 6;
/** Longest name of an account. */
const LONGEST_NAME = 100;

export function renderSheet(draft: Draft, hooks: Hooks): HTMLElement[] {
  return [
    make('div', 'fields', makeSheets(draft, hooks), ...makeAccount(draft)),
    make(
      'fieldset',
      'header-row',
      make('legend', 'title', 'Which row holds the headers?'),
      make('p', 'quiet', whyOf(draft)),
      makeTop(draft, hooks),
      make(
        'label',
        'choice',
        makeRadio('header-row', draft.survey.headerRow === null, () => chooseHeader(draft, hooks, null)),
        make('span', '', 'There is no header row'),
      ),
    ),
  ];
}

function whyOf({ survey: { headerRow, why }, choice }: Draft): string {
  if (choice.headerRow !== undefined) return why;
  const guess = headerRow === null ? 'None, I think' : `Row ${headerRow}, I think`;
  return why === '' ? `${guess}.` : `${guess}: ${why.charAt(0).toLowerCase()}${why.slice(1)}`;
}

function makeSheets({ survey, choice }: Draft, hooks: Hooks): HTMLElement {
  const offers = survey.sheets.map(
    ({ sheetId, title, rows }) =>
      [
        String(sheetId),
        `${title} · ${counted(sheetId === survey.sheetId ? survey.rows : rows, 'row')}`,
      ] as const,
  );
  const select = makeSelect('Sheet', offers, String(survey.sheetId), (id) => {
    const { account } = choice;
    for (const key of Object.keys(choice) as (keyof typeof choice)[]) delete choice[key];
    Object.assign(choice, { sheetId: Number(id), ...(account && { account }) });
    hooks.survey();
  });
  const field = labelled('Sheet', select);
  const likely = survey.sheets.filter(({ likely, sheetId }) => likely && sheetId !== survey.sheetId);
  if (likely.length > 0) {
    const titles = listed(likely.map(({ title }) => `“${title}”`));
    field.append(make('span', 'quiet help', `${titles} may hold invitations, too. Only one sheet is used.`));
  }
  return field;
}

function makeAccount({ survey, choice }: Draft): HTMLElement[] {
  const { name, type, fromColumn, names } = survey.account;
  if (fromColumn) {
    return [
      make(
        'div',
        'whose',
        make('strong', '', 'Whose invitations are these?'),
        make('p', '', listed(names)),
        make('p', 'quiet', 'By your own column. You can set their types in Settings.'),
      ),
    ];
  }
  const now = choice.account ?? { name, type };
  const input = make('input', '');
  // Nobody has chosen that name.
  const isNamed = now.name !== UNNAMED_ACCOUNT;
  input.value = isNamed ? now.name : '';
  input.placeholder = isNamed ? '' : 'Your name';
  input.maxLength = LONGEST_NAME;
  const types = ACCOUNT_TYPES.map((each) => [each, each] as const);
  const select = makeSelect('Type', types, now.type, keep);
  input.addEventListener('input', keep);
  function keep(): void {
    choice.account = { name: input.value.trim() || name, type: select.value as AccountType };
  }
  const field = labelled('Whose invitations are these?', input);
  if (name === UNNAMED_ACCOUNT)
    field.append(
      make(
        'span',
        'quiet help',
        `Left empty, the account is called “${UNNAMED_ACCOUNT}”. You can name it later.`,
      ),
    );
  return [field, labelled('Type', select)];
}

function makeTop(draft: Draft, hooks: Hooks): HTMLElement {
  const { top, headerRow } = draft.survey;
  const width = Math.min(MOST_CELLS, Math.max(1, ...top.map(({ cells }) => cells.length)));
  const rows = top.map(({ row, cells }) => {
    const radio = makeRadio('header-row', row === headerRow, () => chooseHeader(draft, hooks, row));
    const label = make('label', 'choice', radio, make('span', '', String(row)));
    label.prepend(make('span', 'unseen', 'Row'));
    const line = make('tr', row === headerRow ? 'chosen' : '', make('td', 'number', label));
    const isTitle = cells.slice(1).every((cell) => cell === '');
    const shown = isTitle
      ? [cells[0] ?? '']
      : Array.from({ length: width }, (_, index) => cells[index] ?? '');
    line.append(
      ...shown.map((cell) => {
        const place = make('td', '', makeCut('cut', cell));
        if (isTitle) place.className = 'all';
        return place;
      }),
    );
    return line;
  });
  const table = make('table', 'top', make('tbody', '', ...rows));
  table.setAttribute('role', 'presentation');
  return table;
}

function chooseHeader({ choice }: Draft, hooks: Hooks, row: number | null): void {
  choice.headerRow = row;
  // They were chosen for other columns.
  for (const key of ['columns', 'words', 'blank', 'orders'] as const) delete choice[key];
  hooks.survey();
}
