/** What stands above every view while the ledger cannot be shown: loading, offline, no answer, busy, not set up. */
import type { RefusalReply } from '../../addon/contract.ts';
import { byId, make, makeButton } from './element.ts';
import { isOffline } from './server.ts';

/** The action that would mend the failure last shown. */
let retry: (() => void) | undefined;

addEventListener('online', () => retry?.());

export function showLoading(): void {
  retry = undefined;
  place('status', make('p', 'quiet', 'Reading the log…'));
}

export function hideState(): void {
  retry = undefined;
  byId('state').hidden = true;
}

/** `again` is offered as a button, and done by itself when the connection comes back. */
export function showFailure(failure: RefusalReply | Error, again: () => void): void {
  const isOff = failure instanceof Error && isOffline(failure);
  retry = isOff ? again : undefined;
  const button = makeButton('Try again', again);
  if (failure instanceof Error) {
    const title = isOff ? 'You are offline' : 'The log could not be read';
    place('alert', make('h2', '', title), make('p', '', failure.message), buttons(button));
    return;
  }
  const isMissing = failure.code === 'refused' || failure.code === 'set up';
  const title =
    failure.code === 'busy'
      ? 'Someone else is writing'
      : isMissing
        ? 'The log is not ready'
        : 'The log could not be read';
  const health = makeButton('See what is missing');
  health.dataset.open = 'health';
  place(
    'alert',
    make('h2', '', title),
    make('p', '', failure.message),
    buttons(button, ...(isMissing ? [health] : [])),
  );
}

function buttons(...content: HTMLElement[]): HTMLElement {
  return make('div', 'buttons', ...content);
}

function place(role: 'status' | 'alert', ...content: HTMLElement[]): void {
  const state = byId('state');
  state.setAttribute('role', role);
  state.replaceChildren(...content);
  state.hidden = false;
}
