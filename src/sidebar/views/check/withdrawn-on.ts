/** The way out where nobody knows when an invitation was withdrawn: its day, or the latest that it can be. */
import type { PastInvitation } from '../../../addon/contract.ts';
import { addDays, type Day, dayNear } from '../../../core/day.ts';
import { make, makeButton } from '../../kit/element.ts';

/** `save` is called with the day as the field has it; '' where it is empty, which the server refuses. */
export function createWithdrawnOn(
  past: PastInvitation,
  today: Day,
  cooldownDays: number,
  save: (past: PastInvitation, on: string) => void,
): HTMLElement {
  const day = make('input', '');
  day.type = 'date';
  day.max = today;
  day.min = past.sentOn;
  const form = make(
    'form',
    'beside',
    make('label', '', 'Withdrawn on ', day),
    make('button', 'action', 'Save'),
    make(
      'p',
      'quiet',
      'Don’t know? ',
      makeButton('Count from today', () => save(past, today), 'plain link'),
      `: that is safe, and you can invite them from ${dayNear(addDays(today, cooldownDays), today)}.`,
    ),
  );
  form.noValidate = true;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    save(past, day.value);
  });
  return form;
}
