/** The view "Log an answer": what became of an invitation that is pending. */
import type { Marked } from '../../addon/contract.ts';
import { ask } from '../kit/ask.ts';
import { byId } from '../kit/element.ts';
import { keepDates, send, values } from '../kit/form.ts';
import { onLedger } from '../kit/ledger.ts';
import { createPicker, requirePerson } from '../kit/picker.ts';

export function createAnswerView(): void {
  const form = byId<HTMLFormElement>('answer');
  const picker = createPicker('answer');
  keepDates(form);
  onLedger(picker.offer);
  form.addEventListener('reset', picker.clear);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const target = requirePerson(picker);
    if (!target) return;
    const typed = values(form);
    const status = typed('status') as Marked['status'];
    const [on, word] = [typed('on'), status.toLowerCase()];
    send(
      form,
      () => ask('markInvitation', { target, status, on }),
      ({ already }) =>
        `${already ? 'Logged already' : 'Answer logged'}: ${target.name || target.url}, ${word}.`,
    );
  });
}
