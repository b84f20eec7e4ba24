/** The figures of a picture as a table, folded away beside it. */
import type { Figures } from '../../../addon/contract.ts';
import { make } from '../../kit/element.ts';

/** `key` tells it from the others for a redraw; nothing without a table. */
export function makeTables(key: string, tables: readonly Figures[]): HTMLElement[] {
  if (tables.length === 0) return [];
  const details = make(
    'details',
    'figures quiet',
    make('summary', '', 'As a table'),
    ...tables.map(makeTable),
  );
  details.dataset.key = `table ${key}`;
  return [details];
}

function makeTable({ caption, heads, rows }: Figures): HTMLElement {
  const row = (cells: readonly string[], scope: 'col' | 'row') =>
    make(
      'tr',
      '',
      ...cells.map((words, at) => {
        if (scope === 'row' && at > 0) return make('td', '', words);
        const head = make('th', '', words);
        head.scope = scope;
        return head;
      }),
    );
  return make(
    'table',
    '',
    make('caption', '', caption),
    make('thead', '', row(heads, 'col')),
    make('tbody', '', ...rows.map((cells) => row(cells, 'row'))),
  );
}
