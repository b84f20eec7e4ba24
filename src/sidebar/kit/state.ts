/**
 * What stands above every view while the ledger cannot be shown: loading, offline, no answer, busy, not set
 * up.
 */
import type { RefusalCode, RefusalReply } from '../../addon/contract.ts';
import { byId, make, makeButton } from './element.ts';
import { makeSeveralAccounts } from './several-accounts.ts';
import { makeWelcome } from './welcome.ts';

/** The action that would mend the failure last shown. */
let retry: (() => void) | undefined;

addEventListener('online', () => retry?.());

export function showLoading(): void {
  retry = undefined;
  place('status', make('p', 'quiet', 'Reading the log…'));
}

export function hideState(): void {
  retry = undefined;
  document.body.classList.remove('new');
  byId('state').hidden = true;
}

/** `again` is offered as a button, and done by itself when the connection comes back. */
export function showFailure({ code, message }: RefusalReply, again: () => void): void {
  const isElsewhere = code === 'accounts' && document.body.classList.contains('unread');
  document.body.classList.toggle('new', code === 'new' || isElsewhere);
  if (code === 'new') {
    place('status', ...makeWelcome(again));
    return;
  }
  if (code === 'accounts') {
    place('status', ...makeSeveralAccounts(message, again));
    return;
  }
  retry = code === 'offline' ? again : undefined;
  const health = makeButton('See what is missing');
  health.dataset.open = 'health';
  const isMissing = code === 'refused' || code === 'set up';
  place(
    'alert',
    make('h2', '', TITLES[code] ?? 'The log could not be read'),
    make('p', '', message),
    make('div', 'buttons', makeButton('Try again', again), ...(isMissing ? [health] : [])),
  );
}

const TITLES: Partial<Readonly<Record<RefusalCode, string>>> = {
  offline: 'You are offline',
  busy: 'Someone else is writing',
  refused: 'The log is not ready',
  'set up': 'The log is not ready',
};

function place(role: 'status' | 'alert', ...content: HTMLElement[]): void {
  const state = byId('state');
  state.setAttribute('role', role);
  state.replaceChildren(...content);
  state.hidden = false;
}
