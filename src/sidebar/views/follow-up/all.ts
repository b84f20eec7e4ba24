/** A next step for many at once, who have none: all of them, or a group. One act, one Undo. */
import type { FollowUpPerson } from '../../../addon/contract.ts';
import { type Day, daysBetween } from '../../../core/day.ts';
import { FIRST_STEP } from '../../../core/next-step.ts';
import { act } from '../../kit/act.ts';
import { ask } from '../../kit/ask.ts';
import { count } from '../../kit/count.ts';
import { make, makeButton } from '../../kit/element.ts';
import { makeOwnerField } from './give-form.ts';
import { makeStepForm } from './step-form.ts';
import { stepChosen } from './words.ts';

/** Who accepted in the last days is a group of its own. */
const RECENT_DAYS = 7;

export interface AllForm {
  /** Offers it for so many; not below two. `stays`: its place is kept, so that nothing below moves. */
  draw(total: number, stays: boolean): void;
}

/**
 * `readAll` gives those without a step, as many as one act can take; `names` are offered as whose step it is, none: nobody is asked; `onDone` follows a success and its undo.
 */
export function createAllForm(
  place: HTMLElement,
  today: () => Day,
  readAll: () => Promise<readonly FollowUpPerson[] | undefined>,
  names: () => readonly string[],
  onDone: () => void,
): AllForm {
  const opener = makeButton('', open);
  place.append(opener);

  async function open(): Promise<void> {
    opener.disabled = true;
    const people = await readAll();
    opener.disabled = false;
    if (!people || people.length === 0) return;
    const groups = groupsOf(people, today());
    const select = make('select', '');
    for (const [name, some] of groups)
      select.add(new Option(`${name} (${some.length.toLocaleString('en')})`));
    const offered = names();
    const whose = makeOwnerField('follow-all-owners', 'For ', '', offered);
    const close = () => {
      form.element.remove();
      opener.hidden = false;
    };
    const form = makeStepForm({
      ...{ title: 'Next step for several', step: FIRST_STEP, today: today(), more: [] },
      head: [make('label', '', 'People ', select), ...(offered.length > 0 ? [whose.element] : [])],
      async save(step, on) {
        const targets = groups[select.selectedIndex]?.[1] ?? [];
        const owner = whose.text();
        const plan = { ...stepChosen(step, on, today()).plan, ...(owner && { owner }) };
        const isDone = await act(
          form.element,
          () => ask('planInvitations', { targets, plan }),
          () =>
            `${step}: chosen for ${count(targets.length, 'person', 'people')}${owner && `, given to ${owner}`}.`,
          { onUndone: onDone },
        );
        if (!isDone) return;
        close();
        onDone();
      },
      cancel() {
        close();
        opener.focus();
      },
    });
    opener.hidden = true;
    place.append(form.element);
    form.start();
  }

  return {
    draw(total, stays) {
      place.hidden = total < 2 && (place.hidden || !stays);
      place.style.visibility = total < 2 ? 'hidden' : '';
      opener.textContent = `Choose for all ${total.toLocaleString('en')}…`;
    },
  };
}

/** Those that differ from everybody and from nobody. */
function groupsOf(
  people: readonly FollowUpPerson[],
  today: Day,
): (readonly [name: string, people: readonly FollowUpPerson[]])[] {
  const isRecent = ({ acceptedOn }: FollowUpPerson) =>
    acceptedOn !== '' && daysBetween(acceptedOn, today) < RECENT_DAYS;
  const senders = [...new Set(people.map(({ sender }) => sender))];
  const groups: (readonly [string, (person: FollowUpPerson) => boolean])[] = [
    [`Accepted in the last ${RECENT_DAYS} days`, isRecent],
    ['Accepted before', (person) => !isRecent(person)],
    ['Important', ({ isImportant }) => isImportant],
    ...senders.map((name) => [name, ({ sender }: FollowUpPerson) => sender === name] as const),
  ];
  const parts = groups.map(([name, belongs]) => [name, people.filter(belongs)] as const);
  return [['All', people], ...parts.filter(([, some]) => some.length > 0 && some.length < people.length)];
}
