/** Keeps everybody whom the filter finds: one press, one action, one Undo. */
import type { PendingPerson } from '../../../addon/contract.ts';
import type { Day } from '../../../core/day.ts';
import { act } from '../../kit/act.ts';
import { ask } from '../../kit/ask.ts';
import { count } from '../../kit/count.ts';
import { byId } from '../../kit/element.ts';
import { whileSaving } from '../../kit/saving.ts';
import { type KeepAnswer, makeKeepForm } from './keep-form.ts';
import { describeKept } from './row.ts';

/** As many as the server takes at once. */
export const MOST_KEPT = 1000;

export interface KeepAllOptions {
  readonly today: () => Day;
  /** Those whom the filter finds, the first so many; undefined where not all could be read, which is said then. */
  readonly readAll: (most: number) => Promise<readonly PendingPerson[] | undefined>;
  /** The list is another one. */
  readonly onChange: () => void;
}

export interface KeepAll {
  /** Shows how many there are to keep; 0 for none. */
  draw(people: number): void;
  close(): void;
}

export function createKeepAll({ today, readAll, onChange }: KeepAllOptions): KeepAll {
  const button = byId('work-keep');
  const place = byId('work-keeping');
  const close = () => place.replaceChildren();
  let whom = '';

  button.addEventListener('click', () => {
    const form = makeKeepForm({ title: whom, today: today(), answer: (answer) => keep(form, answer) });
    place.replaceChildren(form);
    form.querySelector('input')?.focus();
  });

  async function keep(form: HTMLFormElement, answer: KeepAnswer): Promise<void> {
    if (answer === 'cancel' || answer === 'release') {
      close();
      return button.focus();
    }
    const found = await whileSaving(form, () => readAll(MOST_KEPT));
    const people = found?.filter(({ keepUntil }) => keepUntil === undefined) ?? [];
    if (people.length === 0) return;
    const isKept = await act(
      form,
      () => ask('planInvitations', { targets: people.map(targetOf), plan: { keepUntil: answer } }),
      () => `${count(people.length, 'person', 'people')} kept ${describeKept(answer, today())}.`,
      { onUndone: onChange },
    );
    if (!isKept) return;
    close();
    onChange();
    byId('work-title').focus();
  }

  return {
    draw(people) {
      whom = people > MOST_KEPT ? 'Keep the first 1,000' : `Keep all ${people}`;
      button.textContent = `${whom}…`;
      // For one there is the menu of the row.
      button.hidden = people < 2;
      if (button.hidden) close();
    },
    close,
  };
}

function targetOf({ row, name, url, account, sentOn }: PendingPerson) {
  return { row, name, url, account, sentOn };
}
