/** The one line below the tabs that says how the last act went. */
import { byId, make } from './element.ts';

/** What follows `text` are buttons to act on it. */
export function say(kind: 'quiet' | 'success' | 'error', text: string, ...more: Node[]): void {
  const message = byId('message');
  message.className = kind;
  message.setAttribute('role', kind === 'error' ? 'alert' : 'status');
  message.replaceChildren(make('p', '', text), ...more);
  message.hidden = false;
  message.scrollIntoView({ block: 'nearest' });
}

export function clearMessage(): void {
  byId('message').hidden = true;
}

/** What was said last shows again, with its buttons. */
export function restoreMessage(): void {
  byId('message').hidden = false;
}
