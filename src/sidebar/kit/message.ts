/** The one message at the foot: what happened and how to undo it. What was done stays until the next act. */
import { byId, make, makeButton } from './element.ts';
import { makeIcon } from './icon.ts';

/** What follows `text` are buttons to act on it; `title` names the act that failed. */
export function say(kind: 'quiet' | 'success' | 'error', text: string, ...more: Node[]): void {
  show(kind, make('p', '', ...(kind === 'error' ? [makeIcon('warning'), ' '] : []), text), ...more);
}

/** Of an act whose place may have gone: what was not done, why, and what to do now. */
export function sayFailed(title: string, why: string, ...more: Node[]): void {
  show('error', make('h2', '', makeIcon('warning'), title), make('p', '', why), ...more);
}

/** For how many more views. */
let left = Number.POSITIVE_INFINITY;

function show(kind: string, ...content: Node[]): void {
  const message = byId('message');
  left = Number.POSITIVE_INFINITY;
  message.className = kind;
  message.setAttribute('role', kind === 'error' ? 'alert' : 'status');
  message.replaceChildren(...content, makeClose());
  message.hidden = false;
  message.scrollIntoView({ block: 'nearest' });
}

/** The focus goes on to the view that is open. */
function makeClose(): HTMLButtonElement {
  const leave = () => {
    clearMessage();
    (document.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]') ?? byId('title')).focus();
  };
  const close = makeButton('', leave, 'close');
  close.setAttribute('aria-label', 'Close this message');
  close.append(makeIcon('close'));
  return close;
}

export function clearMessage(): void {
  byId('message').hidden = true;
}

/** Another view was opened, or something was looked for: what was done can still be undone, what failed is of no use there. */
export function leaveMessage(): void {
  const message = byId('message');
  if (message.className !== 'success' || left === 0) clearMessage();
  left -= 1;
}

/** Of what was said last: it stays for one more view. */
export function ageMessage(): void {
  left = 1;
}

/** What was said last shows again, with its buttons. */
export function restoreMessage(): void {
  byId('message').hidden = false;
}
