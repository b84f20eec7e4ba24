/**
 * A realm for the page: a same-origin iframe that lacks what Apps Script lacks, as far as a browser lets it
 * go.
 */
import type { Realm } from './realm.ts';

/** Not on Google. `window`, `document` and `location` cannot be taken away. */
const ABSENT = [
  'setTimeout',
  'setInterval',
  'clearTimeout',
  'clearInterval',
  'queueMicrotask',
  'structuredClone',
  'fetch',
  'XMLHttpRequest',
  'URL',
  'URLSearchParams',
  'TextEncoder',
  'TextDecoder',
  'AbortController',
  'FormData',
  'File',
  'Blob',
  'atob',
  'btoa',
  'crypto',
  'navigator',
  'performance',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'alert',
  'confirm',
  'prompt',
];

export const frameRealm: Realm = {
  open() {
    const frame = document.createElement('iframe');
    frame.hidden = true;
    frame.title = 'Where the add-on’s code runs';
    document.body.append(frame);
    const global = frame.contentWindow as unknown as Record<string, unknown> & { eval: typeof eval };
    const evaluate = global.eval;
    for (const name of ABSENT) Object.defineProperty(global, name, { value: undefined, configurable: true });
    return {
      global,
      // Called by another name, eval runs in the frame's global scope.
      evaluate: (expression) => evaluate(expression),
      load(source) {
        let thrown: unknown;
        const onError = (event: ErrorEvent) => {
          thrown = event.error;
          event.preventDefault();
        };
        frame.contentWindow?.addEventListener('error', onError);
        const script = document.createElement('script');
        script.textContent = source;
        frame.contentDocument?.body.append(script);
        frame.contentWindow?.removeEventListener('error', onError);
        if (thrown) throw thrown;
      },
      dispose: () => frame.remove(),
    };
  },
};
