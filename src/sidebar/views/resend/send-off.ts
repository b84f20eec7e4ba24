/**
 * The small form that logs the next invitation to somebody who is ready: the note, and what was written last
 * time.
 */
import type { ResendPerson } from '../../../addon/contract.ts';
import { make, makeButton } from '../../kit/element.ts';
import { currentLedger } from '../../kit/ledger.ts';
import { clearMessage } from '../../kit/message.ts';
import { watchNote } from '../../kit/note.ts';
import { sendInvitation } from '../../kit/send-invitation.ts';
import { keyOf } from './choice.ts';

export interface SendOff {
  /** Opens in `item`, for that person. */
  open(person: ResendPerson, item: HTMLElement): void;
  /** After the list was made anew: puts the open form, with what was typed, into the person's new item. */
  keep(person: ResendPerson, item: HTMLElement): void;
}

/** `onDone` is called after an invitation was logged; `onCancel` with the item that the form was in. */
export function createSendOff(onDone: () => void, onCancel: (item: HTMLElement) => void): SendOff {
  const note = make('textarea', '');
  const hint = make('p', 'quiet');
  const submit = make('button', 'action', 'Log as sent today');
  const form = make(
    'form',
    'send-off',
    make('label', '', 'Note, if you sent one ', note),
    hint,
    make('div', 'buttons', submit, makeButton('Cancel', cancel)),
  );
  let open: ResendPerson | undefined;
  const updateNote = watchNote(note, hint, () => open?.account ?? '');
  note.name = 'note';
  note.rows = 3;
  note.maxLength = 2000;
  hint.id = 'send-off-note';
  note.setAttribute('aria-describedby', hint.id);
  form.noValidate = true;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const today = currentLedger()?.today;
    if (!open || !today) return;
    const { name, company, url, account, followUp } = open;
    sendInvitation(form, {
      name,
      company,
      url,
      account,
      sentOn: today,
      note: note.value,
      goalFit: '',
      followUp,
      anyway: false,
    }).then(() => {
      close();
      onDone();
    });
  });

  function cancel(): void {
    const item = form.parentElement;
    close();
    if (item) onCancel(item);
  }

  function close(): void {
    open = undefined;
    form.remove();
  }

  return {
    open(person, item) {
      if (open && keyOf(open) === keyOf(person)) return close();
      clearMessage();
      open = person;
      form.reset();
      item.append(form);
      updateNote();
      note.focus();
    },
    keep(person, item) {
      if (!open || keyOf(open) !== keyOf(person)) return;
      const isFocused = form.contains(document.activeElement);
      open = person;
      item.append(form);
      // Once the new item is in the page.
      if (isFocused) queueMicrotask(() => note.focus());
    },
  };
}
