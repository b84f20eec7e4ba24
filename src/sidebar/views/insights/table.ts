/** The figures of a picture as a table, folded away beside it. */
import { make } from '../../kit/element.ts';

export interface Figures {
  readonly caption: string;
  readonly heads: readonly string[];
  /** The first cell of each row is its head. */
  readonly rows: readonly (readonly string[])[];
}

/** `key` tells it from the others for a redraw. */
export function makeTables(key: string, ...tables: readonly Figures[]): HTMLElement {
  const details = make(
    'details',
    'figures quiet',
    make('summary', '', 'As a table'),
    ...tables.map(makeTable),
  );
  details.dataset.key = `table ${key}`;
  return details;
}

function makeTable({ caption, heads, rows }: Figures): HTMLElement {
  return make(
    'table',
    '',
    make('caption', '', caption),
    make('thead', '', make('tr', '', ...heads.map((head) => headOf(head, 'col')))),
    make(
      'tbody',
      '',
      ...rows.map(([head = '', ...cells]) =>
        make('tr', '', headOf(head, 'row'), ...cells.map((cell) => make('td', '', cell))),
      ),
    ),
  );
}

function headOf(words: string, scope: 'col' | 'row'): HTMLElement {
  const cell = make('th', '', words);
  cell.scope = scope;
  return cell;
}
