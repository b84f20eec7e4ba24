/**
 * A person in a list, with a tick that means done. The row stays where it is and keeps its height in every
 * state: the answer, Undo and Retry stand where the hand is. Its tick is one element for good, so that
 * it keeps the focus.
 */
import { make, makeButton, makeProfileLink } from './element.ts';
import { markFound } from './found.ts';
import { makeIcon } from './icon.ts';
import { type MenuItem, makeMenu } from './menu.ts';

/** A second click on a row that was just ticked does nothing for so many milliseconds. */
const GUARD_MS = 700;

/** `waiting`: kept here without a connection, to be saved later. */
export type RowState = 'open' | 'saving' | 'waiting' | 'done' | 'undoing' | 'failed';

export interface RowContent {
  readonly name: string;
  /** Linked while nothing was done. */
  readonly url: string;
  /** What stands at the right while it is open, such as "80 days". */
  readonly side: string;
  /** The second line while it is open. */
  readonly second: string | Node;
  /** What the tick says, such as "Withdrawn". */
  readonly tick: string;
  readonly state: RowState;
  /** The second line of a row that is done, or why it could not be saved. */
  readonly outcome: string;
  /** What can be undone; false leaves the button out of a row that is done. */
  readonly canUndo: boolean;
  readonly menu: readonly MenuItem[];
  /** Words that were looked for, to be marked in the name. */
  readonly found?: readonly string[];
  /** Stands before the name, such as a star. */
  readonly mark?: Node | undefined;
  /** Not to be ticked: a lock stands in the place of the tick. */
  readonly isLocked?: boolean;
  /** False where trying again can't help. */
  readonly canRetry?: boolean;
  /** Stands at the right of an open row in place of what else does, such as a date to enter. */
  readonly entry?: Node | undefined;
  /** Stands after Undo in a row that is done, such as the reason. */
  readonly beside?: HTMLElement | undefined;
}

export interface RowActs {
  readonly tick: () => void;
  /** Also for a row that waits. */
  readonly undo: () => void;
}

export interface TickRow {
  readonly element: HTMLLIElement;
  readonly tick: HTMLInputElement;
  draw(content: RowContent): void;
}

export function makeTickRow(acts: RowActs): TickRow {
  const tick = make('input', '');
  tick.type = 'checkbox';
  const line = make('div', 'line');
  const second = make('div', 'second');
  const lock = make('span', 'lock', makeIcon('lock'));
  const element = make('li', 'row', tick, lock, make('div', '', line, second));
  let drawn: RowContent | undefined;
  let guardedUntil = 0;

  element.addEventListener(
    'click',
    (event) => {
      // The tick once more, or a double click; who goes to Undo at once means it.
      const isAgain = event.target === tick || event.detail > 1;
      if (isAgain && performance.now() < guardedUntil) {
        event.preventDefault();
        event.stopImmediatePropagation();
      }
    },
    true,
  );
  tick.addEventListener('click', (event) => {
    const state = drawn?.state;
    if (state === 'open' || state === 'failed') {
      guardedUntil = performance.now() + GUARD_MS;
      acts.tick();
    } else if ((state === 'done' && drawn?.canUndo) || state === 'waiting') acts.undo();
    else event.preventDefault();
  });

  return {
    element,
    tick,
    draw(content) {
      drawn = content;
      const { name, state, tick: says, outcome } = content;
      element.className = `row ${CLASS[state]}`;
      tick.checked = CHECKED.has(state);
      tick.hidden = content.isLocked === true;
      lock.hidden = !tick.hidden;
      tick.setAttribute('aria-label', `${says}: ${name}`);
      const focused = element.contains(document.activeElement) ? document.activeElement : tick;
      const isLink = state === 'open' || state === 'failed';
      const shown = isLink ? makeProfileLink(name, content.url) : make('span', '');
      shown.replaceChildren(...markFound(name, content.found ?? []));
      const who = make('span', 'name', shown);
      who.title = name;
      line.replaceChildren(...(content.mark ? [content.mark] : []), who, ...sideOf(content, acts));
      const words = make(
        'span',
        'words',
        state === 'open' || state === 'saving' || state === 'undoing' ? content.second : outcome,
      );
      second.title = words.textContent ?? '';
      second.replaceChildren(...(state === 'failed' ? [makeIcon('warning')] : []), words);
      if (focused === tick) return;
      const next = line.querySelector<HTMLElement>('input, button, summary') ?? tick;
      const isKept = focused instanceof HTMLElement && focused !== element && element.contains(focused);
      (isKept ? focused : next).focus();
    },
  };
}

const CLASS: Readonly<Record<RowState, string>> = {
  open: '',
  saving: 'saving',
  waiting: 'saving',
  done: 'done',
  undoing: 'saving',
  failed: 'failed',
};
const CHECKED: ReadonlySet<RowState> = new Set(['saving', 'waiting', 'done', 'undoing']);

function sideOf(
  { name, state, side, canUndo, menu, beside, entry, canRetry, isLocked }: RowContent,
  acts: RowActs,
): Node[] {
  switch (state) {
    case 'open':
      if (entry) return [entry];
      return [make('span', 'days', side), ...(menu.length > 0 ? [makeMenu(`More about ${name}`, menu)] : [])];
    case 'failed':
      return canRetry === false ? [] : [named('Retry', name, acts.tick)];
    case 'waiting':
      return [makeIcon('clock'), named(isLocked ? 'Undo' : 'Untick', name, acts.undo)];
    case 'done':
      return [...(canUndo ? [named('Undo', name, acts.undo)] : []), ...(beside ? [beside] : [])];
    default: {
      const words = make('span', 'days', state === 'saving' ? 'Saving…' : 'Undoing…');
      words.setAttribute('role', 'status');
      return [make('span', 'saving-sign'), words];
    }
  }
}

function named(label: string, name: string, run: () => void): HTMLButtonElement {
  const button = makeButton(label, run, 'plain');
  button.setAttribute('aria-label', `${label}: ${name}`);
  return button;
}
