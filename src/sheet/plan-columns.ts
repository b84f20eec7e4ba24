/** Columns of the log that come with the first act that needs them, and are found by their header like the others. */
import { FOR_GOOD, type Plan, type PlanKey } from '../core/plan.ts';
import { dayOfValue, isBlankValue } from '../core/reading.ts';
import { fold } from '../core/text.ts';
import { type Calendar, type Cell, isBlank, readText, valueIn } from './cell.ts';
import { type Column, column } from './column-kind.ts';

export const PLAN_COLUMNS = {
  important: column(
    'Important',
    84,
    'text',
    'Yes marks somebody worth more of your time: what to do while you wait is proposed.',
  ),
  keepUntil: column(
    'Keep until',
    96,
    'day',
    `Not to be withdrawn before this day. “${FOR_GOOD}” means never.`,
  ),
  touches: column(
    'Touches',
    140,
    'text',
    'What you did, or plan to do, to be seen: a line each, with its day.',
  ),
  nextStep: column('Next step', 140, 'text', 'What to do with somebody who accepted.'),
  nextStepOn: column('Next step on', 100, 'day', 'The day on which it is due.'),
  repliedOn: column('Replied on', 96, 'day', 'The day they answered. Blank while they have not.'),
  owner: column('Owner', 110, 'text', 'The colleague who has the next step.'),
} satisfies Readonly<Record<PlanKey, Column>>;

export const PLAN_KEYS = Object.keys(PLAN_COLUMNS) as PlanKey[];

/** Where they stand, counted from 0, as far as they are there. */
export type PlanPlaces = Partial<Readonly<Record<PlanKey, number>>>;

type Places = PlanPlaces & { readonly followUp?: number };

/**
 * The column of a plan: its own, or that of the user's which is called so and is read as the follow-up, too. Undefined where
 * there is none.
 */
export function planField(
  key: PlanKey,
  places: Places,
  headers: readonly unknown[] = [],
): PlanKey | 'followUp' | undefined {
  if (places[key] !== undefined) return key;
  const isCalledSo = fold(String(headers[places.followUp ?? -1])) === fold(PLAN_COLUMNS[key].header);
  return isCalledSo ? 'followUp' : undefined;
}

const NO = new Set(['', 'no', 'false', '0', 'n', '-', '–', 'nein', 'non', 'não', 'nee']);
const FOR_GOOD_WORDS = new Set([fold(FOR_GOOD), 'always', 'forever', 'never', 'never withdraw']);

/** Reads them in a row below the headers; undefined where there are none of them. */
export function planReader(
  all: Places,
  headers: readonly unknown[],
  calendar: Calendar,
): (line: readonly Cell[]) => Plan | undefined {
  const places = new Map(PLAN_KEYS.map((key) => [key, all[planField(key, all, headers) ?? key]]));
  return (line) => {
    const cell = (key: PlanKey): Cell => line[places.get(key) ?? -1] ?? '';
    if (PLAN_KEYS.every((key) => isBlank(cell(key)))) return undefined;
    const text = (key: PlanKey) => readText(cell(key), calendar);
    const day = (key: PlanKey) => dayOfValue(valueIn(cell(key), calendar), undefined);
    const kept = valueIn(cell('keepUntil'), calendar);
    const keptForGood = FOR_GOOD_WORDS.has(fold(text('keepUntil')));
    return {
      isImportant: !NO.has(fold(text('important'))),
      keepUntil: keptForGood ? 'for good' : isBlankValue(kept) ? undefined : (day('keepUntil') ?? 'unread'),
      touches: text('touches'),
      nextStep: text('nextStep'),
      nextStepOn: day('nextStepOn'),
      repliedOn: day('repliedOn'),
      owner: text('owner'),
    };
  };
}
