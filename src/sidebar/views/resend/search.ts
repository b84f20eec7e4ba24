/** The field that searches the plan: in the page where that knows everybody, else in the whole log. */
import type { ResendGroup, ResendPerson } from '../../../addon/contract.ts';
import { searchFor } from '../../../core/text.ts';
import { ask } from '../../kit/ask.ts';
import { byId } from '../../kit/element.ts';
import { type Group, groupOf, type Plan } from './plan.ts';
import { keyOf } from './words.ts';

/** The log is searched when nothing was typed for so long, in milliseconds. */
const PAUSE = 250;

export interface Finder {
  isOn(): boolean;
  /** Those of the plan whom the words mean; all of it without words. */
  filter(groups: readonly Group[]): readonly Group[];
  /** What is planned with somebody has changed. */
  update(person: ResendPerson): void;
  /** What is to be said of the search: that it is on its way, or that there are more, or nobody. */
  says(shown: number): string;
}

export function createFinder(plan: Plan, account: () => string, onChange: () => void): Finder {
  const field = byId<HTMLInputElement>('resend-search');
  /** What the whole log holds of the words typed; undefined while that is not known. */
  let found:
    | { readonly people: readonly ResendPerson[]; readonly total: number; readonly says: string }
    | undefined;
  let pause: ReturnType<typeof setTimeout>;

  field.addEventListener('input', () => {
    clearTimeout(pause);
    found = undefined;
    if (!plan.isWhole() && field.value.trim() !== '') pause = setTimeout(search, PAUSE);
    onChange();
  });
  field.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    field.value = '';
    field.dispatchEvent(new Event('input'));
  });

  async function search(): Promise<void> {
    const text = field.value;
    const reply = await ask('readResends', { account: account(), text, group: '', offset: 0 });
    if (field.value !== text) return;
    found = reply.ok ? { ...reply, says: '' } : { people: [], total: 0, says: reply.message };
    onChange();
  }

  return {
    isOn: () => field.value.trim() !== '',
    filter(groups) {
      if (field.value.trim() === '') return groups;
      const people = found?.people ?? groups.flatMap((group) => group.people).filter(searchFor(field.value));
      const byGroup = new Map<ResendGroup, ResendPerson[]>();
      for (const person of people) {
        const of = groupOf(person);
        byGroup.set(of, [...(byGroup.get(of) ?? []), person]);
      }
      return [...byGroup].map(([of, some]) => ({ of, people: some, count: some.length }));
    },
    update(person) {
      const same = keyOf(person);
      found &&= { ...found, people: found.people.map((one) => (keyOf(one) === same ? person : one)) };
    },
    says(shown) {
      if (field.value.trim() === '') return plan.knowsDays() ? '' : 'Reading the days…';
      if (!plan.isWhole() && !found) return 'Searching the whole log…';
      if (found?.says) return found.says;
      if (found && found.total > found.people.length)
        return `${(found.total - found.people.length).toLocaleString('en')} more match: type on.`;
      return shown === 0 ? `No one here matches “${field.value.trim()}”.` : '';
    },
  };
}
