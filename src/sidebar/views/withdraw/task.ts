/** A person of the list: what was done on LinkedIn and, once it was ticked, how far it is in the sheet. */
import type { PendingPerson, RefusalReply } from '../../../addon/contract.ts';
import type { Day } from '../../../core/day.ts';
import { ask } from '../../kit/ask.ts';
import { runChange } from '../../kit/change.ts';
import { newTick, saveTick, type Tick } from '../../kit/tick.ts';

export type Deed = 'Withdrawn' | 'Expired' | 'Accepted' | 'Kept';

export interface Task extends Tick {
  /** As the log names the person now. */
  person: PendingPerson;
  deed: Deed;
  /** Another day than the one on which it is saved; '' for that one. Of somebody kept, the day until which. */
  on: Day | 'for good' | '';
  /** Of a withdrawal. */
  reason: string;
  /** The reason is being changed. */
  isChanging: boolean;
  resendFrom: Day | null;
}

export function newTask(person: PendingPerson, reason: string): Task {
  return {
    ...{ ...newTick(), person, deed: 'Withdrawn', on: '', reason },
    ...{ isChanging: false, resendFrom: null },
  };
}

/** Saves the deed, with the day of the moment when its turn has come. */
export function runTask(
  task: Task,
  today: () => Day,
  onChange: () => void,
): Promise<RefusalReply | undefined> {
  const { person: target, deed, reason } = task;
  return saveTick(
    task,
    () => {
      if (deed === 'Kept') return ask('planInvitations', { targets: [target], plan: { keepUntil: task.on } });
      const on = task.on || today();
      return deed === 'Withdrawn'
        ? ask('logWithdrawal', { target, on, reason, followUp: '', reasonIs: 'usual' })
        : ask('markInvitation', { target, status: deed, on });
    },
    onChange,
    (reply) => Object.assign(task, { resendFrom: reply.resendFrom, reason: reply.reason ?? reason }),
  );
}

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
