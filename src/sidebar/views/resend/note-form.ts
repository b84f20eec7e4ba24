/** The form that logs the next invitation with its note, in the row, beside what was written last time. */
import type { ResendPerson } from '../../../addon/contract.ts';
import { onAnswer } from '../../kit/answer-form.ts';
import { make, makeButton } from '../../kit/element.ts';
import { renderLastNote, watchNote } from '../../kit/note.ts';

export interface NoteForm {
  /** Opens in the row. */
  open(person: ResendPerson, row: HTMLElement): void;
  /** Asks, in place of the hint and until the note is changed, whether to log it all the same; false where it is not open in that row. */
  ask(row: Element, caution: string, anyway: () => void): boolean;
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
  const log = make('button', 'action', 'Log as sent today');
  const goOn = makeButton('Log it anyway', () => answer());
  let answer = () => {};
  const form = make(
    'form',
    'panel',
    before,
    make('label', '', 'Note of today’s invitation ', note),
    hint,
    make('div', 'buttons', log, goOn, makeButton('Cancel', cancel)),
  );
  let account = '';
  const updateHint = watchNote(note, hint, () => account);
  note.addEventListener('input', () => setAsking(false));
  note.rows = 3;
  note.maxLength = 2000;
  hint.id = 'resend-note';
  note.setAttribute('aria-describedby', hint.id);
  form.noValidate = true;
  onAnswer(form, () => form.parentElement && send(form.parentElement, note.value), cancel);

  function setAsking(is: boolean): void {
    log.hidden = is;
    goOn.hidden = !is;
    if (is) hint.setAttribute('role', 'alert');
    else hint.removeAttribute('role');
  }

  function cancel(): void {
    const row = form.parentElement;
    form.remove();
    if (row) onCancel(row);
  }

  return {
    open(person, row) {
      account = person.account;
      form.reset();
      setAsking(false);
      before.replaceChildren(
        ...(person.followUp ? [make('p', '', make('strong', '', 'Plan: '), person.followUp)] : []),
        ...renderLastNote(person.note, person.plan?.touches),
      );
      row.append(form);
      updateHint();
      note.focus();
    },
    ask(row, caution, anyway) {
      if (form.parentElement !== row) return false;
      answer = anyway;
      setAsking(true);
      hint.className = 'warning';
      hint.textContent = caution;
      note.focus();
      return true;
    },
    close(row) {
      if (form.parentElement === row) form.remove();
    },
  };
}
