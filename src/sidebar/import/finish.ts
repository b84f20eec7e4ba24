/**
 * Carries an approved import to the sheet and tells how it went: stopped or failed it goes on, and it is
 * taken back.
 */
import type { UndoReply } from '../../addon/contract.ts';
import { ask } from '../kit/ask.ts';
import { count } from '../kit/count.ts';
import { byId, make, makeButton } from '../kit/element.ts';
import { say } from '../kit/message.ts';
import { showPage } from '../kit/page.ts';
import { enqueue } from '../kit/queue.ts';
import type { Import, Tally } from './apply.ts';
import { runBusy } from './busy.ts';
import { renderNames } from './names.ts';
import { showSection } from './section.ts';

type Undone = Extract<UndoReply, { ok: true }>;

type Send = (running: Import, shown: HTMLElement, more: readonly HTMLElement[]) => Promise<void>;

export interface Finish {
  /** Sends an import while `shown` is what the user sees; `more` is told once it is all in. */
  readonly send: Send;
  readonly takeBack: (action: string, shown: HTMLElement) => Promise<void>;
}

/** `start` shows where an import begins. */
export function createFinish(start: () => void): Finish {
  const done = byId('archive-done');
  const outcome = byId('archive-outcome');
  const buttons = byId('archive-next');

  async function send(running: Import, shown: HTMLElement, more: readonly HTMLElement[]): Promise<void> {
    const ended = await runBusy('Writing to the sheet…', 'Stop', shown, running.send);
    const isDone = ended === 'done';
    const { tally } = running;
    const undo = makeButton('Undo this import', () => takeBack(running.action, done));
    undo.hidden = tally.added + tally.changed === 0;
    const next = isDone
      ? makeButton('Another file', start)
      : makeButton('Resume', () => send(running, done, more), 'action');
    outcome.replaceChildren(
      ...renderTally(isDone ? 'Imported' : 'Not finished', tally),
      ...(isDone ? more : []),
    );
    const today = makeButton('Go to Today', () => showPage('showSidebar'), 'action');
    buttons.replaceChildren(...(isDone ? [today] : []), next, undo);
    showSection('archive-done');
    if (typeof ended === 'object') say('error', ended.message);
    else if (isDone && running.hasAccepted) offerSteps(today);
  }

  /** Whoever has just accepted can be given a next step; what can't be read now, Follow up tells later. */
  async function offerSteps(before: HTMLElement): Promise<void> {
    const none = { account: '', text: '', group: 'new', offset: Number.MAX_SAFE_INTEGER } as const;
    const reply = await enqueue(() => ask('readFollowUps', none));
    if (!reply.ok || reply.counts.new === 0 || !before.isConnected) return;
    const words = `${reply.counts.new.toLocaleString('en')} accepted: choose their next step`;
    before.after(makeButton(words, () => showPage('showSidebar', 'follow')));
  }

  async function takeBack(action: string, shown: HTMLElement): Promise<void> {
    const reply = await runBusy('Undoing…', 'Stop', shown, () => enqueue(() => ask('takeBack', action)));
    if (!reply) return;
    if (!reply.ok) return say('error', reply.message);
    outcome.replaceChildren(...renderUndone(reply));
    buttons.replaceChildren(makeButton('Another file', start));
    showSection('archive-done');
  }

  return { send, takeBack };
}

function renderTally(
  title: string,
  { added, changed, already, skipped, skippedCount }: Tally,
): HTMLElement[] {
  const parts = [`${count(added, 'invitation')} added`, `${changed.toLocaleString('en')} changed`];
  if (already > 0) parts.push(`${already.toLocaleString('en')} already logged`);
  const head = [makeTitle(title), make('p', '', `${parts.join(', ')}.`)];
  if (skipped.length === 0) return head;
  const left = `${count(skippedCount, 'change')} skipped, as the log was edited meanwhile.`;
  const items = skipped.map(({ name, why }) => ({ name, detail: why }));
  return [...head, make('p', 'warning', left), renderNames('Show names', items)];
}

function renderUndone({ act, undone, kept, keptCount }: Undone): HTMLElement[] {
  const what =
    act === null ? 'Nothing to undo.' : `Undone: ${count(undone, 'row or cell', 'rows and cells')} restored.`;
  const head = [makeTitle('Undone'), make('p', '', what)];
  if (kept.length === 0) return head;
  const left = `Kept, as you edited it since: ${count(keptCount, 'row or cell', 'rows and cells')}.`;
  const items = kept.map(({ cell, name, why }) => ({
    name,
    detail: [cell, why].filter(Boolean).join(' · '),
  }));
  return [...head, make('p', 'warning', left), renderNames('Show names', items, keptCount)];
}

function makeTitle(text: string): HTMLElement {
  const title = make('h2', '', text);
  title.tabIndex = -1;
  return title;
}
