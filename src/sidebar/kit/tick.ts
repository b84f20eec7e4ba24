/**
 * The life of a tick, from the press to the cell and back: saving in its turn, waiting while there is no connection, done
 * or failed, undone.
 */
import type { RefusalReply } from '../../addon/contract.ts';
import { runChange, type Success, undo } from './change.ts';
import { isPassing } from './passing.ts';
import type { RowState } from './tick-row.ts';

export interface Tick {
  state: RowState;
  /** Why the last attempt failed, or what happens to a row that is done; '' for nothing. */
  says: string;
  canRetry: boolean;
  /** What undoes it, newest last; empty when nothing was written. */
  actions: readonly string[];
}

export function newTick(): Tick {
  return { state: 'open', says: '', canRetry: true, actions: [] };
}

export function isUnderWay({ state }: Tick): boolean {
  return state === 'saving' || state === 'waiting';
}

/**
 * Asks when its turn has come. `onChange` is called when the state has changed, `onDone` before that. Gives the refusal, if
 * it was one.
 */
export async function saveTick<R extends Success>(
  tick: Tick,
  request: () => Promise<R | RefusalReply>,
  onChange: () => void,
  onDone: (reply: R) => void = () => {},
): Promise<RefusalReply | undefined> {
  Object.assign(tick, { state: navigator.onLine ? 'saving' : 'waiting', says: '' });
  onChange();
  if (!navigator.onLine) return undefined;
  const reply = await runChange(request);
  if (reply.ok) {
    Object.assign(tick, { state: 'done', actions: reply.action ? [reply.action] : [] });
    onDone(reply);
  } else if (reply.code === 'offline') tick.state = 'waiting';
  // A question, to be answered where it is asked.
  else if (reply.code === 'caution') tick.state = 'open';
  else {
    const says = `Not saved: ${SHORT[reply.code] ?? reply.message}`;
    Object.assign(tick, { state: 'failed', says, canRetry: isPassing(reply.code) });
  }
  onChange();
  return reply.ok || reply.code === 'offline' ? undefined : reply;
}

/** Why it could not be saved, in words that fit into the row. */
const SHORT: Partial<Readonly<Record<RefusalReply['code'], string>>> = {
  accounts: 'the sheet didn’t answer',
  fault: 'the sheet didn’t answer',
  busy: 'someone else is writing',
};

/** Takes back all that was written, newest first, in turn; what only waits is forgotten. Gives the refusal, if it was one. */
export async function undoTick(tick: Tick, onChange: () => void): Promise<RefusalReply | undefined> {
  if (tick.actions.length > 0) {
    Object.assign(tick, { state: 'undoing', says: '' });
    onChange();
  }
  for (const action of [...tick.actions].reverse()) {
    const reply = await undo(action);
    if (!reply.ok) {
      Object.assign(tick, { state: 'done', says: 'Not undone' });
      onChange();
      return reply;
    }
    tick.actions = tick.actions.slice(0, -1);
  }
  Object.assign(tick, newTick());
  onChange();
  return undefined;
}

/** Calls `resume` when the connection is back; what waits dies with the page, which asks first. */
export function watchWaiting(isWaiting: () => boolean, resume: () => void): void {
  addEventListener('online', resume);
  addEventListener('beforeunload', (event) => {
    if (isWaiting()) event.preventDefault();
  });
}
