/** A tick of Re-send, from the press to the row of the log and back. */
import type { RefusalReply, ResendPerson } from '../../../addon/contract.ts';
import type { Day } from '../../../core/day.ts';
import { ask } from '../../kit/ask.ts';
import { runChange, undo } from '../../kit/change.ts';
import type { RowState } from '../../kit/tick-row.ts';

export interface Sending {
  /** As the log names the person now. */
  person: ResendPerson;
  state: RowState;
  /** What undoes it; null where nothing was written. */
  action: string | null;
  note: string;
  /** The user has read the caution. */
  anyway: boolean;
}

export function newSending(person: ResendPerson): Sending {
  return { person, state: 'open', action: null, note: '', anyway: false };
}

/**
 * Logs the next invitation with today's date, which is asked for when its turn has come. `onChange` is called
 * when the state has changed. Without a connection it waits. Gives the refusal, if it was one.
 */
export async function sendAgain(
  sending: Sending,
  today: () => Day,
  onChange: () => void,
): Promise<RefusalReply | undefined> {
  sending.state = 'saving';
  onChange();
  const { name, url, company, account, followUp } = sending.person;
  const reply = await runChange(() => {
    const { note, anyway } = sending;
    const who = { name: name || url, url, company, account, followUp };
    return ask('logInvitation', { ...who, sentOn: today(), note, goalFit: '', anyway });
  });
  if (reply.ok) Object.assign(sending, { state: 'done', action: reply.action });
  else sending.state = reply.code === 'offline' ? 'waiting' : 'failed';
  onChange();
  return reply.ok || reply.code === 'offline' ? undefined : reply;
}

/** Undoes it, in turn; what only waits is forgotten. */
export async function takeBackSending(
  sending: Sending,
  onChange: () => void,
): Promise<RefusalReply | undefined> {
  const { action, state, person } = sending;
  if (state === 'waiting' || action === null) {
    Object.assign(sending, newSending(person));
    onChange();
    return undefined;
  }
  sending.state = 'undoing';
  onChange();
  const reply = await undo(action);
  if (reply.ok) Object.assign(sending, newSending(person));
  else sending.state = 'done';
  onChange();
  return reply.ok ? undefined : reply;
}
