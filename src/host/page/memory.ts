/** Keeps the spreadsheet in the browser's IndexedDB, so that it is still there after a reload. */
import { createStore, get, set } from 'idb-keyval';
import type { Host } from '../host.ts';

export type Kept = ReturnType<Host['save']>;

/** How long after a change it is kept, in milliseconds: typing makes many. */
const PAUSE = 400;

const store = createStore('invite-ledger', 'spreadsheet');

export type Beginning = 'sample' | 'blank';

/** What to begin with: what was kept, or what the user asked for; undefined on a first visit. */
export function recall(): Promise<Kept | Beginning | undefined> {
  return get('start', store);
}

/** Forgets the spreadsheet; the next load begins with the sample, or with a blank sheet. */
export function forget(next: Beginning): Promise<void> {
  return set('start', next, store);
}

export interface Memory {
  /** Something changed: keep it soon. */
  changed(): void;
  /** Keep it now. */
  keep(): Promise<void>;
  /** Keep nothing any more. */
  stop(): void;
}

export function memoize(host: Host): Memory {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;

  async function keep(): Promise<void> {
    clearTimeout(waiting);
    if (!stopped) await set('start', host.save(), store);
  }

  return {
    changed() {
      clearTimeout(waiting);
      waiting = setTimeout(keep, PAUSE);
    },
    keep,
    stop() {
      stopped = true;
      clearTimeout(waiting);
    },
  };
}
