/** A person of the list: what was done on LinkedIn and, once it was ticked, how far it is in the sheet. */
import type { PendingPerson, RefusalReply } from '../../../addon/contract.ts';
import type { Day } from '../../../core/day.ts';
import { ask } from '../../kit/ask.ts';
import { runChange, undo } from '../../kit/change.ts';
import { isPassing } from '../../kit/passing.ts';
import type { RowState } from '../../kit/tick-row.ts';

export type Deed = 'Withdrawn' | 'Expired' | 'Accepted' | 'Kept';

export interface Task {
  /** As the log names the person now. */
  person: PendingPerson;
  deed: Deed;
  /** Another day than the one on which it is saved; '' for that one. Of somebody kept, the day until which. */
  on: Day | 'for good' | '';
  /** Of a withdrawal. */
  reason: string;
  state: RowState;
  /** Why the last attempt failed, or what is happening to a row that is done; '' for nothing. */
  says: string;
  canRetry: boolean;
  /** The reason is being changed. */
  isChanging: boolean;
  resendFrom: Day | null;
  /** What undoes it, newest last; empty when nothing was written. */
  actions: readonly string[];
}

export function newTask(person: PendingPerson, reason: string): Task {
  return {
    ...{ person, deed: 'Withdrawn', on: '', reason, state: 'open', says: '' },
    ...{ canRetry: true, isChanging: false, resendFrom: null, actions: [] },
  };
}

/**
 * Saves the deed, in its turn and with the day of that moment; without a connection it waits. `onChange` is
 * called when the state has changed. Gives the refusal, if it was one.
 */
export async function runTask(
  task: Task,
  today: () => Day,
  onChange: () => void,
): Promise<RefusalReply | undefined> {
  Object.assign(task, { state: navigator.onLine ? 'saving' : 'waiting', says: '' });
  onChange();
  if (!navigator.onLine) return undefined;
  const { person: target, deed, reason } = task;
  const reply = await runChange(() => {
    if (deed === 'Kept') return ask('planInvitations', { targets: [target], plan: { keepUntil: task.on } });
    const on = task.on || today();
    return deed === 'Withdrawn'
      ? ask('logWithdrawal', { target, on, reason, followUp: '', reasonIs: 'usual' })
      : ask('markInvitation', { target, status: deed, on });
  });
  if (reply.ok) {
    const actions = reply.action === null ? [] : [reply.action];
    Object.assign(task, {
      state: 'done',
      resendFrom: reply.resendFrom,
      actions,
      reason: reply.reason ?? reason,
    });
  } else if (reply.code === 'offline') task.state = 'waiting';
  else {
    const says = `Not saved: ${SHORT[reply.code] ?? reply.message}`;
    Object.assign(task, { state: 'failed', says, canRetry: isPassing(reply.code) });
  }
  onChange();
  return reply.ok ? undefined : reply;
}

/** Why it could not be saved, in words that fit into the row. */
const SHORT: Partial<Readonly<Record<RefusalReply['code'], string>>> = {
  accounts: 'the sheet didn’t answer',
  fault: 'the sheet didn’t answer',
  busy: 'someone else is writing',
};

/** Writes another reason for what is withdrawn already, in its turn. */
export async function changeReason(
  task: Task,
  reason: string,
  onChange: () => void,
): Promise<RefusalReply | undefined> {
  const before = task.reason;
  Object.assign(task, { reason, isChanging: true, says: 'Saving the reason…' });
  onChange();
  const asked = { target: task.person, on: '', reason, followUp: '', reasonIs: 'changed' } as const;
  const reply = await runChange(() => ask('logWithdrawal', asked));
  Object.assign(task, { isChanging: false, says: reply.ok ? '' : 'The reason is not saved' });
  if (!reply.ok) task.reason = before;
  else if (reply.action !== null) task.actions = [...task.actions, reply.action];
  onChange();
  return reply.ok ? undefined : reply;
}

/** Takes back all that was written, the reason first, in turn. Gives the refusal, if it was one. */
export async function undoTask(task: Task, onChange: () => void): Promise<RefusalReply | undefined> {
  Object.assign(task, { state: 'undoing', says: '' });
  onChange();
  for (const action of [...task.actions].reverse()) {
    const reply = await undo(action);
    if (!reply.ok) {
      Object.assign(task, { state: 'done', says: 'Not undone' });
      onChange();
      return reply;
    }
    task.actions = task.actions.slice(0, -1);
  }
  task.state = 'open';
  onChange();
  return undefined;
}
