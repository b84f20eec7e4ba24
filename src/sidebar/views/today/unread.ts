/** The rows that are in no figure: one line while they are few, else what stands in the way, and no number. */
import type { Ledger } from '../../../addon/contract.ts';
import { act } from '../../kit/act.ts';
import { ask } from '../../kit/ask.ts';
import { count } from '../../kit/count.ts';
import { make, makeButton } from '../../kit/element.ts';
import { makeIcon } from '../../kit/icon.ts';
import { openButton } from '../../kit/open-button.ts';
import { showPage } from '../../kit/page.ts';
import { showCell } from '../../kit/show-cell.ts';
import { makeWays } from './history.ts';

const NO_NUMBER = 'I can’t say yet what you can send';

/** On top of the figures; nothing while all rows are read. */
export function renderFew({ unread: { rows } }: Ledger): HTMLElement[] {
  if (rows === 0) return [];
  const words = ` ${count(rows, 'row')} ${rows === 1 ? 'isn’t' : 'aren’t'} counted. `;
  const show = openButton(rows === 1 ? 'Show it' : 'Show them', 'health', 'plain');
  return [make('p', 'few caution', makeIcon('warning'), words, show)];
}

/** In place of the figures, where nobody knows what was sent before. */
export function renderNoHistory(): HTMLElement[] {
  return [renderNoNumber(make('span', '', 'I don’t know what you sent before.')), makeWays()].flat();
}

/** In place of the figures, where too many rows can't be read; `title` says which can't be shown. */
export function renderMany({ unread, standings }: Ledger, title = NO_NUMBER): HTMLElement[] {
  const { rows, of, statuses, dates, accounts, words, firstRow } = unread;
  const unreadable = make(
    'b',
    'caution',
    `${rows.toLocaleString('en')} of ${count(of, 'row')} can’t be read`,
  );
  const again = makeButton('Choose my columns again', () => showPage('showAdoptHere'), 'plain link');
  const asked = words.map(({ word, rows: times }) => `“${word}” ${times}`).join(' · ');
  return [
    ...renderNoNumber(
      make('span', '', makeIcon('warning'), ' ', unreadable, ', so they aren’t counted.'),
      title,
    ),
    ...accounts.map((account) => renderStray(account, standings)),
    ...(statuses > 0 ? [renderKind('Status words', statuses, asked, 'Say what they mean')] : []),
    ...(dates > 0 ? [renderKind('Unreadable dates', dates, '', 'Fix the dates')] : []),
    make('p', 'quiet', 'Not shown until then: how many you can send and what is pending.'),
    ...(firstRow === null
      ? []
      : [makeButton('Show the first in the sheet', () => showFirst(firstRow), 'plain link')]),
    again,
  ];
}

function renderNoNumber(reason: HTMLElement, title = NO_NUMBER): HTMLElement[] {
  return [
    make('p', 'number none', make('strong', '', '—'), ' ', make('span', '', title)),
    make('div', 'because', reason),
    make('hr', 'total'),
  ];
}

/** A kind of trouble with how many rows it has, and the one button that mends it. */
function renderKind(name: string, rows: number, words: string, button: string): HTMLElement {
  return make(
    'div',
    'kind',
    make('p', 'line', make('b', '', name), make('span', 'figure', count(rows, 'row'))),
    make('p', 'quiet', words),
    openButton(button, 'health', name === 'Status words' ? 'action' : ''),
  );
}

/** An account that Settings does not list: the user renamed it there, or it is new. */
function renderStray(
  { name, rows }: Ledger['unread']['accounts'][number],
  standings: Ledger['standings'],
): HTMLElement {
  const select = make(
    'select',
    '',
    make('option', '', `New account “${name}”`),
    ...standings.map(({ account }) => make('option', '', account)),
  );
  select.dataset.key = `whose ${name}`;
  const place = make(
    'div',
    'kind',
    make(
      'label',
      '',
      `Whose ${rows === 1 ? 'is the row' : `are the ${count(rows, 'row')}`} of “${name}”?`,
      select,
    ),
  );
  place.append(
    makeButton('Save', () => {
      const listed = standings[select.selectedIndex - 1]?.account;
      const change = { from: listed === undefined ? null : name, to: listed ?? name, merge: true };
      act(
        place,
        () => ask('changeAccount', change),
        () => (listed === undefined ? `Added “${name}”.` : `The rows of “${name}” are now ${listed}’s.`),
      );
    }),
  );
  return place;
}

function showFirst(row: number): void {
  showCell({ sheet: 'log', row, column: 1 });
}
