/** Columns that are a status by being filled or ticked: `Accepted on`, `Withdrawn?`. */
import { isTicked, NOT_AN_INVITATION, type Sign } from '../reading.ts';
import type { Column, Use } from './column.ts';

/** The strongest first: who accepted can neither be withdrawn nor decline. */
const SIGNS: readonly (readonly [Use, Sign['when'], Sign['means']])[] = [
  ['acceptedOn', 'filled', 'Accepted'],
  ['accepted?', 'ticked', 'Accepted'],
  ['withdrawnOn', 'filled', 'Withdrawn'],
  ['withdrawn?', 'ticked', 'Withdrawn'],
  ['declinedOn', 'filled', 'Declined'],
  ['declined?', 'ticked', 'Declined'],
  ['sent?', 'not ticked', NOT_AN_INVITATION],
];

export function signsOf(columns: ReadonlyMap<Use, Column>): Sign[] {
  return SIGNS.flatMap(([use, when, means]): Sign[] => {
    const column = columns.get(use);
    if (!column || column.header === '') return [];
    if (when === 'not ticked' && !tellsWhatWasSent(column, columns.get('sentOn'))) return [];
    return [{ header: column.header, when, means }];
  });
}

/** Whether boxes are ticked at all, and no row without a tick has a day sent: then no tick means not sent. */
function tellsWhatWasSent(ticks: Column, days: Column | undefined): boolean {
  const ticked = ticks.cells.map((value) => isTicked(value ?? '') === true);
  return ticked.includes(true) && !ticked.some((tick, row) => !tick && typeof days?.cells[row] === 'object');
}
