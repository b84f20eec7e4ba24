/** The last step: how the rows are read, what cannot be, and what changes in the sheet. */
import { STATUSES } from '../../core/invitation.ts';
import { make, makeButton } from '../kit/element.ts';
import { type Draft, type Hooks, meaningOf } from './draft.ts';
import { makeSign } from './part.ts';
import { counted, listed } from './words.ts';

export function renderCheck(draft: Draft, hooks: Hooks): HTMLElement[] {
  return [
    make('h3', 'title', `${counted(draft.survey.preview.rows, 'row')}, read like this`),
    makeFigures(draft),
    make(
      'div',
      'halves',
      make('section', '', make('h3', 'title', 'What changes in your sheet'), makeChanges(draft)),
      make('section', '', make('h3', 'title', 'What you will see first'), ...makeFirst(draft, hooks)),
    ),
  ];
}

function makeFigures({ survey: { preview } }: Draft): HTMLElement {
  const figures = STATUSES.filter((status) => preview.counts[status] > 0).map((status) =>
    makeFigure(preview.counts[status], status.toLowerCase()),
  );
  if (figures.length === 0) figures.push(makeFigure(0, 'invitations'));
  if (preview.unreadTotal > 0) {
    const unread = makeFigure(preview.unreadTotal, makeSign('warn', 'can’t be read'));
    unread.classList.add('caution');
    figures.push(unread);
  }
  return make('ul', 'figures', ...figures);
}

function makeFigure(count: number, what: string | Node): HTMLElement {
  return make('li', '', make('strong', 'figure', count.toLocaleString('en')), make('span', '', what));
}

function makeChanges(draft: Draft): HTMLElement {
  const { survey, choice } = draft;
  const convertible = survey.dates.reduce((sum, { convertible }) => sum + convertible, 0);
  const converts = choice.convertDates !== false && convertible > 0;
  const words = survey.words.filter(({ blank }) => !blank);
  const sample = words.find(({ ask }) => !ask) ?? words[0];
  const word = sample?.word ?? '';
  const { added, made } = survey;
  return make(
    'ul',
    'changes',
    makeChange(
      added.length > 0 ? `${counted(added.length, 'column')} added at the right` : 'No column added',
      added.length > 0 ? listed(added, 6) : 'your sheet has them all',
    ),
    makeChange(
      converts ? `${counted(convertible, 'date')} converted` : 'No date converted',
      converts ? 'text becomes a real date, shown as before' : 'they are read as they are',
    ),
    choice.replaceWords && words.length > 0
      ? makeChange(`${counted(words.length, 'word')} replaced`, `“${word}” and the others become ours`)
      : makeChange(
          words.length > 0 ? `${counted(words.length, 'word')} remembered` : 'No word changed',
          sample
            ? `“${word}” stays “${word}” and counts as ${meaningOf(draft, sample).toLowerCase()}`
            : 'they are ours already',
        ),
    makeChange('Names coloured where there is work', 'by rules below your own: no cell is painted'),
    ...(made.length > 0 ? [makeChange(`${counted(made.length, 'sheet')} added`, listed(made))] : []),
    makeChange('Everything else untouched', 'order, formats, formulas, other columns'),
  );
}

function makeChange(what: string, how: string): HTMLElement {
  return make('li', '', makeSign('tick', what), make('span', 'quiet help', how));
}

function makeFirst({ survey: { preview } }: Draft, hooks: Hooks): HTMLElement[] {
  const { dueToWithdraw, notInvitations, withdrawnWithoutDay, withdrawnWithoutDayTotal } = preview;
  const first: HTMLElement[] = [
    dueToWithdraw > 0
      ? make('p', '', make('strong', '', String(dueToWithdraw)), ' to withdraw: no answer for too long.')
      : make('p', '', 'No one to withdraw yet.'),
  ];
  if (notInvitations > 0)
    first.push(make('p', 'quiet', `${counted(notInvitations, 'row')} left alone: not invitations.`));
  if (withdrawnWithoutDayTotal > 0) {
    const rows = withdrawnWithoutDay.map((row) => ({ row, what: 'no day' }));
    first.push(
      makeCaution(
        `${withdrawnWithoutDayTotal} withdrawn ${withdrawnWithoutDayTotal === 1 ? 'has' : 'have'} no day.`,
        ' I won’t call them ready to invite again until you write one.',
        rows,
        withdrawnWithoutDayTotal,
        hooks,
      ),
    );
  }
  if (preview.unreadTotal > 0) {
    const isOne = preview.unreadTotal === 1;
    first.push(
      makeCaution(
        `${counted(preview.unreadTotal, 'row')} can’t be read.`,
        ` ${isOne ? 'It isn’t' : 'They aren’t'} counted until you correct ${isOne ? 'it' : 'them'}.`,
        preview.unread,
        preview.unreadTotal,
        hooks,
      ),
    );
  }
  return first;
}

/** What is wrong, and the rows: each can be shown in the sheet. */
function makeCaution(
  what: string,
  so: string,
  rows: readonly { readonly row: number; readonly what: string }[],
  total: number,
  hooks: Hooks,
): HTMLElement {
  const items = rows.map(({ row, what }) =>
    make(
      'li',
      '',
      makeButton(`Row ${row}`, () => hooks.show(row), 'plain'),
      ` ${what}`,
    ),
  );
  const more = total - rows.length;
  if (more > 0) items.push(make('li', '', `and ${more} more`));
  return make(
    'div',
    'caution-box',
    make('p', '', make('strong', '', what), so),
    make('details', '', make('summary', '', total === 1 ? 'Show it' : 'Show them'), make('ul', '', ...items)),
  );
}
