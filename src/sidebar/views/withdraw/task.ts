/** A person of the work list: what is to be done and, once it was ticked, how far it is. */
import type { PendingPerson, RefusalReply } from '../../../addon/contract.ts';
import type { Day } from '../../../core/day.ts';
import { ask } from '../../kit/ask.ts';
import { runChange, undo } from '../../kit/change.ts';

export type Deed = 'Withdrawn' | 'Expired';

export interface Task {
  /** As the log names the person now. */
  person: PendingPerson;
  /** Undefined while nothing was asked, or after it was undone. */
  deed: Deed | undefined;
  state: 'open' | 'writing' | 'done' | 'undoing';
  /** Why the last attempt failed; '' when none did. */
  failure: string;
  resendFrom: Day | null;
  /** What undoes it; null when nothing was written. */
  action: string | null;
}

export function newTask(person: PendingPerson): Task {
  return { person, deed: undefined, state: 'open', failure: '', resendFrom: null, action: null };
}

/**
 * Logs the deed with today's date, which is asked for when its turn has come. `onChange` is called when the
 * state has changed. Gives the refusal, if it was one, so that the caller can read the log anew where that is
 * at odds with what is shown.
 */
export async function runTask(
  task: Task,
  deed: Deed,
  today: () => Day,
  onChange: () => void,
): Promise<RefusalReply | undefined> {
  Object.assign(task, { deed, state: 'writing', failure: '' });
  onChange();
  const target = task.person;
  const reply = await runChange(() =>
    deed === 'Withdrawn'
      ? ask('logWithdrawal', { target, on: today(), reason: '', followUp: '' })
      : ask('markInvitation', { target, status: deed, on: today() }),
  );
  if (reply.ok) Object.assign(task, { state: 'done', resendFrom: reply.resendFrom, action: reply.action });
  else Object.assign(task, { state: 'open', failure: reply.message });
  onChange();
  return reply.ok ? undefined : reply;
}

/** Undoes the deed, in turn. */
export async function undoTask(task: Task, onChange: () => void): Promise<void> {
  const { action } = task;
  if (action === null) return;
  Object.assign(task, { state: 'undoing', failure: '' });
  onChange();
  const reply = await undo(action);
  if (reply.ok) Object.assign(task, newTask(task.person));
  else Object.assign(task, { state: 'done', failure: reply.message });
  onChange();
}
