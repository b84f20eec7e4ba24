/** Which people of the list Re-send are chosen for the calendar file. Kept while the list is shown anew. */
import type { ResendPerson } from '../../../addon/contract.ts';

export interface Choice {
  has(person: ResendPerson): boolean;
  set(person: ResendPerson, isChosen: boolean): void;
  /** Those of `people` who are chosen, in their order. */
  of(people: readonly ResendPerson[]): ResendPerson[];
}

export function createChoice(onChange: () => void): Choice {
  const chosen = new Set<string>();
  return {
    has: (person) => chosen.has(keyOf(person)),
    set(person, isChosen) {
      if (isChosen) chosen.add(keyOf(person));
      else chosen.delete(keyOf(person));
      onChange();
    },
    of: (people) => people.filter((person) => chosen.has(keyOf(person))),
  };
}

/** Names the invitation, wherever its row has moved to. */
export function keyOf({ account, url, name, sentOn }: ResendPerson): string {
  return JSON.stringify([account, url, name, sentOn]);
}
