/** Keeps the spreadsheet in the browser's IndexedDB, so that it is still there after a reload. */
import { createStore, del, get, set, type UseStore } from 'idb-keyval';
import type { Host } from '../host.ts';

export type Kept = ReturnType<Host['save']>;

/** How long after a change it is kept, in milliseconds: typing makes many. */
const PAUSE = 400;

let opened: UseStore | undefined;
/** Opened when it is needed: a browser that keeps nothing refuses it. */
const store = () => (opened ??= createStore('invite-ledger', 'spreadsheet'));

export type Beginning = 'sample' | 'blank';

/** What a visit begins with. */
export interface Recalled {
  /** What was kept, or what the user asked for; undefined on a first visit. */
  readonly start?: Kept | Beginning | undefined;
  /** The id of the sheet that was in front. */
  readonly tab?: string | undefined;
}

/** Nothing where the browser keeps nothing. */
export async function recall(): Promise<Recalled> {
  try {
    return { start: await get('start', store()), tab: await get('tab', store()) };
  } catch {
    return {};
  }
}

/** Forgets the spreadsheet; the next load begins with the sample, or with a blank sheet. */
export async function forget(next: Beginning): Promise<void> {
  await del('tab', store());
  await set('start', next, store());
}

export interface Memory {
  /** Something changed: keep it soon. */
  changed(): void;
  /** Keep it now. */
  keep(): Promise<void>;
  /** Keep which sheet is in front. */
  keepTab(id: string): void;
  /** Keep nothing any more. */
  stop(): void;
}

/** `onLost` is told once, when the browser turns out to keep nothing. */
export function memoize(host: Host, onLost: () => void): Memory {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;

  async function put(key: string, value: unknown): Promise<void> {
    if (stopped) return;
    try {
      await set(key, value, store());
    } catch {
      stopped = true;
      onLost();
    }
  }

  function keep(): Promise<void> {
    clearTimeout(waiting);
    return put('start', host.save());
  }

  return {
    changed() {
      clearTimeout(waiting);
      waiting = setTimeout(keep, PAUSE);
    },
    keep,
    keepTab: (id) => put('tab', id),
    stop() {
      stopped = true;
      clearTimeout(waiting);
    },
  };
}
