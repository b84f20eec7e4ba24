/** Forms that log something: sent once, and nothing that was typed is lost. */
import type { Reply } from '../../addon/contract.ts';
import { act } from './act.ts';
import { onLedger } from './ledger.ts';

type Done = Extract<Reply, { ok: true }>;

/** The words typed, by the name of the field; '' where a form has no such field. */
export function values(form: HTMLFormElement): (name: string) => string {
  const data = new FormData(form);
  return (name) => String(data.get(name) ?? '');
}

export function field(form: HTMLFormElement, name: string): HTMLInputElement {
  return form.elements.namedItem(name) as HTMLInputElement;
}

/**
 * Sends a form once: until the answer is there it takes no key and no click. What was typed goes only after a
 * success.
 * `override` answers a caution. Gives whether it was logged.
 */
export function send(
  form: HTMLFormElement,
  request: () => Promise<Reply>,
  describe: (reply: Done) => string,
  override?: () => void,
  onUndone: () => void = () => {},
): Promise<boolean> {
  return act(form, request, describe, {
    onDone: () => clear(form),
    onUndone,
    ...(override && { override: { label: 'Log it anyway', run: override } }),
  });
}

/** Empties a form for the next entry. Account and day stay: the next one is usually of the same batch. */
function clear(form: HTMLFormElement): void {
  const typed = values(form);
  form.reset();
  for (const name of ['account', 'on', 'sentOn']) {
    if (typed(name)) field(form, name).value = typed(name);
  }
}

/**
 * Fills the dates of a form with today, and moves them on at midnight: a sidebar left open must not log
 * yesterday.
 */
export function keepDates(form: HTMLFormElement): void {
  let before = '';
  onLedger(({ today }) => {
    for (const date of form.querySelectorAll<HTMLInputElement>('input[type=date]')) {
      date.max = today;
      if (date.value === '' || date.value === before) date.value = today;
    }
    before = today;
  });
}
