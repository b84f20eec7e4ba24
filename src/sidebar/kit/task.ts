/** A person of the work list: what is to be done and, once it was ticked, how far it is. */
import type { PendingPerson, Reply } from '../../addon/contract.ts';
import type { Day } from '../../core/day.ts';
import { change } from './change.ts';
import { showLedger } from './ledger.ts';
import { door } from './server.ts';
import { inTurn } from './turn.ts';

export type Deed = 'Withdrawn' | 'Expired';

export interface Task {
  /** As the log names the person now. */
  person: PendingPerson;
  /** Undefined while nothing was asked, or after it was taken back. */
  deed: Deed | undefined;
  state: 'open' | 'writing' | 'done' | 'taking back';
  /** Why the last attempt failed; '' when none did. */
  failure: string;
  resendFrom: Day | null;
  /** What takes it back; null when nothing was written. */
  action: string | null;
}

export function newTask(person: PendingPerson): Task {
  return { person, deed: undefined, state: 'open', failure: '', resendFrom: null, action: null };
}

/**
 * Logs the deed with today's date, which is asked for when its turn has come. `onChange` is called when the state has changed. Gives the refusal, if it was
 * one, so that the caller can read the log anew where that is at odds with what is shown.
 */
export async function carryOut(
  task: Task,
  deed: Deed,
  today: () => Day,
  onChange: () => void,
): Promise<Extract<Reply, { ok: false }> | undefined> {
  Object.assign(task, { deed, state: 'writing', failure: '' });
  onChange();
  const target = task.person;
  const ask = () => {
    const on = today();
    return deed === 'Withdrawn'
      ? door('logWithdrawal')({ target, on, reason: '', followUp: '' })
      : door('markInvitation')({ target, status: deed, on });
  };
  let refusal: Extract<Reply, { ok: false }> | undefined;
  try {
    const reply = await change(ask);
    if (reply.ok) {
      Object.assign(task, { state: 'done', resendFrom: reply.resendFrom, action: reply.action });
    } else {
      refusal = reply;
      Object.assign(task, { state: 'open', failure: reply.message });
    }
  } catch (error) {
    Object.assign(task, { state: 'open', failure: (error as Error).message });
  }
  onChange();
  return refusal;
}

/** Takes the deed back, in turn. */
export async function takeBack(task: Task, onChange: () => void): Promise<void> {
  const { action } = task;
  if (action === null) return;
  Object.assign(task, { state: 'taking back', failure: '' });
  onChange();
  try {
    const reply = await inTurn(() => door('takeBack')(action));
    if (reply.ok) {
      Object.assign(task, newTask(task.person));
      showLedger(reply.ledger);
    } else Object.assign(task, { state: 'done', failure: reply.message });
  } catch (error) {
    Object.assign(task, { state: 'done', failure: (error as Error).message });
  }
  onChange();
}
