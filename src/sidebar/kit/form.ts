/** Forms that log something: sent once, and nothing that was typed is lost. */
import type { Reply } from '../../addon/contract.ts';
import { change } from './change.ts';
import { makeButton } from './element.ts';
import { forgetUndo } from './import-undo.ts';
import { onLedger } from './ledger.ts';
import { say } from './message.ts';

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
 * Sends a form once: until the answer is there it takes no key and no click. What was typed goes only after a success.
 * `override` answers a caution.
 */
export async function send(
  form: HTMLFormElement,
  ask: () => Promise<Reply>,
  describe: (reply: Done) => string,
  override?: () => void,
): Promise<void> {
  const focused = document.activeElement;
  form.inert = true;
  form.setAttribute('aria-busy', 'true');
  say('quiet', 'Writing to the sheet…');
  try {
    const reply = await change(ask);
    if (reply.ok) {
      forgetUndo();
      clear(form);
      say('success', describe(reply));
    } else {
      const isCaution = reply.code === 'caution' && override;
      say('error', reply.message, ...(isCaution ? [makeButton('Log it anyway', override)] : []));
    }
  } catch (error) {
    say('error', (error as Error).message);
  } finally {
    form.inert = false;
    form.removeAttribute('aria-busy');
    if (focused instanceof HTMLElement && form.contains(focused)) focused.focus();
  }
}

/** Empties a form for the next entry. Account and day stay: the next one is usually of the same batch. */
function clear(form: HTMLFormElement): void {
  const typed = values(form);
  form.reset();
  for (const name of ['account', 'on', 'sentOn']) {
    if (typed(name)) field(form, name).value = typed(name);
  }
}

/** Fills the dates of a form with today, and moves them on at midnight: a sidebar left open must not log yesterday. */
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
