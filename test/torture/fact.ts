/**
 * What a spreadsheet says, apart from what follows from it: the log's facts, the settings, and what the
 * journal has open.
 */

import {
  type CellState,
  type Cells,
  type Edit,
  isAlike,
  openEdits,
  plainState,
} from '../../src/core/change.ts';
import { wallClock } from '../../src/host/engine/zone.ts';
import { COLUMNS } from '../../src/sheet/column.ts';
import { PLAN_COLUMNS } from '../../src/sheet/plan-columns.ts';

import type { Seen, Sight } from './workshop.ts';

/** Worked out by the daily run from the others. */
export const DERIVED = ['Resend from', 'Attempt', 'Flag'];

/** Each invitation of the log as one text, sorted; blank rows are none. */
export function factsOf(sight: Sight): string[] {
  const [headers = [], ...rows] = sight.Invitations ?? [];
  return rows
    .map((row) =>
      headers.flatMap((header, place) =>
        header === '' || DERIVED.includes(String(header)) ? [] : [`${header}=${textOf(row[place])}`],
      ),
    )
    .filter((cells) => cells.some((cell) => !cell.endsWith('=')))
    .map((cells) => cells.filter((cell) => !cell.endsWith('=')).join(' · '))
    .sort();
}

/** The same with what the daily run works out. */
export function allOf(sight: Sight): string[] {
  const [headers = [], ...rows] = sight.Invitations ?? [];
  return rows
    .map((row) => row.map((cell, place) => `${headers[place]}=${textOf(cell)}`))
    .map((cells) => cells.filter((cell) => !cell.endsWith('=')).join(' · '))
    .filter((row) => row !== '')
    .sort();
}

/** Settings, walls and the owner's words as text. */
export function othersOf(sight: Sight): string {
  return JSON.stringify([sight.Settings, sight.Walls ?? [['']], sight['Your words'] ?? [['']]]);
}

/** The edits that stand in the details of the journal, in the order of the sheet. */
export function editsOf(sight: Sight): Edit[] {
  return (sight['Journal details'] ?? []).flatMap((row): Edit[] => {
    const [id, answers, action, act, table, place, whole, who, from, to] = row.map(textOf);
    if (!id?.startsWith('#')) return [];
    const edit = { id, answers, action, act, table, row: Number(place), whole: whole === '1' };
    const [names, before, after] = [who, from, to].map((json) => JSON.parse(json ?? ''));
    return [{ ...edit, who: names, from: before, to: after } as Edit];
  });
}

/**
 * The changes that the journal holds and has not answered, each as one text, sorted; ids and rows differ from
 * run to run.
 */
export function openOf(sight: Sight): string[] {
  return openEdits(editsOf(sight))
    .map(({ act, table, who, from, to }) => JSON.stringify([act, table, who, bare(from), bare(to)]))
    .sort();
}

/** Without formats: they come back with undo, and say nothing of what happened. */
function bare(cells: Cells): Cells {
  return Object.fromEntries(Object.entries(cells).map(([field, state]) => [field, plainState(state)]));
}

/** What edits that are open say of the log, and the log does not say; empty where both agree. */
export function disagreements(sight: Sight): string[] {
  const [headers = [], ...rows] = sight.Invitations ?? [];
  const own = new Map((sight['Your words'] ?? []).map(([, theirs, means]) => [means, theirs]));
  const cell = (row: readonly Seen[], field: string) => {
    const header = headerOf(field);
    return row[headers.indexOf(own.get(header) ?? header)] ?? '';
  };
  return openEdits(editsOf(sight)).flatMap(({ id, act, table, who, to }) => {
    if (table !== 'log') return [];
    const named = rows.filter((row) => textOf(cell(row, 'name')) === (to.name ?? who[0]));
    if (named.length === 0) return [`${id} ${act}: nobody of the name ${who[0]} is in the log`];
    const wrong = Object.entries(to).filter(
      ([field, state]) =>
        !DERIVED.includes(headerOf(field)) && !named.some((row) => isAlike(stateOf(cell(row, field)), state)),
    );
    return wrong.map(
      ([field, state]) =>
        `${id} ${act}: ${who[0]} has not ${JSON.stringify(state)} for ${field} but ${named.map((row) => textOf(cell(row, field))).join(', ')}`,
    );
  });
}

function headerOf(field: string): string {
  const all: Readonly<Record<string, { readonly header: string }>> = { ...COLUMNS, ...PLAN_COLUMNS };
  return all[field]?.header ?? '';
}

/** A cell as a change keeps it. */
export function stateOf(cell: Seen): CellState {
  if (cell === '') return null;
  if (typeof cell !== 'object' || 'formula' in cell) return cell;
  return { at: new Date(wallClock(cell.at, 'America/New_York')).toISOString().slice(0, -1) };
}

export function textOf(cell: Seen | undefined): string {
  if (cell === undefined) return '';
  if (typeof cell !== 'object') return String(cell);
  return 'at' in cell ? new Date(cell.at).toISOString() : cell.formula;
}
