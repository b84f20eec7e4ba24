/** The filter of the list: what its fields say, and who fits. */
import type { PendingPerson, PendingQuery } from '../../../addon/contract.ts';
import { type Day, dayNear } from '../../../core/day.ts';
import { compareText, fold, searchFor } from '../../../core/text.ts';
import { count } from '../../kit/count.ts';
import { byId } from '../../kit/element.ts';

export type Filter = Required<Pick<PendingQuery, 'text' | 'due' | 'noNote' | 'offGoal'>> & {
  readonly day: string;
};

/** What is chosen now. */
export function readFilter(): Filter {
  const { elements } = byId<HTMLFormElement>('work-filters');
  const field = (name: string) => elements.namedItem(name) as HTMLInputElement;
  const isTicked = (name: string) => field(name).checked;
  return {
    text: field('text').value.trim(),
    day: field('day').value,
    noNote: isTicked('noNote'),
    offGoal: isTicked('offGoal'),
    due: !isTicked('notDue'),
  };
}

/** How many filters are in force. */
export function countFilters({ text, day, noNote, offGoal, due }: Filter): number {
  return [text !== '', day !== '', noNote, offGoal, !due].filter(Boolean).length;
}

/** Long enough without an answer to be withdrawn, as the server judges. */
export function isDue({ status, flag }: PendingPerson): boolean {
  return status === 'Pending' && (flag === 'Stale' || flag === 'Probably expired');
}

export function wordsOf({ text }: Filter): string[] {
  return fold(text)
    .split(' ')
    .filter((word) => word !== '');
}

/** Tells who fits, as the server would. */
export function matcher(filter: Filter): (person: PendingPerson) => boolean {
  const isNamed = searchFor(filter.text);
  return (person) => {
    const { sentOn, hasNote, offGoal } = person;
    if (filter.day !== '' && sentOn !== filter.day) return false;
    if ((filter.noNote && hasNote) || (filter.offGoal && !offGoal)) return false;
    if (filter.due && !isDue(person)) return false;
    return isNamed(person);
  };
}

/** Offers the days on which somebody was sent an invitation, earliest first; the choice stays. */
export function offerDays(days: readonly (readonly [Day, number])[], today: Day): void {
  const select = byId<HTMLSelectElement>('work-day');
  const before = select.value;
  const named = [...days].sort(([a], [b]) => compareText(a, b));
  select.replaceChildren(
    new Option('Any day', ''),
    ...named.map(
      ([day, people]) => new Option(`${dayNear(day, today)} · ${count(people, 'person', 'people')}`, day),
    ),
    // Nobody is left of that day.
    ...(before && !days.some(([day]) => day === before)
      ? [new Option(`${dayNear(before as Day, today)} · no one`, before)]
      : []),
  );
  select.value = before;
}
