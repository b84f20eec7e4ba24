/** The form that logs the next invitation with its note, in the row, beside what was written last time. */
import type { ResendPerson } from '../../../addon/contract.ts';
import { onAnswer } from '../../kit/answer-form.ts';
import { make, makeButton } from '../../kit/element.ts';
import { renderLastNote, watchNote } from '../../kit/note.ts';

export interface NoteForm {
  /** Opens in the row. */
  open(person: ResendPerson, row: HTMLElement): void;
  /** Closes, if it is open in that row; what was typed is gone. */
  close(row: Element): void;
}

/** `send` gets the note typed for the row; `onCancel` takes the focus. */
export function createNoteForm(
  send: (row: Element, note: string) => void,
  onCancel: (row: Element) => void,
): NoteForm {
  const note = make('textarea', '');
  const hint = make('p', 'quiet');
  const before = make('div', 'before');
  const form = make(
    'form',
    'panel',
    before,
    make('label', '', 'Note of today’s invitation ', note),
    hint,
    make('div', 'buttons', make('button', 'action', 'Log as sent today'), makeButton('Cancel', cancel)),
  );
  let account = '';
  const updateHint = watchNote(note, hint, () => account);
  note.rows = 3;
  note.maxLength = 2000;
  hint.id = 'resend-note';
  note.setAttribute('aria-describedby', hint.id);
  form.noValidate = true;
  onAnswer(form, () => form.parentElement && send(form.parentElement, note.value), cancel);

  function cancel(): void {
    const row = form.parentElement;
    form.remove();
    if (row) onCancel(row);
  }

  return {
    open(person, row) {
      account = person.account;
      form.reset();
      before.replaceChildren(
        ...(person.followUp ? [make('p', '', make('strong', '', 'Plan: '), person.followUp)] : []),
        ...renderLastNote(person.note, person.plan?.touches),
      );
      row.append(form);
      updateHint();
      note.focus();
    },
    close(row) {
      if (form.parentElement === row) form.remove();
    },
  };
}
